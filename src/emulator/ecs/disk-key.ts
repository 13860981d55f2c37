import { keyOf, keyStateOf, serviceKeyIdOf } from '../key-state.ts'
import { DISK_ENCRYPTION_ROLE } from '../state.ts'
import type { Account, Region } from '../state.ts'
import { ApiError } from '../wire/api-error.ts'
import { keyNotEnabled, keyNotFound, keyNotSymmetric, kmsUnauthorized } from './errors.ts'

/** Key specs that disks can be encrypted with ("Encrypt data stored on ECS resources" guide). */
const DISK_KEY_SPECS = new Set(['Aliyun_AES_256', 'Aliyun_SM4'])

/** @throws ApiError unless ECS can encrypt disks of the region with the key */
export const checkDiskKey = (account: Account, region: Region, keyId: string, now: Date) => {
  const isServiceKey = keyId === serviceKeyIdOf(region)
  if (!isServiceKey && !account.roles.has(DISK_ENCRYPTION_ROLE)) throw new ApiError(kmsUnauthorized)
  const key = keyOf(region, keyId, now)
  if (key === null) throw new ApiError(keyNotFound)
  if (!DISK_KEY_SPECS.has(key.keySpec) || key.keyUsage !== 'ENCRYPT/DECRYPT')
    throw new ApiError(keyNotSymmetric)
  if (keyStateOf(key, now) !== 'Enabled') throw new ApiError(keyNotEnabled)
}

/** A key that would do as well, for the fault in which a copy silently gets another one. */
export const otherDiskKeyOf = (
  region: Region,
  keyIds: readonly (string | null)[],
  now: Date,
): string | null => {
  for (const key of region.keys.values()) {
    const usable = DISK_KEY_SPECS.has(key.keySpec) && keyStateOf(key, now) === 'Enabled'
    if (usable && !keyIds.includes(key.keyId) && keyOf(region, key.keyId, now) !== null) return key.keyId
  }
  return null
}
