import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Connection } from '../../src/copy-jobs/connection.ts'
import { imageRecord, refusal } from './fake-cloud.ts'
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

const running = async (jobs = 1) => {
  const created = []
  for (let number = 1; number <= jobs; number += 1)
    created.push(await scene.create({ imageId: `m-${number}` }))
  await scene.tick()
  scene.cloud.calls = []
  return created
}

const remaining = (imageId: string, remainingSeconds: number) => ({
  disks: imageRecord(REGION, imageId).disks.map((disk) => ({ ...disk, remainingSeconds })),
})

test('A job goes from the queue to its proof, and tells every step', async () => {
  const job = await scene.create()
  expect(await scene.tick()).toBe(2_000)
  scene.cloud.moveOn('m-copy1', { status: 'WAITING', rawStatus: 'Waiting' })
  expect(await scene.tickAfter(2_000)).toBe(10_000)
  scene.cloud.moveOn('m-copy1', { status: 'CREATING', rawStatus: 'Creating', progressPercent: 10 })
  await scene.tickAfter(10_000)
  expect(await scene.job(job)).toMatchObject({ status: 'COPYING', progressPercent: 10 })
  scene.cloud.complete('m-copy1', KEY)
  expect(await scene.tickAfter(10_000)).toBeNull()
  expect(await scene.job(job)).toMatchObject({
    status: 'SUCCEEDED',
    progressPercent: 100,
    estimatedFinishAt: null,
    finishedAt: scene.now(),
    failure: null,
    verification: {
      verdict: 'MATCHES',
      actual: { state: 'ENCRYPTED', keyIds: [KEY] },
      checkedAt: scene.now(),
    },
  })
  const events = ['QUEUED', 'SUBMITTING', 'WAITING', 'COPYING', 'VERIFYING', 'SUCCEEDED']
  expect(await scene.statuses(job)).toEqual(events)
  expect(scene.cloud.copyRequests).toHaveLength(1)
})

describe('A running copy', () => {
  test('goes back to waiting when the cloud says so', async () => {
    const [job] = await running()
    await scene.tickAfter(2_000)
    scene.cloud.moveOn('m-copy1', { status: 'WAITING', rawStatus: 'Waiting' })
    await scene.tickAfter(10_000)
    expect(await scene.statuses(job!)).toEqual(['QUEUED', 'SUBMITTING', 'WAITING', 'COPYING', 'WAITING'])
  })

  test("is expected to finish when the slowest disk's remaining time is over", async () => {
    const [job] = await running()
    scene.cloud.moveOn('m-copy1', { progressPercent: 40, ...remaining('m-copy1', 90) })
    await scene.tickAfter(2_000)
    expect((await scene.job(job!)).estimatedFinishAt).toEqual(new Date(scene.now().getTime() + 90_000))
  })

  test('is expected to go on at its pace when the cloud tells no remaining time', async () => {
    const [job] = await running()
    await scene.tickAfter(2_000)
    expect((await scene.job(job!)).estimatedFinishAt).toBeNull()
    scene.cloud.moveOn('m-copy1', { progressPercent: 25 })
    await scene.tickAfter(10_000)
    expect((await scene.job(job!)).estimatedFinishAt).toEqual(new Date(scene.now().getTime() + 30_000))
  })

  test.each([
    { told: 40.9, kept: 40 },
    { told: 100.4, kept: 100 },
    { told: -1, kept: 0 },
    { told: Number.NaN, kept: 0 },
  ])('whose progress is told as $told has $kept %', async ({ told, kept }) => {
    const [job] = await running()
    scene.cloud.moveOn('m-copy1', { progressPercent: told })
    await scene.tickAfter(2_000)
    const seen = await scene.job(job!)
    expect(seen).toMatchObject({ status: 'COPYING', progressPercent: kept })
    await scene.tickAfter(10_000)
    expect((await scene.job(job!)).version).toBe(seen.version)
  })

  test('that has not moved is not written', async () => {
    const [job] = await running()
    scene.cloud.moveOn('m-copy1', { progressPercent: 40, ...remaining('m-copy1', 90) })
    await scene.tickAfter(2_000)
    const { version } = await scene.job(job!)
    scene.cloud.moveOn('m-copy1', remaining('m-copy1', 82))
    await scene.tickAfter(10_000)
    await scene.tickAfter(10_000)
    expect(scene.cloud.calls).toHaveLength(3)
    expect((await scene.job(job!)).version).toBe(version)
  })

  test('is waited for as long as the cloud shows it', async () => {
    const [job] = await running()
    for (let day = 0; day < 30; day += 1) await scene.tickAfter(24 * 60 * MINUTE)
    expect((await scene.job(job!)).status).toBe('COPYING')
  })

  test.each(['CREATE_FAILED', 'UNAVAILABLE'] as const)(
    'that the cloud shows as %s fails at once',
    async (status) => {
      const [job] = await running()
      scene.cloud.moveOn('m-copy1', { status, rawStatus: 'CreateFailed' })
      await scene.tickAfter(2_000)
      expect(await scene.job(job!)).toMatchObject({
        status: 'FAILED',
        finishedAt: scene.now(),
        failure: { code: 'CLOUD_COPY_FAILED', upstreamMessage: 'CreateFailed', retryable: true },
      })
    },
  )

  test('that vanished fails only after five minutes without a sign of it', async () => {
    const [job] = await running()
    const image = scene.cloud.images.get('m-copy1')!
    scene.cloud.images.clear()
    await scene.tickAfter(2_000)
    await scene.tickAfter(5 * MINUTE - 1)
    expect((await scene.job(job!)).status).toBe('WAITING')
    scene.cloud.images.set('m-copy1', image)
    await scene.tickAfter(10_000)
    scene.cloud.images.clear()
    await scene.tickAfter(10_000)
    await scene.tickAfter(5 * MINUTE - 1)
    expect((await scene.job(job!)).status).toBe('COPYING')
    await scene.tickAfter(10_000)
    expect((await scene.job(job!)).failure).toMatchObject({ code: 'TARGET_DISAPPEARED', retryable: true })
  })

  test('is left as it is while the cloud cannot be asked', async () => {
    const [job] = await running()
    const { version } = await scene.job(job!)
    scene.cloud.readFailure = refusal('ServiceUnavailable', { httpStatus: 503, retryable: true })
    for (let round = 0; round < 60; round += 1) await scene.tickAfter(10_000)
    expect((await scene.job(job!)).version).toBe(version)
    expect(scene.logger.lines.filter(({ level }) => level === 'warn')).toHaveLength(60)
  })
})

describe('A look at a region', () => {
  test('costs one call for one copy', async () => {
    await running()
    await scene.tickAfter(2_000)
    expect(scene.cloud.calls).toEqual(['DescribeImages m-copy1'])
  })

  test('costs one call for five copies under way', async () => {
    await running(5)
    await scene.tickAfter(2_000)
    expect(scene.cloud.calls).toEqual(['DescribeImages CREATING,WAITING 1'])
  })

  test('asks by ID for the one copy that is no longer under way, and once for its snapshots', async () => {
    await running(5)
    scene.cloud.complete('m-copy2', KEY)
    await scene.tickAfter(2_000)
    expect(scene.cloud.calls).toEqual([
      'DescribeImages CREATING,WAITING 1',
      'DescribeImages m-copy2',
      'DescribeSnapshots 1',
    ])
  })

  test('finds five finished copies with two pages and one call for their snapshots', async () => {
    await running(5)
    for (let number = 1; number <= 5; number += 1) scene.cloud.complete(`m-copy${number}`, KEY)
    await scene.tickAfter(2_000)
    expect(scene.cloud.calls).toEqual([
      'DescribeImages CREATING,WAITING 1',
      'DescribeImages AVAILABLE,CREATE_FAILED,UNAVAILABLE 1',
      'DescribeSnapshots 5',
    ])
    expect(await scene.service.count({ statuses: ['SUCCEEDED'] })).toBe(5)
  })

  test('costs five pages for 500 copies', async () => {
    scene = jobScene(connection.db, { copiesPerRegion: 500 })
    await running(500)
    await scene.tickAfter(2_000)
    expect(scene.cloud.calls).toEqual(
      [1, 2, 3, 4, 5].map((page) => `DescribeImages CREATING,WAITING ${page}`),
    )
    expect(await scene.service.count({ statuses: ['COPYING'] })).toBe(500)
  })

  test('reads no further pages than asking one by one would cost', async () => {
    await running(2)
    for (let number = 1; number <= 350; number += 1) {
      const others = { ...imageRecord(REGION, `m-other${number}`), status: 'CREATING' as const }
      scene.cloud.images.set(others.imageId, others)
    }
    scene.cloud.complete('m-copy1', KEY)
    await scene.tickAfter(2_000)
    expect(scene.cloud.calls.slice(0, 2)).toEqual([
      'DescribeImages CREATING,WAITING 1',
      'DescribeImages m-copy1',
    ])
  })

  test('does not ask again before its time, however often the region is woken', async () => {
    await running()
    await scene.tickAfter(2_000)
    await scene.tickAfter(1_000)
    await scene.tickAfter(1_000)
    expect(scene.cloud.calls).toHaveLength(1)
  })
})
