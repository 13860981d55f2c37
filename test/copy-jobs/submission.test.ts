import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Connection } from '../../src/copy-jobs/connection.ts'
import { lostAnswer, refusal } from './fake-cloud.ts'
import { jobScene, KEY, REGION } from './job-scene.ts'
import { emptyTables, openTestDatabase } from './test-database.ts'

const MINUTE = 60_000

let connection: Connection
let scene: ReturnType<typeof jobScene>
beforeAll(async () => {
  connection = await openTestDatabase()
})
beforeEach(async () => {
  await emptyTables(connection.db)
  scene = jobScene(connection.db)
})
afterAll(async () => {
  await connection.close()
})

describe('A queued job', () => {
  test('is sent to the cloud as it was frozen, with a token of its own', async () => {
    const job = await scene.create()
    await scene.tick()
    expect(scene.cloud.copyRequests).toEqual([{ ...job.request, clientToken: `${job.id}-1` }])
    expect(await scene.job(job)).toMatchObject({
      status: 'WAITING',
      targetImageId: 'm-copy1',
      submittedAt: scene.now(),
    })
    expect((await scene.service.eventsOf([job.id])).get(job.id)?.at(-1)).toEqual({
      at: scene.now(),
      status: 'WAITING',
      remarks: [{ code: 'COPY_ACCEPTED', parameters: { imageId: 'm-copy1' } }],
      message: null,
      cloudRequestId: 'request-of-m-copy1',
    })
  })

  test('that the cloud refuses fails at once and keeps code, text and request ID', async () => {
    const job = await scene.create()
    scene.cloud.refusals = [refusal('InvalidImageName.Duplicated')]
    await scene.tick()
    expect(await scene.job(job)).toMatchObject({
      status: 'FAILED',
      finishedAt: scene.now(),
      failure: {
        code: 'REJECTED_BY_CLOUD',
        upstreamCode: 'InvalidImageName.Duplicated',
        upstreamMessage: 'InvalidImageName.Duplicated said the cloud.',
        cloudRequestId: 'request-of-InvalidImageName.Duplicated',
        retryable: true,
      },
    })
    expect(await scene.tick()).toBeNull()
    expect(scene.cloud.copyRequests).toHaveLength(1)
  })

  test.each(['QuotaExceed.Image', 'QuotaExceed.Snapshot'])(
    'for which there is no room (%s) fails, and can be retried once there is',
    async (code) => {
      const job = await scene.create()
      scene.cloud.refusals = [refusal(code, { retryable: true })]
      await scene.tick()
      const failure = { code: 'REJECTED_BY_CLOUD', upstreamCode: code, retryable: true }
      expect(await scene.job(job)).toMatchObject({ status: 'FAILED', failure })
    },
  )

  test('that is throttled waits as long as the cloud asks and is then sent with the same token', async () => {
    const job = await scene.create()
    const fields = { throttled: true, retryable: true, retryAfterMs: 20_000 }
    scene.cloud.refusals = [refusal('Throttling.User', fields)]
    await scene.tick()
    expect((await scene.job(job)).status).toBe('QUEUED')
    await scene.tickAfter(19_999)
    expect(scene.cloud.copyRequests).toHaveLength(1)
    await scene.tickAfter(1)
    expect(scene.cloud.copyRequests.map(({ clientToken }) => clientToken)).toEqual([
      `${job.id}-1`,
      `${job.id}-1`,
    ])
    expect(await scene.statuses(job)).toEqual(['QUEUED', 'SUBMITTING', 'QUEUED', 'SUBMITTING', 'WAITING'])
  })

  test('waits longer each time it is put off', async () => {
    await scene.create()
    const throttled = refusal('Throttling', { throttled: true, retryable: true })
    scene.cloud.refusals = [throttled, throttled, throttled]
    expect(await scene.tick()).toBe(5_000)
    expect(await scene.tickAfter(5_000)).toBe(10_000)
    expect(await scene.tickAfter(10_000)).toBe(10_000)
    expect(scene.cloud.copyRequests).toHaveLength(3)
    await scene.tickAfter(19_999)
    expect(scene.cloud.copyRequests).toHaveLength(3)
    await scene.tickAfter(1)
    expect(scene.cloud.copyRequests).toHaveLength(4)
  })

  test.each(['OperationDenied.ImageCopyConflict', 'OperationDenied.ImageCopying'])(
    'whose source someone else copies (%s) is waited for, not failed',
    async (code) => {
      const job = await scene.create()
      scene.cloud.refusals = [refusal(code)]
      await scene.tick()
      expect((await scene.job(job)).status).toBe('QUEUED')
      await scene.tickAfter(MINUTE - 1)
      expect(scene.cloud.copyRequests).toHaveLength(1)
      await scene.tickAfter(1)
      expect((await scene.job(job)).status).toBe('WAITING')
    },
  )

  test('that the gateway itself finds impossible to send fails', async () => {
    const job = await scene.create()
    scene.cloud.refusals = [refusal('BAD_REQUEST', { httpStatus: null, requestId: null })]
    await scene.tick()
    expect((await scene.job(job)).failure).toMatchObject({ code: 'REJECTED_BY_CLOUD', retryable: false })
  })

  test('is not failed when the request cannot even leave', async () => {
    const job = await scene.create()
    scene.cloud.refusals = [refusal('CREDENTIALS_UNAVAILABLE', { httpStatus: null, requestId: null })]
    await scene.tick()
    expect((await scene.job(job)).status).toBe('QUEUED')
  })
})

describe('The places of a region', () => {
  test('are five: the sixth job waits until one is free', async () => {
    const jobs = []
    for (let number = 1; number <= 6; number += 1) jobs.push(await scene.create({ imageId: `m-${number}` }))
    await scene.tick()
    expect(scene.cloud.copyRequests.map(({ imageId }) => imageId)).toEqual([
      'm-1',
      'm-2',
      'm-3',
      'm-4',
      'm-5',
    ])
    expect((await scene.job(jobs[5]!)).status).toBe('QUEUED')
    await scene.tickAfter(2_000)
    expect(scene.cloud.copyRequests).toHaveLength(5)
    scene.cloud.complete('m-copy3', KEY)
    await scene.tickAfter(10_000)
    expect(scene.cloud.copyRequests.map(({ imageId }) => imageId).slice(5)).toEqual(['m-6'])
  })

  test('are counted for each region by itself', async () => {
    scene = jobScene(connection.db, { copiesPerRegion: 1 })
    await scene.create({ imageId: 'm-1' })
    await scene.create({ imageId: 'm-2', regionId: 'cn-beijing' })
    await scene.tick()
    await scene.tick('cn-beijing')
    expect(scene.cloud.copyRequests.map(({ imageId }) => imageId)).toEqual(['m-1', 'm-2'])
  })

  test('are given to one copy of the same source at a time, over all regions', async () => {
    const first = await scene.create()
    const second = await scene.create()
    const elsewhere = await scene.create({ regionId: 'cn-beijing' })
    await Promise.all([scene.tick(), scene.tick('cn-beijing')])
    expect(scene.cloud.copyRequests).toHaveLength(1)
    const running = [first, second, elsewhere].find(
      ({ id }) => scene.cloud.copyRequests[0]?.clientToken === `${id}-1`,
    )
    scene.cloud.complete('m-copy1', KEY)
    await scene.tickAfter(10_000, running?.request.destinationRegionId)
    await scene.tick('cn-beijing')
    await scene.tick()
    expect(scene.cloud.copyRequests).toHaveLength(2)
  })

  test('are not overrun by two ticks of a region at once', async () => {
    for (let number = 1; number <= 8; number += 1) await scene.create({ imageId: `m-${number}` })
    await Promise.all([scene.tick(), scene.tick()])
    expect(scene.cloud.images.size).toBe(5)
  })
})

describe('A submission without an answer', () => {
  test('is repeated with identical parameters and token, and makes one copy', async () => {
    const job = await scene.create()
    scene.cloud.answersToLose = 2
    await scene.tick()
    expect((await scene.job(job)).status).toBe('SUBMITTING')
    await scene.tickAfter(5_000)
    await scene.tickAfter(10_000)
    const [first, second, third] = scene.cloud.copyRequests
    expect(second).toEqual(first)
    expect(third).toEqual(first)
    expect([...scene.cloud.images.keys()]).toEqual(['m-copy1'])
    expect(await scene.job(job)).toMatchObject({ status: 'WAITING', targetImageId: 'm-copy1' })
    expect(await scene.statuses(job)).toEqual(['QUEUED', 'SUBMITTING', 'WAITING'])
  })

  test('stays SUBMITTING when the repeat is throttled, since the first may have been accepted', async () => {
    const job = await scene.create()
    scene.cloud.answersToLose = 1
    await scene.tick()
    scene.cloud.refusals = [refusal('Throttling', { throttled: true, retryable: true })]
    await scene.tickAfter(5_000)
    expect((await scene.job(job)).status).toBe('SUBMITTING')
    await scene.tickAfter(10_000)
    expect(await scene.job(job)).toMatchObject({ status: 'WAITING', targetImageId: 'm-copy1' })
  })

  test.each([
    'InvalidImageName.Duplicated',
    'OperationDenied.ImageCopyConflict',
    'IdempotentParameterMismatch',
  ])('whose repeat is refused with %s finds its copy by the tag', async (code) => {
    const job = await scene.create()
    scene.cloud.answersToLose = 1
    await scene.tick()
    scene.cloud.refusals = [refusal(code)]
    await scene.tickAfter(5_000)
    expect(scene.cloud.calls.at(-1)).toBe('DescribeImages ALL 1')
    expect(await scene.job(job)).toMatchObject({ status: 'WAITING', targetImageId: 'm-copy1' })
    expect(scene.cloud.images.size).toBe(1)
  })

  test('whose repeat is refused, and which made no copy, fails after two searches a minute apart', async () => {
    const job = await scene.create()
    const refused = refusal('InvalidParameter.KMSKeyId.NotFound', { httpStatus: 404 })
    scene.cloud.refusals = [lostAnswer(), refused, refused]
    await scene.tick()
    await scene.tickAfter(5_000)
    expect((await scene.job(job)).status).toBe('SUBMITTING')
    await scene.tickAfter(MINUTE)
    expect(await scene.job(job)).toMatchObject({
      status: 'FAILED',
      failure: {
        code: 'REJECTED_BY_CLOUD',
        upstreamCode: 'InvalidParameter.KMSKeyId.NotFound',
        retryable: false,
      },
    })
    expect(scene.cloud.images.size).toBe(0)
  })

  test('is not repeated once the token may have lapsed: the copy is found by its tag', async () => {
    const job = await scene.create()
    scene.cloud.answersToLose = 1
    scene.cloud.forgetsTokens = true
    await scene.tick()
    await scene.tickAfter(30 * MINUTE)
    expect(scene.cloud.copyRequests).toHaveLength(1)
    expect(await scene.job(job)).toMatchObject({ status: 'WAITING', targetImageId: 'm-copy1' })
  })

  test('that left no copy is made anew with another token after two searches, and given up after three', async () => {
    const job = await scene.create()
    for (let round = 1; round <= 3; round += 1) {
      scene.cloud.refusals = [lostAnswer()]
      await scene.tick()
      await scene.tickAfter(30 * MINUTE)
      scene.advance(MINUTE)
    }
    await scene.tick()
    expect(scene.cloud.copyRequests.map(({ clientToken }) => clientToken)).toEqual([
      `${job.id}-1`,
      `${job.id}-2`,
      `${job.id}-3`,
    ])
    expect(await scene.job(job)).toMatchObject({
      status: 'FAILED',
      failure: { code: 'CLOUD_UNREACHABLE', retryable: true },
    })
  })

  test('keeps its place while the search fails', async () => {
    const job = await scene.create()
    scene.cloud.refusals = [lostAnswer()]
    await scene.tick()
    scene.cloud.readFailure = refusal('ServiceUnavailable', { httpStatus: 503, retryable: true })
    await scene.tickAfter(30 * MINUTE)
    await scene.tickAfter(5 * MINUTE)
    expect((await scene.job(job)).status).toBe('SUBMITTING')
    expect(scene.cloud.copyRequests).toHaveLength(1)
  })
})

test('A region without unfinished jobs costs no cloud call and asks for no further tick', async () => {
  expect(await scene.tick(REGION)).toBeNull()
  expect(scene.cloud.calls).toEqual([])
})
