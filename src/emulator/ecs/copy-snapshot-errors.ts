import { onlyAsFault } from '../wire/api-error.ts'
import type { DocumentedError } from '../wire/api-error.ts'
import type { DiskKeyProblem } from './disk-key.ts'
import {
  clientTokenMalformed,
  duplicateTagKey,
  idempotentParameterMismatch,
  kmsUnauthorized,
  tagKeyMalformed,
  tagValueMalformed,
  tooManyTags,
} from './errors.ts'

// Of the CopySnapshot reference, as of 2025-03-21, in which most statuses are 403.

export const copyRegionMalformed = {
  code: 'InvalidRegionId.MalFormed',
  httpStatus: 400,
  message: 'The specified RegionId is not valid.',
}
export const copyDestinationNotFound = {
  code: 'InvalidRegionId.NotExists',
  httpStatus: 403,
  message: 'Region not exists.',
}
export const copiedSnapshotNotFound = {
  code: 'InvalidSnapshotId.NotFound',
  httpStatus: 403,
  message: 'The specified snapshot is not exists.',
}
export const copiedSnapshotNotReady = {
  code: 'InvalidSnapshotId.NotReady',
  httpStatus: 403,
  message: 'The specified snapshot has not completed yet.',
}
export const sameRegion = {
  code: 'InvalidOperation.NotSupportCopyInSameRegion',
  httpStatus: 403,
  message: 'Copying snapshot in the same region is not supported.',
}
export const copyUnfinished = {
  code: 'InvalidOperation.UnfinishedCrossRegionCopy',
  httpStatus: 403,
  message: 'This disk has unfinished cross-region copy snapshots in the target region.',
}
export const encryptedCopyUnfinished = {
  code: 'InvalidOperation.UnfinishedEncryptedSnapshotCopy',
  httpStatus: 403,
  message: 'This disk has unfinished encrypted copy snapshots in the target region.',
}
export const snapshotNameMalformed = {
  code: 'InvalidSnapshotName.Malformed',
  httpStatus: 403,
  message: 'The specified SnapshotName is wrongly formed.',
}
export const snapshotDescriptionMalformed = {
  code: 'InvalidDescription.Malformed',
  httpStatus: 403,
  message: 'The specified description is wrongly formed.',
}
export const retentionDaysMalformed = {
  code: 'InvalidRetentionDays.Malformed',
  httpStatus: 403,
  message: 'The specified RetentionDays is not valid.',
}
export const snapshotKeyWithoutEncryption = {
  code: 'InvalidEncrypted.NotMatchKmsKeyId',
  httpStatus: 403,
  message: 'The specified parameter Encrypted must be true when KmsKeyId is not empty.',
}
export const snapshotNotDecryptable = {
  code: 'InvalidEncrypted.NotSupportDecrypt',
  httpStatus: 403,
  message: 'Encrypted snapshot not support copy to decrypt snapshot.',
}
export const snapshotCopyQuota = {
  code: 'QuotaExceed.SnapshotQuota',
  httpStatus: 403,
  message: 'The quota is insufficient, please contact your channel partner to increase the quota.',
}
export const snapshotKeyErrors = {
  unauthorized: kmsUnauthorized,
  'not-found': {
    code: 'InvalidParameter.KMSKeyId.NotFound',
    httpStatus: 403,
    message: 'The specified KMSKeyId does not exist.',
  },
  'not-enabled': {
    code: 'InvalidParameter.KMSKeyId.CMKNotEnabled',
    httpStatus: 403,
    message: 'The CMK (Customer Master Key) must be in an active state.',
  },
  'not-symmetric': {
    code: 'InvalidKMSKeyId.NotSymmetric',
    httpStatus: 403,
    message: 'The specified parameter KmsKeyId must be symmetric.',
  },
} as const satisfies Record<DiskKeyProblem, DocumentedError>

/** All that the reference lists. */
export const copySnapshotErrors: readonly DocumentedError[] = [
  copyDestinationNotFound,
  copiedSnapshotNotFound,
  copiedSnapshotNotReady,
  sameRegion,
  copyUnfinished,
  encryptedCopyUnfinished,
  snapshotNameMalformed,
  snapshotDescriptionMalformed,
  retentionDaysMalformed,
  snapshotKeyWithoutEncryption,
  snapshotNotDecryptable,
  snapshotCopyQuota,
  ...Object.values(snapshotKeyErrors),
  clientTokenMalformed,
  idempotentParameterMismatch,
  tooManyTags,
  duplicateTagKey,
  tagKeyMalformed,
  tagValueMalformed,
  ...onlyAsFault('all snapshots are standard ones, and every region takes their copies', [
    [
      403,
      'InvalidSnapshotId.EncryptedNotSupport',
      'The specified snapshot with encrypted does not support copy.',
    ],
    [
      403,
      'InvalidSnapshotCategory.NotSupportCopy',
      "The specified snapshot's category does not support copy.",
    ],
    [
      403,
      'InvalidSnapshotCategory.NotSupportCrossRegionCopy',
      'The specified snapshot is not support cross region copy.',
    ],
    [
      403,
      'InvalidSnapshotCategory.NotSupportEncryptedCopy',
      'The specified snapshot is not support encrypted copy.',
    ],
    [
      403,
      'InvalidRegionId.NotSupportedEncryptedSnapshotCopy',
      'The specified region not support copy encrypted snapshot.',
    ],
    [
      403,
      'InvalidSnapshot.StorageLocationNotSupported',
      'The storage location of the current snapshot does not support this operation.',
    ],
    [
      403,
      'InvalidSnapshot.EncryptedNotSupported',
      'The current operation does not support the use of encrypted snapshots.',
    ],
    [
      403,
      'OperationDenied.NonCompliantDestinationRegion',
      'The copy operation to the destination region is not in compliance with regulations.',
    ],
    [
      403,
      'OperationDenied.SnapshotCategoryNotSupportCopy',
      'The specified category of snapshot not support copy.',
    ],
  ]),
  ...onlyAsFault('another text of the same code is answered', [
    [
      403,
      'InvalidEncrypted.NotMatchKmsKeyId',
      'The specified parameter Encrypted must be true when kmsKeyId is not null.',
    ],
  ]),
  ...onlyAsFault('the account may do everything, and owes nothing', [
    [403, 'InvalidUser.NotInWhiteList', 'The user is not in the white list of copying snapshot.'],
    [403, 'InvalidAccountStatus.NotEnoughBalance', 'Your account does not have enough balance.'],
    [403, 'InvalidAccountStatus.SnapshotServiceUnavailable', 'Snapshot service has not been opened yet.'],
    [403, 'InvalidOperation.Unauthorized', 'The specified operation is unauthorized.'],
  ]),
  ...onlyAsFault('KMS is on, and keys of customers are supported, in every region of the emulator', [
    [403, 'InvalidRegion.NotSupport', 'The specified region does not support byok.'],
    [403, 'InvalidParameter.KmsNotEnabled', 'The specified operation need enable KMS.'],
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
  ]),
  ...onlyAsFault('parameters that are not public are refused', [
    [400, 'InvalidParameter.Arns', 'The specified Arns is not valid.'],
    [
      403,
      'InvalidRegionId.NotSupportEncryptAlgorithm',
      'The current region does not support creating encrypted disks with EncryptAlgorithm.',
    ],
    [403, 'InvalidEncryptAlgorithm', 'The specified parameter EncryptAlgorithm is not valid.'],
    [
      403,
      'InvalidEncrypted.NotMatchEncryptAlgorithm',
      'The specified parameter Encrypted must be true when EncryptAlgorithm is not empty.',
    ],
    [
      403,
      'InvalidParameterDestinationStorageLocationArn.Unauthorized',
      'The operation has failed due to lack of permission for the specified "DestinationStorageLocationArn". Please use a resource with appropriate permission for the operation.',
    ],
    [
      403,
      'InvalidParameterDestinationStorageLocationArn.RegionNotMatch',
      'The region information in the specified parameter "DestinationStorageLocationArn" is inconsistent with "DestinationRegionId". Please use the correct information for the operation.',
    ],
    [
      403,
      'InvalidParameterDestinationStorageLocationArn.Malformed',
      'The specified DestinationStorageLocationArn is wrongly formed.',
    ],
  ]),
  ...onlyAsFault('calls are carried out one after the other', [
    [
      409,
      'InvalidOperation.Conflict',
      'Request was denied due to conflict with a previous request, please try again later.',
    ],
  ]),
]
