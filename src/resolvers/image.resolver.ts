import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql'
import type { ImageRecord } from '../datasources/ecs/ecs-api.ts'
import type { CopyJob as CopyJobRecord } from '../copy-jobs/copy-job.ts'
import { type Connection, CopyJobConnection, ImageConnection } from '../schema/connection.type.ts'
import { CopyJob } from '../schema/copy-job.type.ts'
import { ImageFilter } from '../schema/image-filter.input.ts'
import { Image, ImageDisk, ImageEncryption } from '../schema/image.type.ts'
import { PageArgs } from '../schema/page.args.ts'
import { Region } from '../schema/region.type.ts'
import { badUserInput } from './bad-user-input.ts'
import { copyJobConnection } from './copy-job-connection.ts'
import type { GatewayContext } from './gateway-context.ts'
import { encryptionOfImage, type RegionalEncryption } from './image-encryption.ts'
import { sourceOf } from './image-lineage.ts'
import { imageConnection } from './image-connection.ts'
import { knownRegion } from './known-region.ts'
import { ID_DESCRIPTION, nodeIdOf } from './node-id.ts'
import type { RegionalDisk } from './snapshot.resolver.ts'

@Resolver(() => Image)
export class ImageResolver {
  @Query(() => Image, { nullable: true, description: 'One image, in any status. Null when there is none.' })
  async image(
    @Arg('regionId', () => String, { description: 'The region that holds it.' }) regionId: string,
    @Arg('imageId', () => String, { description: 'The ECS image ID, m-…' }) imageId: string,
    @Ctx() context: GatewayContext,
  ): Promise<ImageRecord | null> {
    if (!context.idForms.isImageId(imageId))
      throw badUserInput('This is not the ID of an image: m-…', 'imageId')
    return context.images.byId(knownRegion(regionId, context.regions), imageId)
  }

  @Query(() => ImageConnection, {
    description:
      'Regions are asked side by side; one that fails is reported in `errors`, the others still answer. Images made while one pages may be missed, but none comes twice.',
  })
  async images(
    @Arg('regionIds', () => [String], { description: 'One region or more.' }) regionIds: string[],
    @Arg('filter', () => ImageFilter, {
      nullable: true,
      description: 'Which images. The own ones unless given.',
    })
    filter: ImageFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: GatewayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ImageRecord>> {
    if (regionIds.length === 0) throw badUserInput('Name at least one region.', 'regionIds')
    const known = [...new Set(regionIds)].map((regionId) =>
      knownRegion(regionId, context.regions, 'regionIds'),
    )
    const path = [info.path.key]
    return imageConnection(known, filter, page, context, (error) => context.reportPartialError(error, path))
  }

  @FieldResolver(() => ID, { description: ID_DESCRIPTION })
  id(@Root() image: ImageRecord): string {
    return nodeIdOf({ type: 'Image', ...image })
  }

  @FieldResolver(() => Region, { description: 'The region that holds the image.' })
  region(@Root() image: ImageRecord): Region {
    return { regionId: image.regionId }
  }

  @FieldResolver(() => [ImageDisk], { description: 'The disks it makes, the system disk first.' })
  disks(@Root() image: ImageRecord): RegionalDisk[] {
    return image.disks.map((disk) => ({ ...disk, regionId: image.regionId }))
  }

  @FieldResolver(() => ImageEncryption, {
    nullable: true,
    description: "Computed from the disks' snapshots and their keys.",
  })
  async encryption(@Root() image: ImageRecord, @Ctx() context: GatewayContext): Promise<RegionalEncryption> {
    return encryptionOfImage(image, context)
  }

  @FieldResolver(() => Image, {
    nullable: true,
    description: 'The image that this one was copied from, as far as its tags and snapshots tell.',
  })
  async copiedFrom(@Root() image: ImageRecord, @Ctx() context: GatewayContext): Promise<ImageRecord | null> {
    return sourceOf(image, context)
  }

  @FieldResolver(() => CopyJob, {
    nullable: true,
    description: 'The job of this gateway that made the image.',
  })
  async producedBy(
    @Root() image: ImageRecord,
    @Ctx() context: GatewayContext,
  ): Promise<CopyJobRecord | null> {
    return context.copyJobs.producerOf(image.regionId, image.imageId)
  }

  @FieldResolver(() => CopyJobConnection, {
    description: 'The jobs of this gateway that copied from the image.',
  })
  async copyJobs(
    @Root() image: ImageRecord,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: GatewayContext,
  ): Promise<Connection<CopyJobRecord>> {
    return copyJobConnection({ sourceRegionId: image.regionId, sourceImageId: image.imageId }, page, context)
  }
}
