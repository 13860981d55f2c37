import { sql } from 'kysely'
import { CloudError } from '../datasources/cloud-error.ts'
import { claimQueuedJobs } from './claim.ts'
import { carryOutCancel } from './copy-job-cancellation.ts'
import type { CopyJobRow } from './database.ts'
import { guarded, isEndOfTick } from './guarded-step.ts'
import { cancelQueuedTry } from './queued-cancel-step.ts'
import { resubmit, submit } from './submit-step.ts'
import { cloudUntil } from './tick-cloud.ts'
import { verifyCopies } from './verify-step.ts'
import { watchCopies } from './watch-step.ts'
import type { WorkerPorts } from './worker-ports.ts'

const MIN_DELAY_MS = 500

/**
 * One look after a region's jobs: watches what runs, verifies what is complete, settles what was never answered,
 * and submits what is queued and has a place.
 * @param signal ends the tick once it fires, after the cloud calls under way
 * @returns after how many milliseconds to look again; null when the region has no unfinished job
 */
export type RegionTick = (regionId: string, signal?: AbortSignal) => Promise<number | null>

export const createRegionTick = (lasting: Omit<WorkerPorts, 'signal'>): RegionTick => {
  // Only spares calls: a gateway that starts, or takes a region over, looks at its copies at once.
  const nextPolls = new Map<string, number>()

  const look = async (ports: WorkerPorts, regionId: string): Promise<number | null> => {
    const { settings, now, signal } = ports
    const jobs = await withCancels(ports, await jobsUnderWay(ports, regionId))
    const pollDue = now().getTime() >= (nextPolls.get(regionId) ?? 0)
    const watched = jobs.filter((job) => isToBeWatched(job, pollDue, now()))
    await watch(ports, regionId, watched)
    if (pollDue && watched.length > 0) nextPolls.set(regionId, now().getTime() + settings.pollIntervalMs)

    signal.throwIfAborted()
    const unanswered = jobs.filter((job) => job.status === 'SUBMITTING' && isDue(job, now()))
    const claimed = await claimQueuedJobs(ports.db, regionId, settings.copiesPerRegion, now())
    const submitted = await Promise.all([
      ...unanswered.map((job) => guarded(ports, job, () => resubmit(ports, job))),
      ...claimed.map((job) => guarded(ports, job, () => submit(ports, job))),
    ])
    if (submitted.some((job) => job?.status === 'WAITING')) {
      const firstPoll = now().getTime() + settings.firstPollMs
      const planned = nextPolls.get(regionId) ?? 0
      nextPolls.set(regionId, planned > now().getTime() ? Math.min(planned, firstPoll) : firstPoll)
    }
    return nextDelay(ports, regionId, nextPolls.get(regionId) ?? 0)
  }

  return async (regionId, signal = new AbortController().signal) => {
    try {
      return await look({ ...lasting, ...cloudUntil(signal, lasting), signal }, regionId)
    } catch (error) {
      if (!isEndOfTick(signal, error)) throw error
      return MIN_DELAY_MS
    }
  }
}

const isDue = ({ notBefore }: CopyJobRow, now: Date) => !notBefore || notBefore <= now

const isToBeWatched = (job: CopyJobRow, pollDue: boolean, now: Date): boolean =>
  job.status === 'VERIFYING' || job.status === 'CANCELLING'
    ? isDue(job, now)
    : pollDue && (job.status === 'WAITING' || job.status === 'COPYING')

const jobsUnderWay = (ports: WorkerPorts, regionId: string): Promise<CopyJobRow[]> =>
  ports.db
    .selectFrom('copyJob')
    .selectAll()
    .where('destinationRegionId', '=', regionId)
    .where('finishedAt', 'is', null)
    .where((where) =>
      where.or([
        where('status', 'in', ['SUBMITTING', 'WAITING', 'COPYING', 'VERIFYING', 'CANCELLING']),
        where('cancelRequestedAt', 'is not', null),
      ]),
    )
    .orderBy('createdAt')
    .orderBy('id')
    .execute()

/** What a wish to cancel leads to that came while its job was being submitted, or that has to ask the cloud first. */
const withCancels = async (ports: WorkerPorts, jobs: readonly CopyJobRow[]): Promise<CopyJobRow[]> => {
  const moved = jobs.map(async (job) =>
    job.cancelRequestedAt ? guarded(ports, job, () => cancelled(ports, job)) : job,
  )
  return (await Promise.all(moved)).filter((job) => job !== null)
}

const cancelled = (ports: WorkerPorts, job: CopyJobRow): Promise<CopyJobRow | null> =>
  job.status === 'QUEUED' && job.searchBeforeSubmission
    ? cancelQueuedTry(ports, job)
    : carryOutCancel(ports.db, job, ports.now())

const watch = async (ports: WorkerPorts, regionId: string, jobs: readonly CopyJobRow[]): Promise<void> => {
  if (jobs.length === 0) return
  try {
    await verifyCopies(ports, regionId, await watchCopies(ports, regionId, jobs))
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    ports.logger.warn({ regionId, err: error }, "A region's copies cannot be watched now.")
  }
}

const nextDelay = async (
  { db, settings, now }: WorkerPorts,
  regionId: string,
  nextPoll: number,
): Promise<number | null> => {
  const at = now()
  const { unfinished, watched, next } = await db
    .selectFrom('copyJob')
    .select([
      sql<number>`count(*)::int`.as('unfinished'),
      sql<boolean>`bool_or(status in ('WAITING', 'COPYING'))`.as('watched'),
      sql<Date | null>`min(not_before) filter (where not_before > ${at})`.as('next'),
    ])
    .where('destinationRegionId', '=', regionId)
    .where('finishedAt', 'is', null)
    .executeTakeFirstOrThrow()
  if (unfinished === 0) return null
  const laterMs = at.getTime() + settings.pollIntervalMs
  const dueMs = Math.min(laterMs, watched ? nextPoll : laterMs, next?.getTime() ?? laterMs)
  return Math.max(MIN_DELAY_MS, dueMs - at.getTime())
}
