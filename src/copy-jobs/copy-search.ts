import type { ImageRecord } from '../datasources/ecs/ecs-api.ts'
import { COPY_TAG_KEYS } from './copy-tags.ts'
import type { CopyJobRow } from './database.ts'
import { IMAGES_PER_PAGE } from './image-lookup.ts'
import type { WorkerPorts } from './worker-ports.ts'

/** The image that carries the job's tag in the destination region, in any status. Null when there is none. */
export const searchCopy = async (
  { ecs, logger }: Pick<WorkerPorts, 'ecs' | 'logger'>,
  job: CopyJobRow,
): Promise<ImageRecord | null> => {
  const { images } = await ecs.describeImages({
    regionId: job.destinationRegionId,
    pageNumber: 1,
    pageSize: IMAGES_PER_PAGE,
    owner: 'SELF',
    tags: [{ key: COPY_TAG_KEYS.jobId, value: job.id }],
  })
  const [oldest, ...others] = images.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
  const imageIds = others.map(({ imageId }) => imageId)
  if (imageIds.length > 0)
    logger.error({ jobId: job.id, imageIds }, 'The cloud shows more than one copy of a job.')
  return oldest ?? null
}
