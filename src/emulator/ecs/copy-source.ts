import { imageAt } from '../state/account.ts'
import type { Account, Region } from '../state/account.ts'
import type { Image } from '../state/entities.ts'
import { ApiError } from '../wire/api-error.ts'
import {
  communityImage,
  imageCopyConflict,
  imageNotAvailable,
  imageNotFound,
  imageTooLarge,
  marketplaceImage,
  sharedAcrossRegions,
  sourceBeingCopied,
  systemImage,
} from './errors.ts'

const MAX_SIZE_GIB = 500

/**
 * The image to copy.
 * @throws ApiError when it is not there, or may not be copied there now
 */
export const copySourceOf = (
  account: Account,
  source: Region,
  imageId: string,
  destination: Region,
): Image => {
  const image = source.images.get(imageId)
  if (image === undefined) throw new ApiError(imageNotFound)
  if (image.ownerAlias === 'system') throw new ApiError(systemImage)
  if (image.ownerAlias === 'marketplace') throw new ApiError(marketplaceImage)
  if (image.ownerAlias === 'others' && image.isPublic) throw new ApiError(communityImage)
  if (image.ownerAlias === 'others' && source !== destination) throw new ApiError(sharedAcrossRegions)
  if (image.status !== 'Available') throw new ApiError(imageNotAvailable)
  if (countedGiBOf(account, image) > MAX_SIZE_GIB) throw new ApiError(imageTooLarge)
  if (isBeingCopied(account, image))
    throw new ApiError(
      account.choices['copy.same-source'] === 'conflict' ? imageCopyConflict : sourceBeingCopied,
    )
  return image
}

const countedGiBOf = (account: Account, image: Image) =>
  account.choices['copy.size'] === 'system-disk' ? (image.disks[0]?.sizeGiB ?? 0) : totalGiBOf(image)

export const totalGiBOf = (image: Pick<Image, 'disks'>) =>
  image.disks.reduce((sum, disk) => sum + disk.sizeGiB, 0)

/** Whether a copy of it waits or runs, in any region. */
export const isBeingCopied = (account: Account, source: Image) =>
  [...account.runningCopies, ...account.waitingCopies].some((place) => {
    const copy = imageAt(account, place)?.copy
    return copy?.sourceImageId === source.imageId && copy.sourceRegionId === source.regionId
  })
