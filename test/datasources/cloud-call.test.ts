import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import {
  type CloudCall,
  type CloudCallSettings,
  createCloudCaller,
} from '../../src/datasources/cloud-call.ts'
import { CloudError, type CloudErrorFields } from '../../src/datasources/cloud-error.ts'
import { recordingMeter } from './recording-meter.ts'

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] })
})
afterEach(() => {
  jest.useRealTimers()
})

const read: CloudCall = {
  service: 'ecs',
  operation: 'DescribeImages',
  regionId: 'cn-hangzhou',
  idempotent: true,
}
const write: CloudCall = { ...read, operation: 'TagResources', idempotent: false }

const failure = (fields: Partial<CloudErrorFields>) =>
  new CloudError({
    ...read,
    code: 'ServiceUnavailable',
    httpStatus: 503,
    requestId: null,
    message: 'busy',
    throttled: false,
    retryable: true,
    outcomeUnknown: true,
    retryAfterMs: null,
    ...fields,
  })
const throttling = (retryAfterMs: number | null) =>
  failure({ code: 'Throttling', httpStatus: 400, throttled: true, outcomeUnknown: false, retryAfterMs })

const never = () => new Promise<never>(() => undefined)

/** Fails with each of these in turn and then answers; says when it was asked. */
const attempts = (...failures: Error[]) => {
  const startedMs = Date.now()
  const askedAtMs: number[] = []
  const attempt = async () => {
    askedAtMs.push(Date.now() - startedMs)
    const error = failures.shift()
    if (error) throw error
    return 'answer'
  }
  return { attempt, askedAtMs }
}

/** Runs the clock until the call is over. */
const outcomeOf = async (call: Promise<unknown>): Promise<unknown> => {
  const outcome = call.catch((error: unknown) => error)
  await jest.advanceTimersByTimeAsync(120_000)
  return outcome
}

/** A caller whose calls give their answers as they are. */
const caller = (settings: Partial<CloudCallSettings> = {}) => {
  const cloud = createCloudCaller({ random: () => 0.5, ...settings })
  return {
    call: <Answer>(cloudCall: CloudCall, attempt: () => Promise<Answer>) =>
      cloud.call(cloudCall, attempt, (answer) => answer),
  }
}

describe('what is repeated', () => {
  test('a read that failed, with full jitter that doubles', async () => {
    const { attempt, askedAtMs } = attempts(failure({}), failure({}))

    expect(await outcomeOf(caller().call(read, attempt))).toBe('answer')
    expect(askedAtMs).toEqual([0, 50, 150])
  })

  test('a read three times at the most', async () => {
    const { attempt, askedAtMs } = attempts(
      failure({}),
      failure({}),
      failure({ requestId: 'third' }),
      failure({}),
    )

    expect(await outcomeOf(caller().call(read, attempt))).toMatchObject({ requestId: 'third' })
    expect(askedAtMs).toHaveLength(3)
  })

  test('not what asks for one try', async () => {
    const { attempt, askedAtMs } = attempts(throttling(null))

    expect(await outcomeOf(caller().call({ ...read, tries: 1 }, attempt))).toMatchObject({ throttled: true })
    expect(askedAtMs).toEqual([0])
  })

  test('not a refusal', async () => {
    const { attempt, askedAtMs } = attempts(
      failure({ code: 'Forbidden', retryable: false, outcomeUnknown: false }),
    )

    expect(await outcomeOf(caller().call(read, attempt))).toMatchObject({ code: 'Forbidden' })
    expect(askedAtMs).toEqual([0])
  })

  test('not a change whose outcome is unknown', async () => {
    const { attempt, askedAtMs } = attempts(failure({}))

    expect(await outcomeOf(caller().call(write, attempt))).toMatchObject({ outcomeUnknown: true })
    expect(askedAtMs).toEqual([0])
  })

  test('a change that was throttled, for nothing was done', async () => {
    const { attempt, askedAtMs } = attempts(throttling(null))

    expect(await outcomeOf(caller().call(write, attempt))).toBe('answer')
    expect(askedAtMs).toEqual([0, 250])
  })

  test('what was throttled, after the time the cloud asked for', async () => {
    const { attempt, askedAtMs } = attempts(throttling(2_000))

    expect(await outcomeOf(caller().call(read, attempt))).toBe('answer')
    expect(askedAtMs).toEqual([0, 2_250])
  })

  test('not what would have to wait beyond the deadline: the caller hears at once', async () => {
    const { attempt, askedAtMs } = attempts(throttling(15_000))
    const startedMs = Date.now()
    let failedAfterMs = -1

    const call = caller().call(read, attempt)
    call.catch(() => (failedAfterMs = Date.now() - startedMs))

    expect(await outcomeOf(call)).toMatchObject({ retryAfterMs: 15_000 })
    expect(failedAfterMs).toBe(0)
    expect(askedAtMs).toEqual([0])
  })
})

describe('deadlines', () => {
  test('end a silent try after its own time and the call after three of them', async () => {
    const { meter, told } = recordingMeter()

    const outcome = await outcomeOf(caller().call({ ...read, meter }, never))

    expect(outcome).toMatchObject({ code: 'DEADLINE_EXCEEDED', outcomeUnknown: true, retryable: true })
    expect(told).toEqual(['ecs called', 'ecs called', 'ecs called'])
  })

  test('end the whole call, even in the middle of a try', async () => {
    const startedMs = Date.now()
    let failedAfterMs = -1

    const call = caller({ deadlineMs: 7_000 }).call(read, never)
    call.catch(() => (failedAfterMs = Date.now() - startedMs))

    expect(await outcomeOf(call)).toMatchObject({ code: 'DEADLINE_EXCEEDED', outcomeUnknown: true })
    expect(failedAfterMs).toBe(7_000)
  })

  test('count the time in the queue: what was never sent has no unknown outcome and is never sent later', async () => {
    const limited = caller({ callsAtOnce: 1, deadlineMs: 3_000, tries: 1 })
    const { attempt, askedAtMs } = attempts()
    const inFront = limited.call(read, never)

    const [first, second] = await Promise.all([outcomeOf(inFront), outcomeOf(limited.call(read, attempt))])

    expect(first).toMatchObject({ code: 'DEADLINE_EXCEEDED', outcomeUnknown: true })
    expect(second).toMatchObject({ code: 'DEADLINE_EXCEEDED', outcomeUnknown: false })
    expect(askedAtMs).toEqual([])
  })

  test('that pass while waiting for another try tell what went wrong in the last one', async () => {
    const { attempt } = attempts(failure({ requestId: 'last' }))

    const outcome = await outcomeOf(caller({ deadlineMs: 40 }).call(read, attempt))

    expect(outcome).toMatchObject({ code: 'ServiceUnavailable', requestId: 'last' })
  })
})

/** Attempts that end when they are told to. */
const gate = () => {
  const open: (() => void)[] = []
  return { attempt: () => new Promise<void>((resolve) => void open.push(resolve)), open }
}

describe('limits', () => {
  test('let ten calls of a service and region through at a time, and the next when one ends', async () => {
    const limited = caller()
    const { attempt, open } = gate()
    const calls = Array.from({ length: 12 }, () => limited.call(read, attempt))
    await jest.advanceTimersByTimeAsync(0)
    expect(open).toHaveLength(10)

    open[0]?.()
    await jest.advanceTimersByTimeAsync(0)
    expect(open).toHaveLength(11)

    open[1]?.()
    await jest.advanceTimersByTimeAsync(0)
    for (const end of open) end()
    await Promise.all(calls)
  })

  test('are kept for each service and region by itself', async () => {
    const limited = caller({ callsAtOnce: 1 })
    const { attempt, open } = gate()

    const calls = [
      limited.call(read, attempt),
      limited.call({ ...read, regionId: 'cn-beijing' }, attempt),
      limited.call({ ...read, service: 'kms' }, attempt),
      limited.call({ ...read, service: 'ram', regionId: null }, attempt),
    ]
    await jest.advanceTimersByTimeAsync(0)

    expect(open).toHaveLength(4)
    for (const end of open) end()
    await Promise.all(calls)
  })

  test('refuse a call at once when the queue is full', async () => {
    const limited = caller({ callsAtOnce: 1, queueLimit: 1 })
    const { meter, told } = recordingMeter()
    const others = [limited.call(read, never), limited.call(read, never)].map(outcomeOf)

    const refused = await limited.call({ ...read, meter }, never).catch((error: unknown) => error)

    expect(refused).toMatchObject({ code: 'OVERLOADED', retryable: true, outcomeUnknown: false })
    expect(told).toEqual([])
    await Promise.all(others)
  })

  test('let KMS be asked 20 times in any second of a region, and ECS as often as wanted', async () => {
    const limited = caller({ callsAtOnce: 100 })
    const startedMs = Date.now()
    const askedAtMs: Record<string, number[]> = { kms: [], ecs: [] }
    const ask = (service: 'kms' | 'ecs') =>
      limited.call({ ...read, service }, async () => void askedAtMs[service]?.push(Date.now() - startedMs))

    const calls = Array.from({ length: 50 }, () => [ask('kms'), ask('ecs')]).flat()
    await jest.advanceTimersByTimeAsync(10_000)
    await Promise.all(calls)

    expect(askedAtMs['ecs']?.filter((ms) => ms === 0)).toHaveLength(50)
    const kms = askedAtMs['kms'] ?? []
    expect(kms).toHaveLength(50)
    const mostInASecond = Math.max(
      ...kms.map((from) => kms.filter((ms) => ms >= from && ms < from + 1_000).length),
    )
    expect(mostInASecond).toBe(20)
    expect(Math.max(...kms)).toBeLessThan(3_000)
  })
})

test('does not send what is still waiting for its turn at KMS when its deadline passes', async () => {
  const limited = caller({ kmsCallsPerSecond: 1, deadlineMs: 500 })
  const { attempt, askedAtMs } = attempts()
  const ask = () => outcomeOf(limited.call({ ...read, service: 'kms' }, attempt))

  const [first, second] = await Promise.all([ask(), ask()])

  expect(first).toBe('answer')
  expect(second).toMatchObject({ code: 'DEADLINE_EXCEEDED', outcomeUnknown: false })
  expect(askedAtMs).toEqual([0])
})

test('meters every try, and every one that was throttled', async () => {
  const { meter, told } = recordingMeter()
  const { attempt } = attempts(throttling(null), failure({}))

  await outcomeOf(caller().call({ ...read, service: 'kms', meter }, attempt))

  expect(told).toEqual(['kms called', 'kms throttled', 'kms called', 'kms called'])
})

test('lets no other error out than its own kind', async () => {
  const { attempt } = attempts(new Error('POST http://cloud.test/?Signature=abc failed'))

  const outcome = await outcomeOf(caller({ tries: 1 }).call(read, attempt))

  expect(outcome).toBeInstanceOf(CloudError)
  expect(String(outcome)).toBe(
    'CloudError: ECS DescribeImages in cn-hangzhou: the answer could not be read (Error).',
  )
})
