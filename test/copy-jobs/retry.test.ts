import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Connection } from '../../src/copy-jobs/connection.ts'
import { lostAnswer, refusal } from './fake-cloud.ts'
import { jobScene, KEY } from './job-scene.ts'
import { emptyTables, openTestDatabase } from './test-database.ts'

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

/** A job whose copy, m-copy1, ended in CreateFailed. */
const failedCopy = async () => {
  const job = await scene.create()
  await scene.tick()
  scene.cloud.moveOn('m-copy1', { status: 'CREATE_FAILED', rawStatus: 'CreateFailed' })
  await scene.tickAfter(10_000)
  expect((await scene.job(job)).status).toBe('FAILED')
  scene.cloud.calls = []
  return job
}

const retried = async (job: { id: string }) => {
  const answer = await scene.service.retry(job.id, 'bob')
  expect(answer).toMatchObject({ refusal: null, job: { id: job.id, status: 'QUEUED' } })
}

describe('A failed job that is tried again', () => {
  test('begins anew under its ID, with a new token and nothing left of the earlier try', async () => {
    const job = await failedCopy()
    await retried(job)
    expect(await scene.job(job)).toMatchObject({
      failure: null,
      finishedAt: null,
      progressPercent: 0,
      targetImageId: null,
      submittedAt: null,
    })
    await scene.tick()
    expect(scene.cloud.copyRequests.map(({ clientToken }) => clientToken)).toEqual([
      `${job.id}-1`,
      `${job.id}-2`,
    ])
    scene.cloud.complete('m-copy2', KEY)
    await scene.tickAfter(10_000)
    expect(await scene.job(job)).toMatchObject({ status: 'SUCCEEDED', targetImageId: 'm-copy2' })
  })

  test('has the failed image deleted first, since it keeps the name', async () => {
    const job = await failedCopy()
    await retried(job)
    await scene.tick()
    expect(scene.cloud.images.has('m-copy1')).toBe(false)
    expect(scene.cloud.calls).toEqual([
      'DescribeImages ALL 1',
      'DescribeSnapshots 1',
      'DeleteImage m-copy1',
      `CopyImage m-source ${job.id}-2`,
    ])
  })

  test('takes over a copy that only seemed to be lost, instead of making another', async () => {
    const job = await scene.create()
    await scene.tick()
    const copy = scene.cloud.images.get('m-copy1')
    scene.cloud.images.delete('m-copy1')
    await scene.tickAfter(10_000)
    await scene.tickAfter(5 * 60_000)
    expect((await scene.job(job)).failure?.code).toBe('TARGET_DISAPPEARED')
    if (copy) scene.cloud.images.set('m-copy1', copy)
    await retried(job)
    await scene.tick()
    expect(await scene.job(job)).toMatchObject({ status: 'WAITING', targetImageId: 'm-copy1' })
    expect(scene.cloud.copyRequests).toHaveLength(1)
  })

  test('waits when the cloud cannot be asked what is left, and is copied once', async () => {
    const job = await failedCopy()
    await retried(job)
    scene.cloud.readFailure = lostAnswer()
    await scene.tick()
    expect((await scene.job(job)).status).toBe('QUEUED')
    scene.cloud.readFailure = null
    await scene.tickAfter(5_000)
    expect(await scene.job(job)).toMatchObject({ status: 'WAITING', targetImageId: 'm-copy2' })
  })

  test('looks again when its process ended before anything was sent', async () => {
    const job = await failedCopy()
    await retried(job)
    const original = { ...scene.cloud.ecs }
    scene.cloud.ecs.describeImages = async () => {
      throw new Error('The process ended here.')
    }
    await scene.tick()
    expect((await scene.job(job)).status).toBe('SUBMITTING')
    Object.assign(scene.cloud.ecs, original)
    await scene.tickAfter(500)
    expect(await scene.job(job)).toMatchObject({ status: 'WAITING', targetImageId: 'm-copy2' })
    expect(scene.cloud.images.has('m-copy1')).toBe(false)
  })

  test('has as many tokens again as a new one', async () => {
    const job = await scene.create()
    scene.cloud.refusals = Array.from({ length: 3 }, lostAnswer)
    await scene.tick()
    for (let round = 0; round < 6; round += 1) await scene.tickAfter(31 * 60_000)
    expect((await scene.job(job)).failure?.code).toBe('CLOUD_UNREACHABLE')
    expect(scene.cloud.copyRequests).toHaveLength(3)
    await retried(job)
    scene.cloud.refusals = Array.from({ length: 3 }, lostAnswer)
    for (let round = 0; round < 8; round += 1) await scene.tickAfter(31 * 60_000)
    expect((await scene.job(job)).failure?.code).toBe('CLOUD_UNREACHABLE')
    expect(scene.cloud.copyRequests.map(({ clientToken }) => clientToken.at(-1)).join('')).toBe('123456')
  })
})

describe('What a failed copy left', () => {
  test('of snapshots is deleted too, also when the cloud does so only at the second time of asking', async () => {
    const job = await failedCopy()
    scene.cloud.moveOn('m-copy1', {}, null)
    await retried(job)
    scene.cloud.removalRefusals = [null, refusal('Throttling', { throttled: true })]
    await scene.tick()
    expect(scene.cloud.images.size).toBe(0)
    expect((await scene.job(job)).status).toBe('QUEUED')
    await scene.tickAfter(5_000)
    expect(await scene.job(job)).toMatchObject({ status: 'WAITING', targetImageId: 'm-copy2' })
    expect(scene.cloud.snapshots.size).toBe(0)
  })

  test('is deleted before a further try that is cancelled counts as CANCELLED', async () => {
    const job = await failedCopy()
    await retried(job)
    scene.cloud.readFailure = lostAnswer()
    await scene.service.cancel(job.id, 'bob')
    await scene.tick()
    expect(await scene.job(job)).toMatchObject({ status: 'QUEUED', cancelRequestedBy: 'bob' })
    scene.cloud.readFailure = null
    await scene.tickAfter(5_000)
    expect((await scene.job(job)).status).toBe('CANCELLED')
    expect(scene.cloud.images.size).toBe(0)
    expect(scene.cloud.copyRequests).toHaveLength(1)
  })

  test('and only seemed lost is cancelled in the cloud when the further try is', async () => {
    const job = await scene.create()
    await scene.tick()
    const copy = scene.cloud.images.get('m-copy1')
    scene.cloud.images.delete('m-copy1')
    await scene.tickAfter(10_000)
    await scene.tickAfter(5 * 60_000)
    if (copy) scene.cloud.images.set('m-copy1', copy)
    await retried(job)
    await scene.service.cancel(job.id, 'bob')
    await scene.tick()
    await scene.tickAfter(500)
    expect((await scene.job(job)).status).toBe('CANCELLED')
    expect(scene.cloud.images.size).toBe(0)
  })
})

describe('Another try is refused', () => {
  test('of a job that has not failed', async () => {
    const job = await scene.create()
    expect(await scene.service.retry(job.id, 'bob')).toMatchObject({ refusal: 'NOT_FAILED' })
    expect((await scene.job(job)).version).toBe(1)
  })

  test('of a failure that would come again', async () => {
    const job = await scene.create()
    scene.cloud.refusals = [refusal('InvalidImageId.NotFound', { httpStatus: 404 })]
    await scene.tick()
    expect(await scene.service.retry(job.id, 'bob')).toMatchObject({ refusal: 'NOT_RETRYABLE' })
  })

  test('while another job is going to use the name', async () => {
    const job = await scene.create({ name: 'web-copy' })
    scene.cloud.refusals = [refusal('QuotaExceed.Image')]
    await scene.tick()
    await scene.create({ name: 'web-copy', imageId: 'm-other' })
    expect(await scene.service.retry(job.id, 'bob')).toMatchObject({ refusal: 'NAME_TAKEN' })
    expect((await scene.job(job)).status).toBe('FAILED')
  })

  test('of a job that there is not', async () => {
    expect(await scene.service.retry('00000000-0000-0000-0000-000000000000', 'bob')).toBeNull()
  })
})
