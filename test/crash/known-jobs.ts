import type { Answered, CopyRequest, SeenJob } from './history.ts'
import type { SeededRandom } from './seeded-random.ts'

const FINISHED = ['SUCCEEDED', 'FAILED', 'CANCELLED']

interface KnownJob {
  id: string
  request: CopyRequest
  status: string
  /** Its client is going to change its mind. */
  isUnwanted: boolean
  /** Number of the answer that showed it last. */
  seen: number
}

/** What clients together know of their jobs, by what they were told last. */
export interface KnownJobs {
  note(answered: Answered, request: CopyRequest | null): void
  unfinished(): number
  toCancel(): KnownJob | null
  toRetry(): KnownJob | null
  /** The one that was not looked at for longest, or any. */
  toLookAt(): KnownJob | null
  /** One that was answered before, to be sent again. */
  toRepeat(): CopyRequest | null
}

export const createKnownJobs = (random: SeededRandom, unwantedShare: number): KnownJobs => {
  const jobs = new Map<string, KnownJob>()
  const some = (wanted: (job: KnownJob) => boolean): KnownJob | null => {
    const fitting = [...jobs.values()].filter(wanted)
    return fitting.length > 0 ? random.pick(fitting) : null
  }
  const isUnfinished = ({ status }: KnownJob) => !FINISHED.includes(status)
  return {
    note: ({ job, received }, request) => {
      if (!job) return
      const known = jobs.get(job.id)
      if (known) Object.assign(known, stateOf(job, received))
      else if (request)
        jobs.set(job.id, { ...stateOf(job, received), request, isUnwanted: random.chance(unwantedShare) })
    },
    unfinished: () => [...jobs.values()].filter(isUnfinished).length,
    toCancel: () =>
      (random.chance(0.8) ? some((job) => job.isUnwanted && isUnfinished(job)) : null) ??
      some((job) => job.isUnwanted),
    toRetry: () => some(({ status }) => status === 'FAILED'),
    toLookAt: () => {
      if (random.chance(0.2)) return some(() => true)
      return [...jobs.values()].filter(isUnfinished).toSorted((a, b) => a.seen - b.seen)[0] ?? null
    },
    toRepeat: () => some(() => true)?.request ?? null,
  }
}

const stateOf = ({ id, status }: SeenJob, seen: number) => ({ id, status, seen })
