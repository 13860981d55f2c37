import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { newChanges, seenNow } from '../../src/copy-jobs/change-log.ts'
import type { Connection } from '../../src/copy-jobs/connection.ts'
import type { CopyJob } from '../../src/copy-jobs/copy-job.ts'
import { storeOn, type Store } from '../../src/copy-jobs/store.ts'
import { jobScene, KEY } from './job-scene.ts'
import { listeningLogger } from './silent-logger.ts'
import { openTestDatabase } from './test-database.ts'

let connection: Connection
let scene: ReturnType<typeof jobScene>
let ended: CopyJob
let store: Store | null
beforeEach(async () => {
  store = null
  connection = await openTestDatabase()
  scene = jobScene(connection.db)
  ended = await scene.create({ imageId: 'm-1' })
  await scene.tick()
  scene.cloud.complete('m-copy1', KEY)
  await scene.tickAfter(10_000)
})
afterEach(() => (store ?? connection).close())

const open = async () => {
  const logger = listeningLogger()
  store = await storeOn(connection, logger)
  return logger.lines.filter(({ level }) => level === 'warn').map(({ message }) => message)
}

const stored = async (columns: string) => {
  const { rows } = await sql`
    select ${sql.raw(columns)} as stored from copy_job_event as event order by version`.execute(connection.db)
  return rows
}

const HISTORY = "to_jsonb(event) - 'changed_in' - 'changed_after'"

/** As `pg_restore` leaves them, where the server they came from had done more than this one. */
const numberAhead = async () => {
  for (const table of [sql`copy_job`, sql`copy_job_event`]) {
    await sql`alter table ${table} disable trigger user`.execute(connection.db)
    await sql`update ${table} set changed_in = '900000000000', changed_after = '900000000000'`.execute(
      connection.db,
    )
    await sql`alter table ${table} enable trigger user`.execute(connection.db)
  }
}

describe('Jobs restored from another server', () => {
  test('are told to nobody as new, while what is new is told', async () => {
    await numberAhead()
    const history = await stored(HISTORY)
    expect(await open()).toEqual(['The jobs were restored from another server, and renumbered.'])
    expect(await stored(HISTORY)).toEqual(history)
    const first = await newChanges(connection.db, await seenNow(connection.db))
    expect(first.changes).toEqual([])

    const later = await scene.create({ imageId: 'm-2' })
    const next = await newChanges(connection.db, first.seen)
    expect(next.changes.map(({ id, status }) => [id, status])).toEqual([[later.id, 'QUEUED']])
    expect((await scene.job(ended)).status).toBe('SUCCEEDED')
  })

  test('stay guarded: those that ended, and their history, cannot be changed', async () => {
    await numberAhead()
    await open()
    await expect(sql`update copy_job set status = 'QUEUED'`.execute(connection.db)).rejects.toThrow(
      /cannot go/,
    )
    await expect(sql`delete from copy_job_event`.execute(connection.db)).rejects.toThrow(/append-only/)
  })
})

describe('Jobs of this server', () => {
  test('keep their numbers', async () => {
    const before = await stored('changed_in::text')
    expect(await open()).toEqual([])
    expect(await stored('changed_in::text')).toEqual(before)
  })
})
