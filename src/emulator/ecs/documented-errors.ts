import { errorsByCode } from '../wire/api-error.ts'
import { internalError, serviceUnavailable, userFlowControl } from '../wire/request-errors.ts'
import * as ofDeletions from './delete-errors.ts'
import * as answered from './errors.ts'

/** What the CopyImage reference lists and the emulator answers with for a fault only. */
const forFaultsOnly: readonly (readonly [httpStatus: number, code: string, message: string])[] = [
  [400, 'InvalidSnapshotId.NotFound', 'The specified SnapshotId does not exist.'],
  [
    400,
    'InvalidEncrypted.NotMatchKmsKeyId',
    'The specified parameter Encrypted must be true when KmsKeyId is not empty.',
  ],
  [
    400,
    'InvalidEncrypted.NotMatchEncryptAlgorithm',
    'The specified parameter Encrypted must be true when EncryptAlgorithm is not empty.',
  ],
  [400, 'InvalidEncryptAlgorithm', 'The specified parameter EncryptAlgorithm is not valid.'],
  [400, 'InvalidParameter.KmsNotEnabled', 'The specified operation need enable KMS.'],
  [400, 'Account.Arrearage', 'Your account has an outstanding payment.'],
  [400, 'Throttling', 'Request was denied due to request throttling.'],
  [401, 'InvalidAliUid.IsNull', 'The aliUid must not be null.'],
  [403, 'Forbbiden', 'User not authorized to operate on the specified resource.'],
  [
    403,
    'Forbidden.RAM',
    'User not authorized to operate on the specified resource, or this API does not support RAM.',
  ],
  [403, 'QuotaExceed.Image', 'The number of images exceeds the limit (100).'],
  [403, 'QuotaExceed.Snapshot', 'The snapshot quota exceeds.'],
  [403, 'OperationDenied.ImageCopying', 'The image is currently being copied. Please try again later.'],
  [403, 'RegionNotSupportCopy', 'The region not support copy.'],
  [
    403,
    'InvalidSnapshot.TooOld',
    'This operation is denied because the specified snapshot is created before 2013-07-15.',
  ],
  [403, 'IncorrectDestinationRegion', 'The destination region is not equal the target region.'],
  [
    403,
    'OperationDenied.NotPublished',
    'The operation is denied because corresponding marketplace image is not published in destination region.',
  ],
  [
    403,
    'OperationDenied.EncryptSnapshotAcrossRegion',
    'The image do not contain encrypted snapshots, which do not support copying to encrypted ones.',
  ],
  [403, 'InvalidRegion.NotSupport', 'The specified region does not support byok.'],
  [403, 'UserNotInTheWhiteList', 'The user is not in byok white list.'],
  [
    403,
    'InvalidRegionId.NotSupportEncryptAlgorithm',
    'The current region does not support creating encrypted disks with EncryptAlgorithm.',
  ],
  [
    403,
    'OperationDenied.KmsServiceUnauthorized',
    'The account is not authorized to kms service, please authorize it.',
  ],
  [
    403,
    'OperationDenied.NonCompliantDestinationRegion',
    'The copy operation to the destination region is not in compliance with regulations.',
  ],
  [
    403,
    'InvalidParameter.DataEncryptedKeyCreateFailed',
    'Create kms data encrypted key fail. If you need further assistance, you can contact the KMS Technical Support.',
  ],
  [
    403,
    'InvalidParameter.KMSKeyId.CMKUnauthorized',
    'The CMK(Customer Master Key) lacks authorization to add tags to the ECS service.',
  ],
  [
    403,
    'InvalidOperation.VhdImageUnsupported',
    'The specified vhd image is not supported for this operation. Please switch to a raw image and retry.',
  ],
  [403, 'InvalidOperation.CloudBoxImageCopyUnsupported', 'Copying CloudBox images is not supported.'],
  [403, 'IdempotentProcessing', 'The previous idempotent request(s) is still processing.'],
  [
    409,
    'InvalidOperation.Conflict',
    'Request was denied due to conflict with a previous request, please try again later.',
  ],
]

/** Of a code with several texts, the one of CopyImage. */
export const documentedErrors = errorsByCode([
  answered.imageNotAvailable,
  ...Object.values(answered),
  userFlowControl,
  internalError,
  serviceUnavailable,
  ...forFaultsOnly.map(([httpStatus, code, message]) => ({ httpStatus, code, message })),
  ...Object.values(ofDeletions),
])
