import { regionalOperation } from '../operation.ts'
import { requiredText } from '../wire/parameters.ts'
import { changedKey } from '../state/change.ts'
import { noPermission, regionNotFound, stateModifiedFailed } from './errors.ts'
import { checkChangeable, checkState } from './key-change.ts'
import { keyByIdOrArn, referenceErrors } from './key-reference.ts'

const keySwitch = (name: string, keyState: 'Enabled' | 'Disabled') =>
  regionalOperation(
    {
      name,
      quota: 'writes',
      parameters: { KeyId: requiredText('ID or ARN') },
      regionNotFound,
      errors: [...referenceErrors, stateModifiedFailed, noPermission],
    },
    ({ cloud, parameters, region }) => {
      const key = keyByIdOrArn(cloud.account, region, parameters.KeyId, cloud.now)
      checkChangeable(key)
      checkState(key, cloud, ['Enabled', 'Disabled'])
      cloud.commit(changedKey(key, { keyState }))
      return {}
    },
  )

export const enableKey = keySwitch('EnableKey', 'Enabled')
export const disableKey = keySwitch('DisableKey', 'Disabled')
