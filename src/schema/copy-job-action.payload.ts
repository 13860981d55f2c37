import { Field, ObjectType } from 'type-graphql'
import {
  CancelCopyJobErrorCode,
  type CancelErrorCode,
  RetryCopyJobErrorCode,
  type RetryErrorCode,
} from './copy-job-action.enum.ts'
import { CopyJob } from './copy-job.type.ts'

const MESSAGE = "In the caller's Accept-Language (zh or en)."
const FIELD = 'Path of the input field at fault.'

@ObjectType({ description: 'Why a job was not cancelled.', simpleResolvers: true })
export class CancelCopyJobError {
  @Field(() => CancelCopyJobErrorCode, { description: 'What is wrong.' })
  code!: CancelErrorCode

  @Field(() => String, { description: MESSAGE })
  message!: string

  @Field(() => [String], { nullable: true, description: FIELD })
  field!: string[] | null
}

@ObjectType({
  description:
    'What became of a wish to cancel. Without userErrors the job is CANCELLED, or will be unless the copy is complete first: then `copyJob.cancelRequestedAt` is set, and its status tells.',
  simpleResolvers: true,
})
export class CancelCopyJobPayload {
  @Field(() => CopyJob, { nullable: true, description: 'The job as it is now. Null when there is none.' })
  copyJob!: object | null

  @Field(() => [CancelCopyJobError], { description: 'Why it is not cancelled. Empty: see `copyJob.status`.' })
  userErrors!: CancelCopyJobError[]
}

@ObjectType({ description: 'Why a job was not tried again.', simpleResolvers: true })
export class RetryCopyJobError {
  @Field(() => RetryCopyJobErrorCode, { description: 'What is wrong.' })
  code!: RetryErrorCode

  @Field(() => String, { description: MESSAGE })
  message!: string

  @Field(() => [String], { nullable: true, description: FIELD })
  field!: string[] | null
}

@ObjectType({ description: 'What became of a wish to try again.', simpleResolvers: true })
export class RetryCopyJobPayload {
  @Field(() => CopyJob, { nullable: true, description: 'The job as it is now. Null when there is none.' })
  copyJob!: object | null

  @Field(() => [RetryCopyJobError], {
    description: 'Why it is not tried again. Empty: it is in the queue again.',
  })
  userErrors!: RetryCopyJobError[]
}
