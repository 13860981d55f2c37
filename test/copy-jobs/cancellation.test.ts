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

const lastEvent = async (job: { id: string }) => (await scene.service.eventsOf([job.id])).get(job.id)?.at(-1)

/** A job whose copy, m-copy1, is under way. */
const copying = async () => {
  const job = await scene.create()
  await scene.tick()
  await scene.tickAfter(10_000)
  scene.cloud.calls = []
  return job
}

describe('A queued job', () => {
  test('is cancelled at once, without a call of the cloud, and says who asked', async () => {
    const job = await scene.create()
    expect(await scene.service.cancel(job.id, 'bob')).toMatchObject({
      status: 'CANCELLED',
      cancelRequestedAt: scene.now(),
      cancelRequestedBy: 'bob',
      finishedAt: scene.now(),
    })
    await scene.tick()
    expect(scene.cloud.calls).toEqual([])
    expect((await lastEvent(job))?.remarks).toEqual([{ code: 'CANCEL_ASKED', parameters: { by: 'bob' } }])
  })

  test('that is cancelled twice stays as the first time left it', async () => {
    const job = await scene.create()
    const first = await scene.service.cancel(job.id, 'bob')
    scene.advance(1_000)
    expect(await scene.service.cancel(job.id, 'carol')).toEqual(first)
  })
})

describe('A copy under way', () => {
  test('is cancelled in the cloud, and the job is CANCELLED once it is gone', async () => {
    const job = await copying()
    expect((await scene.service.cancel(job.id, 'bob'))?.status).toBe('CANCELLING')
    await scene.tick()
    expect(await scene.job(job)).toMatchObject({ status: 'CANCELLED', finishedAt: scene.now() })
    expect(scene.cloud.images.size).toBe(0)
    expect(await lastEvent(job)).toMatchObject({
      remarks: [{ code: 'CANCELLED' }],
      cloudRequestId: 'cancel-of-m-copy1',
    })
    expect(scene.cloud.calls).toEqual([
      'DescribeImages m-copy1',
      'CancelCopyImage m-copy1',
      'DescribeImages m-copy1',
      'DescribeSnapshots 1',
    ])
  })

  test('frees its place and its source', async () => {
    const job = await copying()
    const next = await scene.create()
    await scene.tick()
    expect((await scene.job(next)).status).toBe('QUEUED')
    await scene.service.cancel(job.id, 'bob')
    await scene.tick()
    expect((await scene.job(next)).status).toBe('WAITING')
  })

  test('whose cancellation is not answered is cancelled once all the same', async () => {
    const job = await copying()
    scene.cloud.cancelAnswersToLose = 1
    await scene.service.cancel(job.id, 'bob')
    await scene.tick()
    expect((await scene.job(job)).status).toBe('CANCELLING')
    await scene.tickAfter(1_000)
    expect((await scene.job(job)).status).toBe('CANCELLED')
    expect(scene.cloud.images.size).toBe(0)
  })

  test('that the cloud goes on showing is cancelled again after a minute', async () => {
    const job = await copying()
    scene.cloud.onCancel = null
    await scene.service.cancel(job.id, 'bob')
    await scene.tick()
    for (let seconds = 0; seconds < 60; seconds += 5) await scene.tickAfter(5_000)
    expect((await scene.job(job)).status).toBe('CANCELLING')
    await scene.tickAfter(60_000)
    expect(scene.cloud.calls.filter((call) => call.startsWith('CancelCopyImage')).length).toBe(2)
  })

  test('that is complete by then ends as it would have, and its image stays', async () => {
    const job = await copying()
    await scene.service.cancel(job.id, 'bob')
    scene.cloud.complete('m-copy1', KEY)
    await scene.tick()
    expect(await scene.job(job)).toMatchObject({ status: 'SUCCEEDED', cancelRequestedBy: 'bob' })
    expect(await scene.statuses(job)).toEqual([
      'QUEUED',
      'SUBMITTING',
      'WAITING',
      'COPYING',
      'CANCELLING',
      'VERIFYING',
      'SUCCEEDED',
    ])
    expect(scene.cloud.images.has('m-copy1')).toBe(true)
  })

  test('that is complete between the look and the call ends as it would have', async () => {
    const job = await copying()
    await scene.service.cancel(job.id, 'bob')
    const original = { ...scene.cloud.ecs }
    scene.cloud.ecs.cancelCopyImage = async (...asked) => {
      scene.cloud.complete('m-copy1', KEY)
      return original.cancelCopyImage(...asked)
    }
    await scene.tick()
    await scene.tickAfter(1_000)
    expect((await scene.job(job)).status).toBe('SUCCEEDED')
  })

  test('goes on when the cloud refuses, and the history has its words', async () => {
    const job = await copying()
    scene.cloud.removalRefusals = [refusal('CancelNotSupported')]
    await scene.service.cancel(job.id, 'bob')
    await scene.tick()
    expect(await scene.job(job)).toMatchObject({ status: 'COPYING', cancelRequestedAt: null })
    expect(await lastEvent(job)).toMatchObject({
      remarks: [
        {
          code: 'CANCEL_REFUSED',
          parameters: { code: 'CancelNotSupported', message: 'CancelNotSupported said the cloud.' },
        },
      ],
      cloudRequestId: 'request-of-CancelNotSupported',
    })
    scene.cloud.complete('m-copy1', KEY)
    await scene.tickAfter(10_000)
    expect((await scene.job(job)).status).toBe('SUCCEEDED')
  })

  test.each([
    ['throttled', { throttled: true, retryable: true, retryAfterMs: 3_000 }],
    ['out of order', { httpStatus: 503, retryable: true, outcomeUnknown: true }],
  ])('is cancelled later when the cloud is %s', async (_, fields) => {
    const job = await copying()
    scene.cloud.removalRefusals = [refusal('Trouble', fields)]
    await scene.service.cancel(job.id, 'bob')
    await scene.tick()
    expect((await scene.job(job)).status).toBe('CANCELLING')
    await scene.tickAfter(3_000)
    expect((await scene.job(job)).status).toBe('CANCELLED')
  })

  test('that is never listed counts as gone after five minutes', async () => {
    const job = await scene.create()
    await scene.tick()
    scene.cloud.images.delete('m-copy1')
    await scene.service.cancel(job.id, 'bob')
    await scene.tick()
    await scene.tickAfter(5 * 60_000 - 1)
    expect((await scene.job(job)).status).toBe('CANCELLING')
    await scene.tickAfter(1_000)
    expect((await scene.job(job)).status).toBe('CANCELLED')
  })

  test('that is not listed yet is cancelled once it is', async () => {
    const job = await scene.create()
    await scene.tick()
    const copy = scene.cloud.images.get('m-copy1')
    scene.cloud.images.delete('m-copy1')
    await scene.service.cancel(job.id, 'bob')
    await scene.tick()
    expect((await scene.job(job)).status).toBe('CANCELLING')
    if (copy) scene.cloud.images.set('m-copy1', copy)
    await scene.tickAfter(1_000)
    expect((await scene.job(job)).status).toBe('CANCELLED')
    expect(scene.cloud.images.size).toBe(0)
  })
})

describe('A job that is being submitted', () => {
  test('is cancelled once it is known that the cloud took it', async () => {
    const job = await scene.create()
    scene.cloud.answersToLose = 1
    await scene.tick()
    expect(await scene.service.cancel(job.id, 'bob')).toMatchObject({
      status: 'SUBMITTING',
      cancelRequestedBy: 'bob',
    })
    await scene.tickAfter(5_000)
    await scene.tickAfter(500)
    expect((await scene.job(job)).status).toBe('CANCELLED')
    expect(scene.cloud.images.size).toBe(0)
    expect(await scene.statuses(job)).toEqual(['QUEUED', 'SUBMITTING', 'WAITING', 'CANCELLING', 'CANCELLED'])
  })

  test('is cancelled without a copy when the cloud puts it off', async () => {
    const job = await scene.create()
    const busy = refusal('OperationDenied.ImageCopyConflict')
    scene.cloud.refusals = [lostAnswer(), busy, busy]
    await scene.tick()
    await scene.service.cancel(job.id, 'bob')
    await scene.tickAfter(5_000)
    await scene.tickAfter(60_000)
    expect((await scene.job(job)).status).toBe('CANCELLED')
    expect(scene.cloud.images.size).toBe(0)
  })

  test('is cancelled instead of made anew when it left no copy', async () => {
    const job = await scene.create()
    scene.cloud.refusals = [lostAnswer()]
    await scene.tick()
    await scene.service.cancel(job.id, 'bob')
    await scene.tickAfter(31 * 60_000)
    await scene.tickAfter(60_000)
    expect((await scene.job(job)).status).toBe('CANCELLED')
    expect(scene.cloud.copyRequests).toHaveLength(1)
  })

  test('fails as the cloud says when it is refused for good', async () => {
    const job = await scene.create()
    const refused = refusal('InvalidImageId.NotFound', { httpStatus: 404 })
    scene.cloud.refusals = [lostAnswer(), refused, refused]
    await scene.tick()
    await scene.service.cancel(job.id, 'bob')
    await scene.tickAfter(5_000)
    await scene.tickAfter(60_000)
    expect(await scene.job(job)).toMatchObject({ status: 'FAILED', cancelRequestedBy: 'bob' })
  })
})

describe('A wish that comes too late', () => {
  test('changes nothing of a job whose copy is being verified, or that has ended', async () => {
    const job = await copying()
    scene.cloud.complete('m-copy1', KEY)
    await scene.tickAfter(10_000)
    const ended = await scene.job(job)
    expect(ended.status).toBe('SUCCEEDED')
    expect(await scene.service.cancel(job.id, 'bob')).toEqual(ended)
  })

  test('of a job that there is not is told so', async () => {
    expect(await scene.service.cancel('00000000-0000-0000-0000-000000000000', 'bob')).toBeNull()
  })
})
