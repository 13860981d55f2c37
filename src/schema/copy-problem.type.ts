import { Field, ObjectType } from 'type-graphql'
import { CopyProblemCode } from './copy-problem.enum.ts'

@ObjectType({
  description: 'Something the caller can act on. Blocks the copy, or merely warns.',
  simpleResolvers: true,
})
export class CopyProblem {
  @Field(() => CopyProblemCode, { description: 'What is wrong.' })
  code!: string

  @Field(() => String, { description: "In the caller's Accept-Language (zh or en)." })
  message!: string

  @Field(() => String, { description: "What to do about it, in the caller's Accept-Language." })
  remedy!: string

  @Field(() => [String], { nullable: true, description: 'Path of the input field at fault.' })
  field!: readonly string[] | null

  @Field(() => String, {
    nullable: true,
    description: "The cloud's own code that this stands for, if there is one.",
  })
  upstreamCode!: string | null
}
