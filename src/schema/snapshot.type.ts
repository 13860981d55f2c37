import { GraphQLDateTime } from 'graphql-scalars'
import { Field, ObjectType } from 'type-graphql'
import { Node } from './node.type.ts'

@ObjectType({
  implements: Node,
  description: 'The snapshot behind a disk of an image: the truth about its encryption.',
  simpleResolvers: true,
})
export class Snapshot extends Node {
  @Field(() => String, { description: 'The ECS snapshot ID, s-…' })
  snapshotId!: string

  @Field(() => String, { description: 'The region that holds the snapshot.' })
  regionId!: string

  @Field(() => Boolean, { description: 'Whether it is encrypted.' })
  encrypted!: boolean

  @Field(() => String, { nullable: true, description: 'The snapshot that this one was copied from.' })
  sourceSnapshotId!: string | null

  @Field(() => String, { nullable: true, description: 'The region it was copied from.' })
  sourceRegionId!: string | null

  @Field(() => GraphQLDateTime, { description: 'When it was made.' })
  createdAt!: Date
}
