import { regionalOperation } from '../operation.ts'
import { integer, requiredText } from '../wire/parameters.ts'
import { aliasPageOf } from './alias-page.ts'
import { regionNotFound } from './errors.ts'
import { keyByIdOrArn, referenceErrors } from './key-reference.ts'

export const listAliasesByKeyId = regionalOperation(
  {
    name: 'ListAliasesByKeyId',
    quota: 'reads',
    parameters: {
      KeyId: requiredText('ID or ARN'),
      PageNumber: integer(1, 999_999_999),
      PageSize: integer(0, 100),
    },
    regionNotFound,
    errors: referenceErrors,
  },
  ({ cloud, parameters, region }) => {
    const { keyId } = keyByIdOrArn(cloud.account, region, parameters.KeyId, cloud.now)
    return aliasPageOf(cloud, region, parameters, keyId)
  },
)
