import { regionalOperation } from '../operation.ts'
import { ApiError } from '../wire/api-error.ts'
import { requiredText } from '../wire/parameters.ts'
import {
  cancelNotSupported,
  copyCompleted,
  copyFailed,
  imageNotFound,
  notBeingCopied,
  notFromCopy,
  regionNotFound,
} from './errors.ts'

/** Sent to the copy's region. The copy disappears; its source stays as it is. */
export const cancelCopyImage = regionalOperation(
  {
    name: 'CancelCopyImage',
    parameters: { RegionId: requiredText(), ImageId: requiredText() },
    regionNotFound,
    // Of five texts, the one that a copy most often meets.
    ownErrors: [copyCompleted],
  },
  ({ cloud, parameters, region }) => {
    const image = region.images.get(parameters.ImageId)
    if (image === undefined || image.ownerAlias !== 'self') throw new ApiError(imageNotFound)
    if (image.copy === null) throw new ApiError(notFromCopy)
    if (image.status === 'Available') throw new ApiError(copyCompleted)
    if (image.status === 'CreateFailed') throw new ApiError(copyFailed)
    if (image.status !== 'Creating' && image.status !== 'Waiting') throw new ApiError(notBeingCopied)
    if (!image.copy.cancellable) throw new ApiError(cancelNotSupported)
    cloud.commit({
      type: 'copy-cancelled',
      regionId: region.regionId,
      imageId: image.imageId,
      leavesSnapshots: cloud.takeFault('leaves-snapshots'),
    })
    // Done in the instant between the question and the change: a copy that is done stays.
    if (region.images.get(image.imageId) !== undefined) throw new ApiError(copyCompleted)
    return {}
  },
)
