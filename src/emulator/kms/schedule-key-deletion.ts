import { regionalOperation } from '../operation.ts'
import { integer, requiredText } from '../wire/parameters.ts'
import { changedKey } from '../state/change.ts'
import { noPermission, regionNotFound, stateModifiedFailed } from './errors.ts'
import { checkChangeable, checkState } from './key-change.ts'
import { keyByIdOrArn, referenceErrors } from './key-reference.ts'

const DAY_MS = 24 * 3600 * 1000
const DEFAULT_DAYS = 30

/** The key is gone, with its aliases, when the days are over. */
export const scheduleKeyDeletion = regionalOperation(
  {
    name: 'ScheduleKeyDeletion',
    quota: 'writes',
    // keys.deletion-window
    parameters: { KeyId: requiredText('ID or ARN'), PendingWindowInDays: integer(7, 366) },
    regionNotFound,
    errors: [...referenceErrors, stateModifiedFailed, noPermission],
  },
  ({ cloud, parameters, region }) => {
    const key = keyByIdOrArn(cloud.account, region, parameters.KeyId, cloud.now)
    checkChangeable(key)
    checkState(key, cloud, ['Enabled', 'Disabled', 'PendingImport'])
    const days = parameters.PendingWindowInDays ?? DEFAULT_DAYS
    const deleteAt = new Date(cloud.now.getTime() + days * DAY_MS)
    cloud.commit(changedKey(key, { keyState: 'PendingDeletion', deleteAt }))
    return {}
  },
)
