import DataLoader from 'dataloader'
import type { CopyJobService } from '../copy-jobs/copy-job-service.ts'
import { sourceImageOfTags } from '../copy-jobs/copy-tags.ts'
import type { CopyJobSource } from '../resolvers/gateway-context.ts'

const loaderOf = <Value>(
  name: string,
  find: (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
) =>
  new DataLoader<string, Value | null>(
    async (ids) => {
      const found = await find(ids)
      return ids.map((id) => found.get(id) ?? null)
    },
    { name },
  )

/** One loader a region: the service looks up many images of one region at a time. */
const regionalLoaderOf = <Value>(
  name: string,
  find: (regionId: string, ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
) => {
  const loaders = new Map<string, DataLoader<string, Value | null>>()
  return (regionId: string, id: string) => {
    const loader = loaders.get(regionId) ?? loaderOf(name, (ids) => find(regionId, ids))
    loaders.set(regionId, loader)
    return loader.load(id)
  }
}

/** The job service as one request of one caller sees it: look-ups of many objects become one query. */
export const createCopyJobSource = (service: CopyJobService, callerName: string): CopyJobSource => {
  const jobs = loaderOf('copyJob.byId', (ids) => service.jobsByIds(ids))
  const events = loaderOf('copyJob.events', (ids) => service.eventsOf(ids))
  const positions = loaderOf('copyJob.queuePosition', (ids) => service.queuePositions(ids))
  return {
    create: (draft) => service.create(draft),
    byIdempotencyKey: (key, inputHash) => service.findByIdempotencyKey(callerName, key, inputHash),
    byId: (id) => jobs.load(id),
    eventsOf: async (id) => (await events.load(id)) ?? [],
    queuePositionOf: (id) => positions.load(id),
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
