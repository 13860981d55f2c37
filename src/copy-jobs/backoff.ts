interface Backoff {
  firstMs: number
  maxMs: number
  /** As the cloud asked. */
  retryAfterMs?: number | null
}

/** When to try again after so many tries: doubled each time up to the longest wait, and not before the cloud asked. */
export const retryAt = (now: Date, tries: number, { firstMs, maxMs, retryAfterMs }: Backoff): Date => {
  const waitMs = Math.min(maxMs, firstMs * 2 ** Math.max(0, tries - 1))
  return new Date(now.getTime() + Math.max(waitMs, retryAfterMs ?? 0))
}
