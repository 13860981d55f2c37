const UNITS_MS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/**
 * @param text such as 90s, 15m, 2h or 7d; a number alone is of seconds
 * @returns milliseconds; null when it is none
 */
export const durationMsOf = (text: string): number | null => {
  const [, number, unit = 's'] = /^(\d+(?:\.\d+)?)([smhd]?)$/.exec(text) ?? []
  if (number === undefined) return null
  return Math.round(Number(number) * UNITS_MS[(unit || 's') as keyof typeof UNITS_MS])
}

/** For people: 42 s, 3 min 20 s, 2 h 5 min. */
export const durationText = (ms: number): string => {
  const seconds = Math.max(0, Math.round(ms / 1_000))
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
