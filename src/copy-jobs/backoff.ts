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

/** What makes a job's step be taken once more, later each time. */
export const nextTry = (
  job: { submitAttempts: number },
  { retryMs, retryMaxMs }: { retryMs: number; retryMaxMs: number },
  now: Date,
  retryAfterMs: number | null = null,
): { submitAttempts: number; notBefore: Date } => {
  const submitAttempts = job.submitAttempts + 1
  const backoff = { firstMs: retryMs, maxMs: retryMaxMs, retryAfterMs }
  return { submitAttempts, notBefore: retryAt(now, submitAttempts, backoff) }
}
