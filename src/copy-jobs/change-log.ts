import { type Expression, sql } from 'kysely'
import { inOrder } from './change-order.ts'
import type { CopyJobFilter } from './copy-job-filter.ts'
import { conditionsOf } from './copy-job-list.ts'
import type { CopyJob } from './copy-job.ts'
import { copyJobOf } from './copy-job-row.ts'
import type { CopyJobRow, Database } from './database.ts'
import { copyJobAfter } from './stored-state.ts'

/** A reader is too far behind, or names a place that this database has never reached. */
export class ChangesUnavailableError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ChangesUnavailableError'
  }
}

/** What a reader has seen: the changes that were visible then, as the database tells a snapshot of its transactions. */
export type Seen = string

export const seenNow = async (db: Database): Promise<Seen> => {
  const { rows } = await sql<{ seen: string }>`select pg_current_snapshot()::text as seen`.execute(db)
  return rows[0]?.seen ?? ''
}

/** What became visible since then, and nothing else; read at one instant. */
export const newChanges = (db: Database, seen: Seen): Promise<{ changes: CopyJob[]; seen: Seen }> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (instant) => {
      const isNew = sql<boolean>`changed_in >= pg_snapshot_xmin(${seen}::pg_snapshot)
        and not pg_visible_in_snapshot(changed_in, ${seen}::pg_snapshot)`
      return { changes: await changesWhere(instant, isNew), seen: await seenNow(instant) }
    })

interface MissedQuery {
  /** Of all jobs unless given. */
  jobId?: string | undefined
  limit: number
}

/**
 * What changed in transactions from a place on; some of it may have been visible before.
 * @throws ChangesUnavailableError when there is more than the limit, or the place is not of this database
 */
export const changesSince = async (db: Database, place: string, query: MissedQuery): Promise<CopyJob[]> => {
  await checkPlace(db, place)
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((instant) => changesWhere(instant, sql<boolean>`changed_in >= ${place}::xid8`, query))
}

/** A job for each status it came to, and as it is now when something else changed since. */
const changesWhere = async (
  db: Database,
  condition: Expression<boolean>,
  { jobId, limit }: Partial<MissedQuery> = {},
): Promise<CopyJob[]> => {
  const present = await db
    .selectFrom('copyJob')
    .selectAll()
    .where(condition)
    .$if(jobId !== undefined, (query) => query.where('id', '=', jobId as string))
    .$if(limit !== undefined, (query) => query.limit(Number(limit) + 1))
    .execute()
  const events = await db
    .selectFrom('copyJobEvent')
    .select(['jobId', 'status', 'version', 'state', 'changedAfter', 'changedIn'])
    .where(condition)
    .where('state', 'is not', null)
    .$if(jobId !== undefined, (query) => query.where('jobId', '=', jobId as string))
    .$if(limit !== undefined, (query) => query.limit(Number(limit) + 1))
    .execute()
  if (Math.max(present.length, events.length) > (limit ?? Infinity))
    throw new ChangesUnavailableError('Too much has changed since: begin without `after`.')
  const rows = new Map(present.map((row) => [row.id, row]))
  for (const row of await rowsOf(db, events, rows)) rows.set(row.id, row)
  const statuses = events.flatMap(({ jobId: id, state, changedIn, ...change }) => {
    const row = rows.get(id)
    return row && state ? [{ job: copyJobAfter(row, { ...change, state }), changedIn }] : []
  })
  const lastVersions = new Map<string, number>()
  for (const { job } of statuses)
    lastVersions.set(job.id, Math.max(job.version, lastVersions.get(job.id) ?? 0))
  const others = present.filter(({ id, version }) => version > (lastVersions.get(id) ?? 0))
  return inOrder([...statuses, ...others.map(placed)])
}

const placed = (row: CopyJobRow) => ({ job: copyJobOf(row), changedIn: row.changedIn })

/** All of them that the filter takes in, as they are now. */
export const unfinishedJobs = async (db: Database, filter: CopyJobFilter): Promise<CopyJob[]> => {
  const rows = await db
    .selectFrom('copyJob')
    .selectAll()
    .where('finishedAt', 'is', null)
    .where((where) => where.and(conditionsOf(where, filter)))
    .execute()
  return inOrder(rows.map(placed))
}

/** What events do not hold of their jobs, where that was not read already. */
const rowsOf = async (
  db: Database,
  events: readonly { jobId: string }[],
  known: ReadonlyMap<string, unknown>,
): Promise<CopyJobRow[]> => {
  const ids = [...new Set(events.map(({ jobId }) => jobId))].filter((id) => !known.has(id))
  return ids.length === 0 ? [] : db.selectFrom('copyJob').selectAll().where('id', 'in', ids).execute()
}

const checkPlace = async (db: Database, place: string): Promise<void> => {
  const { rows } = await sql<{ reached: boolean }>`
    select ${place}::xid8 <= pg_snapshot_xmax(pg_current_snapshot()) as reached`.execute(db)
  if (!rows[0]?.reached)
    throw new ChangesUnavailableError('This `after` is of another database: begin without it.')
}
