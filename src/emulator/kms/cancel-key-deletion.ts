import { regionalOperation } from '../operation.ts'
import { requiredText } from '../wire/parameters.ts'
import { changedKey } from '../state/change.ts'
import { regionNotFound, stateModifiedFailed } from './errors.ts'
import { checkState } from './key-change.ts'
import { keyByIdOrArn, referenceErrors } from './key-reference.ts'

/** The key is Enabled again, also if it was Disabled before; one without material waits for an import. */
export const cancelKeyDeletion = regionalOperation(
  {
    name: 'CancelKeyDeletion',
    quota: 'writes',
    parameters: { KeyId: requiredText('ID or ARN') },
    regionNotFound,
    errors: [...referenceErrors, stateModifiedFailed],
  },
  ({ cloud, parameters, region }) => {
    const key = keyByIdOrArn(cloud.account, region, parameters.KeyId, cloud.now)
    checkState(key, cloud, ['PendingDeletion'])
    cloud.commit(changedKey(key, { keyState: key.hasMaterial ? 'Enabled' : 'PendingImport', deleteAt: null }))
    return {}
  },
)
