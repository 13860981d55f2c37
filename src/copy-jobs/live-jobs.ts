import type { ChangeFeed } from './change-feed.ts'
import { changesSince, unfinishedJobs } from './change-log.ts'
import { ChangeQueue } from './change-queue.ts'
import type { CopyJob } from './copy-job.ts'
import { type CopyJobFilter, fits } from './copy-job-filter.ts'
import { jobsByIds } from './copy-job-lookups.ts'
import type { Database } from './database.ts'

/** Changes that are kept for a reader that does not take them, until it is given up. */
const MAX_KEPT_CHANGES = 1_000
/** More than this behind, a reader had better begin with the present state. */
const MAX_MISSED_CHANGES = 10_000

/** The last change that a reader took. */
export interface ChangePosition {
  jobId: string
  version: number
  changedAfter: string
}

/** A stream of jobs as they were after each change, each job's in order; ended by its `return`. */
export type LiveJobs = AsyncIterableIterator<CopyJob> & AsyncDisposable

interface LiveOptions {
  isWanted: (job: CopyJob) => boolean
  begin: () => Promise<CopyJob[]>
  isLast: (job: CopyJob) => boolean
}

/**
 * A job as it is now and after every change until it ends; with `after`, all that came after that change instead.
 * @throws ChangesUnavailableError when `after` is none of this database
 */
export const liveJob = async (
  db: Database,
  feed: ChangeFeed,
  jobId: string,
  after: ChangePosition | null,
): Promise<LiveJobs> => {
  const present = async () => [...(await jobsByIds(db, [jobId])).values()]
  return live(feed, {
    isWanted: (job) => job.id === jobId,
    isLast: hasEnded,
    begin: async () => {
      if (!after) return present()
      const missed = await missedSince(db, after, jobId)
      return missed.length > 0 ? missed : (await present()).filter(hasEnded)
    },
  })
}

/** The same of all unfinished jobs that a filter takes in; finished ones only as they finish. It does not end. */
export const liveJobs = (
  db: Database,
  feed: ChangeFeed,
  filter: CopyJobFilter,
  after: ChangePosition | null,
): Promise<LiveJobs> =>
  live(feed, {
    isWanted: (job) => fits(job, filter),
    isLast: () => false,
    begin: async () => (after ? missedSince(db, after) : unfinishedJobs(db, filter)),
  })

const hasEnded = (job: CopyJob) => job.finishedAt !== null

const missedSince = async (
  db: Database,
  { jobId, version, changedAfter }: ChangePosition,
  ofJob?: string,
): Promise<CopyJob[]> => {
  const changes = await changesSince(db, changedAfter, { jobId: ofJob, limit: MAX_MISSED_CHANGES })
  return changes.filter((job) => job.id !== jobId || job.version > version)
}

/** Listens first and looks second, so that nothing falls between the two. */
const live = async (feed: ChangeFeed, { isWanted, isLast, begin }: LiveOptions): Promise<LiveJobs> => {
  const early: CopyJob[] = []
  /** By job: what the beginning has told already. */
  const told = new Map<string, number>()
  let receive = (job: CopyJob): void => void early.push(job)
  const leave = await feed.add((job) => isWanted(job) && receive(job))
  try {
    const beginning = (await begin()).filter(isWanted)
    const queue = new ChangeQueue<CopyJob>(MAX_KEPT_CHANGES + beginning.length, leave)
    const pass = (job: CopyJob): void => {
      queue.push(job)
      if (isLast(job)) queue.end()
    }
    receive = (job) => {
      if (job.version <= (told.get(job.id) ?? 0)) return
      told.delete(job.id)
      pass(job)
    }
    for (const job of beginning) {
      told.set(job.id, job.version)
      pass(job)
    }
    early.forEach(receive)
    return queue
  } catch (error) {
    leave()
    throw error
  }
}
