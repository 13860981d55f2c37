import { type ImagePosition, type ImageRow, type ListPage, MAX_PAGE_SIZE, rowsAround } from './image-pages.ts'

interface RowBatch {
  rows: readonly ImageRow[]
  /** Of the region's whole listing. */
  totalCount: number
}

const offsetOf = (rows: readonly ImageRow[], imageId: string): number | undefined =>
  rows.find((row) => row.image.imageId === imageId)?.position.offset

/** Rows that follow each other without a gap, from the one after `offset` on. */
const rowsAfter = (rows: readonly ImageRow[], offset: number): ImageRow[] => {
  const byOffset = new Map(rows.map((row) => [row.position.offset, row]))
  const run: ImageRow[] = []
  for (let row = byOffset.get(offset + 1); row; row = byOffset.get(row.position.offset + 1)) run.push(row)
  return run
}

/**
 * The rows behind the last image seen, wherever it stands by now. New images come first in a listing and move the
 * others down; deleted ones let them move up. While the total stays, the image is taken to be where it was, which costs
 * no call; otherwise it is looked for as far as the rows can have moved. When it is not there (deleted itself, or more
 * rows moved than a page has), the difference of the totals gives its place: never behind the true one, so that no image
 * is lost; but for each one deleted behind it, one comes a second time. Not seen: an image that comes into a filtered
 * listing behind the last one seen while one before it goes, for the total stays. It pushes another out of sight.
 */
const batchAfter = async (list: ListPage, after: ImagePosition, size: number): Promise<RowBatch> => {
  const { regionId, offset, imageId } = after
  const ahead = await rowsAround(list, regionId, offset, size)
  const moved = ahead.totalCount - after.totalCount
  const known = [...ahead.rows]
  const readAt = async (from: number, count: number) =>
    known.push(...(await rowsAround(list, regionId, from, count)).rows)

  if (moved !== 0 && offsetOf(known, imageId) === undefined && Math.abs(moved) < MAX_PAGE_SIZE) {
    const before = Math.max(0, offset - 1 + Math.min(0, moved))
    await readAt(before, offset + Math.max(0, moved) - before)
  }
  const start = offsetOf(known, imageId) ?? Math.max(0, offset + moved)
  if (start < ahead.totalCount && rowsAfter(known, start).length === 0) await readAt(start, size)
  return { ...ahead, rows: rowsAfter(known, start) }
}

/** One region's listing from a row on, about `size` rows at a time, each image once. */
export const scanRegion = async function* (
  list: ListPage,
  regionId: string,
  after: ImagePosition | null,
  size: number,
): AsyncGenerator<RowBatch, void> {
  const seen = new Set<string>()
  let last = after
  for (;;) {
    const batch = last ? await batchAfter(list, last, size) : await rowsAround(list, regionId, 0, size)
    const rows = batch.rows.filter((row) => !seen.has(row.image.imageId))
    yield { ...batch, rows }
    last = rows.at(-1)?.position ?? null
    // Without a new image there is nothing to go on from, however large the cloud says the listing is.
    if (!last || last.offset >= batch.totalCount) return
    for (const row of rows) seen.add(row.image.imageId)
  }
}
