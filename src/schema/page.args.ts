import { ArgsType, Field, Int } from 'type-graphql'

/** Connections page forward only, 1 to 100 at a time: the page size of DescribeImages. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' })
  first?: number | null

  @Field(() => String, {
    nullable: true,
    description: '`endCursor` of the page before, with the same arguments otherwise.',
  })
  after?: string | null
}
