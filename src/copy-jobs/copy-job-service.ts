import type { CopyJob, CopyJobEvent } from './copy-job.ts'
import { type CopyJobDraft, insertJob } from './copy-job-creation.ts'
import { type CopyJobFilter, type CopyJobPageQuery, countJobs, listJobs } from './copy-job-list.ts'
import * as lookups from './copy-job-lookups.ts'
import { copyJobOf } from './copy-job-row.ts'
import type { CopyJobRow } from './database.ts'
import type { Logger } from './logger.ts'
import type { Store } from './store.ts'

export type CopyJobCreation =
  | { outcome: 'CREATED' | 'REPLAYED'; job: CopyJob }
  /** The idempotency key stands for a job with other input. */
  | { outcome: 'KEY_REUSED' }
  /** An unfinished job is going to give the name to another image of the destination. */
  | { outcome: 'NAME_TAKEN' }

/** Records copy jobs and reads them. Look-ups take many keys at once; their maps lack what there is not. */
export interface CopyJobService {
  /** Returns once the job is on disk; the worker does the rest. */
  create(draft: CopyJobDraft): Promise<CopyJobCreation>
  findByIdempotencyKey(
    requestedBy: string,
    key: string,
    inputHash: string,
  ): Promise<{ job: CopyJob; sameInput: boolean } | null>
  jobsByIds(ids: readonly string[]): Promise<Map<string, CopyJob>>
  eventsOf(jobIds: readonly string[]): Promise<Map<string, CopyJobEvent[]>>
  queuePositions(jobIds: readonly string[]): Promise<Map<string, number>>
  list(filter: CopyJobFilter, page: CopyJobPageQuery): Promise<{ jobs: CopyJob[]; hasNextPage: boolean }>
  count(filter: CopyJobFilter): Promise<number>
  activeJobsOf(sourceRegionId: string, imageIds: readonly string[]): Promise<Map<string, CopyJob>>
  jobsProducing(regionId: string, imageIds: readonly string[]): Promise<Map<string, CopyJob>>
  reservedNames(regionId: string, text: string): Promise<string[]>
}

interface CopyJobServiceOptions {
  store: { db: Store['db']; ticks: Pick<Store['ticks'], 'wake'> }
  logger: Logger
  now?: () => Date
}

export const createCopyJobService = (options: CopyJobServiceOptions): CopyJobService => {
  const { store, logger, now = () => new Date() } = options
  const { db, ticks } = store

  const rowOfKey = (requestedBy: string, key: string): Promise<CopyJobRow | undefined> =>
    db
      .selectFrom('copyJob')
      .selectAll()
      .where('requestedBy', '=', requestedBy)
      .where('idempotencyKey', '=', key)
      .executeTakeFirst()

  /** The job is recorded already: when this fails, the worker's next sweep finds it. */
  const wake = (regionId: string): Promise<void> =>
    ticks
      .wake(regionId)
      .catch((error: unknown) =>
        logger.warn({ regionId, err: error }, 'A new copy job has to wait for the next sweep.'),
      )

  return {
    create: async (draft) => {
      const row = await insertJob(db, draft, now())
      if (row) {
        await wake(row.destinationRegionId)
        return { outcome: 'CREATED', job: copyJobOf(row) }
      }
      const earlier =
        draft.idempotencyKey === null ? undefined : await rowOfKey(draft.requestedBy, draft.idempotencyKey)
      if (!earlier) return { outcome: 'NAME_TAKEN' }
      return earlier.inputHash === draft.inputHash
        ? { outcome: 'REPLAYED', job: copyJobOf(earlier) }
        : { outcome: 'KEY_REUSED' }
    },
    findByIdempotencyKey: async (requestedBy, key, inputHash) => {
      const row = await rowOfKey(requestedBy, key)
      return row ? { job: copyJobOf(row), sameInput: row.inputHash === inputHash } : null
    },
    jobsByIds: (ids) => lookups.jobsByIds(db, ids),
    eventsOf: (jobIds) => lookups.eventsOf(db, jobIds),
    queuePositions: (jobIds) => lookups.queuePositions(db, jobIds),
    list: (filter, page) => listJobs(db, filter, page),
    count: (filter) => countJobs(db, filter),
    activeJobsOf: (sourceRegionId, imageIds) => lookups.activeJobsOf(db, sourceRegionId, imageIds),
    jobsProducing: (regionId, imageIds) => lookups.jobsProducing(db, regionId, imageIds),
    reservedNames: (regionId, text) => lookups.reservedNames(db, regionId, text),
  }
}
