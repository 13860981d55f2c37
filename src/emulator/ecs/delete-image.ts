import { regionalOperation } from '../operation.ts'
import type { Account } from '../state/account.ts'
import type { Image } from '../state/entities.ts'
import { deletedImageOf } from '../state/image-removal.ts'
import { ApiError } from '../wire/api-error.ts'
import { boolean, requiredText } from '../wire/parameters.ts'
import { isBeingMade } from '../state/progression.ts'
import { isBeingCopied } from './copy-source.ts'
import {
  deleteImageErrors,
  imageBeingCopied,
  imageBeingCreated,
  imagePublic,
  imageShared,
} from './delete-errors.ts'
import { dryRunPassed, imageNotFound, regionNotFound } from './errors.ts'

/** The image's snapshots stay, and so do its copies. */
export const deleteImage = regionalOperation(
  {
    name: 'DeleteImage',
    parameters: {
      RegionId: requiredText(),
      ImageId: requiredText('an image of the account; ignored when there is none'),
      Force: boolean(),
      DryRun: boolean(),
    },
    regionNotFound,
    errors: deleteImageErrors,
  },
  ({ cloud, parameters, region }) => {
    const image = region.images.get(parameters.ImageId)
    if (image !== undefined) checkDeletable(cloud.account, image)
    else if (cloud.account.choices['images.delete-unknown'] === 'refused') throw new ApiError(imageNotFound)
    if (parameters.DryRun === true) throw new ApiError(dryRunPassed)
    if (image !== undefined) cloud.commit(...deletedImageOf(region, image))
    return {}
  },
)

const checkDeletable = (account: Account, image: Image) => {
  if (image.ownerAlias !== 'self') throw new ApiError(imageNotFound)
  if (isBeingMade(image)) throw new ApiError(image.copy === null ? imageBeingCreated : imageBeingCopied)
  if (isBeingCopied(account, image)) throw new ApiError(imageBeingCopied)
  if (image.isPublic) throw new ApiError(imagePublic)
  if (image.sharedWith.length > 0) throw new ApiError(imageShared)
}
