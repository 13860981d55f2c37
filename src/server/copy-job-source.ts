import { ChangesUnavailableError } from '../copy-jobs/change-log.ts'
import type { CopyJobService } from '../copy-jobs/copy-job-service.ts'
import type { CopyJob } from '../copy-jobs/copy-job.ts'
import { sourceImageOfTags } from '../copy-jobs/copy-tags.ts'
import { estimatedFinish, pollAfterMs } from '../copy-jobs/estimate.ts'
import { createRegionalLoader, type FindInRegion } from '../datasources/batch.ts'
import { badUserInput } from '../resolvers/bad-user-input.ts'
import type { CopyJobSource } from '../resolvers/gateway-context.ts'

/** Of one query to the database. */
const MAX_BATCH_SIZE = 100

/** Jobs are not regional: all of them count as those of one region without a name. */
const loaderOf = <Value>(
  name: string,
  find: (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
) => {
  const loader = createRegionalLoader<Value>(name, MAX_BATCH_SIZE, (_regionId, ids) => find(ids))
  return (id: string) => loader.load({ regionId: '', id })
}

const regionalLoaderOf = <Value>(name: string, find: FindInRegion<Value>) => {
  const loader = createRegionalLoader<Value>(name, MAX_BATCH_SIZE, find)
  return (regionId: string, id: string) => loader.load({ regionId, id })
}

interface CopyJobParts {
  copyJobService: CopyJobService
  copyPollIntervalMs: number
  copiesPerRegion: number
}

const refusedAfter = (error: unknown): never => {
  throw error instanceof ChangesUnavailableError ? badUserInput(error.message, 'after') : error
}

/** The job service as one request of one caller sees it: look-ups of many objects become one query. */
export const createCopyJobSource = (parts: CopyJobParts, callerName: string): CopyJobSource => {
  const { copyJobService: service, copyPollIntervalMs, copiesPerRegion } = parts
  const jobOf = loaderOf('copyJob.byId', (ids) => service.jobsByIds(ids))
  const eventsOf = loaderOf('copyJob.events', (ids) => service.eventsOf(ids))
  const positionOf = loaderOf('copyJob.queuePosition', (ids) => service.queuePositions(ids))
  const paceOf = regionalLoaderOf('copyJob.msPerGiB', (regionId, ids) => service.msPerGiB(regionId, ids))

  const estimatedFinishOf = async (job: CopyJob): Promise<Date | null> => {
    if (job.finishedAt || job.estimatedFinishAt) return job.estimatedFinishAt
    const [msPerGiB, queuePosition] = await Promise.all([
      paceOf(job.request.sourceRegionId, job.request.destinationRegionId),
      job.status === 'QUEUED' ? positionOf(job.id) : null,
    ])
    return estimatedFinish(job, { msPerGiB, queuePosition, copiesPerRegion, now: new Date() })
  }

  return {
    create: (draft) => service.create(draft),
    byIdempotencyKey: (key, inputHash) => service.findByIdempotencyKey(callerName, key, inputHash),
    byId: jobOf,
    eventsOf: async (id) => (await eventsOf(id)) ?? [],
    queuePositionOf: positionOf,
    list: (filter, page) => service.list(filter, page),
    count: (filter) => service.count(filter),
    activeJobOf: regionalLoaderOf('copyJob.activeOf', (regionId, ids) => service.activeJobsOf(regionId, ids)),
    producerOf: regionalLoaderOf('copyJob.producerOf', (regionId, ids) =>
      service.jobsProducing(regionId, ids),
    ),
    sourceOfTags: sourceImageOfTags,
    reservedNames: (regionId, text) => service.reservedNames(regionId, text),
    cancel: (id) => service.cancel(id, callerName),
    retry: (id) => service.retry(id, callerName),
    watchJob: (id, after) => service.watchJob(id, after).catch(refusedAfter),
    watchJobs: (filter, after) => service.watchJobs(filter, after).catch(refusedAfter),
    estimatedFinishOf,
    pollAfterMsOf: async (job) =>
      pollAfterMs(job, await estimatedFinishOf(job), copyPollIntervalMs, new Date()),
  }
}
