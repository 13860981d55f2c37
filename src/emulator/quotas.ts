import type { ErrorDefinition } from './wire/api-error.ts'

/** A number of calls in a fixed window. The real windows are not documented. */
export interface Quota {
  /** Calls that share it: `account` counts all regions together. */
  scope: 'account' | 'region'
  calls: number
  windowMs: number
  refusal: ErrorDefinition
  /** Whether the refusal tells when to come back. */
  hint: boolean
}

export const createQuotaMeter = () => {
  const windows = new Map<string, { startedAtMs: number; calls: number }>()
  /** @returns null, or for a call that is one too many how long its window lasts still, by the clock of `now` */
  const count = (name: string, quota: Quota, regionId: string, now: Date) => {
    const key = quota.scope === 'account' ? name : `${name} ${regionId}`
    const nowMs = now.getTime()
    const known = windows.get(key)
    const passedMs = known ? nowMs - known.startedAtMs : -1
    // Less than none after a load, which can put the clock back.
    const window =
      known && passedMs >= 0 && passedMs < quota.windowMs ? known : { startedAtMs: nowMs, calls: 0 }
    windows.set(key, window)
    if (window.calls >= quota.calls) return window.startedAtMs + quota.windowMs - nowMs
    window.calls += 1
    return null
  }
  return { count, clear: () => windows.clear() }
}

export type QuotaMeter = ReturnType<typeof createQuotaMeter>
