import { GraphQLDateTime } from 'graphql-scalars'
import { Field, Int, ObjectType } from 'type-graphql'
import { CopyJobFailureCode, CopyJobStatus, CopyPriority, LostTrait } from './copy-job.enum.ts'
import { ResultingEncryption } from './copy-plan.type.ts'
import { CopyVerdict } from './encryption.enum.ts'
import { ImageEncryption } from './image.type.ts'
import { Node } from './node.type.ts'

@ObjectType({ description: 'Something that the source had and the copy has not.', simpleResolvers: true })
export class CopyLoss {
  @Field(() => LostTrait, { description: 'What it is.' })
  trait!: string

  @Field(() => String, { description: 'What the source had when the job was made; of a tag `key=value`.' })
  source!: string

  @Field(() => String, { nullable: true, description: 'What the copy has instead.' })
  target!: string | null
}

@ObjectType({ description: 'What the cloud shows of a finished copy.', simpleResolvers: true })
export class CopyVerification {
  @Field(() => CopyVerdict, { description: 'The comparison with the plan.' })
  verdict!: string

  @Field(() => ImageEncryption, {
    nullable: true,
    description: "The target's encryption, read back from its snapshots. Null when they can't be read.",
  })
  actual!: object | null

  @Field(() => [CopyLoss], {
    nullable: true,
    description:
      'What the copy lost beside encryption: CopyImage does not carry all over. Null: not compared.',
  })
  losses!: object[] | null

  @Field(() => GraphQLDateTime, { description: 'When the cloud was asked.' })
  checkedAt!: Date
}

@ObjectType({ description: 'Why a copy job ended without a usable copy.', simpleResolvers: true })
export class CopyJobFailure {
  @Field(() => CopyJobFailureCode, { description: 'A code of the gateway.' })
  code!: string

  @Field(() => String, { nullable: true, description: "The cloud's own code." })
  upstreamCode!: string | null

  @Field(() => String, { nullable: true, description: "The cloud's request ID: its support asks for it." })
  cloudRequestId!: string | null

  @Field(() => Boolean, { description: 'Whether a new try makes sense.' })
  retryable!: boolean
}

@ObjectType({ description: "One change of a copy job's status.", simpleResolvers: true })
export class CopyJobEvent {
  @Field(() => GraphQLDateTime, { description: 'When it happened.' })
  at!: Date

  @Field(() => CopyJobStatus, { description: 'The status from then on.' })
  status!: string

  @Field(() => String, { nullable: true, description: 'Request ID of the cloud call that brought it about.' })
  cloudRequestId!: string | null
}

@ObjectType({
  implements: Node,
  description: 'An encrypted copy as a durable record: it outlives the process that takes care of it.',
  simpleResolvers: true,
})
export class CopyJob extends Node {
  @Field(() => CopyJobStatus, { description: 'Where it stands.' })
  status!: string

  @Field(() => Int, { description: 'How far the copy has come, 0 to 100.' })
  progressPercent!: number

  @Field(() => String, {
    nullable: true,
    description: 'ID of the copy. Null until the cloud has accepted it.',
  })
  targetImageId!: string | null

  @Field(() => ResultingEncryption, {
    description: "Computed when the job was made, from the source's state at that time.",
  })
  resultingEncryption!: object

  @Field(() => CopyVerification, {
    nullable: true,
    description: 'What the cloud shows once the copy is done. Null before.',
  })
  verification!: object | null

  @Field(() => CopyJobFailure, { nullable: true, description: 'Null unless the job failed.' })
  failure!: object | null

  @Field(() => String, { description: 'Who asked for it.' })
  requestedBy!: string

  @Field(() => CopyPriority, { description: 'How it stands to other queued jobs.' })
  priority!: string

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When someone asked to cancel it. Stays on a job that was complete before it could be.',
  })
  cancelRequestedAt!: Date | null

  @Field(() => String, { nullable: true, description: 'Who asked to cancel it.' })
  cancelRequestedBy!: string | null

  @Field(() => GraphQLDateTime, { description: 'When it was recorded.' })
  createdAt!: Date

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the cloud accepted it.' })
  submittedAt!: Date | null

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it ended.' })
  finishedAt!: Date | null
}
