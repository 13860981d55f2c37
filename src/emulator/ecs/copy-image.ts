import { createHash } from 'node:crypto'

import type { Change } from '../change.ts'
import type { CopySubmission } from '../image-copy.ts'
import { serviceKeyIdOf } from '../key-state.ts'
import { newServiceKeyIdOf } from '../new-key.ts'
import { regionalOperation } from '../operation.ts'
import type { Cloud } from '../operation.ts'
import { copyDurationMs } from '../progression.ts'
import { resourceIdOf } from '../resource-id.ts'
import { DISK_ENCRYPTION_TAG } from '../state.ts'
import type { Image, Region } from '../state.ts'
import { ApiError } from '../wire/api-error.ts'
import { boolean, pairs, requiredText, text } from '../wire/parameters.ts'
import type { ValuesOf } from '../wire/parameters.ts'
import { copyEncryptionOf } from './copy-encryption.ts'
import type { CopyEncryption } from './copy-encryption.ts'
import { checkClientToken, checkDescription, checkImageName } from './copy-request-rules.ts'
import { copySourceOf } from './copy-source.ts'
import { checkDiskKey, otherDiskKeyOf } from './disk-key.ts'
import {
  destinationRegionNotFound,
  dryRunPassed,
  idempotentParameterMismatch,
  imageNameDuplicated,
  resourceGroupNotFound,
  sourceRegionNotFound,
  tooManyTags,
} from './errors.ts'
import { MAX_TAGS, newTagsOf } from './tag-rules.ts'

const parameterTable = {
  RegionId: requiredText('region of the source'),
  ImageId: requiredText('an Available custom image'),
  DestinationRegionId: requiredText(),
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
  { name: 'CopyImage', quota: 'CopyImage', parameters: parameterTable, regionNotFound: sourceRegionNotFound },
  ({ cloud, parameters, region: source }) => {
    const { account } = cloud
    const destination = account.regions.get(parameters.DestinationRegionId)
    if (destination === undefined) throw new ApiError(destinationRegionNotFound)
    const parametersHash = hashOf(parameters)
    const known = earlierCopyOf(cloud, parameters, parametersHash)
    if (known !== null) return { ImageId: known }

    if (parameters.DestinationImageName !== null) checkImageName(parameters.DestinationImageName)
    if (parameters.DestinationDescription !== null) checkDescription(parameters.DestinationDescription)
    const tags = newTagsOf(parameters.Tag)
    if (parameters.ResourceGroupId !== null && !account.resourceGroupIds.has(parameters.ResourceGroupId))
      throw new ApiError(resourceGroupNotFound)
    const request = { encrypted: parameters.Encrypted, keyId: parameters.KMSKeyId }
    const image = copySourceOf(account, source, parameters.ImageId, destination)
    if (destination.imageNames.has(parameters.DestinationImageName ?? ''))
      throw new ApiError(imageNameDuplicated)
    const encryption = copyEncryptionOf(request, image, source, destination)
    checkKeys(cloud, destination, encryption)
    if (parameters.DryRun === true) throw new ApiError(dryRunPassed)

    const submission: CopySubmission = {
      type: 'copy-submitted',
      sourceRegionId: source.regionId,
      sourceImageId: image.imageId,
      destinationRegionId: destination.regionId,
      imageId: resourceIdOf('m', destination.resourcePrefix),
      name: parameters.DestinationImageName ?? '',
      description: parameters.DestinationDescription ?? '',
      tags,
      resourceGroupId: parameters.ResourceGroupId ?? '',
      snapshotIds: image.disks.map(() => resourceIdOf('s', destination.resourcePrefix)),
      durationMs: durationMsOf(image, cloud),
      outcome: cloud.takeFault('copy-fails') ? 'CreateFailed' : 'Available',
      clientToken: parameters.ClientToken,
      parametersHash,
      kmsKeyIds: [],
    }
    const { changes, keyIds } = keysFor(cloud, destination, encryption, image)
    cloud.commit(...changes, ...tagChangesOf(destination, keyIds), { ...submission, kmsKeyIds: keyIds })
    return { ImageId: submission.imageId }
  },
)

const hashOf = ({ ClientToken: _token, DryRun: _dryRun, ...rest }: Parameters) =>
  createHash('sha256').update(JSON.stringify(rest)).digest('hex')

/** The answer of an earlier call with the same token. A dry run neither uses a token nor is answered by one. */
const earlierCopyOf = (cloud: Cloud, { ClientToken, DryRun }: Parameters, parametersHash: string) => {
  if (ClientToken === null) return null
  checkClientToken(ClientToken)
  const earlier = cloud.account.copiesByClientToken.get(ClientToken)
  if (earlier === undefined || DryRun === true) return null
  if (earlier.parametersHash !== parametersHash) throw new ApiError(idempotentParameterMismatch)
  return earlier.imageId
}

const checkKeys = (cloud: Cloud, destination: Region, encryption: CopyEncryption) => {
  const keyIds =
    encryption.kind === 'key' ? [encryption.keyId] : encryption.kind === 'kept-keys' ? encryption.keyIds : []
  for (const keyId of new Set(keyIds))
    if (keyId !== null) checkDiskKey(cloud.account, destination, keyId, cloud.now)
}

/** The key of each disk, and the changes that make the service key where it is needed and missing. */
const keysFor = (
  cloud: Cloud,
  destination: Region,
  encryption: CopyEncryption,
  image: Image,
): { keyIds: (string | null)[]; changes: Change[] } => {
  const same = (keyId: string | null) => image.disks.map(() => keyId)
  if (encryption.kind === 'plain') return { keyIds: same(null), changes: [] }
  const serviceKeyId = serviceKeyIdOf(destination)
  const madeKeyId = newServiceKeyIdOf(destination)
  const changes: Change[] =
    encryption.kind === 'service-key' && serviceKeyId === null
      ? [{ type: 'service-key-made', regionId: destination.regionId, keyId: madeKeyId }]
      : []
  const keyIds =
    encryption.kind === 'kept-keys'
      ? encryption.keyIds
      : same(encryption.kind === 'key' ? encryption.keyId : (serviceKeyId ?? madeKeyId))
  const otherKeyId = otherDiskKeyOf(destination, keyIds, cloud.now)
  return { keyIds: otherKeyId !== null && cloud.takeFault('other-key') ? same(otherKeyId) : keyIds, changes }
}

/** ECS marks each key that it encrypts with (copy.key-tag). */
const tagChangesOf = (destination: Region, keyIds: readonly (string | null)[]): Change[] =>
  [...new Set(keyIds)].flatMap((keyId) =>
    keyId === null
      ? []
      : [
          {
            type: 'key-tagged',
            regionId: destination.regionId,
            keyId,
            tags: [DISK_ENCRYPTION_TAG],
          },
        ],
  )

const durationMsOf = (image: Image, cloud: Cloud) =>
  copyDurationMs(
    image.disks.reduce((sum, disk) => sum + disk.sizeGiB, 0),
    cloud.copySecondsPerGiB,
  )
