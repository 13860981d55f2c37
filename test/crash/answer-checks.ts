import type { Finding } from './finding.ts'
import { type Answered, precedes, type SeenJob } from './history.ts'

/** Compares what clients were told with what is in the end, and with what they were told later. */
export const checkAnswers = (answers: readonly Answered[], jobs: readonly SeenJob[]): Finding[] => {
  const byId = new Map(jobs.map((job) => [job.id, job]))
  return [
    ...checkAcknowledged(answers, byId),
    ...checkKeys(answers),
    ...answers.flatMap((answered) => checkCancel(answered, byId.get(answered.job?.id ?? ''))),
    ...checkFinality(answers, byId),
  ]
}

const checkAcknowledged = (answers: readonly Answered[], jobs: ReadonlyMap<string, SeenJob>): Finding[] =>
  answers.flatMap(({ question, job, errorCodes }): Finding[] => {
    const jobId = job?.id ?? (question.kind === 'copy' ? null : question.jobId)
    if (question.kind !== 'copy' && (!job || errorCodes.includes('NOT_FOUND')))
      return [{ kind: 'LOST', jobId, text: `It was not found by ${question.kind}.` }]
    if (!job) return []
    const kept = jobs.get(job.id)
    if (!kept) return [{ kind: 'LOST', jobId, text: `Told by ${question.kind}, and gone.` }]
    if (question.kind !== 'copy') return []
    const { sourceRegionId, imageId, destinationRegionId } = question.input
    const isSame =
      kept.sourceRegionId === sourceRegionId &&
      kept.sourceImageId === imageId &&
      kept.destinationRegionId === destinationRegionId
    return isSame ? [] : [{ kind: 'LOST', jobId, text: 'It copies something else than was asked for.' }]
  })

/** One job for each idempotency key, and for ever. */
const checkKeys = (answers: readonly Answered[]): Finding[] => {
  const byKey = Map.groupBy(
    answers.filter(({ question }) => question.kind === 'copy'),
    ({ question }) => (question.kind === 'copy' ? question.input.idempotencyKey : ''),
  )
  return [...byKey].flatMap(([key, told]): Finding[] => {
    const ids = [...new Set(told.flatMap(({ job }) => job?.id ?? []))]
    const [jobId = null] = ids
    if (ids.length > 1) return [{ kind: 'DUPLICATE', jobId, text: `${key} made ${ids.join(', ')}.` }]
    const first = told.find(({ job }) => job)
    const forgotten = first && told.find((later) => !later.job && precedes(first, later))
    if (!forgotten) return []
    return [
      { kind: 'FALSE_ANSWER', jobId, text: `${key} was refused later: ${forgotten.errorCodes.join()}.` },
    ]
  })
}

/** @param final the job in the end */
const checkCancel = (answered: Answered, final: SeenJob | undefined): Finding[] => {
  const { question, job, errorCodes } = answered
  if (question.kind !== 'cancel' || !job || !final) return []
  const say = (text: string): Finding[] => [
    { kind: 'FALSE_ANSWER', jobId: job.id, text: `Answer ${answered.received} to cancel: ${text}` },
  ]
  const [code] = errorCodes
  if (code === 'ALREADY_FINISHED') {
    if (job.status === 'CANCELLED') return say('ALREADY_FINISHED about a CANCELLED job.')
    const isComplete = job.status === 'VERIFYING' || job.status === 'SUCCEEDED'
    return isComplete && final.status !== 'SUCCEEDED' ? say(`complete, and then ${final.status}.`) : []
  }
  if (code !== undefined) return []
  if (job.status === 'CANCELLED') return []
  return job.cancelRequestedAt ? [] : say(`neither an error nor a wish, but ${job.status}.`)
}

/** What has ended stays as it is: but for FAILED, which can be tried again. */
const checkFinality = (answers: readonly Answered[], jobs: ReadonlyMap<string, SeenJob>): Finding[] => {
  const byJob = Map.groupBy(
    answers.filter(({ job }) => job),
    ({ job }) => job?.id ?? '',
  )
  return [...byJob].flatMap(([jobId, told]) => {
    const ended = told.find(({ job }) => job?.status === 'CANCELLED' || job?.status === 'SUCCEEDED')
    const status = ended?.job?.status
    if (!ended || !status) return []
    const others = told.filter((later) => precedes(ended, later)).flatMap(({ job }) => job?.status ?? [])
    const last = jobs.get(jobId)?.status
    return [...new Set([...others, ...(last ? [last] : [])])]
      .filter((later) => later !== status)
      .map((later): Finding => ({ kind: 'FALSE_ANSWER', jobId, text: `${status}, and then ${later}.` }))
  })
}
