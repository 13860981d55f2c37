import { GraphQLDateTime } from 'graphql-scalars'
import { Field, Int, ObjectType } from 'type-graphql'
import type { TagRecord } from '../datasources/ecs/ecs-api.ts'
import { EncryptionState } from './encryption.enum.ts'
import { DiskType, ImageOwner, ImageStatus, OperatingSystemType } from './image.enum.ts'
import { Node, Tag } from './node.type.ts'

@ObjectType({ description: 'A disk that an image makes for an instance.', simpleResolvers: true })
export class ImageDisk {
  @Field(() => String, { description: 'Device name, for example /dev/xvda.' })
  device!: string

  @Field(() => DiskType, { description: 'System or data disk.' })
  type!: string

  @Field(() => Int, { description: 'Size in GiB.' })
  sizeGiB!: number

  @Field(() => Boolean, {
    nullable: true,
    description: 'As DescribeImages hints; the snapshot is the truth.',
  })
  encrypted!: boolean | null
}

@ObjectType({
  implements: Node,
  description: 'An ECS image: a system disk, and perhaps data disks, from which instances are made.',
  simpleResolvers: true,
})
export class Image extends Node {
  @Field(() => String, { description: 'The ECS image ID, m-…' })
  imageId!: string

  @Field(() => String, { description: 'The region that holds the image.' })
  regionId!: string

  @Field(() => String, { description: 'Name, unique among the own images of a region.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Free text of its maker.' })
  description!: string | null

  @Field(() => String, { nullable: true, description: 'Image family. Not carried over by a copy.' })
  family!: string | null

  @Field(() => ImageOwner, { description: 'Whose image it is.' })
  owner!: string

  @Field(() => ImageStatus, { description: 'Where it stands in its life cycle.' })
  status!: string

  @Field(() => String, { description: 'The status as the cloud spells it.' })
  rawStatus!: string

  @Field(() => Int, { description: 'How far creating or copying has come, 0 to 100.' })
  progressPercent!: number

  @Field(() => Int, { description: 'Size of the system disk in GiB.' })
  sizeGiB!: number

  @Field(() => String, { nullable: true, description: 'Processor architecture, for example x86_64.' })
  architecture!: string | null

  @Field(() => String, { nullable: true, description: 'Distribution, for example Ubuntu.' })
  platform!: string | null

  @Field(() => String, { nullable: true, description: 'Full name of the operating system.' })
  osName!: string | null

  @Field(() => OperatingSystemType, { description: 'Operating system family.' })
  osType!: string

  @Field(() => Boolean, { description: 'Whether it was made by copying another image.' })
  isCopied!: boolean

  @Field(() => GraphQLDateTime, { description: 'When it was made.' })
  createdAt!: Date

  @Field(() => String, { nullable: true, description: 'The resource group it belongs to.' })
  resourceGroupId!: string | null

  @Field(() => [Tag], {
    description: 'Its tags. A copy of this gateway carries tags that tell job, source and key.',
  })
  tags!: TagRecord[]

  @Field(() => [ImageDisk], { description: 'The disks it makes, the system disk first.' })
  disks!: object[]
}

@ObjectType({
  description: 'How an image is encrypted, computed from the snapshots of its disks.',
  simpleResolvers: true,
})
export class ImageEncryption {
  @Field(() => EncryptionState, { description: 'How much of it is encrypted.' })
  state!: string
}
