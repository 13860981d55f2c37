import type { ImagePage, ImageRecord } from './ecs-api.ts'
import { type ImagePosition, type ImageRow, type ListPage, MAX_PAGE_SIZE } from './image-pages.ts'
import { scanRegion } from './image-scan.ts'

/** For what the cloud can't filter by: says for each image of a batch whether it belongs to the list. */
export type ImagePredicate = (images: readonly ImageRecord[]) => Promise<readonly boolean[]>

export interface ImageWindow {
  /** In the order of the regions asked for, then in the cloud's, each image once. */
  rows: ImageRow[]
  hasNextPage: boolean
  /** Null when a region failed or was not asked, or a predicate was used. */
  totalCount: number | null
  /**
   * Regions that are missing from the rows, for this reason. The first page asks all regions and names each that fails;
   * a later one names those that it needs rows of. A page that begins behind a region does not ask it again, so its
   * failure is told on the pages where its rows would stand.
   */
  failures: { regionId: string; error: unknown }[]
}

export interface WindowSettings {
  regionIds: readonly string[]
  /** 1 to 100. */
  first: number
  after: ImagePosition | null
  predicate?: ImagePredicate
}

const accepted = async (rows: readonly ImageRow[], predicate: ImagePredicate | undefined) => {
  if (!predicate || rows.length === 0) return rows
  const verdicts = await predicate(rows.map((row) => row.image))
  return rows.filter((_, index) => verdicts[index])
}

/** The first page asks all regions side by side; a later one only those it needs rows of. */
const askedAtOnce = async (list: ListPage, { regionIds, after }: WindowSettings, size: number) => {
  const pages = new Map<string, ImagePage | { error: unknown }>()
  const ask = async (regionId: string) => {
    pages.set(regionId, await list(regionId, 1, size).catch((error: unknown) => ({ error })))
  }
  if (!after) await Promise.all(regionIds.map(ask))
  return pages
}

/**
 * A window over the listings of several regions.
 * @param list called again for a page that was asked before: it must remember
 */
export const readWindow = async (list: ListPage, settings: WindowSettings): Promise<ImageWindow> => {
  const { regionIds, first, after, predicate } = settings
  const size = predicate ? MAX_PAGE_SIZE : first
  const totals = new Map<string, number>()
  const failures: ImageWindow['failures'] = []
  const rows = new Map<string, ImageRow>()
  let lastBatchGoesOn = false

  for (const [regionId, page] of await askedAtOnce(list, settings, size)) {
    if ('error' in page) failures.push({ regionId, error: page.error })
    else totals.set(regionId, page.totalCount)
  }
  const isFull = () => rows.size > first || (rows.size === first && lastBatchGoesOn)

  const readRegion = async (regionId: string) => {
    const start = regionId === after?.regionId ? after : null
    for await (const batch of scanRegion(list, regionId, start, size)) {
      totals.set(regionId, batch.totalCount)
      for (const row of await accepted(batch.rows, predicate))
        rows.set(`${regionId}/${row.image.imageId}`, row)
      lastBatchGoesOn = !predicate && (batch.rows.at(-1)?.position.offset ?? 0) < batch.totalCount
      if (isFull()) return
    }
  }

  const ahead = regionIds.slice(Math.max(0, regionIds.indexOf(after?.regionId ?? '')))
  for (const regionId of ahead) {
    if (isFull()) break
    if (failures.some((failure) => failure.regionId === regionId)) continue
    lastBatchGoesOn = false
    try {
      await readRegion(regionId)
    } catch (error) {
      failures.push({ regionId, error })
    }
  }
  const isCounted = !predicate && failures.length === 0 && regionIds.every((regionId) => totals.has(regionId))
  return {
    rows: [...rows.values()].slice(0, first),
    hasNextPage: isFull(),
    totalCount: isCounted ? [...totals.values()].reduce((sum, count) => sum + count, 0) : null,
    failures,
  }
}
