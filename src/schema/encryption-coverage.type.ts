import { Field, Int, ObjectType } from 'type-graphql'
import { Key } from './key.type.ts'

@ObjectType({ description: 'How many images a key protects.', simpleResolvers: true })
export class KeyCoverage {
  @Field(() => Key, { description: 'The key.' })
  key!: object

  @Field(() => Int, {
    description: 'Images of which it encrypts a disk. One with two keys counts under both.',
  })
  images!: number
}

@ObjectType({
  description:
    "How much of a region's own custom images is encrypted, judged by the snapshots of their disks.",
  simpleResolvers: true,
})
export class EncryptionCoverage {
  @Field(() => Int, { description: 'All that are judged: the sum of the four below.' })
  total!: number

  @Field(() => Int, { description: 'Images all of whose disks are encrypted.' })
  encrypted!: number

  @Field(() => Int, { description: 'Images some of whose disks are encrypted, and some not.' })
  partiallyEncrypted!: number

  @Field(() => Int, { description: 'Images without an encrypted disk.' })
  unencrypted!: number

  @Field(() => Int, {
    description:
      'Images of which the cloud did not say, for example for a snapshot that this account may not read.',
  })
  unknown!: number

  @Field(() => [KeyCoverage], { description: 'With what: the key that protects most images first.' })
  byKey!: KeyCoverage[]
}
