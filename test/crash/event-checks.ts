import type { Finding } from './finding.ts'
import { type Answered, precedes, type SeenEvent, type SeenJob } from './history.ts'

/** What may follow what: written down here once more, so that a wrong table in the engine does not judge itself. */
const FOLLOWING: Readonly<Record<string, readonly string[]>> = {
  QUEUED: ['SUBMITTING', 'CANCELLED'],
  SUBMITTING: ['QUEUED', 'WAITING', 'FAILED'],
  WAITING: ['COPYING', 'VERIFYING', 'FAILED', 'CANCELLING'],
  COPYING: ['WAITING', 'VERIFYING', 'FAILED', 'CANCELLING'],
  VERIFYING: ['SUCCEEDED', 'FAILED'],
  CANCELLING: ['CANCELLED', 'VERIFYING', 'FAILED', 'COPYING'],
  FAILED: ['QUEUED'],
  SUCCEEDED: [],
  CANCELLED: [],
}

/** Failures that nothing in these runs brings about: nobody else removes images, or takes other keys. */
const IMPOSSIBLE_FAILURES = ['TARGET_DISAPPEARED', 'WRONG_ENCRYPTION']

/** Each job's history is one that a job can have, and all that clients saw of it is its beginning. */
export const checkEvents = (answers: readonly Answered[], jobs: readonly SeenJob[]): Finding[] => {
  const byJob = Map.groupBy(answers, ({ job }) => job?.id ?? '')
  return jobs.flatMap((job) => [...checkPath(job), ...checkGrowth(job, byJob.get(job.id) ?? [])])
}

const checkPath = ({ id: jobId, status, events, failure }: SeenJob): Finding[] => {
  const path = events.map((event) => event.status)
  const wrong = path.findIndex((next, index) =>
    index === 0 ? next !== 'QUEUED' : !FOLLOWING[path[index - 1] ?? '']?.includes(next),
  )
  const say = (text: string): Finding[] => [{ kind: 'ILLEGAL_PATH', jobId, text }]
  return [
    ...(wrong === -1 ? [] : say(`Step ${wrong} of ${path.join(' ')}.`)),
    ...(path.at(-1) === status ? [] : say(`${status} after ${path.join(' ')}.`)),
    ...(failure && IMPOSSIBLE_FAILURES.includes(failure.code)
      ? [{ kind: 'FALSE_ANSWER', jobId, text: `It failed with ${failure.code}.` } as const]
      : []),
  ]
}

const checkGrowth = ({ id: jobId, events }: SeenJob, told: readonly Answered[]): Finding[] => {
  const seen = told.flatMap(({ job }) => job?.events ?? [])
  const known = new Set(events.map(textOf))
  const changed = seen.filter((event) => !known.has(textOf(event)))
  const shrunk = told.some((later) =>
    told.some((earlier) => precedes(earlier, later) && lengthOf(earlier) > lengthOf(later)),
  )
  const isPrefix = told.every(({ job }) =>
    job?.events.every((event, index) => textOf(event) === textOf(events[index])),
  )
  return [
    ...changed.map((event): Finding => ({ kind: 'ILLEGAL_PATH', jobId, text: `${textOf(event)} is gone.` })),
    ...(shrunk ? [{ kind: 'ILLEGAL_PATH', jobId, text: 'Its history became shorter.' } as const] : []),
    ...(isPrefix ? [] : [{ kind: 'ILLEGAL_PATH', jobId, text: 'Its history was rewritten.' } as const]),
  ]
}

const lengthOf = ({ job }: Answered) => job?.events.length ?? 0

const textOf = (event: SeenEvent | undefined) =>
  event ? [event.at, event.status, event.message, event.cloudRequestId].join(' ') : ''
