import { regionalOperation } from '../operation.ts'
import { requiredText } from '../wire/parameters.ts'
import { regionNotFound } from './errors.ts'
import { keyByIdOrArn, referenceErrors } from './key-reference.ts'

export const listResourceTags = regionalOperation(
  {
    name: 'ListResourceTags',
    quota: 'reads',
    parameters: { KeyId: requiredText('ID or ARN') },
    regionNotFound,
    errors: referenceErrors,
  },
  ({ cloud, parameters, region }) => {
    const { keyId, tags } = keyByIdOrArn(cloud.account, region, parameters.KeyId, cloud.now)
    return { Tags: { Tag: tags.map(({ key, value }) => ({ KeyId: keyId, TagKey: key, TagValue: value })) } }
  },
)
