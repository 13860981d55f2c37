import { CloudError } from '../datasources/cloud-error.ts'
import type { EventRemark } from '../encryption/event-text.ts'
import { nextTry, retryAt } from './backoff.ts'
import { carryOutCancel } from './copy-job-cancellation.ts'
import { failureOf, rejectionOf } from './copy-job-failure.ts'
import { type Cause, moveJob, updateJob } from './copy-job-writes.ts'
import { searchCopy } from './copy-search.ts'
import type { CopyJobChanges, CopyJobRow } from './database.ts'
import { settleEarlierTries } from './earlier-tries.ts'
import { submissionRefusalOf } from './submission-refusal.ts'
import type { WorkerPorts } from './worker-ports.ts'

type Result = Promise<CopyJobRow | null>

/**
 * Hands a job to the cloud for the first time with its token.
 * @param job SUBMITTING, and recorded as that before: a crash from here on is followed by {@link resubmit}
 */
export const submit = async (ports: WorkerPorts, job: CopyJobRow): Result => {
  const ready = job.searchBeforeSubmission ? await takeOver(ports, job) : job
  const canBeSent = ready?.status === 'SUBMITTING' && !ready.searchBeforeSubmission
  return canBeSent ? send(ports, ready) : ready
}

const send = async (ports: WorkerPorts, job: CopyJobRow): Result => {
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
  // Nothing was sent with this token yet.
  if (job.searchBeforeSubmission) return submit(ports, job)
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
  return accept(ports, job, imageId, 'COPY_ACCEPTED', requestId)
}

/**
 * For a job that is tried again, before its new token is used for the first time.
 * @returns the job, still SUBMITTING when there was nothing to take over
 */
const takeOver = async (ports: WorkerPorts, job: CopyJobRow): Result => {
  try {
    const settled = await settleEarlierTries(ports, job)
    if (settled?.outcome === 'ALIVE') return await accept(ports, job, settled.image.imageId, 'COPY_FOUND')
    if (settled?.outcome === 'LATER') return await lookLater(ports, settled.job)
    return settled && unlessUnwanted(ports, settled.job)
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    return submissionRefusalOf(error) === 'REJECTED' ? reject(ports, job, error) : putOff(ports, job, error)
  }
}

/** What an earlier try left cannot be deleted now, and nothing has been sent. */
const lookLater = (ports: WorkerPorts, job: CopyJobRow): Result => {
  const at = ports.now()
  return takeBack(ports, job, { at, remarks: [{ code: 'LEFT_FOR_NOW' }] }, nextTry(job, ports.settings, at))
}

/** A job that is to be cancelled had only to be cleared away. */
const unlessUnwanted = async (ports: WorkerPorts, job: CopyJobRow): Result => {
  if (!job.cancelRequestedAt) return job
  return takeBack(ports, job, { at: ports.now(), remarks: [{ code: 'NOTHING_LEFT' }] })
}

const accept = async (
  { db, now }: WorkerPorts,
  job: CopyJobRow,
  targetImageId: string,
  code: EventRemark['code'],
  cloudRequestId: string | null = null,
): Result => {
  const at = now()
  const changes = {
    targetImageId,
    submittedAt: at,
    notBefore: null,
    missingSince: null,
    searchBeforeSubmission: false,
  }
  const remarks = [{ code, parameters: { imageId: targetImageId } }]
  const accepted = await moveJob(db, job, 'SUBMISSION_ACCEPTED', changes, { at, remarks, cloudRequestId })
  return accepted && carryOutCancel(db, accepted, at)
}

const settleBySearch = async (ports: WorkerPorts, job: CopyJobRow, settleMissing: () => Result): Result => {
  const { db, settings, now } = ports
  try {
    const image = await searchCopy(ports, job)
    if (image) return await accept(ports, job, image.imageId, 'COPY_FOUND')
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
  if (job.cancelRequestedAt) return takeBack(ports, job, { at, remarks: [{ code: 'NO_COPY_MADE' }] })
  if (job.tokenNumber - job.earlierTokens >= settings.submissionRounds) {
    if (error) return reject(ports, job, error)
    const failure = JSON.stringify(failureOf('CLOUD_UNREACHABLE'))
    const cause: Cause = { at, remarks: [{ code: 'NEVER_ANSWERED' }] }
    return moveJob(db, job, 'SUBMISSION_FAILED', { failure, finishedAt: at }, cause)
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
  return updateJob(db, job, nextTry(job, settings, now(), error.retryAfterMs))
}

/** Definitely not accepted: back into the queue. */
const putOff = (ports: WorkerPorts, job: CopyJobRow, error: CloudError): Result => {
  const { settings, now } = ports
  const at = now()
  const submitAttempts = job.submitAttempts + 1
  const busy = submissionRefusalOf(error) === 'SOURCE_BUSY'
  const notBefore = retryAt(at, submitAttempts, {
    firstMs: busy ? settings.sourceBusyMs : settings.retryMs,
    maxMs: busy ? settings.sourceBusyMaxMs : settings.retryMaxMs,
    retryAfterMs: error.retryAfterMs,
  })
  return takeBack(ports, job, causeOf(at, error), { submitAttempts, notBefore })
}

/** Into the queue, and out of it again when the job is to be cancelled. */
const takeBack = async (
  { db }: WorkerPorts,
  job: CopyJobRow,
  cause: Cause,
  changes: CopyJobChanges = {},
): Result => {
  const cleared = { ...changes, firstSubmittedAt: null, missingSince: null }
  const queued = await moveJob(db, job, 'SUBMISSION_DEFERRED', cleared, cause)
  return queued && carryOutCancel(db, queued, cause.at)
}

const reject = ({ db, now }: WorkerPorts, job: CopyJobRow, error: CloudError): Result => {
  const at = now()
  const changes = { failure: JSON.stringify(rejectionOf(error)), finishedAt: at, notBefore: null }
  return moveJob(db, job, 'SUBMISSION_FAILED', changes, causeOf(at, error))
}

const causeOf = (at: Date, { code, message, requestId }: CloudError): Cause => ({
  at,
  remarks: [{ code: 'CLOUD_SAID', parameters: { code, message } }],
  cloudRequestId: requestId,
})
