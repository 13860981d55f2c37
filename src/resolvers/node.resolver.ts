import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import { Node, type TypedNode } from '../schema/node.type.ts'
import { badUserInput } from './bad-user-input.ts'
import type { GatewayContext } from './gateway-context.ts'
import { knownRegion } from './known-region.ts'
import { nodeReferenceOf, type NodeReference } from './node-id.ts'

const MAX_IDS = 100

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Any object by its global ID. Null when it is gone.' })
  async node(
    @Arg('id', () => ID, { description: 'The `id` of any object.' }) id: string,
    @Ctx() context: GatewayContext,
  ): Promise<TypedNode | null> {
    return objectOf(nodeReferenceOf(id, 'id'), context)
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Up to 100 objects by their global IDs, in that order; null for each that is gone.',
  })
  async nodes(
    @Arg('ids', () => [ID], { description: 'The `id`s of 1 to 100 objects of any type.' }) ids: string[],
    @Ctx() context: GatewayContext,
  ): Promise<Promise<TypedNode | null>[]> {
    if (ids.length > MAX_IDS) throw badUserInput(`At most ${MAX_IDS} IDs at a time.`, 'ids')
    // Each by itself: an ID that is wrong takes no other with it.
    return ids.map(async (id) => objectOf(nodeReferenceOf(id, 'ids'), context))
  }
}

const objectOf = async (reference: NodeReference, context: GatewayContext): Promise<TypedNode | null> => {
  const found = await lookedUp(reference, context)
  return found && { ...found, __typename: reference.type }
}

const lookedUp = (reference: NodeReference, context: GatewayContext): Promise<object | null> => {
  if (reference.type === 'CopyJob') return context.copyJobs.byId(reference.id)
  const regionId = knownRegion(reference.regionId, context.regions, 'id')
  if (reference.type === 'Image') return context.images.byId(regionId, reference.imageId)
  if (reference.type === 'Snapshot') return context.snapshots.byId(regionId, reference.snapshotId)
  return context.keys.byId(regionId, reference.keyId)
}
