const DAY_MS = 24 * 60 * 60 * 1000

/** Whole days from now, rounded towards now: what is left is never overstated. */
export const daysUntil = (at: string) => Math.trunc((new Date(at).getTime() - Date.now()) / DAY_MS)
