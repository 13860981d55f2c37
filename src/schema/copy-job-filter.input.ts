import { GraphQLDateTime } from 'graphql-scalars'
import { Field, InputType } from 'type-graphql'
import type { CopyJobStatus as Status } from '../copy-jobs/copy-job.ts'
import { CopyJobStatus } from './copy-job.enum.ts'

@InputType({ description: 'Which jobs; all conditions hold together.' })
export class CopyJobFilter {
  @Field(() => [CopyJobStatus], { nullable: true, description: 'Any of these.' })
  statuses?: Status[] | null

  @Field(() => String, { nullable: true, description: 'Copies out of this region.' })
  sourceRegionId?: string | null

  @Field(() => String, { nullable: true, description: 'Copies of this image.' })
  sourceImageId?: string | null

  @Field(() => String, { nullable: true, description: 'Copies into this region.' })
  destinationRegionId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Copies whose target is to be encrypted with this key: its ID or ARN.',
  })
  keyId?: string | null

  @Field(() => String, { nullable: true, description: 'Asked for by this caller.' })
  requestedBy?: string | null

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Recorded after this instant.' })
  createdAfter?: Date | null
}
