import type { CopyJob, CopyJobEvent } from './copy-job.ts'
import { type CopyJobDraft, insertJob } from './copy-job-creation.ts'
import type { CopyJobFilter } from './copy-job-filter.ts'
import { type CopyJobPageQuery, countJobs, listJobs } from './copy-job-list.ts'
import * as lookups from './copy-job-lookups.ts'
import { requestCancel } from './copy-job-cancellation.ts'
import { retryJob, type RetryRefusal } from './copy-job-retry.ts'
import { copyJobOf } from './copy-job-row.ts'
import { msPerGiB } from './copy-pace.ts'
import type { CopyJobRow } from './database.ts'
import { type ChangePosition, liveJob, liveJobs, type LiveJobs } from './live-jobs.ts'
import type { Logger } from './logger.ts'
import type { Store } from './store.ts'
import { tellingUnavailable } from './store-unavailable.ts'

export type CopyJobCreation =
  | { outcome: 'CREATED' | 'REPLAYED'; job: CopyJob }
  /** The idempotency key stands for a job with other input. */
  | { outcome: 'KEY_REUSED' }
  /** An unfinished job is going to give the name to another image of the destination. */
  | { outcome: 'NAME_TAKEN' }

/**
 * Records copy jobs and reads them. Look-ups take many keys at once; their maps lack what there is not.
 * Every method throws StoreUnavailableError when the database is out of reach.
 */
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
  /**
   * Asks for a job to be cancelled, and gives the cloud some time to answer.
   * @returns the job as it is then; null when there is none
   */
  cancel(jobId: string, by: string): Promise<CopyJob | null>
  /** Puts a failed job back into the queue. Null when there is none. */
  retry(jobId: string, by: string): Promise<{ job: CopyJob; refusal: RetryRefusal | null } | null>
  /** @throws ChangesUnavailableError when `after` is none of this store's */
  watchJob(jobId: string, after: ChangePosition | null): Promise<LiveJobs>
  /** @throws ChangesUnavailableError when `after` is none of this store's */
  watchJobs(filter: CopyJobFilter, after: ChangePosition | null): Promise<LiveJobs>
  /** By destination region; regions without earlier copies are left out. */
  msPerGiB(sourceRegionId: string, destinationRegionIds: readonly string[]): Promise<Map<string, number>>
}

/** Longer than CancelCopyImage usually takes, shorter than clients wait. */
const CANCEL_ANSWER_MS = 8_000

interface CopyJobServiceOptions {
  store: { db: Store['db']; ticks: Pick<Store['ticks'], 'wake'>; changes: Store['changes'] }
  logger: Logger
  now?: () => Date
  cancelAnswerMs?: number
}

export const createCopyJobService = (options: CopyJobServiceOptions): CopyJobService => {
  const { store, logger, now = () => new Date(), cancelAnswerMs = CANCEL_ANSWER_MS } = options
  const { db, ticks, changes } = store

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

  /** The job once it is known what became of the wish to cancel it, or when the time is up. */
  const settled = async (live: LiveJobs, asked: CopyJob): Promise<CopyJob> => {
    await using states = live
    const timer = setTimeout(() => void states.return?.(), cancelAnswerMs)
    let last = asked
    for await (const job of states) {
      last = job
      if (!isBeingCancelled(job)) break
    }
    clearTimeout(timer)
    return last
  }

  return tellingUnavailable<CopyJobService>({
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
    queuePositions: (jobIds) => lookups.positionsOf(db, jobIds),
    list: (filter, page) => listJobs(db, filter, page),
    count: (filter) => countJobs(db, filter),
    activeJobsOf: (sourceRegionId, imageIds) => lookups.activeJobsOf(db, sourceRegionId, imageIds),
    jobsProducing: (regionId, imageIds) => lookups.jobsProducing(db, regionId, imageIds),
    reservedNames: (regionId, text) => lookups.reservedNames(db, regionId, text),
    cancel: async (jobId, by) => {
      const asked = await requestCancel(db, jobId, { by, at: now() })
      if (!asked) return null
      const job = copyJobOf(asked)
      if (!isBeingCancelled(job)) return job
      await wake(asked.destinationRegionId)
      return settled(await liveJob(db, changes, jobId, null), job)
    },
    retry: async (jobId, by) => {
      const answer = await retryJob(db, jobId, by, now())
      if (!answer) return null
      const { job, refusal } = answer
      if (!refusal) await wake(job.destinationRegionId)
      return { job: copyJobOf(job), refusal }
    },
    watchJob: (jobId, after) => liveJob(db, changes, jobId, after),
    watchJobs: (filter, after) => liveJobs(db, changes, filter, after),
    msPerGiB: (sourceRegionId, regionIds) => msPerGiB(db, sourceRegionId, regionIds),
  })
}

const isBeingCancelled = ({ finishedAt, status, cancelRequestedAt }: CopyJob): boolean =>
  !finishedAt && status !== 'VERIFYING' && cancelRequestedAt !== null
