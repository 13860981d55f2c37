import { GraphQLDateTime } from 'graphql-scalars'
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type {
  CopyJobEvent as EventRecord,
  CopyJob as Job,
  CopyVerification as Verification,
} from '../copy-jobs/copy-job.ts'
import type { ImageRecord } from '../datasources/ecs/ecs-api.ts'
import { type Connection, CopyJobConnection } from '../schema/connection.type.ts'
import { CopyJobFilter } from '../schema/copy-job-filter.input.ts'
import { CopyJob, CopyJobEvent, CopyVerification } from '../schema/copy-job.type.ts'
import { ResultingEncryption } from '../schema/copy-plan.type.ts'
import { Image } from '../schema/image.type.ts'
import { PageArgs } from '../schema/page.args.ts'
import { changeCursorOf } from './change-cursor.ts'
import { copyJobConnection } from './copy-job-connection.ts'
import { filterFieldsOf } from './copy-job-filter.ts'
import { copyJobIdOf } from './copy-job-reference.ts'
import type { RegionalResult } from './copy-plan.resolver.ts'
import { imageOf } from './copy-planning.ts'
import type { GatewayContext } from './gateway-context.ts'
import type { RegionalEncryption } from './image-encryption.ts'
import { ID_DESCRIPTION, nodeIdOf } from './node-id.ts'

@Resolver(() => CopyJob)
export class CopyJobResolver {
  @Query(() => CopyJob, { nullable: true, description: 'One job. Null when there is none.' })
  async copyJob(
    @Arg('id', () => ID, { description: 'The `id` of a job.' }) id: string,
    @Ctx() context: GatewayContext,
  ): Promise<Job | null> {
    return context.copyJobs.byId(copyJobIdOf(id))
  }

  @Query(() => CopyJobConnection, { description: 'Copy jobs, newest first.' })
  async copyJobs(
    @Arg('filter', () => CopyJobFilter, { nullable: true, description: 'Which jobs. All unless given.' })
    filter: CopyJobFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: GatewayContext,
  ): Promise<Connection<Job>> {
    return copyJobConnection(filterFieldsOf(filter, context), page, context)
  }

  @FieldResolver(() => ID, { description: ID_DESCRIPTION })
  id(@Root() job: Job): string {
    return nodeIdOf({ type: 'CopyJob', id: job.id })
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Place in the gateway's queue, from 1. Null once submitted.",
  })
  async queuePosition(@Root() job: Job, @Ctx() context: GatewayContext): Promise<number | null> {
    return job.status === 'QUEUED' ? context.copyJobs.queuePositionOf(job.id) : null
  }

  @FieldResolver(() => String, { description: 'The image that is copied.' })
  sourceImageId(@Root() job: Job): string {
    return job.request.imageId
  }

  @FieldResolver(() => String, { description: 'The region it is copied from.' })
  sourceRegionId(@Root() job: Job): string {
    return job.request.sourceRegionId
  }

  @FieldResolver(() => Image, {
    nullable: true,
    description: 'The image that is copied. Null when it is gone.',
  })
  async sourceImage(@Root() { request }: Job, @Ctx() context: GatewayContext): Promise<ImageRecord | null> {
    return imageOf({ regionId: request.sourceRegionId, imageId: request.imageId }, context)
  }

  @FieldResolver(() => String, { description: 'The region it is copied to.' })
  destinationRegionId(@Root() job: Job): string {
    return job.request.destinationRegionId
  }

  @FieldResolver(() => Image, { nullable: true, description: 'The copy. Null until the cloud shows it.' })
  async targetImage(
    @Root() { targetImageId, request }: Job,
    @Ctx() context: GatewayContext,
  ): Promise<ImageRecord | null> {
    if (!targetImageId) return null
    return imageOf({ regionId: request.destinationRegionId, imageId: targetImageId }, context)
  }

  @FieldResolver(() => ResultingEncryption, {
    description: "Computed when the job was made, from the source's state at that time.",
  })
  resultingEncryption(@Root() job: Job): RegionalResult {
    return { ...job.resultingEncryption, regionId: job.request.destinationRegionId }
  }

  @FieldResolver(() => CopyVerification, {
    nullable: true,
    description: 'What the cloud shows once the copy is done. Null before.',
  })
  verification(
    @Root() job: Job,
  ): (Omit<Verification, 'actual'> & { actual: RegionalEncryption | null }) | null {
    const { verification, request } = job
    const actual = verification?.actual
      ? { ...verification.actual, regionId: request.destinationRegionId }
      : null
    return verification && { ...verification, actual }
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'When asking again makes sense, for clients without subscriptions. Null once the job has ended.',
  })
  async pollAfterMs(@Root() job: Job, @Ctx() context: GatewayContext): Promise<number | null> {
    return context.copyJobs.pollAfterMsOf(job)
  }

  @FieldResolver(() => GraphQLDateTime, {
    nullable: true,
    description:
      'From the progress so far, else from earlier copies between the same regions. Null while there is nothing to go by.',
  })
  async estimatedFinishAt(@Root() job: Job, @Ctx() context: GatewayContext): Promise<Date | null> {
    return context.copyJobs.estimatedFinishOf(job)
  }

  @FieldResolver(() => String, {
    description:
      'Where this state stands among the changes of all jobs. Give it to a subscription as `after` to go on from here.',
  })
  changeCursor(@Root() job: Job): string {
    return changeCursorOf(job)
  }

  @FieldResolver(() => [CopyJobEvent], { description: 'Every change of status, oldest first.' })
  async events(@Root() job: Job, @Ctx() context: GatewayContext): Promise<readonly EventRecord[]> {
    return context.copyJobs.eventsOf(job.id)
  }
}
