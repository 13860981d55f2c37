import { sql } from 'kysely'
import { moveJob } from './copy-job-writes.ts'
import { OCCUPYING_STATUSES } from './copy-job-transitions.ts'
import type { CopyJobRow, Database } from './database.ts'

/** Any constant: claims of all regions exclude each other, since a source may be copied to several. */
const CLAIM_LOCK = 7_301_142

/**
 * Moves queued jobs to SUBMITTING, as many as the region has free places: by priority, then oldest first, and one
 * of the same source image at a time over all regions, since ECS refuses a second (OperationDenied.ImageCopyConflict).
 */
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
    const jobs = await claimableJobs(transaction, regionId, now, free)
    const changes = { firstSubmittedAt: now, notBefore: null, missingSince: null }
    const moved: (CopyJobRow | null)[] = []
    for (const job of jobs)
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

const claimableJobs = async (
  db: Database,
  regionId: string,
  now: Date,
  limit: number,
): Promise<CopyJobRow[]> =>
  db
    .selectFrom((query) =>
      query
        .selectFrom('copyJob as queued')
        .distinctOn(['queued.sourceRegionId', 'queued.sourceImageId'])
        .selectAll()
        .where('queued.destinationRegionId', '=', regionId)
        .where('queued.status', '=', 'QUEUED')
        .where((where) =>
          where.or([where('queued.notBefore', 'is', null), where('queued.notBefore', '<=', now)]),
        )
        .where((where) =>
          where.not(
            where.exists(
              where
                .selectFrom('copyJob as running')
                .select('running.id')
                .whereRef('running.sourceRegionId', '=', 'queued.sourceRegionId')
                .whereRef('running.sourceImageId', '=', 'queued.sourceImageId')
                .where('running.status', 'in', OCCUPYING_STATUSES),
            ),
          ),
        )
        .orderBy('queued.sourceRegionId')
        .orderBy('queued.sourceImageId')
        .orderBy('queued.priority', 'desc')
        .orderBy('queued.createdAt')
        .orderBy('queued.id')
        .as('first'),
    )
    .selectAll()
    .orderBy('priority', 'desc')
    .orderBy('createdAt')
    .orderBy('id')
    .limit(limit)
    .execute()
