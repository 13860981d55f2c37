import type { ImageRecord, ImageStatus } from '../datasources/ecs/ecs-api.ts'
import type { TickCloud } from './tick-cloud.ts'

/** DescribeImages reference: at most 100 a page. */
export const IMAGES_PER_PAGE = 100
/** From so many on, a page of finished images is looked through before they are asked for one by one. */
const WORTH_A_PAGE = 4

type ImageSource = Pick<TickCloud['ecs'], 'describeImages' | 'describeImagesById'>

/**
 * The images with these IDs, in as few DescribeImages calls as the cloud's contract allows: one ID a call, or pages
 * of 100 of the account's own images. Copies under way fill few pages, so those are read first; what is not there
 * has finished or is gone.
 */
export const imagesById = async (
  ecs: ImageSource,
  regionId: string,
  imageIds: readonly string[],
): Promise<Map<string, ImageRecord>> => {
  const found = new Map<string, ImageRecord>()
  const missing = () => imageIds.filter((imageId) => !found.has(imageId))
  if (imageIds.length > 1) await sweep(ecs, regionId, ['CREATING', 'WAITING'], missing, found)
  if (missing().length >= WORTH_A_PAGE)
    await sweep(ecs, regionId, ['AVAILABLE', 'CREATE_FAILED', 'UNAVAILABLE'], missing, found)
  const others = missing()
  if (others.length > 0) {
    for (const image of await ecs.describeImagesById(regionId, others)) found.set(image.imageId, image)
  }
  return found
}

/** Reads pages as long as reading on costs no more calls than asking for each missing image. */
const sweep = async (
  ecs: ImageSource,
  regionId: string,
  statuses: readonly ImageStatus[],
  missing: () => string[],
  found: Map<string, ImageRecord>,
): Promise<void> => {
  const wanted = new Set(missing())
  let pages = 1
  for (let pageNumber = 1; pageNumber <= pages; pageNumber += 1) {
    const page = await ecs.describeImages({
      regionId,
      pageNumber,
      pageSize: IMAGES_PER_PAGE,
      owner: 'SELF',
      statuses,
    })
    for (const image of page.images) if (wanted.has(image.imageId)) found.set(image.imageId, image)
    pages = Math.ceil(page.totalCount / IMAGES_PER_PAGE)
    if (pages - pageNumber >= missing().length) return
  }
}
