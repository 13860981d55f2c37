import { Field, ObjectType } from 'type-graphql'

@ObjectType({ description: 'A region of the cloud that this gateway serves.', simpleResolvers: true })
export class Region {
  @Field(() => String, { description: 'Region ID, for example cn-hangzhou.' })
  regionId!: string
}
