import { regionalOperation } from '../operation.ts'
import { aliasesOf } from '../state/key-state.ts'
import { ApiError } from '../wire/api-error.ts'
import { requiredText } from '../wire/parameters.ts'
import { invalidParameter } from '../wire/request-errors.ts'
import {
  aliasAlreadyExists,
  limitExceeded,
  noPermission,
  regionNotFound,
  stateModifiedFailed,
} from './errors.ts'
import { checkChangeable, checkState } from './key-change.ts'
import { keyByIdOrArn, referenceErrors } from './key-reference.ts'

// CreateAlias reference. Names below alias/acs/ belong to services of the cloud.
const ALIAS = /^alias\/(?!acs\/)[\w/-]{1,255}$/

export const createAlias = regionalOperation(
  {
    name: 'CreateAlias',
    quota: 'writes',
    parameters: {
      KeyId: requiredText('ID or ARN'),
      AliasName: requiredText('alias/ and 1 to 255 letters, digits, _, / and -'),
    },
    regionNotFound,
    errors: [...referenceErrors, aliasAlreadyExists, limitExceeded, stateModifiedFailed, noPermission],
  },
  ({ cloud, parameters, region }) => {
    const { AliasName: alias } = parameters
    if (!ALIAS.test(alias)) throw invalidParameter('AliasName')
    const key = keyByIdOrArn(cloud.account, region, parameters.KeyId, cloud.now)
    checkChangeable(key)
    checkState(key, cloud, ['Enabled', 'Disabled', 'PendingImport'])
    const aliases = aliasesOf(region, cloud.now)
    if (aliases.some(([known]) => known === alias)) throw new ApiError(aliasAlreadyExists)
    if (aliases.length >= cloud.account.quotas.aliasesPerRegion) throw new ApiError(limitExceeded)
    cloud.commit({ type: 'alias', regionId: region.regionId, alias, value: key.keyId })
    return {}
  },
)
