import type { ImageRecord } from '../datasources/ecs/ecs-api.ts'
import type { ImagePosition } from '../datasources/ecs/image-pages.ts'
import type { ImageListFilter } from '../datasources/ecs/image-selection.ts'
import type { Connection } from '../schema/connection.type.ts'
import type { ImageFilter } from '../schema/image-filter.input.ts'
import type { PageArgs } from '../schema/page.args.ts'
import { badUserInput } from './bad-user-input.ts'
import { cursorsFor, pageSizeOf } from './cursor.ts'
import type { GatewayContext } from './gateway-context.ts'
import { encryptionOfImage } from './image-encryption.ts'
import { pageOf } from './page-of.ts'

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

/** A place in the listing of one of these regions. */
const isPositionIn =
  (regionIds: readonly string[]) =>
  (value: unknown): value is ImagePosition => {
    const { regionId, offset, imageId, totalCount } = (value ?? {}) as Partial<
      Record<keyof ImagePosition, unknown>
    >
    const isRegion = typeof regionId === 'string' && regionIds.includes(regionId)
    return isRegion && isCount(offset) && isCount(totalCount) && typeof imageId === 'string'
  }

/** Of DescribeImages: tags to filter by, and characters of a name. */
const MAX_TAGS = 20
const MAX_NAME_LENGTH = 128
const MAX_IMAGE_IDS = 100

/** @throws BAD_USER_INPUT for what the cloud would refuse, or no image can fit */
const checkFilter = ({ imageIds, tags, name }: ImageFilter) => {
  if ((imageIds?.length ?? 0) > MAX_IMAGE_IDS) {
    throw badUserInput(`At most ${MAX_IMAGE_IDS} image IDs at a time.`, 'filter.imageIds')
  }
  if ((tags?.length ?? 0) > MAX_TAGS) throw badUserInput(`At most ${MAX_TAGS} tags.`, 'filter.tags')
  if ((name?.length ?? 0) > MAX_NAME_LENGTH) {
    throw badUserInput(`Names have ${MAX_NAME_LENGTH} characters at the most.`, 'filter.name')
  }
}

const listFilterOf = (filter: ImageFilter | null | undefined): ImageListFilter => {
  if (filter) checkFilter(filter)
  return {
    owner: filter?.owner ?? 'SELF',
    ...(filter?.statuses ? { statuses: filter.statuses } : {}),
    ...(filter?.name ? { name: filter.name } : {}),
    ...(filter?.tags ? { tags: filter.tags } : {}),
    ...(filter?.osType ? { osType: filter.osType } : {}),
    ...(filter?.imageIds ? { imageIds: filter.imageIds } : {}),
  }
}

/** An alias or ARN means another key in each region. Null: the region has no such key. */
const keyIdIn = async (regionId: string, keyId: string, context: GatewayContext): Promise<string | null> =>
  /^(alias\/|acs:kms:)/.test(keyId) ? ((await context.keys.byId(regionId, keyId))?.keyId ?? null) : keyId

/** What DescribeImages can't filter by: it knows neither keys nor the snapshots' truth. */
const predicateOf = (filter: ImageFilter | null | undefined, context: GatewayContext) => {
  const states = filter?.encryption ?? null
  const key = filter?.keyId ?? null
  if (states === null && key === null) return undefined
  const belongs = async (image: ImageRecord) => {
    const { state, keyIds } = await encryptionOfImage(image, context)
    if (states !== null && !states.includes(state)) return false
    return key === null || keyIds.includes((await keyIdIn(image.regionId, key, context)) ?? '')
  }
  return (images: readonly ImageRecord[]) => Promise.all(images.map(belongs))
}

/** A page of the images of some regions: in the order of the regions, newest first in each. */
export const imageConnection = async (
  regionIds: readonly string[],
  filter: ImageFilter | null | undefined,
  page: PageArgs,
  context: GatewayContext,
  reportFailure: (error: unknown) => void,
): Promise<Connection<ImageRecord>> => {
  const listFilter = listFilterOf(filter)
  const scope = ['images', regionIds, listFilter, filter?.encryption ?? null, filter?.keyId ?? null]
  const { cursorOf, positionOf } = cursorsFor(scope, isPositionIn(regionIds))
  const predicate = predicateOf(filter, context)
  const window = await context.images.window({
    regionIds,
    filter: listFilter,
    first: pageSizeOf(page.first),
    after: typeof page.after === 'string' ? positionOf(page.after) : null,
    ...(predicate ? { predicate } : {}),
  })
  for (const failure of window.failures) reportFailure(failure.error)
  const isCountable = !predicate && !listFilter.imageIds && window.failures.length === 0
  const edges = window.rows.map(({ image, position }) => ({ cursor: cursorOf(position), node: image }))
  const place = { hasNextPage: window.hasNextPage, hasPreviousPage: Boolean(page.after) }
  const count = isCountable ? () => context.images.totalCount(regionIds, listFilter) : null
  return pageOf(edges, place, window.totalCount ?? count)
}
