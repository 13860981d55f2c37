import type { Region } from '../state/account.ts'
import type { Change } from '../state/change.ts'
import { onlyAsFault } from '../wire/api-error.ts'
import type { DiskKeyProblem } from './disk-key.ts'
import { kmsUnauthorized } from './errors.ts'

// Of the references of the operations on account default encryption.

export const alreadyEnabled = {
  code: 'InvalidOperation.DefaultEncryptionAlreadyEnabled',
  httpStatus: 403,
  message: 'The specified region is already default encryption settings.',
}
export const notEnabled = {
  code: 'InvalidDefaultEncryption.NotFound',
  httpStatus: 403,
  message: 'You have not configured default encryption setting in this region.',
}
const defaultKeyNotFound = {
  code: 'InvalidOperation.KMSKeyIdNotFound',
  httpStatus: 403,
  message: 'The specified KMSKeyId not found.',
}
/** Of ModifyDiskDefaultKMSKeyId. No code is documented for keys that are not symmetric. */
export const modifiedKeyErrors = {
  unauthorized: kmsUnauthorized,
  'not-found': defaultKeyNotFound,
  'not-symmetric': defaultKeyNotFound,
  'not-enabled': {
    code: 'InvalidParameter.KMSKeyId.CMKNotEnabled',
    httpStatus: 400,
    message: 'The CMK needs to be enabled.',
  },
} as const satisfies Record<DiskKeyProblem, object>
/** Of EnableDiskEncryptionByDefault. */
export const enabledKeyErrors = {
  ...modifiedKeyErrors,
  'not-enabled': {
    code: 'InvalidParameter.KMSKeyId.CMKNotEnabled',
    httpStatus: 403,
    message: 'The CMK (Customer Master Key) must be in an active state.',
  },
} as const satisfies Record<DiskKeyProblem, object>

export const regionErrors = onlyAsFault('every region has the feature, and the account may use it', [
  [403, 'Abs.InvalidAction.RegionNotSupport', 'This region does not support this action.'],
  [403, 'UserNotInTheWhiteList', 'The user is not in disk white list.'],
])
export const kmsErrors = onlyAsFault('KMS is on', [
  [400, 'InvalidParameter.Encrypted.KmsNotEnabled', 'KMS must be enabled for encrypted disks.'],
  [400, 'InvalidParameter.KmsNotEnabled', 'Failed to perform this operation because KMS is not activated.'],
  [403, 'InvalidOperation.KMSServiceNotOpen', 'KMS service is currently not open.'],
])

export const defaultEncryptionChange = (
  { regionId }: Region,
  encryptionByDefault: boolean,
  defaultKeyId: string | null,
): Change => ({ type: 'region', regionId, value: { encryptionByDefault, defaultKeyId } })
