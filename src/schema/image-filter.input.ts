import { Field, InputType } from 'type-graphql'
import type {
  ImageOwner as Owner,
  ImageStatus as Status,
  OperatingSystemType as OsType,
} from '../datasources/ecs/ecs-api.ts'
import type { EncryptionState as State } from '../encryption/encryption-state.ts'
import { EncryptionState } from './encryption.enum.ts'
import { ImageOwner, ImageStatus, OperatingSystemType } from './image.enum.ts'

@InputType({ description: 'A tag to set, or to look for.' })
export class TagInput {
  @Field(() => String, { description: 'The tag key.' })
  key!: string

  @Field(() => String, { defaultValue: '', description: 'The tag value; may be empty.' })
  value!: string
}

@InputType({
  description: 'Statuses: all unless given, unlike the cloud, which hides an image until it is available.',
})
export class ImageFilter {
  @Field(() => ImageOwner, { nullable: true, defaultValue: ImageOwner.SELF, description: 'Whose images.' })
  owner?: Owner | null

  @Field(() => [ImageStatus], { nullable: true, description: 'Any of these. All unless given.' })
  statuses?: Status[] | null

  @Field(() => String, { nullable: true, description: 'Part of the name.' })
  name?: string | null

  @Field(() => [String], { nullable: true, description: 'These images only.' })
  imageIds?: string[] | null

  @Field(() => [TagInput], { nullable: true, description: 'Images that carry all of these tags.' })
  tags?: TagInput[] | null

  @Field(() => OperatingSystemType, { nullable: true, description: 'Of this operating system family.' })
  osType?: OsType | null

  @Field(() => [EncryptionState], {
    nullable: true,
    description: 'Any of these. Judged by the snapshots, so the listing is read until the page is full.',
  })
  encryption?: State[] | null

  @Field(() => String, {
    nullable: true,
    description: 'Images of which a disk is encrypted with this key: its ID, ARN or alias/…',
  })
  keyId?: string | null
}
