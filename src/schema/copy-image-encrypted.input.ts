import { Field, InputType } from 'type-graphql'
import type { CopyPriority as Priority } from '../copy-jobs/copy-job.ts'
import { CopyPriority } from './copy-job.enum.ts'
import { TagInput } from './image-filter.input.ts'

@InputType({ description: 'An encrypted copy of a custom image.' })
export class CopyImageEncryptedInput {
  @Field(() => String, { description: 'The region that holds the image.' })
  sourceRegionId!: string

  @Field(() => String, { description: 'The custom image to copy, m-…' })
  imageId!: string

  @Field(() => String, { nullable: true, description: 'Defaults to the source region.' })
  destinationRegionId?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Omitted: derived from keyId and the source, as the four transitions say. True without keyId: the destination's service key.",
  })
  encrypted?: boolean | null

  @Field(() => String, {
    nullable: true,
    description: 'A KMS key of the destination region: its ID, ARN or alias/…',
  })
  keyId?: string | null

  @Field(() => String, {
    nullable: true,
    description: "Defaults to the source's name with a suffix that is free in the destination.",
  })
  name?: string | null

  @Field(() => String, { nullable: true, description: 'Description of the copy, 2 to 256 characters.' })
  description?: string | null

  @Field(() => [TagInput], {
    nullable: true,
    description:
      'Tags of the copy, at most 17: the cloud takes 20, and the gateway adds job, source and key.',
  })
  tags?: TagInput[] | null

  @Field(() => String, {
    nullable: true,
    description: 'Resource group of the copy; the default one unless given.',
  })
  resourceGroupId?: string | null

  @Field(() => CopyPriority, {
    defaultValue: 'NORMAL',
    description: 'How the job stands to others in the queue.',
  })
  priority!: Priority

  @Field(() => String, {
    nullable: true,
    description:
      "Sent again with the same input, the mutation answers with the first call's job. ASCII, 1 to 64 characters.",
  })
  idempotencyKey?: string | null
}
