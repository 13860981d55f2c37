import type { ImagePage, ImageRecord } from './ecs-api.ts'

/** Of DescribeImages. */
export const MAX_PAGE_SIZE = 100

/** Where an image stands: a row of one region's listing. */
export interface ImagePosition {
  regionId: string
  /** Rows of the region's listing before and including this one. From 1. */
  offset: number
  imageId: string
  /** Rows of the region's whole listing at that time: tells whether rows moved since. */
  totalCount: number
}

export interface ImageRow {
  image: ImageRecord
  position: ImagePosition
}

/** Numbered pages that cover a span of rows. */
interface PageSpan {
  pageSize: number
  pageNumbers: readonly number[]
}

/**
 * The fewest pages that cover `count` rows after the first `offset`: one of that size where the span begins on its
 * border, or else one larger page that holds the span, or else two.
 * @param count 1 to 100
 */
export const pageSpanOf = (offset: number, count: number): PageSpan => {
  for (let pageSize = count; pageSize <= MAX_PAGE_SIZE; pageSize++) {
    const index = Math.floor(offset / pageSize)
    if (Math.floor((offset + count - 1) / pageSize) === index) return { pageSize, pageNumbers: [index + 1] }
  }
  const index = Math.floor(offset / count)
  return { pageSize: count, pageNumbers: [index + 1, index + 2] }
}

export type ListPage = (regionId: string, pageNumber: number, pageSize: number) => Promise<ImagePage>

/** Rows of the pages that cover a span; those before and after it are there too. */
export const rowsAround = async (
  list: ListPage,
  regionId: string,
  offset: number,
  count: number,
): Promise<{ rows: ImageRow[]; totalCount: number }> => {
  const { pageSize, pageNumbers } = pageSpanOf(offset, count)
  const rowsOf = async (pageNumber: number) => {
    const { images, totalCount } = await list(regionId, pageNumber, pageSize)
    const before = (pageNumber - 1) * pageSize
    const rows = images.map((image, index): ImageRow => {
      const position = { regionId, offset: before + index + 1, imageId: image.imageId, totalCount }
      return { image, position }
    })
    return { rows, totalCount }
  }
  const pages = await Promise.all(pageNumbers.map(rowsOf))
  return { rows: pages.flatMap((page) => page.rows), totalCount: pages.at(-1)?.totalCount ?? 0 }
}
