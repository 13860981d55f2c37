import type { Cloud } from '../operation.ts'
import type { Region } from '../state/account.ts'
import type { Change } from '../state/change.ts'
import { serviceKeyIdOf } from '../state/key-state.ts'
import { ApiError } from '../wire/api-error.ts'
import type { ErrorDefinition } from '../wire/api-error.ts'
import type { CopyEncryption } from './copy-encryption.ts'
import { markedChangesOf, missingServiceKeyOf, serviceKeyChangesOf } from './service-key.ts'
import { diskKeyProblemOf, otherDiskKeyOf, requestedKeyOf } from './disk-key.ts'
import type { DiskKeyProblem } from './disk-key.ts'
import { keyNotEnabled, keyNotFound, keyNotSymmetric, kmsUnauthorized } from './errors.ts'

const refusals = {
  unauthorized: kmsUnauthorized,
  'not-found': keyNotFound,
  'not-enabled': keyNotEnabled,
  'not-symmetric': keyNotSymmetric,
} as const satisfies Record<DiskKeyProblem, ErrorDefinition>

/**
 * @returns whether the copy is to fail for its key (copy.key-not-symmetric)
 * @throws ApiError unless ECS can encrypt with the keys
 */
export const checkCopyKeys = (cloud: Cloud, destination: Region, encryption: CopyEncryption): boolean => {
  const problems =
    encryption.kind === 'key'
      ? [problemOfRequested(cloud, encryption.region, encryption.keyId)]
      : encryption.kind === 'kept-keys'
        ? [...new Set(encryption.keyIds)].map((keyId) =>
            keyId === null ? null : diskKeyProblemOf(cloud, destination, destination.keys.get(keyId)),
          )
        : []
  const problem = problems.find((found) => found !== null) ?? null
  if (problem === null) return false
  if (problem === 'not-symmetric' && cloud.account.choices['copy.key-not-symmetric'] === 'copy-fails')
    return true
  throw new ApiError(refusals[problem])
}

const problemOfRequested = (cloud: Cloud, region: Region, reference: string) =>
  diskKeyProblemOf(cloud, region, requestedKeyOf(cloud, region, reference))

/** The key of each disk, and the changes that make the service key where it is missing, and mark keys as used. */
export const copyKeysOf = (
  cloud: Cloud,
  destination: Region,
  encryption: CopyEncryption,
  disks: number,
): { kmsKeyIds: (string | null)[]; changes: Change[] } => {
  const same = (keyId: string | null) => Array.from({ length: disks }, () => keyId)
  if (encryption.kind === 'plain') return { kmsKeyIds: same(null), changes: [] }
  const made = encryption.kind === 'service-key' ? missingServiceKeyOf(cloud, destination) : null
  const region = encryption.kind === 'key' ? encryption.region : destination
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
    (keyId) =>
      (keyId === made?.keyId ? made : (region.keys.get(keyId ?? '') ?? destination.keys.get(keyId ?? ''))) ??
      [],
  )
  return {
    kmsKeyIds,
    changes: [
      ...(made === null ? [] : serviceKeyChangesOf(made)),
      ...used.flatMap((key) => markedChangesOf(cloud, key)),
    ],
  }
}
