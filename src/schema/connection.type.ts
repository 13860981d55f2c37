import { type ClassType, Field, Int, ObjectType } from 'type-graphql'
import { CopyJob } from './copy-job.type.ts'
import { Image } from './image.type.ts'
import { Key } from './key.type.ts'

@ObjectType({ description: 'Where a page stands in its list.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows after `endCursor`.' })
  hasNextPage!: boolean

  @Field(() => Boolean, { description: 'Whether something stands before `startCursor`.' })
  hasPreviousPage!: boolean

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge. Null for an empty page.' })
  startCursor!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last edge: the next `after`. Null for an empty page.',
  })
  endCursor!: string | null
}

/** One page, as resolvers return it. */
export interface Connection<NodeRecord> {
  edges: { cursor: string; node: NodeRecord }[]
  nodes: NodeRecord[]
  pageInfo: PageInfo
  /** A function where counting costs something, so that it is counted only when asked. */
  totalCount: number | null | (() => Promise<number | null>)
}

const edgeOf = (nodeType: () => ClassType, name: string) => {
  @ObjectType(`${name}Edge`, {
    description: `One ${name} of a page, with its cursor.`,
    simpleResolvers: true,
  })
  class Edge {
    @Field(() => String, { description: 'Opaque place in the list. Fits the same arguments only.' })
    cursor!: string

    @Field(nodeType, { description: `The ${name}.` })
    node!: object
  }
  return Edge
}

const connectionOf = (nodeType: () => ClassType, name: string) => {
  const Edge = edgeOf(nodeType, name)

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}s.`, simpleResolvers: true })
  class ConnectionType {
    @Field(() => [Edge], { description: 'The page, with a cursor for each entry.' })
    edges!: object[]

    @Field(() => [nodeType()], { description: 'The page, without cursors.' })
    nodes!: object[]

    @Field(() => PageInfo, { description: 'Where the page stands.' })
    pageInfo!: PageInfo

    @Field(() => Int, {
      nullable: true,
      description: 'Length of the whole list. Null where the cloud cannot count it.',
    })
    totalCount!: number | null
  }
  return ConnectionType
}

export const ImageConnection = connectionOf(() => Image, 'Image')
export const KeyConnection = connectionOf(() => Key, 'Key')
export const CopyJobConnection = connectionOf(() => CopyJob, 'CopyJob')
