import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type ChangeFeed, createChangeFeed } from '../../src/copy-jobs/change-feed.ts'
import { eventually } from '../support/eventually.ts'
import type { Connection } from '../../src/copy-jobs/connection.ts'
import type { CopyJob } from '../../src/copy-jobs/copy-job.ts'
import { liveJob, liveJobs, type LiveJobs } from '../../src/copy-jobs/live-jobs.ts'
import { storeOn, type Store } from '../../src/copy-jobs/store.ts'
import { jobScene, KEY } from './job-scene.ts'
import { listeningLogger, silentLogger } from './silent-logger.ts'
import { emptyTables, openTestDatabase } from './test-database.ts'

let connection: Connection
let store: Store
let scene: ReturnType<typeof jobScene>
const open: LiveJobs[] = []
beforeAll(async () => {
  connection = await openTestDatabase()
  store = await storeOn(connection, silentLogger)
})
beforeEach(async () => {
  await emptyTables(connection.db)
  scene = jobScene(connection.db)
})
afterEach(async () => {
  for (const live of open.splice(0)) await live.return?.()
})
afterAll(async () => {
  await store.close()
})

const watch = async (live: Promise<LiveJobs>): Promise<LiveJobs> => {
  open.push(await live)
  return live
}
const watchJob = ({ id }: CopyJob, after: CopyJob | null = null, feed: ChangeFeed = store.changes) =>
  watch(liveJob(connection.db, feed, id, after && { ...after, jobId: after.id }))

/** So many states as they come. */
const take = async (live: LiveJobs, count: number): Promise<CopyJob[]> => {
  const jobs: CopyJob[] = []
  while (jobs.length < count) {
    const { value, done } = await live.next()
    if (done) break
    jobs.push(value)
  }
  return jobs
}
const rest = (live: LiveJobs) => take(live, Infinity)
const statusesOf = (jobs: readonly CopyJob[]) => jobs.map(({ status }) => status)

const runToTheEnd = async () => {
  await scene.tick()
  scene.cloud.moveOn('m-copy1', { status: 'CREATING', progressPercent: 40 })
  await scene.tickAfter(10_000)
  scene.cloud.complete('m-copy1', KEY)
  await scene.tickAfter(10_000)
}

describe('A watched job', () => {
  test('is told as it is, then in each status it comes to, and ends', async () => {
    const job = await scene.create()
    const live = await watchJob(job)
    await runToTheEnd()
    const states = await rest(live)
    expect(statusesOf(states)).toEqual([
      'QUEUED',
      'SUBMITTING',
      'WAITING',
      'COPYING',
      'VERIFYING',
      'SUCCEEDED',
    ])
    expect(states.map(({ version }) => version)).toEqual(
      states.map(({ version }) => version).toSorted((a, b) => a - b),
    )
    expect(states[1]).toMatchObject({ targetImageId: null, progressPercent: 0, verification: null })
    expect(states.at(-1)).toEqual(await scene.job(job))
  })

  test('is told as it was after each status, also when all of it is over before anyone looks', async () => {
    const job = await scene.create()
    await runToTheEnd()
    const states = await rest(await watchJob(job, job))
    expect(statusesOf(states)).toEqual(['SUBMITTING', 'WAITING', 'COPYING', 'VERIFYING', 'SUCCEEDED'])
    expect(states[2]).toMatchObject({ progressPercent: 40, finishedAt: null })
  })

  test('tells progress that changes nothing else', async () => {
    const job = await scene.create()
    await scene.tick()
    await scene.tickAfter(10_000)
    const live = await watchJob(job)
    expect(statusesOf(await take(live, 1))).toEqual(['COPYING'])
    scene.cloud.moveOn('m-copy1', { status: 'CREATING', progressPercent: 55 })
    await scene.tickAfter(10_000)
    expect(await take(live, 1)).toMatchObject([{ status: 'COPYING', progressPercent: 55 }])
  })

  test('that has ended is told once', async () => {
    const job = await scene.create()
    await scene.service.cancel(job.id, 'bob')
    expect(statusesOf(await rest(await watchJob(job)))).toEqual(['CANCELLED'])
  })

  test('goes on where a reader stopped, without a gap and without the last once more', async () => {
    const job = await scene.create()
    const first = await watchJob(job)
    await scene.tick()
    const seen = await take(first, 2)
    await first.return?.()
    scene.cloud.complete('m-copy1', KEY)
    await scene.tickAfter(10_000)
    const second = await watchJob(job, seen.at(-1))
    expect(statusesOf([...seen, ...(await rest(second))])).toEqual([
      'QUEUED',
      'SUBMITTING',
      'WAITING',
      'VERIFYING',
      'SUCCEEDED',
    ])
  })

  test('that a reader has seen the end of ends at once', async () => {
    const job = await scene.create()
    const ended = await scene.service.cancel(job.id, 'bob')
    expect(statusesOf(await rest(await watchJob(job, ended)))).toEqual(['CANCELLED'])
  })

  test('is left at once by a reader that goes while nothing happens', async () => {
    const live = await watchJob(await scene.create())
    await take(live, 1)
    const pending = live.next()
    await live.return?.()
    expect(await pending).toEqual({ done: true, value: undefined })
  })
})

describe('Watching many jobs', () => {
  test('begins with the unfinished ones, and tells each change of those that the filter takes in', async () => {
    const ended = await scene.create({ imageId: 'm-ended' })
    await scene.service.cancel(ended.id, 'bob')
    const before = await scene.create({ imageId: 'm-1' })
    const foreign = await scene.create({ imageId: 'm-2', requestedBy: 'carol' })
    const live = await watch(liveJobs(connection.db, store.changes, { requestedBy: 'ann' }, null))
    const after = await scene.create({ imageId: 'm-3' })
    await scene.service.cancel(foreign.id, 'bob')
    await scene.service.cancel(before.id, 'bob')
    expect((await take(live, 3)).map(({ id, status }) => [id, status])).toEqual([
      [before.id, 'QUEUED'],
      [after.id, 'QUEUED'],
      [before.id, 'CANCELLED'],
    ])
  })

  test('goes on after a change with everything that was not visible when it was made', async () => {
    const first = await scene.create({ imageId: 'm-1' })
    const seen = await scene.job(first)
    const second = await scene.create({ imageId: 'm-2' })
    await scene.service.cancel(first.id, 'bob')
    const live = await watch(liveJobs(connection.db, store.changes, {}, { ...seen, jobId: seen.id }))
    const told = await take(live, 2)
    expect(told.map(({ id, status }) => [id, status])).toEqual([
      [second.id, 'QUEUED'],
      [first.id, 'CANCELLED'],
    ])
  })

  test('goes on without a gap when the beginning itself was cut off', async () => {
    const first = await scene.create({ imageId: 'm-1' })
    const second = await scene.create({ imageId: 'm-2' })
    await scene.tick()
    scene.cloud.moveOn('m-copy1', { status: 'CREATING' })
    scene.cloud.moveOn('m-copy2', { status: 'WAITING' })
    // The older job is the one that changed last.
    await scene.tickAfter(10_000)
    const cut = await watch(liveJobs(connection.db, store.changes, {}, null))
    const [told] = await take(cut, 1)
    await cut.return?.()
    const after = told ? { ...told, jobId: told.id } : null
    const again = await watch(liveJobs(connection.db, store.changes, {}, after))
    const more = await take(again, 1)
    expect(new Set([told, ...more].map((job) => job?.id))).toEqual(new Set([first.id, second.id]))
  })

  test('is refused after a change of another database', async () => {
    const job = await scene.create()
    const foreign = { jobId: job.id, version: 1, changedAfter: '9000000000000000' }
    await expect(liveJobs(connection.db, store.changes, {}, foreign)).rejects.toThrow('another database')
  })

  test('gives up on a reader that takes nothing, and holds up no other', async () => {
    const job = await scene.create()
    const slow = await watch(liveJobs(connection.db, store.changes, {}, null))
    const quick = await watchJob(job)
    await take(quick, 1)
    for (let version = 2; version <= 1_010; version += 1) {
      await connection.db
        .updateTable('copyJob')
        .set({ progressPercent: version % 100 })
        .where('id', '=', job.id)
        .execute()
      expect((await take(quick, 1))[0]?.version).toBe(version)
    }
    await expect(rest(slow)).rejects.toThrow('subscribe again')
  })
})

describe('The feed', () => {
  test('finds what it was not called for', async () => {
    const deaf = await createChangeFeed({
      db: connection.db,
      listen: async () => ({ close: async () => {} }),
      logger: silentLogger,
      pollIntervalMs: 20,
    })
    const job = await scene.create()
    const live = await watchJob(job, null, deaf)
    await scene.service.cancel(job.id, 'bob')
    expect(statusesOf(await rest(live))).toEqual(['QUEUED', 'CANCELLED'])
    await deaf.close()
  })

  test('goes on after the database failed, and says that it did', async () => {
    const logger = listeningLogger()
    let failures = 0
    const flaky = connection.db.withPlugin({
      transformQuery: ({ node }) => {
        failures -= 1
        if (failures >= 0) throw new Error('Connection terminated unexpectedly')
        return node
      },
      transformResult: async ({ result }) => result,
    })
    const feed = await createChangeFeed({
      db: flaky,
      listen: async () => ({ close: async () => {} }),
      logger,
      pollIntervalMs: 20,
    })
    const heard: string[] = []
    const leave = await feed.add(({ status }) => void heard.push(status))
    failures = 1
    const job = await scene.create()
    await eventually(
      async () => heard.length,
      (count) => count > 0,
    )
    expect(heard).toEqual([job.status])
    expect(logger.lines.map(({ message }) => message)).toContain('Changes of copy jobs cannot be read now.')
    leave()
    await feed.close()
  })
})
