import type { CopyJobTransition } from './copy-job-transitions.ts'
import { moveJob, updateJob } from './copy-job-writes.ts'
import type { CopyJobRow, Database } from './database.ts'

interface CancelRequest {
  by: string
  at: Date
}

/**
 * Asks for a job to be cancelled. A queued one is cancelled at once; of one that the cloud has, or may have, only the
 * wish is recorded, and its region's ticks see to it.
 * @returns the job as it is then; undefined when there is none
 */
export const requestCancel = async (
  db: Database,
  jobId: string,
  request: CancelRequest,
): Promise<CopyJobRow | undefined> => {
  for (;;) {
    const job = await db.selectFrom('copyJob').selectAll().where('id', '=', jobId).executeTakeFirst()
    if (!job || job.finishedAt || job.status === 'VERIFYING' || job.cancelRequestedAt) return job
    const asked = await record(db, job, request)
    if (asked) return asked
  }
}

/** @returns null when the job changed meanwhile */
const record = (db: Database, job: CopyJobRow, { by, at }: CancelRequest): Promise<CopyJobRow | null> => {
  const wish = { cancelRequestedAt: at, cancelRequestedBy: by }
  if (job.status === 'SUBMITTING') return updateJob(db, job, wish)
  // What its earlier tries left in the cloud comes first.
  if (job.searchBeforeSubmission) return updateJob(db, job, { ...wish, notBefore: null, submitAttempts: 0 })
  return carryOutCancel(db, { ...job, ...wish }, at)
}

/** What a wish to cancel leads to, now that it is known whether the cloud has a copy. */
const FOLLOWING: Partial<Record<CopyJobRow['status'], CopyJobTransition>> = {
  QUEUED: 'QUEUED_JOB_CANCELLED',
  WAITING: 'CANCEL_REQUESTED',
  COPYING: 'CANCEL_REQUESTED',
}

/**
 * Moves a job on that is to be cancelled.
 * @returns the job as it is then; null when it changed meanwhile
 */
export const carryOutCancel = async (db: Database, job: CopyJobRow, at: Date): Promise<CopyJobRow | null> => {
  const { cancelRequestedAt, cancelRequestedBy } = job
  const transition = FOLLOWING[job.status]
  const isToBeSearched = job.status === 'QUEUED' && job.searchBeforeSubmission
  if (!cancelRequestedAt || !transition || isToBeSearched) return job
  const changes = {
    cancelRequestedAt,
    cancelRequestedBy,
    notBefore: null,
    missingSince: null,
    submitAttempts: 0,
    estimatedFinishAt: null,
    ...(transition === 'QUEUED_JOB_CANCELLED' ? { finishedAt: at } : {}),
  }
  const parameters = { by: cancelRequestedBy ?? '?' }
  return moveJob(db, job, transition, changes, { at, remarks: [{ code: 'CANCEL_ASKED', parameters }] })
}
