import {
  BulkheadRejectedError,
  DelegateBackoff,
  handleWhen,
  type IRetryBackoffContext,
  retry,
} from 'cockatiel'
import { z } from 'zod'
import { createLanes, type LaneSettings } from './call-lane.ts'
import type { CallMeter } from './call-meter.ts'
import { CloudError } from './cloud-error.ts'
import { within } from './deadline.ts'
import { cloudErrorOf, unknownFormError } from './sdk-error.ts'
import { type CallIdentity, transportError } from './transport-error.ts'

export interface CloudCallSettings extends LaneSettings {
  /** For a call with all its tries and its time in the queue. */
  deadlineMs: number
  /** For one try. Adapters give it to their SDK too, as both of its timeouts. */
  attemptTimeoutMs: number
  tries: number
  /** From 0 up to but not including 1; for the jitter. */
  random: () => number
}

export interface CloudCall extends CallIdentity {
  /** Whether sending it twice does no harm, so that it may be repeated when its outcome is unknown. */
  idempotent: boolean
  /** Fewer than the setting says: 1 for calls whose repetition is the business of others. */
  tries?: number
  meter?: CallMeter | undefined
}

export interface CloudCaller {
  readonly attemptTimeoutMs: number
  /**
   * @param attempt the SDK's part: whatever it throws becomes a CloudError
   * @param resultOf our part: makes of the answer what was asked for
   * @throws CloudError for a failed call and for an answer of unknown form; what else `resultOf` throws is a fault of
   * ours, and goes through as it is
   */
  call<Answer, Result>(
    call: CloudCall,
    attempt: () => Promise<Answer>,
    resultOf: (answer: Answer) => Result,
  ): Promise<Result>
}

const defaults: CloudCallSettings = {
  callsAtOnce: 10,
  queueLimit: 500,
  kmsCallsPerSecond: 20,
  deadlineMs: 15_000,
  attemptTimeoutMs: 5_000,
  tries: 3,
  random: Math.random,
}

const BACKOFF_BASE_MS = 100
/** Quotas count whole seconds. */
const THROTTLED_BACKOFF_BASE_MS = 500
const BACKOFF_CAP_MS = 4_000

/** Full jitter; what the cloud asked for comes on top. */
const backoffMs = (error: CloudError, triesSoFar: number, random: () => number): number => {
  const base = error.throttled ? THROTTLED_BACKOFF_BASE_MS : BACKOFF_BASE_MS
  const jitterMs = random() * Math.min(BACKOFF_CAP_MS, base * 2 ** (triesSoFar - 1))
  return error.retryAfterMs === null ? jitterMs : error.retryAfterMs + jitterMs
}

const mayBeRepeated = (error: CloudError, idempotent: boolean): boolean =>
  error.throttled || (error.retryable && (idempotent || !error.outcomeUnknown))

/** Every call to the cloud goes through one of these: deadline, limits, retries, metering and one kind of error. */
export const createCloudCaller = (given: Partial<CloudCallSettings> = {}): CloudCaller => {
  const settings = { ...defaults, ...given }
  const laneOf = createLanes(settings)

  const answerTo = async <Answer>(cloudCall: CloudCall, attempt: () => Promise<Answer>): Promise<Answer> => {
    const { service, regionId, idempotent, meter } = cloudCall
    const expiry = new AbortController()
    const expiresAtMs = Date.now() + settings.deadlineMs
    let isUnderWay = false
    let lastError: CloudError | null = null

    const late = (outcomeUnknown: boolean) =>
      transportError(cloudCall, 'DEADLINE_EXCEEDED', 'no answer within the time allowed.', { outcomeUnknown })

    const send = async () => {
      isUnderWay = true
      meter?.called(service)
      const leftMs = expiresAtMs - Date.now()
      return within(Math.min(settings.attemptTimeoutMs, leftMs), attempt(), () => late(true))
    }

    const tryOnce = async () => {
      try {
        return await laneOf(service, regionId)(send, expiry.signal)
      } catch (thrown) {
        if (expiry.signal.aborted && !isUnderWay) throw lastError ?? late(false)
        isUnderWay = false
        lastError =
          thrown instanceof BulkheadRejectedError
            ? transportError(cloudCall, 'OVERLOADED', 'too many calls are waiting already; nothing was sent.')
            : cloudErrorOf(cloudCall, thrown)
        if (lastError.throttled) meter?.throttled(service)
        throw lastError
      }
    }

    const isWorthATry = (error: unknown) =>
      error instanceof CloudError &&
      error.code !== 'OVERLOADED' &&
      mayBeRepeated(error, idempotent) &&
      Date.now() + (error.retryAfterMs ?? 0) < expiresAtMs

    const policy = retry(handleWhen(isWorthATry), {
      maxAttempts: Math.min(settings.tries, cloudCall.tries ?? settings.tries) - 1,
      backoff: new DelegateBackoff(({ result, attempt: triesSoFar }: IRetryBackoffContext<unknown>) =>
        'error' in result && result.error instanceof CloudError
          ? backoffMs(result.error, triesSoFar, settings.random)
          : 0,
      ),
    })
    return within(settings.deadlineMs, policy.execute(tryOnce, expiry.signal), () => {
      expiry.abort()
      return isUnderWay ? late(true) : (lastError ?? late(false))
    })
  }

  const call: CloudCaller['call'] = async (cloudCall, attempt, resultOf) => {
    const answer = await answerTo(cloudCall, attempt)
    try {
      return resultOf(answer)
    } catch (thrown) {
      throw thrown instanceof z.ZodError ? unknownFormError(cloudCall, thrown) : thrown
    }
  }

  return { attemptTimeoutMs: settings.attemptTimeoutMs, call }
}
