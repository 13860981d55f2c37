import Kms from '@alicloud/kms20160120'

import type { Model } from './response-model.ts'

const modelOf = (types: Readonly<Record<string, unknown>>): Model => ({
  names: () => Object.fromEntries(Object.keys(types).map((name) => [name, name])),
  types: () => types,
})

const listOf = (itemType: unknown) => ({ type: 'array', itemType })

const withMore = (model: Model, ...names: string[]): Model => {
  const more = modelOf(Object.fromEntries(names.map((name) => [name, 'string'])))
  return {
    names: () => ({ ...model.names(), ...more.names() }),
    types: () => ({ ...model.types(), ...more.types() }),
  }
}

const keyAnswerOf = (metadata: Model) => modelOf({ KeyMetadata: metadata, RequestId: 'string' })

/** What the newer package of KMS has and that on npm has not (`kms-20160120` of alibabacloud-typescript-sdk). */
export const newerKmsModels: Readonly<Record<string, Model>> = {
  CreateKeyRequest: withMore(Kms.CreateKeyRequest, 'DKMSInstanceId', 'KeyStorageMechanism', 'Policy', 'Tags'),
  CreateKeyResponseBody: keyAnswerOf(withMore(Kms.CreateKeyResponseKeyMetadata, 'DKMSInstanceId')),
  DescribeKeyResponseBody: keyAnswerOf(
    withMore(
      Kms.DescribeKeyResponseKeyMetadata,
      'DKMSInstanceId',
      'DeletionProtection',
      'DeletionProtectionDescription',
    ),
  ),
  ListKeysRequest: withMore(Kms.ListKeysRequest, 'Filters'),
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
  TagResourceRequest: withMore(Kms.TagResourceRequest, 'CertificateId'),
  UntagResourceRequest: withMore(Kms.UntagResourceRequest, 'CertificateId'),
}
