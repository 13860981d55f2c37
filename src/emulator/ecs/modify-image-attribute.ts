import { regionalOperation } from '../operation.ts'
import type { Region } from '../state/account.ts'
import type { Image } from '../state/entities.ts'
import { ApiError } from '../wire/api-error.ts'
import { boolean, oneOf, requiredText, text } from '../wire/parameters.ts'
import type { ValuesOf } from '../wire/parameters.ts'
import { isBeingMade } from '../state/progression.ts'
import { bootModes, checkBootMode } from './boot-modes.ts'
import { imdsNotSupported, ownDescriptionMalformed, ownImageNameDuplicated } from './create-image-errors.ts'
import { dryRunPassed, imageNotFound, regionNotFound } from './errors.ts'
import {
  imdsNotBackToV1,
  modifiedFamilyMalformed,
  modifiedNameMalformed,
  modifiedWhileCreated,
  modifyImageErrors,
  sharedNotDeprecated,
  statusNotAvailable,
  statusNotDeprecated,
  unknownBootMode,
} from './modify-image-errors.ts'
import { isDescription, isImageName } from './text-rules.ts'

const parameterTable = {
  RegionId: requiredText(),
  ImageId: requiredText('an image of the account'),
  ImageName: text('2 to 128 characters, unused in the region'),
  Description: text('2 to 256 characters'),
  ImageFamily: text('2 to 128 characters'),
  Status: oneOf(['Deprecated', 'Available']),
  BootMode: oneOf(bootModes, unknownBootMode),
  'Features.NvmeSupport': oneOf(['supported', 'unsupported']),
  'Features.ImdsSupport': oneOf(['v1', 'v2'], imdsNotSupported),
  DryRun: boolean(),
}
type Parameters = ValuesOf<typeof parameterTable>

/** What is left out stays as it is. */
export const modifyImageAttribute = regionalOperation(
  {
    name: 'ModifyImageAttribute',
    parameters: parameterTable,
    regionNotFound,
    errors: modifyImageErrors,
  },
  ({ cloud, parameters, region }) => {
    const image = region.images.get(parameters.ImageId)
    if (image === undefined || image.ownerAlias !== 'self') throw new ApiError(imageNotFound)
    if (isBeingMade(image)) throw new ApiError(modifiedWhileCreated)
    const value = { ...image, ...changesOf(region, image, parameters) }
    if (parameters.DryRun === true) throw new ApiError(dryRunPassed)
    cloud.commit({ type: 'image', regionId: region.regionId, imageId: image.imageId, value })
    return {}
  },
)

const changesOf = (region: Region, image: Image, parameters: Parameters): Partial<Image> => {
  const { ImageName: name, Description: description, ImageFamily: family, Status: status } = parameters
  const imds = parameters['Features.ImdsSupport']
  if (name !== null && !isImageName(name)) throw new ApiError(modifiedNameMalformed)
  if (description !== null && !isDescription(description)) throw new ApiError(ownDescriptionMalformed)
  if (family !== null && !isImageName(family)) throw new ApiError(modifiedFamilyMalformed)
  if (imds === 'v1' && image.imdsSupport === 'v2') throw new ApiError(imdsNotBackToV1)
  if (parameters.BootMode !== null)
    checkBootMode({ bootMode: parameters.BootMode, architecture: image.architecture })
  if (status !== null) checkStatus(status, image)
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

/** Each status is reached from the other alone (images.status-again). */
const checkStatus = (status: 'Deprecated' | 'Available', image: Image) => {
  if (status === 'Available' && image.status !== 'Deprecated') throw new ApiError(statusNotDeprecated)
  if (status === 'Deprecated' && image.status !== 'Available') throw new ApiError(statusNotAvailable)
  if (status === 'Deprecated' && image.sharedWith.length > 0) throw new ApiError(sharedNotDeprecated)
}
