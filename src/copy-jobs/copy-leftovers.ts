import { CloudError } from '../datasources/cloud-error.ts'
import type { ImageRecord } from '../datasources/ecs/ecs-api.ts'
import type { EventRemark } from '../encryption/event-text.ts'
import { isMadeBy } from './copy-search.ts'
import { updateJob } from './copy-job-writes.ts'
import type { CopyJobRow } from './database.ts'
import type { WorkerPorts } from './worker-ports.ts'

/** DescribeSnapshots reference: at most 100 IDs a call. */
const SNAPSHOTS_PER_CALL = 100

const snapshotIdsOf = ({ disks }: ImageRecord): string[] =>
  disks.flatMap(({ snapshotId }) => snapshotId ?? []).slice(0, SNAPSHOTS_PER_CALL)

/**
 * Writes down the snapshots of a copy that is to go, before it goes: nothing leads to them once its image is gone.
 * @returns null when the job changed meanwhile
 */
export const rememberSnapshots = async (
  { db }: WorkerPorts,
  job: CopyJobRow,
  image: ImageRecord,
): Promise<CopyJobRow | null> => {
  const known = job.targetSnapshotIds ?? []
  const ids = isMadeBy(image, job) ? snapshotIdsOf(image).filter((id) => !known.includes(id)) : []
  if (ids.length === 0) return job
  return updateJob(db, job, { targetSnapshotIds: JSON.stringify([...known, ...ids]) })
}

/**
 * Deletes what a copy that nobody wants any more left in the cloud: its image, if it is still there, and its
 * snapshots. Only what this job made: an image without its tag stays, and so do snapshots that no such image named.
 * @param image null when it is gone
 * @returns what could not be deleted; or that it is worth another try
 */
export const clearAway = async (
  ports: WorkerPorts,
  job: CopyJobRow,
  image: ImageRecord | null,
): Promise<EventRemark[] | 'RETRY_LATER'> => {
  const { ecs, logger } = ports
  const { destinationRegionId } = job
  const snapshotIds = job.targetSnapshotIds ?? []
  const steps = [
    ...(image && isMadeBy(image, job)
      ? [{ id: image.imageId, remove: () => ecs.deleteImage(destinationRegionId, image.imageId) }]
      : []),
    ...snapshotIds.map((id) => ({ id, remove: () => ecs.deleteSnapshot(destinationRegionId, id) })),
  ]
  const left: EventRemark[] =
    image && !isMadeBy(image, job) ? [{ code: 'LEFT_WITHOUT_TAG', parameters: { id: image.imageId } }] : []
  try {
    const shown = await shownSnapshots(ports, destinationRegionId, snapshotIds)
    for (const { id, remove } of steps) {
      if (snapshotIds.includes(id) && !shown.has(id)) continue
      const refusal = await refusalOf(remove)
      if (refusal)
        left.push({ code: 'LEFT', parameters: { id, code: refusal.code, message: refusal.message } })
    }
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    logger.warn({ jobId: job.id, err: error }, 'What a copy left behind cannot be deleted now.')
    return 'RETRY_LATER'
  }
  return left
}

const shownSnapshots = async (
  { ecs }: WorkerPorts,
  regionId: string,
  snapshotIds: readonly string[],
): Promise<Set<string>> => {
  if (snapshotIds.length === 0) return new Set()
  const snapshots = await ecs.describeSnapshots(regionId, snapshotIds)
  return new Set(snapshots.map(({ snapshotId }) => snapshotId))
}

/** DeleteSnapshot reference: a snapshot that is being made cannot be deleted yet. */
const PASSING_CODES = new Set(['Operation.Conflict', 'IncorrectDiskStatus.CreatingSnapshot'])

const isPassing = (error: CloudError): boolean =>
  error.outcomeUnknown ||
  error.throttled ||
  error.retryable ||
  error.httpStatus === null ||
  PASSING_CODES.has(error.code)

/** @throws CloudError when it is worth another try */
const refusalOf = async (remove: () => Promise<unknown>): Promise<CloudError | null> => {
  try {
    await remove()
    return null
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    if (error.httpStatus === 404) return null
    if (isPassing(error)) throw error
    return error
  }
}
