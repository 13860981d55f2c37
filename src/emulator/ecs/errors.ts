// Codes, statuses and texts of the API references of ECS, misspellings included, unless marked.

export const regionNotFound = {
  code: 'InvalidRegionId.NotFound',
  httpStatus: 404,
  message: 'The specified RegionId does not exist.',
}
export const sourceRegionNotFound = {
  code: 'SourceRegion.NotFound',
  httpStatus: 400,
  message: 'The source region not found.',
}
export const destinationRegionNotFound = {
  code: 'DestinationRegion.NotFound',
  httpStatus: 400,
  message: 'The destination region not found.',
}
export const defaultEncryptionRegionNotFound = {
  code: 'InvalidParameter.RegionIdNotExists',
  httpStatus: 403,
  message: 'The specified region does not exists.',
}
export const imageNotFound = {
  code: 'InvalidImageId.NotFound',
  httpStatus: 404,
  message: 'The specified ImageId does not exist.',
}
export const imageNotAvailable = {
  code: 'IncorrectImageStatus',
  httpStatus: 400,
  message: 'The image not available.',
}
/** UNCONFIRMED for images of the cloud: the reference has no code for them. */
export const systemImage = {
  code: 'OperationDenied',
  httpStatus: 403,
  message: 'The specified snapshot is not allowed to create image.',
}
export const marketplaceImage = {
  code: 'OperationDenied.NotAuthorized',
  httpStatus: 403,
  message:
    'The operation is denied because corresponding marketplace image is not authorized to current user.',
}
export const communityImage = {
  code: 'OperationDenied.CommunityImage',
  httpStatus: 400,
  message: 'Community image does not support copy.',
}
export const sharedAcrossRegions = {
  code: 'OperationDenied.SameRegionOnly',
  httpStatus: 403,
  message: 'The image shared from others can not be copied to another region directly.',
}
export const imageTooLarge = {
  code: 'SizeExceed.Image',
  httpStatus: 403,
  message:
    'The image exceeds the maximum size. You can use the CopySnapshot API to copy your snapshots of the image and then create a new image from them.',
}
export const imageCopyConflict = {
  code: 'OperationDenied.ImageCopyConflict',
  httpStatus: 400,
  message:
    'The same image cannot be copied concurrently. Please wait until the last copy is completed before performing the next operation.',
}
export const imageNameMalformed = {
  code: 'InvalidImageName.Malformed',
  httpStatus: 400,
  message: 'The specified destination image name is wrongly formed.',
}
export const imageNameDuplicated = {
  code: 'InvalidImageName.Duplicated',
  httpStatus: 400,
  message: 'The specified image name is already in use in the target region. Please try a different one.',
}
export const descriptionMalformed = {
  code: 'InvalidDescription.Malformed',
  httpStatus: 400,
  message: 'The specified destination description is wrongly formed.',
}
export const encryptedIllegal = {
  code: 'InvalidParameter.EncryptedIllegal',
  httpStatus: 400,
  message: 'The specified parameter Encrypted must be true when kmsKeyId is not empty.',
}
/** Another text for the same rule (copy.key-without-encryption). */
export const encryptedNotMatchKey = {
  code: 'InvalidEncrypted.NotMatchKmsKeyId',
  httpStatus: 400,
  message: 'The specified parameter Encrypted must be true when KmsKeyId is not empty.',
}
/** Another code for a source that is being copied (copy.same-source). */
export const sourceBeingCopied = {
  code: 'OperationDenied.ImageCopying',
  httpStatus: 403,
  message: 'The image is currently being copied. Please try again later.',
}
export const imageQuotaExceeded = {
  code: 'QuotaExceed.Image',
  httpStatus: 403,
  message: 'The number of images exceeds the limit (<limit>).',
}
export const snapshotQuotaExceeded = {
  code: 'QuotaExceed.Snapshot',
  httpStatus: 403,
  message: 'The snapshot quota exceeds.',
}
/** Of two texts of the code, that for images which can not be copied at all. */
export const encryptedNotCopyable = {
  code: 'OperationDeined.EncryptedSnapshot',
  httpStatus: 403,
  message: 'The image contains encrypted snapshots, which do not support copying.',
}
/** The trigger is UNCONFIRMED (copy.plain-source-across-regions). */
export const plainAcrossRegions = {
  code: 'OperationDenied.EncryptSnapshotAcrossRegion',
  httpStatus: 403,
  message: 'The image do not contain encrypted snapshots, which do not support copying to encrypted ones.',
}
export const cannotDecrypt = {
  code: 'OperationDeined.EncryptedSnapshot',
  httpStatus: 403,
  message: 'The image contains encrypted snapshots, which do not support copying to non-encrypted ones.',
}
export const againstDefaultEncryption = {
  code: 'InvalidEncrypted.NotMatchDiskDefaultEncryption',
  httpStatus: 403,
  message: 'The specified parameter Encrypted not match for your account default encryption settings.',
}
export const keyNotFound = {
  code: 'InvalidParameter.KMSKeyId.NotFound',
  httpStatus: 404,
  message: 'The specified KMSKeyId does not exist.',
}
export const keyNotEnabled = {
  code: 'InvalidParameter.KMSKeyId.CMKNotEnabled',
  httpStatus: 403,
  message: 'The CMK (Customer Master Key) must be in an active state.',
}
/** Of CopySnapshot; CopyImage lists none. UNCONFIRMED. */
export const keyNotSymmetric = {
  code: 'InvalidKMSKeyId.NotSymmetric',
  httpStatus: 403,
  message: 'The specified parameter KmsKeyId must be symmetric.',
}
export const kmsUnauthorized = {
  code: 'InvalidParameter.KMSKeyId.KMSUnauthorized',
  httpStatus: 403,
  message: 'ECS service have no right to access your KMS.',
}
export const resourceGroupNotFound = {
  code: 'InvalidResourceGroup.NotFound',
  httpStatus: 404,
  message: 'The ResourceGroup provided does not exist in our records.',
}
/** UNCONFIRMED: the reference states the rule and no code. */
export const clientTokenMalformed = {
  code: 'InvalidClientToken.Malformed',
  httpStatus: 400,
  message: 'The specified ClientToken must be at most 64 ASCII characters long.',
}
export const idempotentParameterMismatch = {
  code: 'IdempotentParameterMismatch',
  httpStatus: 400,
  message: 'Request uses a client token in a previous request but is not Identical to that request.',
}
export const dryRunPassed = {
  code: 'DryRunOperation',
  httpStatus: 400,
  message: 'Request validation has been passed with DryRun flag set.',
}
export const notFromCopy = {
  code: 'ImageCreatedNotFromCopy',
  httpStatus: 400,
  message: 'The specified image is not the target image of a copy action.',
}
export const copyCompleted = {
  code: 'IncorrectImageStatus',
  httpStatus: 400,
  message: 'The image copy has completed.',
}
export const copyFailed = {
  code: 'IncorrectImageStatus',
  httpStatus: 400,
  message: 'The Image copy has been failed.',
}
export const notBeingCopied = {
  code: 'IncorrectImageStatus',
  httpStatus: 400,
  message: 'The specified image is not coping.',
}
export const cancelNotSupported = {
  code: 'CancelNotSupported',
  httpStatus: 400,
  message: 'The specified image coping can not be cancelled.',
}
export const ownerAliasNotSupported = {
  code: 'InvalidImageOwnerAlias.ValueNotSupported',
  httpStatus: 400,
  message: 'The specified ImageOwnerAlias value is not supported.',
}
export const tagMismatch = {
  code: 'InvalidTag.Mismatch',
  httpStatus: 400,
  message: 'The specified Tag.n.Key and Tag.n.Value are not match.',
}
export const tooManyTagFilters = {
  code: 'InvalidTagCount',
  httpStatus: 400,
  message: 'The specified tags are beyond the permitted range.',
}
export const snapshotIdsMalformed = {
  code: 'InvalidSnapshotIds.Malformed',
  httpStatus: 403,
  message: 'The amount of specified specified snapshot Ids exceeds the limit.',
}
/** The code and status are those of too many IDs; the reference has no other. The text is the emulator's. */
export const snapshotIdsNotJson = {
  ...snapshotIdsMalformed,
  message: 'The specified SnapshotIds is not a JSON array of snapshot IDs.',
}
export const snapshotStatusNotFound = {
  code: 'InvalidStatus.NotFound',
  httpStatus: 404,
  message: 'The specified Status is not found.',
}
export const tooManyResourceIds = {
  code: 'NumberExceed.ResourceIds',
  httpStatus: 400,
  message: "The ResourceIds parameter's number is exceed , Valid : 50.",
}
export const tooManyTags = {
  code: 'NumberExceed.Tags',
  httpStatus: 400,
  message: "The Tags parameter's number is exceed , Valid : 20.",
}
export const duplicateTagKey = {
  code: 'Duplicate.TagKey',
  httpStatus: 400,
  message: 'The Tag.N.Key contain duplicate key.',
}
export const tagKeyMalformed = {
  code: 'InvalidTagKey.Malformed',
  httpStatus: 400,
  message: 'The specified Tag.n.Key is not valid.',
}
export const tagValueMalformed = {
  code: 'InvalidTagValue.Malformed',
  httpStatus: 400,
  message: 'The specified Tag.n.Value is not valid.',
}
export const tagQuotaExceeded = {
  code: 'OperationDenied.QuotaExceed',
  httpStatus: 400,
  message: 'The quota of tags on resource is beyond permitted range.',
}
export const resourceNotFound = {
  code: 'InvalidResourceId.NotFound',
  httpStatus: 404,
  message: 'The specified ResourceIds are not found in our records.',
}
export const resourceTypeNotFound = {
  code: 'InvalidResourceType.NotFound',
  httpStatus: 404,
  message: 'The ResourceType provided does not exist in our records.',
}
/** With the ID, as newer references have it. */
export const namedImageNotFound = {
  code: 'InvalidImageId.NotFound',
  httpStatus: 404,
  message: 'The specified image <id> does not exist.',
}
