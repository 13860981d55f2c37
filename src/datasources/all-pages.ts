import { inWaves } from './in-waves.ts'

/** More would only wait for their turn, and those of a very long listing be refused or late. */
const PAGES_AT_ONCE = 10

/**
 * Everything that a listing with page numbers has: the first page tells how many there are, the others are asked for
 * side by side. What moves from one page to another meanwhile is left to the caller to tell apart by its ID.
 */
export const allPages = async <Page extends { totalCount: number }>(
  pageSize: number,
  page: (pageNumber: number) => Promise<Page>,
): Promise<Page[]> => {
  const first = await page(1)
  const pageCount = Math.ceil(first.totalCount / pageSize)
  const others = Array.from({ length: Math.max(0, pageCount - 1) }, (_, index) => index + 2)
  return [first, ...(await inWaves(others, PAGES_AT_ONCE, page))]
}
