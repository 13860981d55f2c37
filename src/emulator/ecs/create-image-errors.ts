import { onlyAsFault } from '../wire/api-error.ts'
import type { DocumentedError } from '../wire/api-error.ts'
import {
  clientTokenMalformed,
  dryRunPassed,
  duplicateTagKey,
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

/** Also for a day that the rule has and the text has not: "created after July 15, 2013". */
export const snapshotTooOld = {
  code: 'InvalidSnapshot.TooOld',
  httpStatus: 403,
  message:
    'This operation is denied because the specified snapshot by DiskDeviceMapping.n.SnapshotId or SnapshotId is created before 2013-07-15.',
}
export const encryptedDataDisk = {
  code: 'InvalidParameter.DiskType',
  httpStatus: 400,
  message: "The specified disk type which has kms key can't convert to system disk.",
}
export const familyMalformed = {
  code: 'InvalidImageFamily.Malformed',
  httpStatus: 400,
  message: 'The format of the specified image family is invalid.',
}
export const ownImageQuota = {
  code: 'QuotaExceed.Image',
  httpStatus: 403,
  message: 'The Image Quota exceeds.',
}
/** The reference leaves the text open: that of TagResources. */
export const tooManyImageTags = { ...tooManyTags, code: 'QuotaExceed.Tags', httpStatus: 403 }

/** All that the reference lists. */
export const createImageErrors: readonly DocumentedError[] = [
  ownImageNameMalformed,
  ownImageNameDuplicated,
  ownDescriptionMalformed,
  familyMalformed,
  sourceSnapshotNotFound,
  sourceSnapshotNotReady,
  snapshotTooOld,
  notOfSystemDisk,
  noSystemDisk,
  twoSystemDisks,
  encryptedDataDisk,
  instanceNotFound,
  deviceMalformed,
  deviceInUse,
  sizeNotSupported,
  diskTypeNotSupported,
  architectureMalformed,
  platformMalformed,
  bootModeNotSupported,
  imdsNotSupported,
  tokenWithOtherParameters,
  clientTokenMalformed,
  dryRunPassed,
  resourceGroupNotFound,
  ownImageQuota,
  tooManyImageTags,
  duplicateTagKey,
  tagKeyMalformed,
  tagValueMalformed,
  ...onlyAsFault('there are no instances', [
    [400, 'IncorrectInstanceStatus', 'The current status of the instance does not support this operation.'],
    [
      403,
      'IncorrectInstanceStatus.NeedRestart',
      'The instance needs to be restarted after adding a disk in a shutdown status.',
    ],
    [
      400,
      'InstanceLockedForSecurity',
      'The specified operation is denied as your instance is locked for security reasons.',
    ],
    [400, 'InvalidInstance.NotFoundSystemDisk', 'The specified instance does not have system disk.'],
    [
      403,
      'HibernationConfigured.InstanceOperationForbidden',
      'The operation is not permitted due to limit of the hibernation configured instance.',
    ],
  ]),
  ...onlyAsFault('there are no disks', [
    [400, 'InvalidDiskCategory.CreateImage', 'The specified diskCategory is not allowed to create image.'],
    [
      400,
      'InvalidOperation.DiskCategoryUnsupported',
      'The current category of the disk does not support this operation.',
    ],
    [403, 'IncorrectDiskStatus', 'The current disk status does not support this operation.'],
    [403, 'IncorrectDiskStatus.Invalid', 'Device status is invalid, please restart instance and try again.'],
    [
      403,
      'IncorrectDiskStatus.Transferring',
      'The specified device is transferring, you can retry after the process is finished.',
    ],
    [403, 'IncorrectDiskStatus.CreatingSnapshot', 'A previous snapshot creation is in process.'],
    [403, 'IncorrectDiskStatus.NeverAttached', 'The specified disk has never been attached to instance.'],
    [
      403,
      'TooManySnapshot.Unfinished',
      'There are too many snapshots being created, please wait for them to be created done.',
    ],
    [
      403,
      'QuotaExceed.ConcurrentSnapshotQuota',
      'The number of snapshots being created for the disk <disk> has exceeded the concurrent quota (<quota>). Please wait for the previous snapshots to complete before trying again.',
    ],
  ]),
  ...onlyAsFault('ImageVersion is refused as a parameter', [
    [400, 'InvalidImageVersion.Malformed', 'The specified ImageVersion is wrongly formed.'],
  ]),
  ...onlyAsFault('families have no quotas', [
    [
      400,
      'ImageQuotaExceed.ImageFamily',
      'The specified image family exceeds the maximum number of images for one image family.',
    ],
    [400, 'ImageFamilyQuotaExceed', 'The number of image families exceeds the limit in the region.'],
  ]),
  ...onlyAsFault('all snapshots are standard ones of the account’s own, in the region', [
    [
      403,
      'OperationDenied.InvalidSnapshotCategory',
      'The category of the specified snapshot does not support this operation.',
    ],
    [
      403,
      'InvalidSnapshotCategory.NotSupportImageCreation',
      'The specified snapshot category does not support create image.',
    ],
    [
      403,
      'InvalidOperation.SnapshotStorageLocationUnsupported',
      'Snapshots with storage location in CloudBox do not support the current operation.',
    ],
    [400, 'OperationDenied', 'Shared snapshots do not support creating images.'],
    [403, 'OperationDenied', 'The specified snapshot is not allowed to create image.'],
    [403, 'InvalidSystemSnapshot.Missing', 'The specified snapshot is missing.'],
  ]),
  ...onlyAsFault('system disks may be encrypted', [
    [400, 'OperationDenied', 'Not support creating system image from an encrypted snapshot/disk.'],
  ]),
  ...onlyAsFault('the account may do everything, and owes nothing', [
    [
      403,
      'UserNotInTheWhiteList',
      'The user is not in the white list of create image by data disk snapshot.',
    ],
    [403, 'InvalidAccountStatus.NotEnoughBalance', 'Your account does not have enough balance.'],
    [403, 'InvalidAccountStatus.SnapshotServiceUnavailable', 'Snapshot service has not been opened yet.'],
    [400, 'AccountForbidden.CreateOrder', 'Order cannot be created due to abnormal account.'],
  ]),
  ...onlyAsFault('an image of snapshots makes none', [snapshotQuotaExceeded]),
  ...onlyAsFault('an image of snapshots needs no key: they have theirs', [
    [403, 'InvalidParameter.KMSKeyId.CMKNotEnabled', 'The CMK needs to be enabled.'],
    [403, 'InvalidParameter.KMSKeyId.CMKUnauthorized', 'The CMK needs to be added ECS tag.'],
    [403, 'InvalidParameter.KMSKeyId.KMSUnauthorized', 'ECS service have no right to access your KMS.'],
  ]),
  ...onlyAsFault('another code or text of the same reference is answered for the same', [
    [
      403,
      'InvalidParamter.Conflict',
      'The specified same token is trying to make requests with different parameters.',
    ],
    [400, 'InvalidParameter.AllEmpty', 'All parameters are empty.'],
    [403, 'SnapshotNotReady', 'The specified snapshot is not ready.'],
    [400, 'InvalidImageName.Duplicated', 'The specified image name is already in use.'],
    [404, 'InvalidInstanceId.NotFound', 'The specified instance <id> does not exist.'],
  ]),
]
