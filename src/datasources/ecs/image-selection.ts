import type { ImageQuery, ImageRecord } from './ecs-api.ts'
import type { ImageRow } from './image-pages.ts'
import type { ImageWindow, WindowSettings } from './image-window.ts'

/** What DescribeImages filters a listing by. */
export type ImageListFilter = Pick<ImageQuery, 'owner' | 'statuses' | 'name' | 'tags' | 'osType'> & {
  imageIds?: readonly string[]
}

/** The filters of a listing, for images that were asked for by ID. */
export const fits = (image: ImageRecord, { owner, statuses, name, tags, osType }: ImageListFilter): boolean =>
  (!owner || image.owner === owner) &&
  (!statuses || statuses.includes(image.status)) &&
  (!name || image.name.includes(name)) &&
  (!osType || image.osType === osType) &&
  (tags ?? []).every(({ key, value }) => image.tags.some((tag) => tag.key === key && tag.value === value))

type FindImages = (regionId: string, imageIds: readonly string[]) => Promise<readonly (ImageRecord | null)[]>

const rowsOfRegion = (regionId: string, images: readonly (ImageRecord | null)[]): ImageRow[] =>
  images.flatMap((image, index) =>
    image
      ? [
          {
            image,
            position: { regionId, offset: index + 1, imageId: image.imageId, totalCount: images.length },
          },
        ]
      : [],
  )

/** A window over images asked for by ID, in the order of the regions and then of the IDs. */
export const readSelection = async (
  find: FindImages,
  filter: ImageListFilter,
  { regionIds, first, after, predicate }: WindowSettings,
): Promise<ImageWindow> => {
  const imageIds = [...new Set(filter.imageIds)]
  const failures: ImageWindow['failures'] = []
  const rowsOf = async (regionId: string): Promise<ImageRow[]> => {
    try {
      const rows = rowsOfRegion(regionId, await find(regionId, imageIds)).filter(({ image }) =>
        fits(image, filter),
      )
      const verdicts = predicate && rows.length > 0 ? await predicate(rows.map((row) => row.image)) : null
      return verdicts ? rows.filter((_, index) => verdicts[index]) : rows
    } catch (error) {
      failures.push({ regionId, error })
      return []
    }
  }
  const all = (await Promise.all(regionIds.map(rowsOf))).flat()
  const start = regionIds.indexOf(after?.regionId ?? '')
  const isAfter = ({ position }: ImageRow) => {
    const region = regionIds.indexOf(position.regionId)
    return region > start || (region === start && position.offset > (after?.offset ?? 0))
  }
  const ahead = all.filter(isAfter)
  return {
    rows: ahead.slice(0, first),
    hasNextPage: ahead.length > first,
    totalCount: predicate || failures.length > 0 ? null : all.length,
    failures: failures.filter(({ regionId }) => regionIds.indexOf(regionId) >= start),
  }
}
