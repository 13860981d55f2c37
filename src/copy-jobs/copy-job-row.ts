import { COPY_PRIORITIES, type CopyJob, type CopyPriority } from './copy-job.ts'
import type { CopyJobRow, StoredVerification } from './database.ts'

export const copyJobOf = (row: CopyJobRow): CopyJob => ({
  id: row.id,
  status: row.status,
  progressPercent: row.progressPercent,
  request: row.request,
  sizeGiB: row.sizeGib,
  targetImageId: row.targetImageId,
  resultingEncryption: row.resultingEncryption,
  verification: row.verification && verificationOf(row.verification),
  failure: row.failure,
  requestedBy: row.requestedBy,
  priority: priorityOf(row.priority),
  cancelRequestedAt: row.cancelRequestedAt,
  cancelRequestedBy: row.cancelRequestedBy,
  createdAt: row.createdAt,
  submittedAt: row.submittedAt,
  copyingSince: row.copyingSince,
  finishedAt: row.finishedAt,
  estimatedFinishAt: row.estimatedFinishAt,
  version: row.version,
  changedAfter: row.changedAfter,
})

/** Jobs that an earlier version verified were not searched for losses. */
export const verificationOf = ({ losses, checkedAt, ...stored }: StoredVerification) => ({
  ...stored,
  losses: losses ?? null,
  checkedAt: new Date(checkedAt),
})

const priorityOf = (priority: number): CopyPriority =>
  priority > COPY_PRIORITIES.NORMAL ? 'HIGH' : priority < COPY_PRIORITIES.NORMAL ? 'LOW' : 'NORMAL'
