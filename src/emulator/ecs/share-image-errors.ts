import { onlyAsFault } from '../wire/api-error.ts'
import type { DocumentedError } from '../wire/api-error.ts'
import { dryRunPassed, imageNotFound, keyNotEnabled, namedImageNotFound } from './errors.ts'

// Of the ModifyImageSharePermission reference, as of 2025-04-29.

export const accountNotFound = {
  code: 'InvalidAccount.NotFound',
  httpStatus: 404,
  message: 'The specified account <id> in parameter "AddAccount.n" or "RemoveAccount.n" does not exist.',
}
export const ownAccount = {
  code: 'InvalidAccount.Forbbiden',
  httpStatus: 404,
  message: 'The specified Account does not yourself.',
}
export const tooManySharedWith = {
  code: 'QuotaExceed.ShareImageUser',
  httpStatus: 403,
  message: 'The shared Image user Quota exceeds.',
}
/** Its text is about deprecated images; the reference has no code for other statuses. */
export const statusNotShareable = {
  code: 'OperationDenied.InvalidImageStatus',
  httpStatus: 403,
  message: 'The specified image cannot be shared when it is deprecated.',
}
export const publicAndShared = {
  code: 'InvalidParameter.IsPublic',
  httpStatus: 403,
  message: 'The specified parameter IsPublic is conflicted with other parameters.',
}
export const isPublicAlready = {
  code: 'Image.Public',
  httpStatus: 403,
  message: 'The specified image is public image.',
}
/** The SDK’s comments say that nothing changes then (images.unpublish-regular). */
export const isNotPublic = {
  code: 'Image.NotPublic',
  httpStatus: 403,
  message: 'The specified image is not public image.',
}
export const encryptedNotPublic = {
  code: 'OperationDeined.EncryptedSnapshot',
  httpStatus: 403,
  message: 'The image contains encrypted snapshots, which do not support share.',
}
export const encryptedOfSeveral = {
  code: 'OperationDeined.FullImage',
  httpStatus: 403,
  message: 'The encrypted image contains multiple snapshots, which do not support share.',
}
export const serviceKeyNotShareable = {
  code: 'InvalidOperation.ServiceKeyEncryptedImageUnsupported',
  httpStatus: 403,
  message:
    'The specified service key encrypted image is not supported for this operation. Please switch to a CMK (Customer Master Key) encrypted image and retry.',
}
export const shareRoleMissing = {
  code: 'AssumeRoleError',
  httpStatus: 403,
  message: 'Requires a RAM role of AliyunECSShareEncryptImageDefaultRole before sharing encrypted image.',
}

/** All that the reference lists. */
export const shareImageErrors: readonly DocumentedError[] = [
  imageNotFound,
  accountNotFound,
  ownAccount,
  tooManySharedWith,
  statusNotShareable,
  publicAndShared,
  isPublicAlready,
  isNotPublic,
  encryptedNotPublic,
  encryptedOfSeveral,
  serviceKeyNotShareable,
  shareRoleMissing,
  keyNotEnabled,
  dryRunPassed,
  ...onlyAsFault('another text of the same code is answered', [
    namedImageNotFound,
    [
      404,
      'InvalidAccount.NotFound',
      'The specified parameter "AddAccount.n" or "RemoveAccount.n" does not exist.',
    ],
  ]),
  ...onlyAsFault('LaunchPermission is not public, and refused as a parameter', [
    [400, 'InvalidGroup.Malformed', 'The specified Group is wrongly formed.'],
    [
      400,
      'UnnecessaryParameter.LaunchPermission',
      'The specified parameter "LaunchPermission" is unnecessary if paramter "AddAccounts" or "RemoveAccounts" exist.',
    ],
    [400, 'InvalidParameter.LaunchPermission', 'The specified parameter "LaunchPermission" is invalid.'],
    [
      400,
      'ForbiddenParameter.LaunchPermission',
      'The specified parameter "LaunchPermission" is forbidden for current account.',
    ],
  ]),
  ...onlyAsFault('words are not judged, and the account has signed the terms of community images', [
    [
      403,
      'ImageDescription.ContainsSensitiveWords',
      'The specified image description contains sensitive words.',
    ],
    [403, 'ImageName.ContainsSensitiveWords', 'The specified image name contains sensitive words.'],
    [
      403,
      'PublicImageAgreement.NotSigned',
      'The current account has not signed "Community Image Terms of Service".',
    ],
  ]),
  ...onlyAsFault('every region has community images, and all accounts are of one site', [
    [403, 'CurrentRegion.NotSupportPublicImage', 'Public image is not supported for current region.'],
    [403, 'InvalidImageId.BidMismatch', 'Cannot share the image with users <ids> of other sites.'],
  ]),
  ...onlyAsFault('there is no limit to shared images, and ECS may tag every key', [
    [403, 'QuotaExceed.ShareImage', 'The shared Image Quota exceeds.'],
    [
      403,
      'InvalidParameter.KMSKeyId.CMKUnauthorized',
      'The CMK(Customer Master Key) lacks authorization to add tags to the ECS service.',
    ],
  ]),
]
