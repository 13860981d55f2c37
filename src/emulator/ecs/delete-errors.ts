import { onlyAsFault } from '../wire/api-error.ts'
import type { DocumentedError } from '../wire/api-error.ts'
import { dryRunPassed, imageNotFound } from './errors.ts'

// Of the references of DeleteImage and DeleteSnapshot, as of 2025.

export const imageBeingCopied = {
  code: 'OperationDenied.ImageCopying',
  httpStatus: 403,
  message: 'The image is being copied. Please use the CancelCopyImage API.',
}
/** In older references only. */
export const imageBeingCreated = {
  code: 'ImageIsCreating',
  httpStatus: 403,
  message: 'The specified image is being created.',
}
export const snapshotNotFound = {
  code: 'InvalidSnapshotId.NotFound',
  httpStatus: 404,
  message: 'The specified snapshot is not found.',
}
export const snapshotCreatedImage = {
  code: 'SnapshotCreatedImage',
  httpStatus: 403,
  message: 'The snapshot has been used to create user defined image(s).',
}

export const imageShared = {
  code: 'ImageUseShared',
  httpStatus: 403,
  message:
    'The specified image has been shared to others. You can use the DescribeImageSharePermission API to query the users who have been shared.',
}
export const imagePublic = {
  code: 'ImageIsPublic',
  httpStatus: 403,
  message: 'You can not delete public image, please modify it to private.',
}

/** All that the DeleteImage reference lists. */
export const deleteImageErrors: readonly DocumentedError[] = [
  imageBeingCopied,
  imageBeingCreated,
  imageNotFound,
  dryRunPassed,
  imageShared,
  imagePublic,
  ...onlyAsFault('there are no instances', [
    [
      403,
      'ImageUsingByInstance',
      'The specified image has been used to create instances. You can use the DescribeInstances API to query these instances, or you can use the force parameter to proceed.',
    ],
  ]),
  ...onlyAsFault('images are neither imported nor exported', [
    [403, 'ImageIsImporting', 'The specified Image is importing.'],
    [
      403,
      'ImageIsExporting',
      'The specified image is currently being exported. You can use the DescribeTasks API to check the status of related tasks and cancel them if needed.',
    ],
  ]),
]

/** All that the DeleteSnapshot reference lists. */
export const deleteSnapshotErrors: readonly DocumentedError[] = [
  snapshotNotFound,
  snapshotCreatedImage,
  ...onlyAsFault('there are no disks', [
    [400, 'IncorrectDiskStatus.CreatingSnapshot', 'A previous snapshot creation is in process.'],
    [403, 'SnapshotCreatedDisk', 'The snapshot has been used to create disk(s).'],
    [
      403,
      'SnapshotCreatedDisk',
      'The snapshot that you are trying to delete is in use by one or more disks.',
    ],
  ]),
  ...onlyAsFault('calls are carried out one after the other', [
    [403, 'Operation.Conflict', 'The operation may conflicts with others, please retry later.'],
  ]),
  ...onlyAsFault('all snapshots are standard ones of the account’s own', [
    [403, 'InvalidOperation.RelatedSnapshotNotFinished', 'The related standard snapshot is not finished.'],
    [
      403,
      'InvalidOperation.DeleteSharedSnapshotUnsupported',
      'The current snapshot shares authorization with other users. Please revoke the shared authorization through resource management first.',
    ],
    [
      403,
      'InvalidOperation.ResourceManagedByCloudProduct',
      'The current operation is not supported because the resource is managed by a cloud product. Please contact the relevant cloud product to confirm the reason.',
    ],
  ]),
]
