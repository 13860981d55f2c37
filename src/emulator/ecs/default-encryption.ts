import type { Region } from '../state/account.ts'
import type { Change } from '../state/change.ts'
import type { Cloud } from '../operation.ts'
import { ApiError, onlyAsFault } from '../wire/api-error.ts'
import type { DocumentedError } from '../wire/api-error.ts'
import { diskKeyProblemOf } from './disk-key.ts'
import type { DiskKeyProblem } from './disk-key.ts'
import { keyNotEnabled, keyNotSymmetric, kmsUnauthorized } from './errors.ts'

// Of the references of the operations on account default encryption, as of 2025.

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
  message: 'The specified KMSKeyId not found, <id>.',
}

/** A key that is not symmetric has the code of CopySnapshot: these references have none. UNCONFIRMED. */
const defaultKeyErrors = {
  unauthorized: kmsUnauthorized,
  'not-found': defaultKeyNotFound,
  'not-enabled': keyNotEnabled,
  'not-symmetric': keyNotSymmetric,
} as const satisfies Record<DiskKeyProblem, object>

/** @throws ApiError unless ECS can encrypt disks with the key */
export const checkDefaultKey = (cloud: Cloud, region: Region, keyId: string) => {
  const problem = diskKeyProblemOf(cloud, region, region.keys.get(keyId))
  if (problem === null) return
  const error = defaultKeyErrors[problem]
  throw new ApiError({ ...error, message: error.message.replace('<id>', () => keyId) })
}

export const regionErrors = onlyAsFault('every region has the feature, and the account may use it', [
  [403, 'Abs.InvalidAction.RegionNotSupport', 'This region does not support this action.'],
  [403, 'UserNotInTheWhiteList', 'The user is not in disk white list.'],
])
const kmsErrors = onlyAsFault('KMS is on', [
  [400, 'InvalidParameter.Encrypted.KmsNotEnabled', 'KMS must be enabled for encrypted disks.'],
  [403, 'InvalidOperation.KMSServiceNotOpen', 'KMS service is currently not open.'],
])
/** Of EnableDiskEncryptionByDefault and ModifyDiskDefaultKMSKeyId. */
export const keyErrors: readonly DocumentedError[] = [
  ...Object.values(defaultKeyErrors),
  ...regionErrors,
  ...kmsErrors,
  ...onlyAsFault('KMS is on, and ECS may tag every key', [
    [400, 'InvalidParameter.KmsNotEnabled', 'Failed to perform this operation because KMS is not activated.'],
    [
      403,
      'InvalidParameter.KMSKeyId.CMKUnauthorized',
      'The CMK(Customer Master Key) lacks authorization to add tags to the ECS service.',
    ],
  ]),
]
/** Of ResetDiskDefaultKMSKeyId. */
export const serviceKeyErrors: readonly DocumentedError[] = [
  ...regionErrors,
  ...kmsErrors,
  ...onlyAsFault('the service key is there, or made, is enabled and needs no authorisation', [
    kmsUnauthorized,
    defaultKeyNotFound,
    [400, 'InvalidParameter.KMSKeyId.CMKNotEnabled', 'The CMK needs to be enabled.'],
  ]),
]

export const defaultEncryptionChange = (
  { regionId }: Region,
  encryptionByDefault: boolean,
  defaultKeyId: string | null,
): Change => ({ type: 'region', regionId, value: { encryptionByDefault, defaultKeyId } })
