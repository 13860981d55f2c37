import { Field, ObjectType } from 'type-graphql'
import { CopyJob } from './copy-job.type.ts'
import { CopyPlan } from './copy-plan.type.ts'
import { CopyProblem } from './copy-problem.type.ts'

@ObjectType({ description: 'What became of a request to copy.', simpleResolvers: true })
export class CopyImageEncryptedPayload {
  @Field(() => CopyJob, { nullable: true, description: 'Null when there are userErrors.' })
  copyJob!: object | null

  @Field(() => CopyPlan, { description: 'What the copy was judged by. For a replay: as things stand now.' })
  plan!: object

  @Field(() => [CopyProblem], { description: "The plan's blockers." })
  userErrors!: CopyProblem[]

  @Field(() => Boolean, { description: 'True when idempotencyKey had been used before with the same input.' })
  replayed!: boolean
}
