import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { ImageConnection } from '../schema/connection.type.ts'
import { EncryptionCoverage } from '../schema/encryption-coverage.type.ts'
import { Key } from '../schema/key.type.ts'
import { PageArgs } from '../schema/page.args.ts'
import { Region } from '../schema/region.type.ts'
import type { GatewayContext } from './gateway-context.ts'
import type { KeyReference } from './key-reference.ts'
import { type ProtectedImages, protectedImages } from './protected-images.ts'

const WHICH =
  'Images that are being made, or that failed to be, are left out; deprecated and unavailable ones still hold their data, and are in.'

@Resolver(() => Region)
export class RegionCoverageResolver {
  @FieldResolver(() => EncryptionCoverage, {
    nullable: true,
    description: `How much of the region's own custom images is encrypted, and with what. ${WHICH} Reads all of them.`,
  })
  async encryptionCoverage(
    @Root() { regionId }: Region,
    @Ctx() context: GatewayContext,
  ): Promise<EncryptionCoverage> {
    const { byState, byKey } = await context.encryptionCoverage.ofRegion(regionId)
    return {
      total: Object.values(byState).reduce((sum, count) => sum + count, 0),
      encrypted: byState.ENCRYPTED,
      partiallyEncrypted: byState.PARTIALLY_ENCRYPTED,
      unencrypted: byState.UNENCRYPTED,
      unknown: byState.UNKNOWN,
      byKey: [...byKey].map(([keyId, imageIds]) => ({ key: { regionId, keyId }, images: imageIds.length })),
    }
  }
}

@Resolver(() => Key)
export class ProtectedImagesResolver {
  @FieldResolver(() => ImageConnection, {
    nullable: true,
    description: `Own images that nobody can use any more once this key is disabled or deleted: it encrypts a disk of each. ${WHICH} Looks through all of the region.`,
  })
  async protectedImages(
    @Root() key: KeyReference,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: GatewayContext,
  ): Promise<ProtectedImages> {
    return protectedImages(key, page, context)
  }
}
