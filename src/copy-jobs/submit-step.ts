import { CloudError } from '../datasources/cloud-error.ts'
import { retryAt } from './backoff.ts'
import { failureOf, rejectionOf } from './copy-job-failure.ts'
import { moveJob, updateJob } from './copy-job-writes.ts'
import { searchCopy } from './copy-search.ts'
import type { CopyJobRow } from './database.ts'
import { submissionRefusalOf } from './submission-refusal.ts'
import type { WorkerPorts } from './worker-ports.ts'

type Result = Promise<CopyJobRow | null>

/**
 * Hands a job to the cloud for the first time with its token.
 * @param job SUBMITTING, and recorded as that before: a crash from here on is followed by {@link resubmit}
 */
export const submit = async (ports: WorkerPorts, job: CopyJobRow): Result => {
  try {
    return await copy(ports, job)
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    const refusal = submissionRefusalOf(error)
    if (refusal === 'OUTCOME_UNKNOWN') return repeatLater(ports, job, error)
    if (refusal === 'TOKEN_UNUSABLE') return settleBySearch(ports, job, () => submitAnew(ports, job, error))
    return refusal === 'REJECTED' ? reject(ports, job, error) : putOff(ports, job, error)
  }
}

/**
 * Finds out what became of a submission that was never answered: repeats it with the same token and parameters, and
 * when that is refused, or the token may have lapsed, looks for the copy by its tag.
 */
export const resubmit = async (ports: WorkerPorts, job: CopyJobRow): Result => {
  const now = ports.now()
  const sentMs = job.firstSubmittedAt?.getTime() ?? 0
  try {
    if (now.getTime() - sentMs < ports.settings.replayWindowMs) return await copy(ports, job)
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    const refusal = submissionRefusalOf(error)
    if (refusal === 'OUTCOME_UNKNOWN' || refusal === 'PUT_OFF') return repeatLater(ports, job, error)
    const settle = refusal === 'REJECTED' ? reject : refusal === 'TOKEN_UNUSABLE' ? submitAnew : putOff
    return settleBySearch(ports, job, () => settle(ports, job, error))
  }
  return settleBySearch(ports, job, () => submitAnew(ports, job))
}

const copy = async (ports: WorkerPorts, job: CopyJobRow): Result => {
  const { imageId, requestId } = await ports.ecs.copyImage({ ...job.request, clientToken: job.clientToken })
  return accept(ports, job, imageId, `The cloud accepted the copy as ${imageId}.`, requestId)
}

const accept = (
  { db, now }: WorkerPorts,
  job: CopyJobRow,
  targetImageId: string,
  message: string,
  cloudRequestId: string | null,
): Result => {
  const at = now()
  const changes = { targetImageId, submittedAt: at, notBefore: null, missingSince: null }
  return moveJob(db, job, 'SUBMISSION_ACCEPTED', changes, { at, message, cloudRequestId })
}

const settleBySearch = async (ports: WorkerPorts, job: CopyJobRow, settleMissing: () => Result): Result => {
  const { db, settings, now } = ports
  try {
    const image = await searchCopy(ports, job)
    if (image) return await accept(ports, job, image.imageId, `Found by its tag: ${image.imageId}.`, null)
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    return repeatLater(ports, job, error)
  }
  const at = now()
  const secondSearchAt = new Date((job.missingSince ?? at).getTime() + settings.tagSearchGapMs)
  if (job.missingSince && at >= secondSearchAt) return settleMissing()
  return updateJob(db, job, { missingSince: job.missingSince ?? at, notBefore: secondSearchAt })
}

/** The cloud has no copy for this token, and has forgotten it or, as the error says, does not take it. */
const submitAnew = async (ports: WorkerPorts, job: CopyJobRow, error?: CloudError): Result => {
  const { db, settings, now } = ports
  const at = now()
  if (job.tokenNumber >= settings.submissionRounds) {
    if (error) return reject(ports, job, error)
    const failure = JSON.stringify(failureOf('CLOUD_UNREACHABLE'))
    const message = 'The cloud never answered, and made no copy.'
    return moveJob(db, job, 'SUBMISSION_FAILED', { failure, finishedAt: at }, { at, message })
  }
  const tokenNumber = job.tokenNumber + 1
  const renewed = await updateJob(db, job, {
    tokenNumber,
    clientToken: clientTokenOf(job.id, tokenNumber),
    firstSubmittedAt: at,
    missingSince: null,
    notBefore: null,
  })
  return renewed && submit(ports, renewed)
}

/** At most 64 ASCII characters (CopyImage reference). */
export const clientTokenOf = (jobId: string, tokenNumber: number): string => `${jobId}-${tokenNumber}`

const repeatLater = (
  { db, settings, logger, now }: WorkerPorts,
  job: CopyJobRow,
  error: CloudError,
): Result => {
  logger.warn({ jobId: job.id, err: error }, 'CopyImage has no known outcome yet.')
  const submitAttempts = job.submitAttempts + 1
  const { retryMs: firstMs, retryMaxMs: maxMs } = settings
  const notBefore = retryAt(now(), submitAttempts, { firstMs, maxMs, retryAfterMs: error.retryAfterMs })
  return updateJob(db, job, { submitAttempts, notBefore })
}

/** Definitely not accepted: back into the queue. */
const putOff = ({ db, settings, now }: WorkerPorts, job: CopyJobRow, error: CloudError): Result => {
  const at = now()
  const submitAttempts = job.submitAttempts + 1
  const busy = submissionRefusalOf(error) === 'SOURCE_BUSY'
  const notBefore = retryAt(at, submitAttempts, {
    firstMs: busy ? settings.sourceBusyMs : settings.retryMs,
    maxMs: busy ? settings.sourceBusyMaxMs : settings.retryMaxMs,
    retryAfterMs: error.retryAfterMs,
  })
  const changes = { submitAttempts, notBefore, firstSubmittedAt: null, missingSince: null }
  return moveJob(db, job, 'SUBMISSION_DEFERRED', changes, causeOf(at, error))
}

const reject = ({ db, now }: WorkerPorts, job: CopyJobRow, error: CloudError): Result => {
  const at = now()
  const changes = { failure: JSON.stringify(rejectionOf(error)), finishedAt: at, notBefore: null }
  return moveJob(db, job, 'SUBMISSION_FAILED', changes, causeOf(at, error))
}

const causeOf = (at: Date, { code, message, requestId }: CloudError) => ({
  at,
  message: `${code}: ${message}`,
  cloudRequestId: requestId,
})
