import { onlyAsFault } from '../wire/api-error.ts'
import type { DocumentedError } from '../wire/api-error.ts'
import {
  bootModeNotSupported,
  imdsNotSupported,
  ownDescriptionMalformed,
  ownImageNameDuplicated,
} from './create-image-errors.ts'
import { dryRunPassed, imageNotFound } from './errors.ts'

// Of the ModifyImageAttribute reference, as of 2025-04-29.

export const modifiedNameMalformed = {
  code: 'InvalidImageName.Malformed',
  httpStatus: 400,
  message:
    'Image names must be between 2 and 128 characters long, using either English or Chinese characters. The name must start with a letter or a Chinese character, and can include numbers, colons, underscores and hyphens.',
}
export const modifiedFamilyMalformed = {
  code: 'InvalidImageFamily.Malformed',
  httpStatus: 400,
  message: 'The specified parameter "ImageFamily" is malformed.',
}
export const unknownBootMode = {
  code: 'InvalidBootMode.NotSupport',
  httpStatus: 400,
  message: 'The specified parameter BootMode is not supported.',
}
/** Of an image that is to be Deprecated. */
export const statusNotAvailable = {
  code: 'ImageStatus.NotAvailable',
  httpStatus: 403,
  message: 'The specified image status is not available.',
}
/** Of an image that is to be Available again. */
export const statusNotDeprecated = {
  code: 'ImageStatus.NotDeprecated',
  httpStatus: 403,
  message: 'The specified image status is not deprecated.',
}
export const sharedNotDeprecated = {
  code: 'ImageUseShared',
  httpStatus: 403,
  message: 'The specified image has been shared to others, please remove shared accounts first.',
}
export const imdsNotBackToV1 = {
  code: 'InvalidOperation.FeaturesImdsSupportNotMatch',
  httpStatus: 403,
  message: 'The specified parameter Features.ImdsSupport can not be set to v1 from v2.',
}
export const modifiedWhileCreated = {
  code: 'InvalidStatus.ImageIsCreating',
  httpStatus: 403,
  message:
    'The operation cannot be performed because the image is creating. Please wait until the creation is complete and try again.',
}

/** All that the reference lists. */
export const modifyImageErrors: readonly DocumentedError[] = [
  imageNotFound,
  modifiedNameMalformed,
  ownImageNameDuplicated,
  ownDescriptionMalformed,
  modifiedFamilyMalformed,
  unknownBootMode,
  bootModeNotSupported,
  imdsNotSupported,
  statusNotAvailable,
  statusNotDeprecated,
  sharedNotDeprecated,
  imdsNotBackToV1,
  modifiedWhileCreated,
  dryRunPassed,
  ...onlyAsFault('families have no quotas', [
    [
      400,
      'ImageQuotaFull.ImageFamily',
      'The specified image family has exceeded max number of images for one image family.',
    ],
    [400, 'ImageFamilyQuotaFull', 'The specified region has exceeded max number of image family.'],
  ]),
  ...onlyAsFault('LicenseType is of imported images, and refused as a parameter', [
    [400, 'InvalidLicenseType.NotSupported', 'The specified parameter LicenseType is not supported.'],
  ]),
  ...onlyAsFault('there are no instances', [
    [
      403,
      'OperationDeined.ImageUsingByInstance',
      'The boot mode of the image cannot be modified because it has associated instances.',
    ],
  ]),
]
