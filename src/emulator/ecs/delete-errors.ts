// Of the references of DeleteImage and DeleteSnapshot, as of 2025. The second half is answered with for a fault only.

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

export const imageUsedByInstance = {
  code: 'ImageUsingByInstance',
  httpStatus: 403,
  message:
    'The specified image has been used to create instances. You can use the DescribeInstances API to query these instances, or you can use the force parameter to proceed.',
}
export const imageShared = {
  code: 'ImageUseShared',
  httpStatus: 403,
  message:
    'The specified image has been shared to others. You can use the DescribeImageSharePermission API to query the users who have been shared.',
}
export const imageBeingImported = {
  code: 'ImageIsImporting',
  httpStatus: 403,
  message: 'The specified Image is importing.',
}
export const imageBeingExported = {
  code: 'ImageIsExporting',
  httpStatus: 403,
  message:
    'The specified image is currently being exported. You can use the DescribeTasks API to check the status of related tasks and cancel them if needed.',
}
export const imagePublic = {
  code: 'ImageIsPublic',
  httpStatus: 403,
  message: 'You can not delete public image, please modify it to private.',
}
export const snapshotBeingCreated = {
  code: 'IncorrectDiskStatus.CreatingSnapshot',
  httpStatus: 400,
  message: 'A previous snapshot creation is in process.',
}
/** The reference has two texts. */
export const snapshotCreatedDisk = {
  code: 'SnapshotCreatedDisk',
  httpStatus: 403,
  message: 'The snapshot has been used to create disk(s).',
}
export const snapshotConflict = {
  code: 'Operation.Conflict',
  httpStatus: 403,
  message: 'The operation may conflicts with others, please retry later.',
}
export const relatedSnapshotNotFinished = {
  code: 'InvalidOperation.RelatedSnapshotNotFinished',
  httpStatus: 403,
  message: 'The related standard snapshot is not finished.',
}
export const snapshotShared = {
  code: 'InvalidOperation.DeleteSharedSnapshotUnsupported',
  httpStatus: 403,
  message:
    'The current snapshot shares authorization with other users. Please revoke the shared authorization through resource management first.',
}
export const snapshotManagedByProduct = {
  code: 'InvalidOperation.ResourceManagedByCloudProduct',
  httpStatus: 403,
  message:
    'The current operation is not supported because the resource is managed by a cloud product. Please contact the relevant cloud product to confirm the reason.',
}
