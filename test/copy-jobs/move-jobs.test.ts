import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import type { Connection } from '../../src/copy-jobs/connection.ts'
import { moveJobs } from '../../src/copy-jobs/move-jobs.ts'
import { storeOn } from '../../src/copy-jobs/store.ts'
import { jobScene, KEY } from './job-scene.ts'
import { silentLogger } from './silent-logger.ts'
import { openEmbeddedDatabase, openTestDatabase } from './test-database.ts'

let here: Connection
let there: Connection
beforeEach(async () => {
  here = await openTestDatabase()
  there = await openEmbeddedDatabase()
})
afterEach(async () => {
  await here.close()
  await there.close()
})

const everything = async ({ db }: Connection) => {
  await sql`set timezone = 'UTC'`.execute(db)
  const { rows } = await sql<{ stored: object }>`
    select to_jsonb(copy_job) - 'changed_in' - 'changed_after' as stored from copy_job order by id`.execute(
    db,
  )
  const events = await sql<{ stored: object }>`
    select to_jsonb(copy_job_event) - 'changed_in' - 'changed_after' as stored
    from copy_job_event order by job_id, version`.execute(db)
  return [...rows, ...events.rows].map(({ stored }) => stored)
}

/** One job that has ended, one under way and one queued. */
const someJobs = async () => {
  const scene = jobScene(here.db, { copiesPerRegion: 1 })
  const ended = await scene.create({ imageId: 'm-1', idempotencyKey: 'key-1' })
  await scene.tick()
  scene.cloud.complete('m-copy1', KEY)
  await scene.tickAfter(10_000)
  const copying = await scene.create({ imageId: 'm-2' })
  await scene.tickAfter(10_000)
  const queued = await scene.create({ imageId: 'm-3' })
  return { scene, ended, copying, queued }
}

describe('Jobs that are moved to another database', () => {
  test('are all there with their history, as they were', async () => {
    await someJobs()
    const before = await everything(here)
    expect(await moveJobs(here, there)).toEqual({ jobs: 3, unfinished: 2, changes: before.length - 3 })
    expect(await everything(there)).toEqual(before)
  })

  test('go on there, and a key that was used is known', async () => {
    const { scene, copying, ended } = await someJobs()
    await moveJobs(here, there)
    const next = jobScene(there.db, { copiesPerRegion: 1 }, scene.cloud)
    scene.cloud.complete('m-copy2', KEY)
    await next.tickAfter(60_000)
    expect((await next.job(copying)).status).toBe('SUCCEEDED')
    const known = await next.service.findByIdempotencyKey('ann', 'key-1', 'hash-1')
    expect(known).toMatchObject({ sameInput: true, job: { id: ended.id } })
  })

  test('are worked on there alone: the first database takes no more, and says where they are', async () => {
    const { scene } = await someJobs()
    await moveJobs(here, there)
    await expect(scene.create()).rejects.toThrow(
      'The copy jobs were moved from here to: The embedded database',
    )
    await expect(storeOn({ ...here, close: async () => {} }, silentLogger)).rejects.toThrow(
      'They are in: The embedded database.',
    )
  })

  test('can be moved back with what happened meanwhile', async () => {
    const { scene, queued } = await someJobs()
    await moveJobs(here, there)
    await jobScene(there.db, {}, scene.cloud).service.cancel(queued.id, 'bob')
    const meanwhile = await everything(there)
    await moveJobs(there, here)
    expect(await everything(here)).toEqual(meanwhile)
    expect((await scene.job(queued)).status).toBe('CANCELLED')
    await scene.create({ imageId: 'm-4' })
  })

  test('can be moved again when the first time was cut off before its end', async () => {
    await someJobs()
    const before = await everything(here)
    await moveJobs(here, there)
    // As it is when the process ends between the two commits.
    await here.db.deleteFrom('copyJobMove').execute()
    await there.db.insertInto('copyJobMove').values({ movedTo: 'arriving' }).execute()
    await expect(storeOn({ ...there, close: async () => {} }, silentLogger)).rejects.toThrow(
      'repeat `npm run move-jobs`',
    )
    await moveJobs(here, there)
    expect(await everything(there)).toEqual(before)
    await jobScene(there.db).create({ imageId: 'm-4' })
  })

  test('stay where they are when the other database has another state of one of them', async () => {
    const { queued, scene } = await someJobs()
    await moveJobs(here, there)
    await here.db.deleteFrom('copyJobMove').execute()
    await scene.service.cancel(queued.id, 'bob')
    const before = [await everything(here), await everything(there)]
    await expect(moveJobs(here, there)).rejects.toThrow('nothing was moved')
    expect([await everything(here), await everything(there)]).toEqual(before)
    await scene.create({ imageId: 'm-5' })
  })
})
