import { regionalOperation } from '../operation.ts'
import type { Cloud } from '../operation.ts'
import { resourceIdOf } from '../resource-id.ts'
import type { Account, Region } from '../state/account.ts'
import { copyChangesOf } from '../state/image-copy.ts'
import { copyDurationMs } from '../state/progression.ts'
import { ApiError } from '../wire/api-error.ts'
import { boolean, pairs, requiredText, text } from '../wire/parameters.ts'
import type { ValuesOf } from '../wire/parameters.ts'
import { missingParameter } from '../wire/request-errors.ts'
import { copyEncryptionOf } from './copy-encryption.ts'
import { copyImageErrors } from './copy-image-errors.ts'
import { checkCopyKeys, copyKeysOf } from './copy-keys.ts'
import { isDescription, isImageName } from './text-rules.ts'
import { copySourceOf, totalGiBOf } from './copy-source.ts'
import {
  descriptionMalformed,
  destinationRegionNotFound,
  dryRunPassed,
  imageNameDuplicated,
  imageNameMalformed,
  imageQuotaExceeded,
  resourceGroupNotFound,
  snapshotQuotaExceeded,
  sourceRegionNotFound,
  tooManyTags,
} from './errors.ts'
import { earlierAnswerOf, rememberedAnswer } from './idempotency.ts'
import { hasImageQuota, hasSnapshotQuota } from './resource-quotas.ts'
import { MAX_TAGS, newTagsOf } from './tag-rules.ts'

const parameterTable = {
  RegionId: requiredText('region of the source'),
  ImageId: requiredText('an Available custom image'),
  DestinationRegionId: text('required, unless copy.destination-region is switched'),
  DestinationImageName: text('2 to 128 characters, unused in the destination'),
  DestinationDescription: text('2 to 256 characters'),
  Encrypted: boolean(),
  KMSKeyId: text('ID of a key in the destination region'),
  Tag: pairs(MAX_TAGS, tooManyTags),
  ResourceGroupId: text('ID of a resource group of the account'),
  ClientToken: text('at most 64 ASCII characters'),
  DryRun: boolean(),
}

type Parameters = ValuesOf<typeof parameterTable>

export const copyImage = regionalOperation(
  {
    name: 'CopyImage',
    quota: 'CopyImage',
    parameters: parameterTable,
    regionNotFound: sourceRegionNotFound,
    errors: copyImageErrors,
  },
  ({ cloud, parameters, region: source }) => {
    const { account } = cloud
    const destination = destinationOf(account, source, parameters)
    const known = earlierAnswerOf(cloud, 'CopyImage', parameters)
    if (known !== null) return known
    const { tags, image } = checkedRequestOf(cloud, source, destination, parameters)
    const encryption = copyEncryptionOf(
      { encrypted: parameters.Encrypted, keyId: parameters.KMSKeyId },
      image,
      source,
      destination,
      account.choices,
    )
    const isKeyUnfit = checkCopyKeys(cloud, destination, encryption)
    if (!hasImageQuota(account, destination))
      throw new ApiError({
        ...imageQuotaExceeded,
        message: imageQuotaExceeded.message.replace('<limit>', String(account.quotas.imagesPerRegion)),
      })
    if (!hasSnapshotQuota(account, destination, image.disks.length)) throw new ApiError(snapshotQuotaExceeded)
    if (parameters.DryRun === true) throw new ApiError(dryRunPassed)

    const answer = { ImageId: resourceIdOf('m', destination.resourcePrefix) }
    const { changes, kmsKeyIds } = copyKeysOf(cloud, destination, encryption, image.disks.length)
    const copy = copyChangesOf(
      {
        accountId: account.accountId,
        original: image,
        destination,
        imageId: answer.ImageId,
        name: parameters.DestinationImageName ?? '',
        description: parameters.DestinationDescription ?? '',
        tags,
        resourceGroupId: parameters.ResourceGroupId ?? '',
        kmsKeyIds,
        snapshotIds: image.disks.map(() => resourceIdOf('s', destination.resourcePrefix)),
        durationMs: copyDurationMs(totalGiBOf(image), cloud.copySecondsPerGiB),
        outcome: cloud.takeFault('copy-fails') || isKeyUnfit ? 'CreateFailed' : 'Available',
        cancellable: true,
        choices: account.choices,
      },
      cloud.now,
    )
    cloud.commit(...changes, ...copy, ...rememberedAnswer(cloud, 'CopyImage', parameters, answer))
    return answer
  },
)

const destinationOf = (account: Account, source: Region, { DestinationRegionId }: Parameters) => {
  if (DestinationRegionId === null) {
    if (account.choices['copy.destination-region'] === 'source') return source
    throw missingParameter('DestinationRegionId')
  }
  const destination = account.regions.get(DestinationRegionId)
  if (destination === undefined) throw new ApiError(destinationRegionNotFound)
  return destination
}

const checkedRequestOf = (
  { account }: Cloud,
  source: Region,
  destination: Region,
  parameters: Parameters,
) => {
  const { DestinationImageName: name, DestinationDescription: description, ResourceGroupId } = parameters
  if (name !== null && !isImageName(name)) throw new ApiError(imageNameMalformed)
  if (description !== null && !isDescription(description)) throw new ApiError(descriptionMalformed)
  const tags = newTagsOf(parameters.Tag)
  if (ResourceGroupId !== null && !account.resourceGroupIds.has(ResourceGroupId))
    throw new ApiError(resourceGroupNotFound)
  const image = copySourceOf(account, source, parameters.ImageId, destination)
  if (destination.imageNames.has(name ?? '')) throw new ApiError(imageNameDuplicated)
  return { tags, image }
}
