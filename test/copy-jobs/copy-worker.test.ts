import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import type { Connection } from '../../src/copy-jobs/connection.ts'
import { createCopyJobService } from '../../src/copy-jobs/copy-job-service.ts'
import { createCopyWorker } from '../../src/copy-jobs/copy-worker.ts'
import { type Store, storeOn } from '../../src/copy-jobs/store.ts'
import { FakeCloud } from './fake-cloud.ts'
import { draft, KEY } from './job-scene.ts'
import { silentLogger } from './silent-logger.ts'
import { openTickQueue } from '../../src/copy-jobs/tick-queue.ts'
import { openTestDatabase } from './test-database.ts'

let connection: Connection
let store: Store
let cloud: FakeCloud
beforeEach(async () => {
  connection = await openTestDatabase()
  store = await storeOn(connection, silentLogger)
  cloud = new FakeCloud()
})
afterEach(async () => {
  await store.close()
})

const createWorker = () =>
  createCopyWorker({
    store,
    ecs: cloud.ecs,
    kms: cloud.kms,
    logger: silentLogger,
    settings: { firstPollMs: 500, pollIntervalMs: 500 },
  })

const recordJob = async (service = createCopyJobService({ store, logger: silentLogger })) => {
  const creation = await service.create(draft())
  if (creation.outcome !== 'CREATED') throw new Error('Nothing was created.')
  const { id } = creation.job
  return { status: async () => (await service.jobsByIds([id])).get(id)?.status }
}

/** Has every copy done as soon as it is accepted. */
const completeAtOnce = () => {
  const original = { ...cloud.ecs }
  cloud.ecs.copyImage = async (request) => {
    const result = await original.copyImage(request)
    cloud.complete(result.imageId, KEY)
    return result
  }
}

const verificationBegun = (): Promise<void> => {
  const original = { ...cloud.ecs }
  return new Promise((resolve) => {
    cloud.ecs.describeSnapshots = async (...question) => {
      resolve()
      return original.describeSnapshots(...question)
    }
  })
}

describe('The worker', () => {
  test('takes a new job to its end by itself', async () => {
    completeAtOnce()
    const verified = verificationBegun()
    const worker = createWorker()
    await worker.start()
    const job = await recordJob()
    await verified
    await worker.stop()
    expect(await job.status()).toBe('SUCCEEDED')
  })

  test('ends the tick under way before it stops, so that no answer of the cloud is lost', async () => {
    const original = { ...cloud.ecs }
    const begun = Promise.withResolvers<void>()
    const released = Promise.withResolvers<void>()
    cloud.ecs.copyImage = async (request) => {
      begun.resolve()
      await released.promise
      return original.copyImage(request)
    }
    const worker = createWorker()
    await worker.start()
    const job = await recordJob()
    await begun.promise
    const stopped = worker.stop()
    released.resolve()
    await stopped
    expect(await job.status()).toBe('WAITING')
  })

  test('stops after the call under way, in the middle of a tick over many jobs', async () => {
    const service = createCopyJobService({ store, logger: silentLogger })
    for (let number = 1; number <= 4; number += 1) await service.create(draft({ imageId: `m-${number}` }))
    const original = { ...cloud.ecs }
    const watching = Promise.withResolvers<void>()
    const released = Promise.withResolvers<void>()
    cloud.ecs.describeImages = async (query) => {
      watching.resolve()
      await released.promise
      return original.describeImages(query)
    }
    const worker = createWorker()
    await worker.start()
    await watching.promise
    for (const imageId of cloud.images.keys()) cloud.complete(imageId, KEY)
    cloud.calls = []
    const stopped = worker.stop()
    released.resolve()
    await stopped
    expect(cloud.calls).toEqual(['DescribeImages CREATING,WAITING 1'])
    expect(await service.count({ statuses: ['SUCCEEDED'] })).toBe(0)

    Object.assign(cloud.ecs, original)
    const verified = verificationBegun()
    const next = createWorker()
    await next.start()
    await verified
    await next.stop()
    expect(await service.count({ statuses: ['QUEUED', 'SUBMITTING', 'FAILED'] })).toBe(0)
    expect(cloud.images.size).toBe(4)
  })

  test('finds jobs that lost their tick when it starts', async () => {
    const ticks = {
      wake: async () => {
        throw new Error('The process ended here.')
      },
    }
    const job = await recordJob(createCopyJobService({ store: { ...store, ticks }, logger: silentLogger }))
    expect(await job.status()).toBe('QUEUED')
    completeAtOnce()
    const verified = verificationBegun()
    const worker = createWorker()
    await worker.start()
    await verified
    await worker.stop()
    expect(await job.status()).toBe('SUCCEEDED')
  })
})

test('A queue that an earlier version made takes the settings of this one', async () => {
  await sql`update pgboss.queue set expire_seconds = 120 where name = 'region-tick'`.execute(store.db)
  const ticks = await openTickQueue(connection, silentLogger)
  const { rows } = await sql<{
    expireSeconds: number
  }>`select expire_seconds from pgboss.queue where name = 'region-tick'`.execute(store.db)
  await ticks.close()
  expect(rows).toEqual([{ expireSeconds: 3600 }])
})
