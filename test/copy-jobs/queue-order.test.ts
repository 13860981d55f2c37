import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Connection } from '../../src/copy-jobs/connection.ts'
import type { CopyPriority } from '../../src/copy-jobs/copy-job.ts'
import { jobScene } from './job-scene.ts'
import { emptyTables, openTestDatabase } from './test-database.ts'

let connection: Connection
let scene: ReturnType<typeof jobScene>
beforeAll(async () => {
  connection = await openTestDatabase()
})
beforeEach(async () => {
  await emptyTables(connection.db)
  scene = jobScene(connection.db, { copiesPerRegion: 2 })
})
afterAll(async () => {
  await connection.close()
})

const create = (imageId: string, requestedBy: string, priority: CopyPriority = 'NORMAL') =>
  scene.create({ imageId, requestedBy, priority })

const copied = () => scene.cloud.copyRequests.map(({ imageId }) => imageId)

/** Image IDs of the queued jobs in the order of their shown places. */
const queue = async () => {
  const { jobs } = await scene.service.list({ statuses: ['QUEUED'] }, { first: 100, after: null })
  const positions = await scene.service.queuePositions(jobs.map(({ id }) => id))
  return jobs
    .toSorted((a, b) => (positions.get(a.id) ?? 0) - (positions.get(b.id) ?? 0))
    .map(({ request }) => request.imageId)
}

describe('The queue of a region', () => {
  test('lets callers take turns, whoever came first and with how much', async () => {
    for (const number of [1, 2, 3, 4]) await create(`m-ann${number}`, 'ann')
    for (const number of [1, 2]) await create(`m-bob${number}`, 'bob')
    expect(await queue()).toEqual(['m-ann1', 'm-bob1', 'm-ann2', 'm-bob2', 'm-ann3', 'm-ann4'])
    await scene.tick()
    expect(copied()).toEqual(['m-ann1', 'm-bob1'])
  })

  test('counts what runs for a caller already', async () => {
    for (const number of [1, 2, 3]) await create(`m-ann${number}`, 'ann')
    await scene.tick()
    expect(copied()).toEqual(['m-ann1', 'm-ann2'])
    await create('m-bob1', 'bob')
    await create('m-bob2', 'bob')
    expect(await queue()).toEqual(['m-bob1', 'm-bob2', 'm-ann3'])
  })

  test('lets higher priorities go first, and takes turns among equal ones', async () => {
    await create('m-low', 'ann', 'LOW')
    await create('m-normal', 'ann')
    await create('m-high1', 'ann', 'HIGH')
    await create('m-high2', 'ann', 'HIGH')
    await create('m-bobs', 'bob', 'HIGH')
    expect(await queue()).toEqual(['m-high1', 'm-bobs', 'm-high2', 'm-normal', 'm-low'])
    await scene.tick()
    expect(copied()).toEqual(['m-high1', 'm-bobs'])
  })

  test('passes over what waits for its source, without losing its turn', async () => {
    await create('m-same', 'ann')
    await scene.tick()
    await create('m-same', 'bob')
    await create('m-other', 'ann')
    await scene.tick()
    expect(copied()).toEqual(['m-same', 'm-other'])
    expect(await queue()).toEqual(['m-same'])
  })
})
