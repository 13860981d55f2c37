import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { ImageRecord } from '../datasources/ecs/ecs-api.ts'
import { type Connection, ImageConnection, KeyConnection } from '../schema/connection.type.ts'
import { ImageFilter } from '../schema/image-filter.input.ts'
import { KeyFilter } from '../schema/key-filter.input.ts'
import { Key } from '../schema/key.type.ts'
import { PageArgs } from '../schema/page.args.ts'
import { Region } from '../schema/region.type.ts'
import type { GatewayContext } from './gateway-context.ts'
import { imageConnection } from './image-connection.ts'
import { keyConnection } from './key-connection.ts'
import type { KeyReference } from './key-reference.ts'
import { knownRegion } from './known-region.ts'

@Resolver(() => Region)
export class RegionResolver {
  @Query(() => [Region], { description: 'The regions that this gateway serves.' })
  regions(@Ctx() context: GatewayContext): Region[] {
    return context.regions.all().map(({ regionId }) => ({ regionId }))
  }

  @Query(() => Region, { nullable: true, description: 'One region.' })
  region(
    @Arg('regionId', () => String, { description: 'Region ID, for example cn-hangzhou.' }) regionId: string,
    @Ctx() context: GatewayContext,
  ): Region {
    return { regionId: knownRegion(regionId, context.regions) }
  }

  @FieldResolver(() => String, { description: "In the caller's Accept-Language (zh or en)." })
  name(@Root() region: Region, @Ctx() context: GatewayContext): string {
    return context.regions.localName(region.regionId, context.language)
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Account-level default encryption of block storage (DescribeDiskEncryptionByDefaultStatus).',
  })
  async encryptionByDefault(@Root() region: Region, @Ctx() context: GatewayContext): Promise<boolean> {
    return context.regionEncryption.encryptionByDefault(region.regionId)
  }

  @FieldResolver(() => Key, {
    nullable: true,
    description: 'Key that account-level default encryption uses (DescribeDiskDefaultKMSKeyId).',
  })
  async defaultKey(
    @Root() { regionId }: Region,
    @Ctx() context: GatewayContext,
  ): Promise<KeyReference | null> {
    const keyId = await context.regionEncryption.defaultKeyId(regionId)
    return keyId ? { regionId, keyId } : null
  }

  @FieldResolver(() => ImageConnection, { nullable: true, description: "The region's images." })
  async images(
    @Root() { regionId }: Region,
    @Arg('filter', () => ImageFilter, {
      nullable: true,
      description: 'Which images. The own ones unless given.',
    })
    filter: ImageFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: GatewayContext,
  ): Promise<Connection<ImageRecord>> {
    return imageConnection([regionId], filter, page, context, (error) => {
      throw error
    })
  }

  @FieldResolver(() => KeyConnection, { nullable: true, description: "The region's keys." })
  async keys(
    @Root() { regionId }: Region,
    @Arg('filter', () => KeyFilter, { nullable: true, description: 'Which keys. All unless given.' })
    filter: KeyFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: GatewayContext,
  ): Promise<Connection<KeyReference>> {
    return keyConnection(regionId, filter, page, context)
  }
}
