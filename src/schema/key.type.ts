import { Field, ObjectType } from 'type-graphql'
import { Node } from './node.type.ts'

/**
 * Only what an image's snapshots tell is known without asking KMS; everything else is resolved, and nullable: a KMS
 * outage must not take the images that a key stands under with it.
 */
@ObjectType({ implements: Node, description: 'A KMS key (CMK).', simpleResolvers: true })
export class Key extends Node {
  @Field(() => String, { description: 'The key ID; never an alias.' })
  keyId!: string

  @Field(() => String, { description: 'The region of the key: keys are regional.' })
  regionId!: string
}
