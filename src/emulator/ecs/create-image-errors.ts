import { onlyAsFault } from '../wire/api-error.ts'
import type { DocumentedError } from '../wire/api-error.ts'
import {
  clientTokenMalformed,
  dryRunPassed,
  duplicateTagKey,
  imageQuotaExceeded,
  resourceGroupNotFound,
  snapshotQuotaExceeded,
  tagKeyMalformed,
  tagValueMalformed,
  tooManyTags,
} from './errors.ts'

// Of the CreateImage reference, as of 2026-01-07; some are of ModifyImageAttribute too.

export const ownImageNameMalformed = {
  code: 'InvalidImageName.Malformed',
  httpStatus: 400,
  message: 'The specified Image name is wrongly formed.',
}
export const ownImageNameDuplicated = {
  code: 'InvalidImageName.Duplicated',
  httpStatus: 400,
  message: 'The specified Image name has already bean used.',
}
export const ownDescriptionMalformed = {
  code: 'InvalidDescription.Malformed',
  httpStatus: 400,
  message: 'The specified description is wrongly formed.',
}
export const sourceSnapshotNotFound = {
  code: 'InvalidSnapshotId.NotFound',
  httpStatus: 404,
  message: 'The specified SnapshotId does not exist.',
}
export const sourceSnapshotNotReady = {
  code: 'InvalidSnapshotId.NotReady',
  httpStatus: 403,
  message:
    'The current status of the DiskDeviceMapping.n.SnapshotId or SnapshotId does not support this operation.',
}
export const notOfSystemDisk = {
  code: 'OperationDenied',
  httpStatus: 403,
  message: 'The specified snapshot is not from system disk.',
}
export const noSystemDisk = {
  code: 'OperationDenied',
  httpStatus: 400,
  message: 'The specified parameter DiskDeviceMapping.n.SnapshotId does not contain system disk snapshot.',
}
export const twoSystemDisks = {
  code: 'OperationDenied',
  httpStatus: 400,
  message:
    'The specified parameter DiskDeviceMapping.n.SnapshotId contains two or more system disk snapshots.',
}
export const instanceNotFound = {
  code: 'InvalidInstanceId.NotFound',
  httpStatus: 404,
  message: 'The specified InstanceId does not exist.',
}
export const deviceMalformed = {
  code: 'InvalidDevice.Malformed',
  httpStatus: 400,
  message: 'The specified parameter DiskDeviceMapping.n.Device is not valid.',
}
export const deviceInUse = {
  code: 'InvalidDevice.InUse',
  httpStatus: 400,
  message: 'The specified parameter DiskDeviceMapping.n.Device has been occupied.',
}
export const sizeNotSupported = {
  code: 'InvalidSize.ValueNotSupported',
  httpStatus: 400,
  message: 'The specified parameter DiskDeviceMapping.n.Size beyond the permitted range.',
}
export const diskTypeNotSupported = {
  code: 'InvalidDiskType.ValueNotSupported',
  httpStatus: 400,
  message: 'The specified disk type is not supported.',
}
export const architectureMalformed = {
  code: 'InvalidArchitecture.Malformed',
  httpStatus: 400,
  message: 'The specified Architecture is wrongly formed.',
}
export const platformMalformed = {
  code: 'InvalidPlatform.Malformed',
  httpStatus: 400,
  message: 'The specified Platform is wrongly formed.',
}
export const bootModeNotSupported = {
  code: 'InvalidBootMode.NotSupport',
  httpStatus: 400,
  message: 'The specified parameter BootMode is not supported for current image architecture.',
}
export const imdsNotSupported = {
  code: 'InvalidParameter.FeaturesImdsSupport',
  httpStatus: 400,
  message: 'The specified parameter Features.ImdsSupport is not supported.',
}
export const tokenWithOtherParameters = {
  code: 'IdempotenceParamNotMatch',
  httpStatus: 400,
  message: 'Request uses a client token in a previous request but is not identical to that request.',
}

/** All that the reference lists. */
export const createImageErrors: readonly DocumentedError[] = [
  ownImageNameMalformed,
  ownImageNameDuplicated,
  ownDescriptionMalformed,
  sourceSnapshotNotFound,
  sourceSnapshotNotReady,
  notOfSystemDisk,
  noSystemDisk,
  twoSystemDisks,
  instanceNotFound,
  deviceMalformed,
  deviceInUse,
  sizeNotSupported,
  diskTypeNotSupported,
  architectureMalformed,
  platformMalformed,
  tokenWithOtherParameters,
  clientTokenMalformed,
  dryRunPassed,
  resourceGroupNotFound,
  imageQuotaExceeded,
  tooManyTags,
  duplicateTagKey,
  tagKeyMalformed,
  tagValueMalformed,
  ...onlyAsFault('there are no instances', [
    [400, 'IncorrectInstanceStatus', 'The current status of the instance does not support this operation.'],
    [
      400,
      'InstanceLockedForSecurity',
      'The specified operation is denied as your instance is locked for security reasons.',
    ],
  ]),
  ...onlyAsFault('there are no disks', [
    [400, 'InvalidDiskCategory.CreateImage', 'The specified diskCategory is not allowed to create image.'],
    [403, 'IncorrectDiskStatus', 'The current disk status does not support this operation.'],
    [403, 'IncorrectDiskStatus.Invalid', 'Device status is invalid, please restart instance and try again.'],
    [
      403,
      'IncorrectDiskStatus.Transferring',
      'The specified device is transferring, you can retry after the process is finished.',
    ],
    [403, 'IncorrectDiskStatus.CreatingSnapshot', 'A previous snapshot creation is in process.'],
  ]),
  ...onlyAsFault('ImageVersion is refused as a parameter', [
    [400, 'InvalidImageVersion.Malformed', 'The specified ImageVersion is wrongly formed.'],
  ]),
  ...onlyAsFault('no snapshot is as old, or of another category than standard', [
    [
      403,
      'InvalidSnapshot.TooOld',
      'This operation is denied because the specified snapshot by DiskDeviceMapping.n.SnapshotId or SnapshotId is created before 2013-07-15.',
    ],
    [
      403,
      'OperationDenied.InvalidSnapshotCategory',
      'The category of the specified snapshot does not support this operation.',
    ],
    [403, 'InvalidSystemSnapshot.Missing', 'The specified snapshot is missing.'],
  ]),
  ...onlyAsFault('the account may do everything, and owes nothing', [
    [
      403,
      'UserNotInTheWhiteList',
      'The user is not in the white list of create image by data disk snapshot.',
    ],
    [403, 'InvalidAccountStatus.NotEnoughBalance', 'Your account does not have enough balance.'],
    [403, 'InvalidAccountStatus.SnapshotServiceUnavailable', 'Snapshot service has not been opened yet.'],
  ]),
  ...onlyAsFault('an image of snapshots makes none', [
    [snapshotQuotaExceeded.httpStatus, snapshotQuotaExceeded.code, snapshotQuotaExceeded.message],
  ]),
  ...onlyAsFault('an image of snapshots needs no key: they have theirs', [
    [403, 'InvalidParameter.KMSKeyId.CMKNotEnabled', 'The CMK needs to be enabled.'],
    [403, 'InvalidParameter.KMSKeyId.KMSUnauthorized', 'ECS service have no right to access your KMS.'],
  ]),
  ...onlyAsFault('another code of the same reference is answered for the same', [
    [
      403,
      'InvalidParamter.Conflict',
      'The specified same token is trying to make requests with different parameters.',
    ],
    [400, 'InvalidParameter.AllEmpty', 'All parameters are empty.'],
    [403, 'QuotaExceed.Tags', 'The number of tags exceeds the limit.'],
  ]),
]
