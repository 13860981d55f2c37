import type { CopyProblemCode } from './copy-plan-types.ts'
import type { FailureRemedy } from './failure-template.ts'

/**
 * The CopyImage reference's error codes, in its own spelling, that say what the plan has a problem for. The
 * cloud's judgement may differ from the plan's: the world changes in between.
 */
export const PROBLEMS_BY_CODE: Readonly<Record<string, CopyProblemCode>> = {
  'InvalidImageId.NotFound': 'IMAGE_NOT_FOUND',
  'OperationDenied.CommunityImage': 'IMAGE_NOT_CUSTOM',
  'OperationDenied.NotPublished': 'IMAGE_NOT_CUSTOM',
  'OperationDenied.NotAuthorized': 'IMAGE_NOT_CUSTOM',
  IncorrectImageStatus: 'IMAGE_NOT_AVAILABLE',
  'SizeExceed.Image': 'IMAGE_TOO_LARGE',
  'OperationDenied.SameRegionOnly': 'IMAGE_SHARED_CROSS_REGION',
  'OperationDenied.ImageCopyConflict': 'IMAGE_BEING_COPIED',
  'OperationDenied.ImageCopying': 'IMAGE_BEING_COPIED',
  'InvalidParameter.KMSKeyId.NotFound': 'KEY_NOT_FOUND',
  'InvalidParameter.KMSKeyId.CMKNotEnabled': 'KEY_NOT_USABLE',
  'InvalidKMSKeyId.NotSymmetric': 'KEY_NOT_USABLE',
  'InvalidParameter.EncryptedIllegal': 'KEY_WITHOUT_ENCRYPTION',
  'InvalidEncrypted.NotMatchKmsKeyId': 'KEY_WITHOUT_ENCRYPTION',
  'OperationDeined.EncryptedSnapshot': 'DECRYPTION_IMPOSSIBLE',
  'InvalidEncrypted.NotMatchDiskDefaultEncryption': 'ENCRYPTION_FORCED_BY_ACCOUNT',
  'InvalidParameter.KMSKeyId.KMSUnauthorized': 'ROLE_NOT_AUTHORIZED',
  'OperationDenied.KmsServiceUnauthorized': 'ROLE_NOT_AUTHORIZED',
  'InvalidParameter.KmsNotEnabled': 'KMS_NOT_ENABLED',
  'SourceRegion.NotFound': 'REGION_NOT_FOUND',
  'DestinationRegion.NotFound': 'REGION_NOT_FOUND',
  'InvalidRegionId.NotFound': 'REGION_NOT_FOUND',
  'InvalidImageName.Malformed': 'NAME_INVALID',
  'InvalidImageName.Duplicated': 'NAME_TAKEN',
  'InvalidDescription.Malformed': 'DESCRIPTION_INVALID',
  'InvalidTagKey.Malformed': 'TAG_INVALID',
  'Duplicate.TagKey': 'TAG_INVALID',
  'InvalidResourceGroup.NotFound': 'RESOURCE_GROUP_NOT_FOUND',
  'QuotaExceed.Image': 'QUOTA_EXCEEDED',
  'QuotaExceed.Snapshot': 'QUOTA_EXCEEDED',
  Forbbiden: 'NOT_ALLOWED',
  Forbidden: 'NOT_ALLOWED',
  'Forbidden.RAM': 'NOT_ALLOWED',
}

/** The problem that a CopyImage error code stands for; null when the plan has none like it. */
export const problemFor = (upstreamCode: string): CopyProblemCode | null =>
  Object.hasOwn(PROBLEMS_BY_CODE, upstreamCode) ? (PROBLEMS_BY_CODE[upstreamCode] ?? null) : null

/** The other codes of the CopyImage reference, with what helps against them. */
export const REMEDIES_BY_CODE: Readonly<Record<string, FailureRemedy>> = {
  'Account.Arrearage': 'PAY',
  'InvalidOperation.Conflict': 'RETRY_LATER',
  InternalError: 'RETRY_LATER',
  ServiceUnavailable: 'RETRY_LATER',
  Throttling: 'RETRY_LATER',
  'Throttling.User': 'RETRY_LATER',
  'Throttling.Api': 'RETRY_LATER',
  RegionNotSupportCopy: 'OTHER_REGION',
  IncorrectDestinationRegion: 'OTHER_REGION',
  'InvalidRegion.NotSupport': 'OTHER_REGION',
  'InvalidRegionId.NotSupportEncryptAlgorithm': 'OTHER_REGION',
  'OperationDenied.NonCompliantDestinationRegion': 'OTHER_REGION',
  'OperationDenied.EncryptSnapshotAcrossRegion': 'OTHER_REGION',
  'InvalidParameter.KMSKeyId.CMKUnauthorized': 'KEY_POLICY',
  'InvalidParameter.DataEncryptedKeyCreateFailed': 'DATA_KEY',
  'InvalidSnapshotId.NotFound': 'SNAPSHOT',
  'InvalidSnapshot.TooOld': 'SNAPSHOT',
  OperationDenied: 'TICKET',
  UserNotInTheWhiteList: 'TICKET',
  'InvalidOperation.VhdImageUnsupported': 'UNSUPPORTED_IMAGE',
  'InvalidOperation.CloudBoxImageCopyUnsupported': 'UNSUPPORTED_IMAGE',
}

/** What helps against a CopyImage error code that stands for no problem of the plan; null when nothing is known. */
export const remedyFor = (upstreamCode: string): FailureRemedy | null =>
  Object.hasOwn(REMEDIES_BY_CODE, upstreamCode) ? (REMEDIES_BY_CODE[upstreamCode] ?? null) : null
