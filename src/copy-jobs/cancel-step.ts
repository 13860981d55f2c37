import { CloudError } from '../datasources/cloud-error.ts'
import type { ImageRecord } from '../datasources/ecs/ecs-api.ts'
import type { EventRemark } from '../encryption/event-text.ts'
import { retryAt } from './backoff.ts'
import { type Cause, moveJob, updateJob } from './copy-job-writes.ts'
import { clearAway, rememberSnapshots } from './copy-leftovers.ts'
import type { CopyJobRow } from './database.ts'
import { completedChange } from './observed-change.ts'
import type { WorkerPorts } from './worker-ports.ts'

type Result = Promise<CopyJobRow | null>

const IMAGE_NOT_FOUND = 'InvalidImageId.NotFound'
/** CancelCopyImage reference: the copy is complete or has failed. A further look tells which. */
const NOT_UNDER_WAY = 'IncorrectImageStatus'

/**
 * Sees to it that a copy ends as its caller wished, or finds out why it does not: it was complete already, or the
 * cloud refuses.
 * @param job CANCELLING
 * @param image the copy as the cloud shows it now; undefined when it does not
 */
export const cancelCopy = async (
  ports: WorkerPorts,
  job: CopyJobRow,
  image: ImageRecord | undefined,
): Result => {
  if (!image) return job.cancelAcceptedAt ? conclude(ports, job) : askCloud(ports, job)
  if (image.status === 'AVAILABLE' || image.status === 'DEPRECATED') return tooLate(ports, job)
  const seen = await rememberSnapshots(ports, job, image)
  if (!seen) return null
  if (image.status === 'CREATE_FAILED' || image.status === 'UNAVAILABLE')
    return removeFailed(ports, seen, image)
  const waitedMs = ports.now().getTime() - (seen.cancelAcceptedAt?.getTime() ?? -Infinity)
  // Accepted and still shown: it is on its way out, or the cloud has forgotten its promise.
  return waitedMs < ports.settings.cancelPatienceMs ? lookAgain(ports, seen) : askCloud(ports, seen)
}

const tooLate = ({ db, now }: WorkerPorts, job: CopyJobRow): Result => {
  const at = now()
  const cause: Cause = { at, remarks: [{ code: 'CANCELLED_TOO_LATE' }] }
  return moveJob(db, job, 'COPY_COMPLETED', completedChange(at), cause)
}

const askCloud = async (ports: WorkerPorts, job: CopyJobRow): Result => {
  const targetImageId = job.targetImageId ?? ''
  try {
    const { requestId } = await ports.ecs.cancelCopyImage(job.destinationRegionId, targetImageId)
    return await accepted(ports, job, requestId)
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    if (error.code === IMAGE_NOT_FOUND) return notThere(ports, job)
    if (error.code === NOT_UNDER_WAY) return lookAgain(ports, job, error)
    const undecided = error.outcomeUnknown || error.throttled || error.retryable || error.httpStatus === null
    return undecided ? lookAgain(ports, job, error) : refused(ports, job, error)
  }
}

const accepted = async (ports: WorkerPorts, job: CopyJobRow, requestId: string): Result => {
  const { db, ecs, now } = ports
  const changes = {
    cancelAcceptedAt: now(),
    cancelRequestId: requestId,
    missingSince: null,
    submitAttempts: 0,
  }
  const updated = await updateJob(db, job, changes)
  if (!updated) return null
  const [image] = await ecs.describeImagesById(job.destinationRegionId, [job.targetImageId ?? ''])
  return image ? lookAgain(ports, updated) : conclude(ports, updated)
}

/**
 * The cloud knows no such image. One that was seen before is gone: an earlier call removed it whose answer was lost, or
 * someone else did. Any other may be so new that it is not listed yet.
 */
const notThere = (ports: WorkerPorts, job: CopyJobRow): Result => {
  const { db, settings, now } = ports
  const at = now()
  const wasSeen = job.copyingSince !== null || job.targetSnapshotIds !== null
  const ageMs = at.getTime() - (job.submittedAt ?? at).getTime()
  if (wasSeen || ageMs >= settings.missingGraceMs) return conclude(ports, job)
  return updateJob(db, job, { notBefore: new Date(at.getTime() + settings.cancelLookMs) })
}

const lookAgain = ({ db, settings, now }: WorkerPorts, job: CopyJobRow, error?: CloudError): Result => {
  const submitAttempts = job.submitAttempts + 1
  const backoff = {
    firstMs: settings.cancelLookMs,
    maxMs: settings.retryMaxMs,
    retryAfterMs: error?.retryAfterMs ?? null,
  }
  return updateJob(db, job, { submitAttempts, notBefore: retryAt(now(), submitAttempts, backoff) })
}

/** The copy goes on, and whoever asked is told. */
const refused = ({ db, now }: WorkerPorts, job: CopyJobRow, error: CloudError): Result => {
  const at = now()
  const changes = {
    cancelRequestedAt: null,
    cancelRequestedBy: null,
    cancelAcceptedAt: null,
    cancelRequestId: null,
    notBefore: null,
    missingSince: null,
    submitAttempts: 0,
  }
  const { code, message, requestId } = error
  const remarks: EventRemark[] = [{ code: 'CANCEL_REFUSED', parameters: { code, message } }]
  return moveJob(db, job, 'CANCEL_REFUSED', changes, { at, remarks, cloudRequestId: requestId })
}

/** A copy that failed by itself leaves an image behind, which keeps its name from being used. */
const removeFailed = async (ports: WorkerPorts, job: CopyJobRow, image: ImageRecord): Result => {
  const left = await clearAway(ports, job, image)
  if (left === 'RETRY_LATER') return lookAgain(ports, job)
  return end(ports, job, [{ code: 'FAILED_BY_ITSELF' }, ...left])
}

const conclude = async (ports: WorkerPorts, job: CopyJobRow): Result => {
  const left = await clearAway(ports, job, null)
  return left === 'RETRY_LATER' ? lookAgain(ports, job) : end(ports, job, left)
}

const end = ({ db, now }: WorkerPorts, job: CopyJobRow, remarks: readonly EventRemark[]): Result => {
  const at = now()
  const cause: Cause = {
    at,
    remarks: [{ code: 'CANCELLED' }, ...remarks],
    cloudRequestId: job.cancelRequestId,
  }
  return moveJob(db, job, 'CANCEL_CONFIRMED', { finishedAt: at, notBefore: null }, cause)
}
