import type { CopyJobService } from '../copy-jobs/copy-job-service.ts'
import { sourceImageOfTags } from '../copy-jobs/copy-tags.ts'
import { createRegionalLoader, type FindInRegion } from '../datasources/batch.ts'
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

/** The job service as one request of one caller sees it: look-ups of many objects become one query. */
export const createCopyJobSource = (service: CopyJobService, callerName: string): CopyJobSource => {
  const jobOf = loaderOf('copyJob.byId', (ids) => service.jobsByIds(ids))
  const eventsOf = loaderOf('copyJob.events', (ids) => service.eventsOf(ids))
  const positionOf = loaderOf('copyJob.queuePosition', (ids) => service.queuePositions(ids))
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
  }
}
