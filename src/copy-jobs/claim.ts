import { sql } from 'kysely'
import { OCCUPYING_STATUSES } from './copy-job-transitions.ts'
import { moveJob } from './copy-job-writes.ts'
import type { CopyJobRow, Database } from './database.ts'
import { claimableJobIds } from './queue-order.ts'

/** Any constant: claims of all regions exclude each other, since a source may be copied to several. */
const CLAIM_LOCK = 7_301_142

/** Moves queued jobs to SUBMITTING, as many as the region has free places, in the order of the queue. */
export const claimQueuedJobs = async (
  db: Database,
  regionId: string,
  copiesPerRegion: number,
  now: Date,
): Promise<CopyJobRow[]> => {
  const claimed = await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${CLAIM_LOCK})`.execute(transaction)
    const free = copiesPerRegion - (await occupiedPlaces(transaction, regionId))
    if (free <= 0) return []
    const ids = await claimableJobIds(transaction, regionId, now, free)
    const changes = { firstSubmittedAt: now, notBefore: null, missingSince: null }
    const moved: (CopyJobRow | null)[] = []
    for (const job of await jobsInOrder(transaction, ids))
      moved.push(await moveJob(transaction, job, 'SUBMISSION_STARTED', changes, { at: now }))
    return moved
  })
  return claimed.filter((job) => job !== null)
}

const occupiedPlaces = async (db: Database, regionId: string): Promise<number> => {
  const { places } = await db
    .selectFrom('copyJob')
    .select(sql<number>`count(*)::int`.as('places'))
    .where('destinationRegionId', '=', regionId)
    .where('status', 'in', OCCUPYING_STATUSES)
    .executeTakeFirstOrThrow()
  return places
}

/** Locked, so that a cancellation of one of them is either seen here or sees that it is being submitted. */
const jobsInOrder = async (db: Database, ids: readonly string[]): Promise<CopyJobRow[]> => {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('copyJob')
    .selectAll()
    .where('id', 'in', ids)
    .where('status', '=', 'QUEUED')
    .where('cancelRequestedAt', 'is', null)
    .forUpdate()
    .execute()
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}
