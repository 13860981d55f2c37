import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Connection } from '../../src/copy-jobs/connection.ts'
import { refusal } from './fake-cloud.ts'
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

/** A job whose copy the cloud has completed with the key, and not looked at yet. */
const completed = async (keyId: string | null, changes: Parameters<typeof scene.create>[0] = {}) => {
  const job = await scene.create(changes)
  await scene.tick()
  scene.cloud.complete('m-copy1', keyId)
  return job
}

const serviceKeyPlan = {
  resultingEncryption: {
    transition: 'BECOMES_ENCRYPTED' as const,
    state: 'ENCRYPTED' as const,
    keyIds: [],
    serviceKeyToBeMade: true,
  },
}

describe('A finished copy', () => {
  test.each([
    {
      found: 'another key',
      keyId: 'key-other',
      verdict: 'WRONG_KEY',
      state: 'ENCRYPTED',
      keyIds: ['key-other'],
    },
    { found: 'no key', keyId: null, verdict: 'NOT_ENCRYPTED', state: 'UNENCRYPTED', keyIds: [] },
  ])('with $found fails the job as WRONG_ENCRYPTION', async ({ keyId, verdict, state, keyIds }) => {
    const job = await completed(keyId)
    await scene.tickAfter(2_000)
    expect(await scene.job(job)).toMatchObject({
      status: 'FAILED',
      failure: { code: 'WRONG_ENCRYPTION', upstreamMessage: verdict, retryable: false },
      verification: { verdict, actual: { state, keyIds }, checkedAt: scene.now() },
    })
    expect((await scene.statuses(job)).slice(-2)).toEqual(['VERIFYING', 'FAILED'])
  })

  test('is compared with the service key that the cloud made meanwhile', async () => {
    const job = await completed('key-service', serviceKeyPlan)
    scene.cloud.serviceKeyId = 'key-service'
    await scene.tickAfter(2_000)
    expect((await scene.job(job)).verification).toMatchObject({ verdict: 'MATCHES' })
    expect(scene.cloud.calls).toContain('DescribeKey alias/acs/ecs')
  })

  test('with a key that is not the service key is found out', async () => {
    const job = await completed('key-other', serviceKeyPlan)
    scene.cloud.serviceKeyId = 'key-service'
    await scene.tickAfter(2_000)
    expect((await scene.job(job)).verification).toMatchObject({ verdict: 'WRONG_KEY' })
  })

  test('gives up its place at once: its source can be copied again', async () => {
    await completed(KEY)
    await scene.create()
    scene.cloud.snapshots.clear()
    await scene.tickAfter(2_000)
    expect(scene.cloud.copyRequests).toHaveLength(2)
  })
})

describe('A verification that cannot be made', () => {
  test('because ECS is down is repeated until it can', async () => {
    const job = await completed(KEY)
    const working = { ...scene.cloud.ecs }
    scene.cloud.ecs.describeSnapshots = async () => {
      throw refusal('ServiceUnavailable', { httpStatus: 503, operation: 'DescribeSnapshots' })
    }
    expect(await scene.tickAfter(2_000)).toBe(5_000)
    await scene.tickAfter(5_000)
    expect((await scene.job(job)).status).toBe('VERIFYING')
    Object.assign(scene.cloud.ecs, working)
    await scene.tickAfter(MINUTE)
    expect((await scene.job(job)).verification).toMatchObject({ verdict: 'MATCHES' })
  })

  test('because KMS is down ends as UNVERIFIABLE after ten minutes, and does not fail the job', async () => {
    const job = await completed('key-service', serviceKeyPlan)
    scene.cloud.kmsFailure = refusal('ServiceUnavailableTemporary', { service: 'kms', httpStatus: 503 })
    await scene.tickAfter(2_000)
    await scene.tickAfter(10 * MINUTE - 1)
    expect((await scene.job(job)).status).toBe('VERIFYING')
    await scene.tickAfter(MINUTE)
    expect(await scene.job(job)).toMatchObject({
      status: 'SUCCEEDED',
      failure: null,
      verification: { verdict: 'UNVERIFIABLE', actual: { state: 'ENCRYPTED', keyIds: ['key-service'] } },
    })
  })

  test('because the snapshots are not shown is repeated, and then told as it is', async () => {
    const job = await completed(KEY)
    scene.cloud.snapshots.clear()
    await scene.tickAfter(2_000)
    expect((await scene.job(job)).status).toBe('VERIFYING')
    await scene.tickAfter(10 * MINUTE)
    expect((await scene.job(job)).verification).toMatchObject({ verdict: 'UNVERIFIABLE', actual: null })
  })

  test('does not hold up the other copies of the region', async () => {
    const job = await completed('key-service', serviceKeyPlan)
    const other = await scene.create({ imageId: 'm-2' })
    await scene.tick()
    scene.cloud.complete('m-copy2', KEY)
    scene.cloud.kmsFailure = refusal('ServiceUnavailableTemporary', { service: 'kms', httpStatus: 503 })
    await scene.tickAfter(2_000, REGION)
    expect((await scene.job(other)).status).toBe('SUCCEEDED')
    expect((await scene.job(job)).status).toBe('VERIFYING')
  })

  test('because the copy is deleted meanwhile ends as TARGET_DISAPPEARED', async () => {
    const job = await completed(KEY)
    scene.cloud.snapshots.clear()
    await scene.tickAfter(2_000)
    scene.cloud.images.clear()
    await scene.tickAfter(10_000)
    await scene.tickAfter(5 * MINUTE)
    expect((await scene.job(job)).failure).toMatchObject({ code: 'TARGET_DISAPPEARED' })
  })
})
