import type { Cloud } from '../operation.ts'
import type { Key } from '../state/entities.ts'
import { keyStateOf } from '../state/key-state.ts'
import { ApiError } from '../wire/api-error.ts'
import { noPermission, stateModifiedFailed } from './errors.ts'

/** @throws ApiError for the service key, which its owner can not change (keys.service-key-fixed) */
export const checkChangeable = (key: Key) => {
  if (key.creatorType === 'Service') throw new ApiError(noPermission)
}

/**
 * @param states in which the operation is allowed ("Impact of CMK states on API calls" page)
 * @throws ApiError in all others
 */
export const checkState = (key: Key, { now }: Cloud, states: readonly Key['keyState'][]) => {
  if (!states.includes(keyStateOf(key, now))) throw new ApiError(stateModifiedFailed)
}
