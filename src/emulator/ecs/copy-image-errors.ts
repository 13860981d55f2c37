import { onlyAsFault } from '../wire/api-error.ts'
import type { DocumentedError } from '../wire/api-error.ts'
import * as errors from './errors.ts'

/** All that the CopyImage reference lists, as of 2026-01-06. */
export const copyImageErrors: readonly DocumentedError[] = [
  errors.destinationRegionNotFound,
  errors.imageNameMalformed,
  errors.imageNameDuplicated,
  errors.descriptionMalformed,
  errors.imageNotAvailable,
  errors.encryptedIllegal,
  errors.encryptedNotMatchKey,
  errors.communityImage,
  errors.imageCopyConflict,
  errors.sourceBeingCopied,
  errors.imageNotFound,
  errors.resourceGroupNotFound,
  errors.systemImage,
  errors.marketplaceImage,
  errors.sharedAcrossRegions,
  errors.imageTooLarge,
  errors.cannotDecrypt,
  errors.encryptedNotCopyable,
  errors.plainAcrossRegions,
  errors.againstDefaultEncryption,
  errors.imageQuotaExceeded,
  errors.snapshotQuotaExceeded,
  errors.kmsUnauthorized,
  errors.keyNotFound,
  errors.keyNotEnabled,
  errors.keyNotSymmetric,
  errors.clientTokenMalformed,
  errors.idempotentParameterMismatch,
  errors.dryRunPassed,
  errors.tooManyTags,
  errors.duplicateTagKey,
  errors.tagKeyMalformed,
  errors.tagValueMalformed,
  ...onlyAsFault('another text of the same code is answered', [
    [
      400,
      'InvalidImageName.Malformed',
      'Image names must be between 2 and 128 characters long, using either English or Chinese characters. The name must start with a letter or a Chinese character, and can include numbers, colons, underscores and hyphens.',
    ],
    errors.namedImageNotFound,
  ]),
  ...onlyAsFault('an image always has its snapshots', [
    [400, 'InvalidSnapshotId.NotFound', 'The specified SnapshotId does not exist.'],
    [
      403,
      'InvalidSnapshot.TooOld',
      'This operation is denied because the specified snapshot is created before 2013-07-15.',
    ],
  ]),
  ...onlyAsFault('EncryptAlgorithm is not public, and refused as a parameter', [
    [
      400,
      'InvalidEncrypted.NotMatchEncryptAlgorithm',
      'The specified parameter Encrypted must be true when EncryptAlgorithm is not empty.',
    ],
    [400, 'InvalidEncryptAlgorithm', 'The specified parameter EncryptAlgorithm is not valid.'],
    [
      403,
      'InvalidRegionId.NotSupportEncryptAlgorithm',
      'The current region does not support creating encrypted disks with EncryptAlgorithm.',
    ],
  ]),
  ...onlyAsFault('KMS is on, and keys of customers are supported, in every region of the emulator', [
    [400, 'InvalidParameter.KmsNotEnabled', 'The specified operation need enable KMS.'],
    [403, 'InvalidRegion.NotSupport', 'The specified region does not support byok.'],
    [403, 'UserNotInTheWhiteList', 'The user is not in byok white list.'],
    [
      403,
      'OperationDenied.KmsServiceUnauthorized',
      'The account is not authorized to kms service, please authorize it.',
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
  ]),
  ...onlyAsFault('the account owes nothing, and its one user may do everything', [
    [400, 'Account.Arrearage', 'Your account has an outstanding payment.'],
    [401, 'InvalidAliUid.IsNull', 'The aliUid must not be null.'],
    [403, 'Forbbiden', 'User not authorized to operate on the specified resource.'],
  ]),
  ...onlyAsFault('every region copies to every other', [
    [403, 'RegionNotSupportCopy', 'The region not support copy.'],
    [403, 'IncorrectDestinationRegion', 'The destination region is not equal the target region.'],
    [
      403,
      'OperationDenied.NonCompliantDestinationRegion',
      'The copy operation to the destination region is not in compliance with regulations.',
    ],
  ]),
  ...onlyAsFault('no image is of the marketplace’s unpublished ones, a VHD, or of a CloudBox', [
    [
      403,
      'OperationDenied.NotPublished',
      'The operation is denied because corresponding marketplace image is not published in destination region.',
    ],
    [
      403,
      'InvalidOperation.VhdImageUnsupported',
      'The specified vhd image is not supported for this operation. Please switch to a raw image and retry.',
    ],
    [403, 'InvalidOperation.CloudBoxImageCopyUnsupported', 'Copying CloudBox images is not supported.'],
  ]),
  ...onlyAsFault('calls are carried out one after the other', [
    [
      409,
      'InvalidOperation.Conflict',
      'Request was denied due to conflict with a previous request, please try again later.',
    ],
  ]),
]
