import { moveJob } from './copy-job-writes.ts'
import type { CopyJobRow, Database } from './database.ts'
import { isUniqueViolation } from './store-error.ts'
import { clientTokenOf } from './submit-step.ts'

export type RetryRefusal = 'NOT_FAILED' | 'NOT_RETRYABLE' | 'NAME_TAKEN'

/**
 * Puts a failed job back into the queue, under its ID and with a new token. What its earlier tries left in the cloud
 * is looked for before anything is submitted.
 * @returns undefined when there is no such job
 */
export const retryJob = async (
  db: Database,
  jobId: string,
  by: string,
  at: Date,
): Promise<{ job: CopyJobRow; refusal: RetryRefusal | null } | undefined> => {
  for (;;) {
    const job = await db.selectFrom('copyJob').selectAll().where('id', '=', jobId).executeTakeFirst()
    if (!job) return undefined
    if (job.status !== 'FAILED') return { job, refusal: 'NOT_FAILED' }
    if (!job.failure?.retryable) return { job, refusal: 'NOT_RETRYABLE' }
    const cause = { at, remarks: [{ code: 'RETRY_ASKED', parameters: { by } }] } as const
    try {
      const queued = await moveJob(db, job, 'RETRIED', asNew(job), cause)
      if (queued) return { job: queued, refusal: null }
    } catch (error) {
      // Another unfinished job is going to give the name to its own copy.
      if (isUniqueViolation(error)) return { job, refusal: 'NAME_TAKEN' }
      throw error
    }
  }
}

const asNew = (job: CopyJobRow) => ({
  tokenNumber: job.tokenNumber + 1,
  earlierTokens: job.tokenNumber,
  clientToken: clientTokenOf(job.id, job.tokenNumber + 1),
  searchBeforeSubmission: true,
  submitAttempts: 0,
  firstSubmittedAt: null,
  submittedAt: null,
  notBefore: null,
  targetImageId: null,
  progressPercent: 0,
  copyingSince: null,
  estimatedFinishAt: null,
  missingSince: null,
  verifyingSince: null,
  verification: null,
  failure: null,
  cancelRequestedAt: null,
  cancelRequestedBy: null,
  cancelAcceptedAt: null,
  cancelRequestId: null,
  finishedAt: null,
})
