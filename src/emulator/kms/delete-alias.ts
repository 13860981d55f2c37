import { regionalOperation } from '../operation.ts'
import { SERVICE_KEY_ALIAS } from '../state/account.ts'
import { aliasesOf } from '../state/key-state.ts'
import { ApiError } from '../wire/api-error.ts'
import { requiredText } from '../wire/parameters.ts'
import { aliasNotFound, noPermission, regionNotFound } from './errors.ts'

export const deleteAlias = regionalOperation(
  {
    name: 'DeleteAlias',
    quota: 'writes',
    parameters: { AliasName: requiredText('alias/…') },
    regionNotFound,
    errors: [aliasNotFound, noPermission],
  },
  ({ cloud, parameters, region }) => {
    const { AliasName: alias } = parameters
    if (!aliasesOf(region, cloud.now).some(([known]) => known === alias)) throw new ApiError(aliasNotFound)
    if (alias === SERVICE_KEY_ALIAS) throw new ApiError(noPermission)
    cloud.commit({ type: 'alias', regionId: region.regionId, alias, value: null })
    return {}
  },
)
