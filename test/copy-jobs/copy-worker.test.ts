import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createCopyJobService } from '../../src/copy-jobs/copy-job-service.ts'
import { createCopyWorker } from '../../src/copy-jobs/copy-worker.ts'
import { type Store, storeOn } from '../../src/copy-jobs/store.ts'
import { FakeCloud } from './fake-cloud.ts'
import { draft, KEY } from './job-scene.ts'
import { silentLogger } from './silent-logger.ts'
import { openTestDatabase } from './test-database.ts'

let store: Store
let cloud: FakeCloud
beforeEach(async () => {
  store = await storeOn(await openTestDatabase(), silentLogger)
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

  test('finds jobs that lost their tick when it starts', async () => {
    const ticks = {
      wake: async () => {
        throw new Error('The process ended here.')
      },
    }
    const job = await recordJob(
      createCopyJobService({ store: { db: store.db, ticks }, logger: silentLogger }),
    )
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
