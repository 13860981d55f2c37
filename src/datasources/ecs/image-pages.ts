import type { ImagePage, ImageRecord } from './ecs-api.ts'

/** Of DescribeImages. */
export const maxPageSize = 100

/** Where an image stands: a row of one region's listing. */
export interface ImagePosition {
  regionId: string
  /** Rows of the region's listing before and including this one. */
  offset: number
  imageId: string
}

export interface ImageRow {
  image: ImageRecord
  position: ImagePosition
}

/** Numbered pages that cover a span of rows. */
export interface PageSpan {
  pageSize: number
  pageNumbers: readonly number[]
}

/**
 * The fewest pages that cover `count` rows after the first `offset`: one of that size where the span begins on its
 * border, or else one larger page that holds the span, or else two.
 * @param count 1 to 100
 */
export const pageSpanOf = (offset: number, count: number): PageSpan => {
  for (let pageSize = count; pageSize <= maxPageSize; pageSize++) {
    const index = Math.floor(offset / pageSize)
    if (Math.floor((offset + count - 1) / pageSize) === index) return { pageSize, pageNumbers: [index + 1] }
  }
  const index = Math.floor(offset / count)
  return { pageSize: count, pageNumbers: [index + 1, index + 2] }
}

export type ListPage = (regionId: string, pageNumber: number, pageSize: number) => Promise<ImagePage>

export interface RowBatch {
  rows: readonly ImageRow[]
  /** Of the region's whole listing. */
  totalCount: number
}

const rowsOf = (regionId: string, page: ImagePage, pageNumber: number, pageSize: number): ImageRow[] =>
  page.images.map((image, index) => ({
    image,
    position: { regionId, offset: (pageNumber - 1) * pageSize + index + 1, imageId: image.imageId },
  }))

/**
 * One region's listing from a row on, `size` rows or more at a time. New images come first in a listing, so one that
 * is made meanwhile pushes the last image seen into the next rows: rows up to it are skipped. More of them than `size`
 * push it further than that, and rows come a second time; an image deleted meanwhile pulls one across the border unseen.
 */
export const scanRegion = async function* (
  list: ListPage,
  regionId: string,
  after: Pick<ImagePosition, 'offset' | 'imageId'> | null,
  size: number,
): AsyncGenerator<RowBatch, void> {
  let offset = after?.offset ?? 0
  let lastSeen = after?.imageId
  for (;;) {
    const { pageSize, pageNumbers } = pageSpanOf(offset, size)
    const pages = await Promise.all(pageNumbers.map((pageNumber) => list(regionId, pageNumber, pageSize)))
    const all = pages.flatMap((page, index) => rowsOf(regionId, page, pageNumbers[index] ?? 1, pageSize))
    const ahead = all.filter((row) => row.position.offset > offset)
    const rows = ahead.slice(ahead.findIndex((row) => row.image.imageId === lastSeen) + 1)
    const totalCount = pages.at(-1)?.totalCount ?? 0
    yield { rows, totalCount }
    offset = (pageNumbers.at(-1) ?? 1) * pageSize
    lastSeen = ahead.at(-1)?.image.imageId
    if (ahead.length === 0 || offset >= totalCount) return
  }
}
