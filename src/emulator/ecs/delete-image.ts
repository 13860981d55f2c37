import { regionalOperation } from '../operation.ts'
import type { Account, Image } from '../state.ts'
import { ApiError } from '../wire/api-error.ts'
import { boolean, requiredText } from '../wire/parameters.ts'
import { isBeingCopied } from './copy-source.ts'
import { imageBeingCopied, imageBeingCreated } from './delete-errors.ts'
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
    ownErrors: [imageBeingCopied],
  },
  ({ cloud, parameters, region }) => {
    const image = region.images.get(parameters.ImageId)
    if (image !== undefined) checkDeletable(cloud.account, image)
    if (parameters.DryRun === true) throw new ApiError(dryRunPassed)
    if (image !== undefined)
      cloud.commit({ type: 'image-deleted', regionId: region.regionId, imageId: image.imageId })
    return {}
  },
)

const checkDeletable = (account: Account, image: Image) => {
  if (image.ownerAlias !== 'self') throw new ApiError(imageNotFound)
  if (image.status === 'Creating' || image.status === 'Waiting')
    throw new ApiError(image.copy === null ? imageBeingCreated : imageBeingCopied)
  if (isBeingCopied(account, image)) throw new ApiError(imageBeingCopied)
}
