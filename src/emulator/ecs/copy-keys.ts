import type { Cloud } from '../operation.ts'
import { DISK_ENCRYPTION_TAG, SERVICE_KEY_ALIAS } from '../state/account.ts'
import type { Region } from '../state/account.ts'
import type { Change } from '../state/change.ts'
import type { Image, Key } from '../state/entities.ts'
import { serviceKeyIdOf } from '../state/key-state.ts'
import { mergedTags } from '../state/merged-tags.ts'
import { newServiceKeyIdOf, serviceKeyOf } from '../state/new-key.ts'
import { ApiError } from '../wire/api-error.ts'
import type { CopyEncryption } from './copy-encryption.ts'
import { checkDiskKey, isDiskKey, otherDiskKeyOf, requestedKeyOf } from './disk-key.ts'
import { keyNotSymmetric } from './errors.ts'

/** Where the key that a call names is looked for. */
const keyRegionOf = ({ account }: Cloud, source: Region, destination: Region) =>
  account.choices['copy.key-region'] === 'source' ? source : destination

/**
 * @returns whether the copy is to fail for its key (copy.key-not-symmetric)
 * @throws ApiError unless ECS can encrypt with the keys
 */
export const checkCopyKeys = (
  cloud: Cloud,
  source: Region,
  destination: Region,
  encryption: CopyEncryption,
): boolean => {
  if (encryption.kind === 'kept-keys')
    for (const keyId of new Set(encryption.keyIds))
      if (keyId !== null) checkDiskKey(cloud, destination, destination.keys.get(keyId))
  if (encryption.kind !== 'key') return false
  const region = keyRegionOf(cloud, source, destination)
  const key = requestedKeyOf(cloud, region, encryption.keyId)
  checkDiskKey(cloud, region, key)
  if (isDiskKey(key!)) return false
  if (cloud.account.choices['copy.key-not-symmetric'] === 'refused') throw new ApiError(keyNotSymmetric)
  return true
}

/** The key of each disk, and the changes that make the service key where it is missing, and mark keys as used. */
export const copyKeysOf = (
  cloud: Cloud,
  source: Region,
  destination: Region,
  encryption: CopyEncryption,
  image: Image,
): { kmsKeyIds: (string | null)[]; changes: Change[] } => {
  const same = (keyId: string | null) => image.disks.map(() => keyId)
  if (encryption.kind === 'plain') return { kmsKeyIds: same(null), changes: [] }
  const made = encryption.kind === 'service-key' ? missingServiceKeyOf(cloud, destination) : null
  const region = encryption.kind === 'key' ? keyRegionOf(cloud, source, destination) : destination
  const asked =
    encryption.kind === 'kept-keys'
      ? encryption.keyIds
      : same(
          encryption.kind === 'key'
            ? requestedKeyOf(cloud, region, encryption.keyId)!.keyId
            : (made?.keyId ?? serviceKeyIdOf(destination)),
        )
  const otherKeyId = otherDiskKeyOf(destination, asked, cloud.now)
  const kmsKeyIds = otherKeyId !== null && cloud.takeFault('other-key') ? same(otherKeyId) : asked
  const used = [...new Set(kmsKeyIds)].flatMap(
    (keyId) => (keyId === made?.keyId ? made : region.keys.get(keyId ?? '')) ?? [],
  )
  return {
    kmsKeyIds,
    changes: [
      ...(made === null ? [] : serviceKeyChangesOf(made)),
      ...used.flatMap((key) => markedChangesOf(cloud, key)),
    ],
  }
}

const missingServiceKeyOf = ({ account, now }: Cloud, region: Region): Key | null =>
  serviceKeyIdOf(region) === null
    ? serviceKeyOf(
        { keyId: newServiceKeyIdOf(region), regionId: region.regionId, createdAt: now },
        account.accountId,
      )
    : null

const serviceKeyChangesOf = (key: Key): Change[] => [
  { type: 'key', regionId: key.regionId, keyId: key.keyId, value: key },
  { type: 'alias', regionId: key.regionId, alias: SERVICE_KEY_ALIAS, value: key.keyId },
]

/** ECS marks each key that it encrypts with (copy.key-tag). */
const markedChangesOf = ({ account }: Cloud, key: Key): Change[] =>
  key.creatorType === 'Service' && account.choices['copy.key-tag'] !== 'tagged'
    ? []
    : [
        {
          type: 'key',
          regionId: key.regionId,
          keyId: key.keyId,
          value: { ...key, tags: mergedTags(key.tags, [DISK_ENCRYPTION_TAG]) },
        },
      ]
