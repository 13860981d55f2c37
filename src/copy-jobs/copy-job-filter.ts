import type { CopyJob, CopyJobStatus } from './copy-job.ts'

/** Conditions hold together; what is left out does not restrict. */
export interface CopyJobFilter {
  statuses?: readonly CopyJobStatus[]
  sourceRegionId?: string
  sourceImageId?: string
  destinationRegionId?: string
  /** One of the target's planned keys. */
  keyId?: string
  requestedBy?: string
  createdAfter?: Date
}

/** Whether a filter takes in a job, as the list of jobs judges it in SQL. */
export const fits = (job: CopyJob, filter: CopyJobFilter): boolean => {
  const { statuses, keyId, createdAfter, sourceRegionId, sourceImageId, destinationRegionId, requestedBy } =
    filter
  const { request } = job
  return (
    (statuses?.includes(job.status) ?? true) &&
    (sourceRegionId ?? request.sourceRegionId) === request.sourceRegionId &&
    (sourceImageId ?? request.imageId) === request.imageId &&
    (destinationRegionId ?? request.destinationRegionId) === request.destinationRegionId &&
    (requestedBy ?? job.requestedBy) === job.requestedBy &&
    (keyId === undefined || job.resultingEncryption.keyIds.includes(keyId)) &&
    (createdAfter === undefined || job.createdAt > createdAfter)
  )
}
