import { ListAnswer } from '../list-answer.ts'
import { regionalOperation } from '../operation.ts'
import type { Image, ImageStatus } from '../state/entities.ts'
import type { Account, Region } from '../state/account.ts'
import { imageStatuses } from '../state/entities.ts'
import { hasTags } from '../tag-filter.ts'
import { ApiError } from '../wire/api-error.ts'
import { boolean, integer, oneOf, pairs, requiredText, text } from '../wire/parameters.ts'
import { invalidParameter } from '../wire/request-errors.ts'
import { creationFilterOf, filterRows } from './creation-filter.ts'
import {
  architectureNotValid,
  describeImagesErrors,
  imageFilterErrors,
  imageUsageNotValid,
  osTypeNotValid,
  ownerIdNotSupported,
  publicNotOfOthers,
} from './describe-errors.ts'
import { dryRunPassed, ownerAliasNotSupported, regionNotFound, tooManyTagFilters } from './errors.ts'
import { imageTextOf } from './image-record.ts'
import { MAX_TAGS, tagFiltersOf } from './tag-rules.ts'

export const describeImages = regionalOperation(
  {
    name: 'DescribeImages',
    quota: 'DescribeImages',
    parameters: {
      RegionId: requiredText(),
      ImageId: text('one ID, or several separated by commas'),
      ImageName: text('part of the name'),
      ImageFamily: text(),
      ImageOwnerAlias: oneOf(['self', 'system', 'others', 'marketplace'], ownerAliasNotSupported),
      IsPublic: boolean(),
      Status: text(`${imageStatuses.join(', ')}, several separated by commas, or ALL alone`),
      Tag: pairs(MAX_TAGS, tooManyTagFilters),
      OSType: oneOf(['linux', 'windows'], osTypeNotValid),
      SnapshotId: text(),
      Architecture: oneOf(['x86_64', 'arm64', 'i386'], architectureNotValid),
      Usage: oneOf(['instance', 'none'], imageUsageNotValid),
      Filter: filterRows,
      ImageOwnerId: text('of shared and community images'),
      IsSupportIoOptimized: boolean(),
      IsSupportCloudinit: boolean(),
      DryRun: boolean(),
      PageNumber: integer(1, 999_999_999),
      PageSize: integer(1, 100),
    },
    regionNotFound,
    errors: describeImagesErrors,
    absentFields: {
      'Images.Image[].DetectionOptions': 'no image is checked',
      'Images.Image[].Features.CpuOnlineDowngrade': 'not described in the reference',
      'Images.Image[].Features.CpuOnlineUpgrade': 'not described in the reference',
      'Images.Image[].Features.MemoryOnlineDowngrade': 'not described in the reference',
      'Images.Image[].Features.MemoryOnlineUpgrade': 'not described in the reference',
      'Images.Image[].LicenseType': 'no image is imported',
      'Images.Image[].SecureBootOptions': 'not described in the reference',
      'Images.Image[].SupplierName': 'no image is of a supplier',
      'Images.Image[].Usable': 'its filter, of which it tells, is refused as a parameter',
    },
  },
  ({ cloud, parameters, region }) => {
    const { PageNumber, PageSize, ImageId, SnapshotId, Tag, Status, DryRun, ...filter } = parameters
    const pageNumber = PageNumber ?? 1
    const pageSize = PageSize ?? 10
    const tags = tagFiltersOf(Tag)
    const wanted = statusesOf(Status)
    const isAsOld = creationFilterOf(filter.Filter, imageFilterErrors)
    checkOwners(parameters)
    if (DryRun === true) throw new ApiError(dryRunPassed)
    // There are no instances, and every image can be used by those of today.
    const isNone =
      filter.Usage === 'instance' ||
      filter.IsSupportIoOptimized === false ||
      filter.IsSupportCloudinit === false
    const matches = (image: Image) =>
      image.isListed &&
      !isNone &&
      isAsOld(image) &&
      (filter.ImageOwnerId === null || String(image.ownerId) === filter.ImageOwnerId) &&
      wanted.includes(image.status) &&
      isShownTo(image, parameters) &&
      (SnapshotId === null || image.disks.some((disk) => disk.snapshotId === SnapshotId)) &&
      (filter.ImageName === null || image.name.includes(filter.ImageName)) &&
      (filter.ImageFamily === null || image.family === filter.ImageFamily) &&
      (filter.OSType === null || image.osType === filter.OSType) &&
      (filter.Architecture === null || image.architecture === filter.Architecture) &&
      hasTags(image.tags, tags)
    const images =
      ImageId === null && SnapshotId === null
        ? region.images.view(JSON.stringify([filter, wanted, tags]), matches)
        : candidatesOf(cloud.account, region, ImageId, SnapshotId).filter(matches)
    const first = (pageNumber - 1) * pageSize
    const items = images.slice(first, first + pageSize).map((image) => imageTextOf(image, region, cloud))
    return new ListAnswer('Images', 'Image', items, {
      PageNumber: pageNumber,
      PageSize: pageSize,
      RegionId: region.regionId,
      TotalCount: images.length,
    })
  },
)

/** Available alone unless asked otherwise. */
const statusesOf = (given: string | null): readonly ImageStatus[] => {
  if (given === null) return ['Available']
  if (given === 'ALL') return imageStatuses
  const words = given.split(',').map((word) => word.trim())
  const known = imageStatuses.filter((status) => words.includes(status))
  if (known.length < new Set(words).size) throw invalidParameter('Status')
  return known
}

interface OwnerFilter {
  ImageId: string | null
  ImageOwnerAlias: string | null
  ImageOwnerId: string | null
  IsPublic: boolean | null
}

const checkOwners = ({ ImageOwnerAlias, ImageOwnerId, IsPublic }: OwnerFilter) => {
  if (ImageOwnerAlias === 'others') return
  if (IsPublic === true) throw new ApiError(publicNotOfOthers)
  if (ImageOwnerId !== null) throw new ApiError(ownerIdNotSupported)
}

/** Without an owner: all but those of the marketplace. Community images are shown when asked for. */
const isShownTo = (image: Image, { ImageId, ImageOwnerAlias, IsPublic }: OwnerFilter) => {
  if (
    ImageOwnerAlias === null
      ? image.ownerAlias === 'marketplace' && ImageId === null
      : image.ownerAlias !== ImageOwnerAlias
  )
    return false
  if (image.ownerAlias !== 'others') return true
  return image.isPublic === (IsPublic ?? (ImageId === null ? false : image.isPublic))
}

const candidatesOf = (
  { choices }: Account,
  region: Region,
  imageIds: string | null,
  snapshotId: string | null,
): Image[] => {
  const ids =
    imageIds === null
      ? (region.imageIdsBySnapshot.get(snapshotId ?? '') ?? [])
      : choices['images.several-ids'] === 'several'
        ? imageIds.split(',').map((imageId) => imageId.trim())
        : [imageIds]
  return [...new Set(ids)].flatMap((imageId) => region.images.get(imageId) ?? [])
}
