import { regionalOperation } from '../operation.ts'
import { cancelledCopyOf } from '../state/image-removal.ts'
import { ApiError, onlyAsFault } from '../wire/api-error.ts'
import { requiredText } from '../wire/parameters.ts'
import { isBeingMade } from '../state/progression.ts'
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
    errors: [
      copyCompleted,
      copyFailed,
      notBeingCopied,
      imageNotFound,
      notFromCopy,
      cancelNotSupported,
      ...onlyAsFault('snapshots have no copy of their own to cancel', [
        [400, 'IncorrectImageStatus', 'The specified snapshot is not coping.'],
      ]),
      ...onlyAsFault('the operation has no description', [
        [400, 'InvalidDescription.Malformed', 'The specified description is wrongly formed.'],
      ]),
    ],
  },
  ({ cloud, parameters, region }) => {
    const image = region.images.get(parameters.ImageId)
    if (image === undefined || image.ownerAlias !== 'self') throw new ApiError(imageNotFound)
    if (image.copy === null) throw new ApiError(notFromCopy)
    if (image.status === 'Available') throw new ApiError(copyCompleted)
    if (image.status === 'CreateFailed') throw new ApiError(copyFailed)
    if (!isBeingMade(image)) throw new ApiError(notBeingCopied)
    if (!image.copy.cancellable) throw new ApiError(cancelNotSupported)
    const leavesSnapshots =
      cloud.takeFault('leaves-snapshots') || cloud.account.choices['copy.cancelled-snapshots'] === 'left'
    cloud.commit(...cancelledCopyOf(region, image, leavesSnapshots))
    return {}
  },
)
