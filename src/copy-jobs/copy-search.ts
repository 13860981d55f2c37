import type { ImageRecord } from '../datasources/ecs/ecs-api.ts'
import { COPY_TAG_KEYS } from './copy-tags.ts'
import type { CopyJobRow } from './database.ts'
import { IMAGES_PER_PAGE } from './image-lookup.ts'
import type { WorkerPorts } from './worker-ports.ts'

/** Whether an image carries the job's tag. */
export const isMadeBy = ({ tags }: ImageRecord, { id }: CopyJobRow): boolean =>
  tags.some(({ key, value }) => key === COPY_TAG_KEYS.jobId && value === id)

/** The images that carry the job's tag in the destination region, in any status, oldest first. */
export const copiesOf = async (
  { ecs }: Pick<WorkerPorts, 'ecs'>,
  job: CopyJobRow,
): Promise<ImageRecord[]> => {
  const { images } = await ecs.describeImages({
    regionId: job.destinationRegionId,
    pageNumber: 1,
    pageSize: IMAGES_PER_PAGE,
    owner: 'SELF',
    tags: [{ key: COPY_TAG_KEYS.jobId, value: job.id }],
  })
  return images.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
}

/** The job's copy. Null when the cloud has none. */
export const searchCopy = async (
  ports: Pick<WorkerPorts, 'ecs' | 'logger'>,
  job: CopyJobRow,
): Promise<ImageRecord | null> => {
  const [oldest, ...others] = await copiesOf(ports, job)
  const imageIds = others.map(({ imageId }) => imageId)
  if (imageIds.length > 0)
    ports.logger.error({ jobId: job.id, imageIds }, 'The cloud shows more than one copy of a job.')
  return oldest ?? null
}
