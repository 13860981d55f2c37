import type { CopyJob } from './copy-job.ts'
import type { CopyJobRow } from './database.ts'

export const copyJobOf = (row: CopyJobRow): CopyJob => ({
  id: row.id,
  status: row.status,
  progressPercent: row.progressPercent,
  request: row.request,
  targetImageId: row.targetImageId,
  resultingEncryption: row.resultingEncryption,
  verification: row.verification && { ...row.verification, checkedAt: new Date(row.verification.checkedAt) },
  failure: row.failure,
  requestedBy: row.requestedBy,
  createdAt: row.createdAt,
  submittedAt: row.submittedAt,
  finishedAt: row.finishedAt,
  estimatedFinishAt: row.estimatedFinishAt,
  version: row.version,
})
