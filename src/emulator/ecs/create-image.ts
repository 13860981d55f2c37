import { regionalOperation } from '../operation.ts'
import type { Cloud } from '../operation.ts'
import { resourceIdOf } from '../resource-id.ts'
import type { Region } from '../state/account.ts'
import { plainImageOf } from '../state/defaults.ts'
import type { Disk, Image } from '../state/entities.ts'
import { copyDurationMs } from '../state/progression.ts'
import { ApiError } from '../wire/api-error.ts'
import { boolean, oneOf, pairs, requiredText, rows, text } from '../wire/parameters.ts'
import type { ValuesOf } from '../wire/parameters.ts'
import { missingParameter } from '../wire/request-errors.ts'
import { totalGiBOf } from './copy-source.ts'
import { bootModes, checkBootMode } from './boot-modes.ts'
import {
  bootModeNotSupported,
  createImageErrors,
  familyMalformed,
  imdsNotSupported,
  instanceNotFound,
  ownDescriptionMalformed,
  ownImageNameDuplicated,
  ownImageNameMalformed,
  ownImageQuota,
  tokenWithOtherParameters,
  tooManyImageTags,
} from './create-image-errors.ts'
import { dryRunPassed, regionNotFound, resourceGroupNotFound } from './errors.ts'
import { earlierAnswerOf, rememberedAnswer } from './idempotency.ts'
import { diskOfSnapshot, disksOfMappings, mappingFields } from './image-disks.ts'
import { systemOf } from './image-system.ts'
import { hasImageQuota } from './resource-quotas.ts'
import { MAX_TAGS, newTagsOf } from './tag-rules.ts'
import { isDescription, isImageName } from './text-rules.ts'

const parameterTable = {
  RegionId: requiredText(),
  SnapshotId: text('of a system disk'),
  InstanceId: text('there are no instances'),
  DiskDeviceMapping: rows(mappingFields, 17),
  ImageName: text('2 to 128 characters, unused in the region'),
  Description: text('2 to 256 characters'),
  ImageFamily: text('2 to 128 characters'),
  Platform: text('an operating system, as Ubuntu'),
  Architecture: text('x86_64, arm64, i386'),
  BootMode: oneOf(bootModes, bootModeNotSupported),
  'Features.ImdsSupport': oneOf(['v1', 'v2'], imdsNotSupported),
  Tag: pairs(MAX_TAGS, tooManyImageTags),
  ResourceGroupId: text('ID of a resource group of the account'),
  ClientToken: text('at most 64 ASCII characters'),
  DryRun: boolean(),
}
type Parameters = ValuesOf<typeof parameterTable>

/** Of snapshots, which stay what they are: the image is as encrypted as they are. */
export const createImage = regionalOperation(
  { name: 'CreateImage', parameters: parameterTable, regionNotFound, errors: createImageErrors },
  ({ cloud, parameters, region }) => {
    const { account, now } = cloud
    const known = earlierAnswerOf(cloud, 'CreateImage', parameters, tokenWithOtherParameters)
    if (known !== null) return known
    const disks = disksOf(cloud, region, parameters)
    const fields = fieldsOf(cloud, region, parameters, disks)
    if (!hasImageQuota(account, region)) throw new ApiError(ownImageQuota)
    if (parameters.DryRun === true) throw new ApiError(dryRunPassed)
    const imageId = resourceIdOf('m', region.resourcePrefix)
    const totalGiB = totalGiBOf({ disks })
    const value: Image = {
      ...plainImageOf({ imageId, regionId: region.regionId, ownerId: account.accountId, createdAt: now }),
      ...fields,
      disks,
      status: 'Creating',
      creationEndsAt: new Date(now.getTime() + copyDurationMs(totalGiB, cloud.copySecondsPerGiB)),
    }
    const answer = { ImageId: imageId }
    cloud.commit(
      { type: 'image', regionId: region.regionId, imageId, value },
      ...rememberedAnswer(cloud, 'CreateImage', parameters, answer),
    )
    return answer
  },
)

/** Of three ways to name disks, the first that is given counts. */
const disksOf = ({ account, now }: Cloud, region: Region, parameters: Parameters): Disk[] => {
  const place = { accountId: account.accountId, region, now }
  if (parameters.InstanceId !== null) throw new ApiError(instanceNotFound)
  if (parameters.DiskDeviceMapping.length > 0) return disksOfMappings(place, parameters.DiskDeviceMapping)
  if (parameters.SnapshotId === null) throw missingParameter('SnapshotId or InstanceId or DiskDeviceMapping')
  return [diskOfSnapshot(place, parameters.SnapshotId)]
}

const fieldsOf = (
  { account }: Cloud,
  region: Region,
  parameters: Parameters,
  disks: readonly Disk[],
): Partial<Image> => {
  const { ImageName: name, Description: description, ImageFamily: family, ResourceGroupId } = parameters
  if (name !== null && !isImageName(name)) throw new ApiError(ownImageNameMalformed)
  if (description !== null && !isDescription(description)) throw new ApiError(ownDescriptionMalformed)
  if (family !== null && !isImageName(family)) throw new ApiError(familyMalformed)
  const system = systemOf(region, disks[0]!, parameters)
  if (parameters.BootMode !== null)
    checkBootMode({ bootMode: parameters.BootMode, architecture: system.architecture })
  const tags = newTagsOf(parameters.Tag)
  if (ResourceGroupId !== null && !account.resourceGroupIds.has(ResourceGroupId))
    throw new ApiError(resourceGroupNotFound)
  if (region.imageNames.has(name ?? '')) throw new ApiError(ownImageNameDuplicated)
  return {
    ...system,
    name: name ?? '',
    description: description ?? '',
    family: family ?? '',
    bootMode: parameters.BootMode ?? system.bootMode,
    imdsSupport: parameters['Features.ImdsSupport'] ?? 'v1',
    tags,
    resourceGroupId: ResourceGroupId ?? '',
  }
}
