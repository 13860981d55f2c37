import { Field, ID, InputType } from 'type-graphql'

@InputType({ description: 'The job to cancel.' })
export class CancelCopyJobInput {
  @Field(() => ID, { description: 'The `id` of a job.' })
  id!: string
}

@InputType({ description: 'The failed job to try again.' })
export class RetryCopyJobInput {
  @Field(() => ID, { description: 'The `id` of a job.' })
  id!: string
}
