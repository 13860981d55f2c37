import { regionalOperation } from '../operation.ts'
import type { Region } from '../state/account.ts'
import type { Image } from '../state/entities.ts'
import { ApiError } from '../wire/api-error.ts'
import { boolean, oneOf, requiredText, text } from '../wire/parameters.ts'
import type { ValuesOf } from '../wire/parameters.ts'
import { invalidParameter } from '../wire/request-errors.ts'
import { isDescription, isImageName } from './text-rules.ts'
import {
  ownDescriptionMalformed,
  ownImageNameDuplicated,
  ownImageNameMalformed,
} from './create-image-errors.ts'
import { imageShared } from './delete-errors.ts'
import { dryRunPassed, imageNotAvailable, imageNotFound, regionNotFound } from './errors.ts'

const parameterTable = {
  RegionId: requiredText(),
  ImageId: requiredText('an image of the account'),
  ImageName: text('2 to 128 characters, unused in the region'),
  Description: text('2 to 256 characters'),
  ImageFamily: text('2 to 128 characters'),
  Status: oneOf(['Deprecated', 'Available']),
  BootMode: oneOf(['BIOS', 'UEFI', 'UEFI-Preferred']),
  'Features.NvmeSupport': oneOf(['supported', 'unsupported']),
  'Features.ImdsSupport': oneOf(['v1', 'v2']),
  DryRun: boolean(),
}
type Parameters = ValuesOf<typeof parameterTable>

/** What is left out stays as it is. */
export const modifyImageAttribute = regionalOperation(
  {
    name: 'ModifyImageAttribute',
    parameters: parameterTable,
    regionNotFound,
    errors: [
      ownImageNameMalformed,
      ownImageNameDuplicated,
      ownDescriptionMalformed,
      imageNotFound,
      // UNCONFIRMED: the reference states the rules of Status, and no codes.
      imageNotAvailable,
      imageShared,
      dryRunPassed,
    ],
  },
  ({ cloud, parameters, region }) => {
    const image = region.images.get(parameters.ImageId)
    if (image === undefined || image.ownerAlias !== 'self') throw new ApiError(imageNotFound)
    const value = { ...image, ...changesOf(region, image, parameters) }
    if (parameters.DryRun === true) throw new ApiError(dryRunPassed)
    cloud.commit({ type: 'image', regionId: region.regionId, imageId: image.imageId, value })
    return {}
  },
)

const changesOf = (region: Region, image: Image, parameters: Parameters): Partial<Image> => {
  const { ImageName: name, Description: description, ImageFamily: family, Status: status } = parameters
  const imds = parameters['Features.ImdsSupport']
  if (name !== null && !isImageName(name)) throw new ApiError(ownImageNameMalformed)
  if (description !== null && !isDescription(description)) throw new ApiError(ownDescriptionMalformed)
  if (family !== null && !isImageName(family)) throw invalidParameter('ImageFamily')
  if (imds === 'v1' && image.imdsSupport === 'v2')
    throw invalidParameter('Features.ImdsSupport', 'It can not be changed from v2 to v1.')
  if (status !== null && image.status !== 'Available' && image.status !== 'Deprecated')
    throw new ApiError(imageNotAvailable)
  if (status === 'Deprecated' && image.sharedWith.length > 0) throw new ApiError(imageShared)
  const owner = region.imageNames.get(name ?? '')
  if (owner !== undefined && owner !== image.imageId) throw new ApiError(ownImageNameDuplicated)
  return {
    name: name ?? image.name,
    description: description ?? image.description,
    family: family ?? image.family,
    status: status ?? image.status,
    bootMode: parameters.BootMode ?? image.bootMode,
    nvmeSupport: parameters['Features.NvmeSupport'] ?? image.nvmeSupport,
    imdsSupport: imds ?? image.imdsSupport,
  }
}
