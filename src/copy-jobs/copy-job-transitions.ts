import type { CopyJobStatus } from './copy-job.ts'

/** What can happen to a copy job, and which status it leads from and to. The database refuses any other change. */
const TRANSITIONS = {
  SUBMISSION_STARTED: { from: ['QUEUED'], to: 'SUBMITTING' },
  SUBMISSION_DEFERRED: { from: ['SUBMITTING'], to: 'QUEUED' },
  SUBMISSION_ACCEPTED: { from: ['SUBMITTING'], to: 'WAITING' },
  SUBMISSION_FAILED: { from: ['SUBMITTING'], to: 'FAILED' },
  COPY_WAITS: { from: ['COPYING'], to: 'WAITING' },
  COPY_RUNS: { from: ['WAITING'], to: 'COPYING' },
  COPY_COMPLETED: { from: ['WAITING', 'COPYING', 'CANCELLING'], to: 'VERIFYING' },
  COPY_FAILED: { from: ['WAITING', 'COPYING', 'VERIFYING', 'CANCELLING'], to: 'FAILED' },
  VERIFICATION_PASSED: { from: ['VERIFYING'], to: 'SUCCEEDED' },
  VERIFICATION_FAILED: { from: ['VERIFYING'], to: 'FAILED' },
  QUEUED_JOB_CANCELLED: { from: ['QUEUED'], to: 'CANCELLED' },
  CANCEL_REQUESTED: { from: ['WAITING', 'COPYING'], to: 'CANCELLING' },
  CANCEL_REFUSED: { from: ['CANCELLING'], to: 'COPYING' },
  CANCEL_CONFIRMED: { from: ['CANCELLING'], to: 'CANCELLED' },
  RETRIED: { from: ['FAILED'], to: 'QUEUED' },
} as const satisfies Record<string, { from: readonly CopyJobStatus[]; to: CopyJobStatus }>

export type CopyJobTransition = keyof typeof TRANSITIONS

/** The status that a transition leads to. Null when it is not possible from the given one. */
export const statusAfter = (status: CopyJobStatus, transition: CopyJobTransition): CopyJobStatus | null => {
  const { from, to } = TRANSITIONS[transition]
  return (from as readonly CopyJobStatus[]).includes(status) ? to : null
}

/** Statuses in which the cloud has, or may have, a copy under way that takes one of the region's places. */
export const OCCUPYING_STATUSES: readonly CopyJobStatus[] = ['SUBMITTING', 'WAITING', 'COPYING', 'CANCELLING']
