import { Field, ID, InterfaceType, ObjectType } from 'type-graphql'

/** A record together with the name of its GraphQL type, for `node` and `nodes`. */
export type TypedNode<Type extends object = object> = Type & { __typename: string }

@InterfaceType({
  description: 'An object with a globally unique ID.',
  resolveType: (value: TypedNode) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: 'Globally unique and stable. Opaque: never parse it.' })
  id!: string
}

@ObjectType({ description: 'A key and a value that people gave to a resource.', simpleResolvers: true })
export class Tag {
  @Field(() => String, { description: 'The tag key.' })
  key!: string

  @Field(() => String, { description: 'The tag value; may be empty.' })
  value!: string
}
