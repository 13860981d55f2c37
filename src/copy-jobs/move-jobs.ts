import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Connection } from './connection.ts'
import type { Database, Tables } from './database.ts'
import { StoreError } from './store-error.ts'

/** Rows of one statement. */
const BATCH_SIZE = 500
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

/** In place of where jobs went: they have come, and it is not sure yet that they have gone from where they were. */
export const ARRIVING = 'arriving'

export interface MovedJobs {
  jobs: number
  unfinished: number
  changes: number
}

/**
 * Moves all jobs with their history to another database of the same schema, or none of them. Repeating it after it
 * was interrupted does no harm. From then on the first database refuses every change, so that no gateway works on
 * jobs that others work on elsewhere.
 * @throws StoreError when gateways use one of the two, or the other has jobs that are not the same
 */
export const moveJobs = async (from: Connection, to: Connection): Promise<MovedJobs> => {
  await assertUnused(from)
  await assertUnused(to)
  const moved = await from.db.transaction().execute(async (source) => {
    await prepare(source)
    await sql`lock table copy_job, copy_job_event in share row exclusive mode`.execute(source)
    const arrived = await to.db.transaction().execute(async (target) => {
      await prepare(target)
      const copied = await copyAll(source, target, to.name)
      // Until the first database has given them away, nobody works on them here either.
      await target.insertInto('copyJobMove').values({ movedTo: ARRIVING }).execute()
      return copied
    })
    await source.insertInto('copyJobMove').values({ movedTo: to.name }).execute()
    return arrived
  })
  await to.db.deleteFrom('copyJobMove').where('movedTo', '=', ARRIVING).execute()
  return moved
}

/** It may take a while, and both sides are to write instants alike. */
const prepare = async (db: Database): Promise<void> => {
  await sql`set local statement_timeout = 0`.execute(db)
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(db)
  await sql`set local timezone = 'UTC'`.execute(db)
}

const assertUnused = async ({ db, exclusive, name }: Connection): Promise<void> => {
  if (exclusive) return
  const { rows } = await sql<{ others: number }>`
    select count(distinct application_name)::int as others from pg_stat_activity
    where datname = current_database() and application_name like 'image-encryption-gateway %'
      and application_name <> current_setting('application_name')`.execute(db)
  const others = rows[0]?.others ?? 0
  if (others > 0) throw new StoreError(`${name} is used by ${others} gateways: stop them first.`)
}

const copyAll = async (source: Database, target: Transaction<Tables>, name: string): Promise<MovedJobs> => {
  // What was moved away from there before is here now, or was moved on from here.
  const left = await target.selectFrom('copyJobMove').selectAll().executeTakeFirst()
  if (left) await sql`truncate copy_job, copy_job_event, copy_job_move`.execute(target)
  const moved = { jobs: 0, unfinished: 0, changes: 0 }
  for (let last = FIRST_ID; ;) {
    const jobs = await rowsOf(source, sql`copy_job`, sql`id > ${last}::uuid order by id limit ${BATCH_SIZE}`)
    if (jobs.length === 0) return moved
    const ids = sql.join(jobs.map(({ id }) => sql`${id}::uuid`))
    const changes = await rowsOf(
      source,
      sql`copy_job_event`,
      sql`job_id in (${ids}) order by job_id, version`,
    )
    await insert(target, sql`copy_job`, jobs)
    await insert(target, sql`copy_job_event`, changes)
    const arrived = await rowsOf(target, sql`copy_job`, sql`id in (${ids}) order by id`)
    const arrivedChanges = await rowsOf(
      target,
      sql`copy_job_event`,
      sql`job_id in (${ids}) order by job_id, version`,
    )
    if (textOf([jobs, changes]) !== textOf([arrived, arrivedChanges]))
      throw new StoreError(`${name} has some of these jobs already, and in another state: nothing was moved.`)
    moved.jobs += jobs.length
    moved.unfinished += jobs.filter((job) => job['finished_at'] === null).length
    moved.changes += changes.length
    last = String(jobs.at(-1)?.['id'])
  }
}

type StoredRow = Record<string, unknown>

/** Numbers of transactions are a database's own. */
const rowsOf = async (
  db: Database,
  table: RawBuilder<unknown>,
  condition: RawBuilder<unknown>,
): Promise<StoredRow[]> => {
  const { rows } = await sql<{ stored: StoredRow }>`
    select to_jsonb(${table}) - 'changed_in' - 'changed_after' as stored from ${table}
    where ${condition}`.execute(db)
  return rows.map(({ stored }) => stored)
}

const insert = async (
  db: Database,
  table: RawBuilder<unknown>,
  rows: readonly StoredRow[],
): Promise<void> => {
  await sql`
    insert into ${table}
    select (jsonb_populate_record(null::${table}, stored || jsonb_build_object(
      'changed_in', pg_current_xact_id()::text,
      'changed_after', pg_snapshot_xmin(pg_current_snapshot())::text))).*
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as stored
    on conflict do nothing`.execute(db)
}

const textOf = (rows: readonly StoredRow[][]): string =>
  JSON.stringify(rows, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
