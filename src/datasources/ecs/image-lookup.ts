import type { ImagePage, ImageRecord } from './ecs-api.ts'
import { MAX_PAGE_SIZE } from './image-pages.ts'

/**
 * From so many IDs on, the account's own images are looked through first. Fewer are asked for side by side at once,
 * which is faster than page after page and costs hardly more calls.
 */
const WORTH_A_SWEEP = 6

interface ImageCalls {
  /** A page of {@link MAX_PAGE_SIZE} of the account's own images in the region. One call. */
  ownPage: (pageNumber: number) => Promise<ImagePage>
  /** One call for each ID. */
  oneByOne: (imageIds: readonly string[]) => Promise<readonly ImageRecord[]>
}

/**
 * A region's images with these IDs, by pages of 100 as long as that costs fewer calls than the IDs that are left; what
 * is on none of them (shared, public, or moved meanwhile) is asked for by its ID.
 */
export const findImages = async (
  imageIds: readonly string[],
  { ownPage, oneByOne }: ImageCalls,
): Promise<Map<string, ImageRecord>> => {
  const found = new Map<string, ImageRecord>()
  const missing = () => imageIds.filter((imageId) => !found.has(imageId))
  const isWorthIt = (pagesLeft: number) => pagesLeft > 0 && pagesLeft < missing().length

  let pagesLeft = imageIds.length < WORTH_A_SWEEP ? 0 : 1
  for (let pageNumber = 1; isWorthIt(pagesLeft); pageNumber++) {
    const page = await ownPage(pageNumber)
    for (const image of page.images) found.set(image.imageId, image)
    pagesLeft = Math.ceil(page.totalCount / MAX_PAGE_SIZE) - pageNumber
  }
  const left = missing()
  for (const image of left.length > 0 ? await oneByOne(left) : []) found.set(image.imageId, image)
  return found
}
