import type { ImageRecord } from '../datasources/ecs/ecs-api.ts'
import type { Connection } from '../schema/connection.type.ts'
import type { PageArgs } from '../schema/page.args.ts'
import { cursorsFor, pageSizeOf } from './cursor.ts'
import type { GatewayContext } from './gateway-context.ts'
import type { KeyReference } from './key-reference.ts'
import { indexAfter, isListPlace } from './list-place.ts'
import { pageOf } from './page-of.ts'

/** The images themselves are looked up when they are asked for: of very many, IDs alone are kept. */
type Edges = Connection<ImageRecord>['edges']
export interface ProtectedImages extends Pick<Connection<ImageRecord>, 'pageInfo' | 'totalCount'> {
  edges: () => Promise<Edges>
  nodes: () => Promise<ImageRecord[]>
}

/** A page of the images that a key protects, newest first. */
export const protectedImages = async (
  { regionId, keyId }: KeyReference,
  page: PageArgs,
  context: GatewayContext,
): Promise<ProtectedImages> => {
  const { cursorOf, positionOf } = cursorsFor(['protectedImages', regionId, keyId], isListPlace)
  const after = typeof page.after === 'string' ? positionOf(page.after) : null
  const first = pageSizeOf(page.first)
  const all = await context.encryptionCoverage.imageIdsOfKey(regionId, keyId)
  const start = indexAfter(after, all)
  const entries = all
    .slice(start, start + first)
    .map((id, index) => ({ cursor: cursorOf({ offset: start + index + 1, id }), node: id }))
  const place = { hasNextPage: start + first < all.length, hasPreviousPage: after !== null }
  const { pageInfo, totalCount } = pageOf(entries, place, all.length)
  const edges = async (): Promise<Edges> => {
    const images = await Promise.all(entries.map(({ node }) => context.images.byId(regionId, node)))
    // One that was deleted since is left out.
    return entries.flatMap(({ cursor }, index) => {
      const node = images[index]
      return node ? [{ cursor, node }] : []
    })
  }
  return { edges, nodes: async () => (await edges()).map((edge) => edge.node), pageInfo, totalCount }
}
