import { Field, ObjectType } from 'type-graphql'
import { CopyProblem } from './copy-problem.type.ts'
import { EncryptionState, EncryptionTransition } from './encryption.enum.ts'

@ObjectType({ description: 'The encryption that a copy ends up with.', simpleResolvers: true })
export class ResultingEncryption {
  @Field(() => EncryptionTransition, { description: 'Which of the four ways the copy takes.' })
  transition!: string

  @Field(() => EncryptionState, { description: 'How much of the target is encrypted.' })
  state!: string
}

@ObjectType({ description: 'What copyImageEncrypted would do with the same input.', simpleResolvers: true })
export class CopyPlan {
  @Field(() => String, { description: 'The region the copy goes to.' })
  destinationRegionId!: string

  @Field(() => ResultingEncryption, {
    nullable: true,
    description: 'Null when a blocker makes it undefined.',
  })
  resultingEncryption!: object | null

  @Field(() => [CopyProblem], {
    description: 'Everything that makes the copy impossible, all at once. Empty: it can be submitted.',
  })
  blockers!: CopyProblem[]

  @Field(() => [CopyProblem], { description: 'What is allowed, but most likely not meant.' })
  warnings!: CopyProblem[]
}
