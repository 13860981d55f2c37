import { regionalOperation } from '../operation.ts'
import type { Cloud } from '../operation.ts'
import { resourceIdOf } from '../resource-id.ts'
import type { Region } from '../state/account.ts'
import { plainSnapshotOf } from '../state/defaults.ts'
import type { Snapshot } from '../state/entities.ts'
import { copyDurationMs } from '../state/progression.ts'
import { ApiError } from '../wire/api-error.ts'
import { boolean, pairs, requiredText, text } from '../wire/parameters.ts'
import type { ValuesOf } from '../wire/parameters.ts'
import { copyKeysOf } from './copy-keys.ts'
import {
  copiedSnapshotNotFound,
  copiedSnapshotNotReady,
  copyDestinationNotFound,
  copyRegionMalformed,
  copySnapshotErrors,
  copyUnfinished,
  encryptedCopyUnfinished,
  retentionDaysMalformed,
  sameRegion,
  snapshotCopyQuota,
  snapshotDescriptionMalformed,
  snapshotKeyErrors,
  snapshotKeyWithoutEncryption,
  snapshotNameMalformed,
  snapshotNotDecryptable,
} from './copy-snapshot-errors.ts'
import { diskKeyProblemOf, requestedKeyOf } from './disk-key.ts'
import { tagValueMalformed, tooManyTags } from './errors.ts'
import { earlierAnswerOf, rememberedAnswer } from './idempotency.ts'
import { hasSnapshotQuota } from './resource-quotas.ts'
import { snapshotProgressOf } from './snapshot-status.ts'
import { MAX_TAGS, newTagsOf } from './tag-rules.ts'
import { isDescription, isImageName } from './text-rules.ts'

const parameterTable = {
  RegionId: requiredText('region of the source'),
  SnapshotId: requiredText('an accomplished snapshot of the account'),
  DestinationRegionId: requiredText('another region'),
  DestinationSnapshotName: requiredText('2 to 128 characters'),
  DestinationSnapshotDescription: requiredText('2 to 256 characters'),
  Encrypted: boolean(),
  KMSKeyId: text('ID of a key in the destination region'),
  RetentionDays: text('1 to 65536'),
  Tag: pairs(MAX_TAGS, tooManyTags),
  ClientToken: text('at most 64 ASCII characters'),
}
type Parameters = ValuesOf<typeof parameterTable>

const MAX_RETENTION_DAYS = 65_536

export const copySnapshot = regionalOperation(
  {
    name: 'CopySnapshot',
    parameters: parameterTable,
    regionNotFound: copyRegionMalformed,
    errors: copySnapshotErrors,
  },
  ({ cloud, parameters, region: source }) => {
    const { account, now } = cloud
    const destination = account.regions.get(parameters.DestinationRegionId)
    if (destination === undefined) throw new ApiError(copyDestinationNotFound)
    const known = earlierAnswerOf(cloud, 'CopySnapshot', parameters)
    if (known !== null) return known
    if (destination === source) throw new ApiError(sameRegion)
    const given = givenOf(parameters)
    const original = originalOf(cloud, source, destination, parameters.SnapshotId)
    const encryption = encryptionOf(cloud, destination, original, parameters)
    if (!hasSnapshotQuota(account, destination, 1)) throw new ApiError(snapshotCopyQuota)
    const { changes, kmsKeyIds } = copyKeysOf(cloud, destination, encryption, 1)
    const kmsKeyId = kmsKeyIds[0] ?? null
    const { regionId, resourcePrefix } = destination
    const answer = { SnapshotId: resourceIdOf('s', resourcePrefix) }
    const { SnapshotId: snapshotId } = answer
    const value: Snapshot = {
      ...plainSnapshotOf({ snapshotId, regionId, ownerId: account.accountId, createdAt: now }),
      ...given,
      diskType: original.diskType,
      sizeGiB: original.sizeGiB,
      sourceDiskId: original.sourceDiskId,
      encrypted: kmsKeyId !== null,
      kmsKeyId,
      sourceSnapshotId: original.snapshotId,
      sourceRegionId: source.regionId,
      copyEndsAt: new Date(now.getTime() + copyDurationMs(original.sizeGiB, cloud.copySecondsPerGiB)),
    }
    cloud.commit(
      ...changes,
      { type: 'snapshot', regionId, snapshotId, value },
      ...rememberedAnswer(cloud, 'CopySnapshot', parameters, answer),
    )
    return answer
  },
)

const givenOf = (parameters: Parameters): Partial<Snapshot> => {
  const { DestinationSnapshotName: name, DestinationSnapshotDescription: description } = parameters
  if (!isImageName(name)) throw new ApiError(snapshotNameMalformed)
  if (!isDescription(description)) throw new ApiError(snapshotDescriptionMalformed)
  const { RetentionDays: days } = parameters
  const retentionDays = days === null ? null : /^\d{1,5}$/.test(days) ? Number(days) : 0
  if (retentionDays !== null && (retentionDays < 1 || retentionDays > MAX_RETENTION_DAYS))
    throw new ApiError(retentionDaysMalformed)
  const tags = newTagsOf(parameters.Tag)
  // A rule of this reference alone.
  if (tags.some(({ value }) => value.startsWith('aliyun'))) throw new ApiError(tagValueMalformed)
  return { name, description, retentionDays, tags }
}

const originalOf = (
  { account, now }: Cloud,
  source: Region,
  destination: Region,
  snapshotId: string,
): Snapshot => {
  const original = source.snapshots.get(snapshotId)
  if (original === undefined || original.ownerId !== account.accountId)
    throw new ApiError(copiedSnapshotNotFound)
  if (snapshotProgressOf(source, original, now).status !== 'accomplished')
    throw new ApiError(copiedSnapshotNotReady)
  const isOfSameDisk = (copy: Snapshot) =>
    copy.sourceSnapshotId === snapshotId ||
    (original.sourceDiskId !== '' && copy.sourceDiskId === original.sourceDiskId)
  for (const copy of destination.snapshots.values())
    if (copy.copyEndsAt !== null && copy.copyEndsAt > now && isOfSameDisk(copy))
      throw new ApiError(copy.encrypted ? encryptedCopyUnfinished : copyUnfinished)
  return original
}

const encryptionOf = (cloud: Cloud, destination: Region, original: Snapshot, parameters: Parameters) => {
  const { Encrypted: encrypted, KMSKeyId: keyId } = parameters
  if (keyId !== null && encrypted !== true) throw new ApiError(snapshotKeyWithoutEncryption)
  // snapshots.copy-left-out
  if (original.encrypted && encrypted !== true) throw new ApiError(snapshotNotDecryptable)
  if (encrypted !== true) return { kind: 'plain' as const }
  if (keyId === null) return { kind: 'service-key' as const }
  const problem = diskKeyProblemOf(cloud, destination, requestedKeyOf(cloud, destination, keyId))
  if (problem !== null) throw new ApiError(snapshotKeyErrors[problem])
  return { kind: 'key' as const, keyId, region: destination }
}
