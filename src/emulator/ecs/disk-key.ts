import type { Cloud } from '../operation.ts'
import type { Account, Region } from '../state/account.ts'
import { DISK_ENCRYPTION_POLICY, DISK_ENCRYPTION_ROLE } from '../state/defaults.ts'
import type { Key } from '../state/entities.ts'
import { keyArnOf, keyOf, keyStateOf, serviceKeyIdOf } from '../state/key-state.ts'

/** Key specs that disks can be encrypted with ("Encrypt data stored on ECS resources" guide). */
const DISK_KEY_SPECS = new Set(['Aliyun_AES_256', 'Aliyun_SM4'])

const isDiskKey = (key: Key) => DISK_KEY_SPECS.has(key.keySpec) && key.keyUsage === 'ENCRYPT/DECRYPT'

/** The key that a KMSKeyId names; undefined when there is none (copy.key-form). */
export const requestedKeyOf = ({ account }: Cloud, region: Region, reference: string): Key | undefined => {
  const known = region.keys.get(reference)
  if (known !== undefined || account.choices['copy.key-form'] === 'id') return known
  const key = region.keys.get(region.aliases.get(reference) ?? reference.split(':key/')[1] ?? '')
  const isNamed = reference.startsWith('alias/') || (key && keyArnOf(account.accountId, key) === reference)
  return isNamed ? key : undefined
}

export type DiskKeyProblem = 'unauthorized' | 'not-found' | 'not-enabled' | 'not-symmetric'

/** What keeps ECS from encrypting disks with a key (copy.role-before-key); null when nothing does. */
export const diskKeyProblemOf = (
  { account, now }: Cloud,
  region: Region,
  key: Key | undefined,
): DiskKeyProblem | null => {
  const isServiceKey = key !== undefined && key.keyId === serviceKeyIdOf(region)
  if (!isServiceKey && !mayUseKeys(account)) return 'unauthorized'
  if (key === undefined || keyOf(region, key.keyId, now) === null) return 'not-found'
  if (!isDiskKey(key)) return 'not-symmetric'
  return keyStateOf(key, now) === 'Enabled' ? null : 'not-enabled'
}

/** Whether the account lets ECS use its keys: by the role, with its policy (copy.role-by-hand). */
const mayUseKeys = (account: Account) => {
  const role = account.roles.get(DISK_ENCRYPTION_ROLE)
  return (
    role !== undefined &&
    role.policies.some(({ policyName }) => policyName === DISK_ENCRYPTION_POLICY) &&
    (role.madeByConsole || account.choices['copy.role-by-hand'] === 'works')
  )
}

/** A key that would do as well, for the fault in which a copy silently gets another one. */
export const otherDiskKeyOf = (
  region: Region,
  keyIds: readonly (string | null)[],
  now: Date,
): string | null => {
  for (const key of region.keys.values()) {
    const isUsable = DISK_KEY_SPECS.has(key.keySpec) && keyStateOf(key, now) === 'Enabled'
    if (isUsable && !keyIds.includes(key.keyId) && keyOf(region, key.keyId, now) !== null) return key.keyId
  }
  return null
}
