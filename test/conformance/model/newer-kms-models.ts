import type { Model } from './response-model.ts'

const modelOf = (types: Readonly<Record<string, unknown>>): Model => ({
  names: () => Object.fromEntries(Object.keys(types).map((name) => [name, name])),
  types: () => types,
})

const listOf = (itemType: unknown) => ({ type: 'array', itemType })

/** Of the newer package of KMS, which is not on npm (`kms-20160120` of alibabacloud-typescript-sdk). */
export const newerKmsModels: Readonly<Record<string, Model>> = {
  ListTagResourcesRequest: modelOf({
    NextToken: 'string',
    RegionId: 'string',
    ResourceId: listOf('string'),
    ResourceType: 'string',
    Tag: listOf(modelOf({ Key: 'string', Value: 'string' })),
  }),
  ListTagResourcesResponseBody: modelOf({
    NextToken: 'string',
    RequestId: 'string',
    TagResources: modelOf({
      TagResource: listOf(
        modelOf({ ResourceId: 'string', ResourceType: 'string', TagKey: 'string', TagValue: 'string' }),
      ),
    }),
  }),
}
