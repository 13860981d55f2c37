export type KeyUnusableReason =
  | 'DISABLED'
  | 'PENDING_DELETION'
  | 'PENDING_IMPORT'
  | 'MATERIAL_EXPIRED'
  | 'NOT_SYMMETRIC'
  | 'NOT_ENCRYPT_DECRYPT'
  | 'WRONG_REGION'
  | 'UNKNOWN_STATE'

export interface KeyFacts {
  keyId: string
  regionId: string
  state: 'ENABLED' | 'DISABLED' | 'PENDING_DELETION' | 'PENDING_IMPORT' | 'UNKNOWN'
  /** As KMS spells it, for example `Aliyun_AES_256`. */
  spec: string
  /** As KMS spells it, for example `ENCRYPT/DECRYPT`. */
  usage: string
  materialExpiresAt: Date | null
  deleteAt: Date | null
  /** Carries alias/acs/ecs: made by the cloud, needs no role. */
  isServiceKey: boolean
}

/** Key specs that ECS encrypts disks with, as KMS spells them. Known from ECS's page on encrypting disks. */
export const DISK_KEY_SPECS: readonly string[] = ['Aliyun_AES_256', 'Aliyun_SM4']

/** The usage of a key that ECS encrypts disks with, as KMS spells it. */
export const DISK_KEY_USAGE = 'ENCRYPT/DECRYPT'

const STATE_REASONS: Record<KeyFacts['state'], KeyUnusableReason | null> = {
  ENABLED: null,
  DISABLED: 'DISABLED',
  PENDING_DELETION: 'PENDING_DELETION',
  PENDING_IMPORT: 'PENDING_IMPORT',
  UNKNOWN: 'UNKNOWN_STATE',
}

/**
 * Everything that keeps a key from encrypting disks in a region; empty when it may be used. A service key is
 * judged like any other.
 */
export const keyUnusableReasons = (
  key: KeyFacts,
  destinationRegionId: string,
  now: Date,
): KeyUnusableReason[] => {
  const expired = key.materialExpiresAt !== null && key.materialExpiresAt <= now
  const reasons: (KeyUnusableReason | null)[] = [
    STATE_REASONS[key.state],
    expired ? 'MATERIAL_EXPIRED' : null,
    DISK_KEY_SPECS.includes(key.spec) ? null : 'NOT_SYMMETRIC',
    key.usage === DISK_KEY_USAGE ? null : 'NOT_ENCRYPT_DECRYPT',
    key.regionId === destinationRegionId ? null : 'WRONG_REGION',
  ]
  return reasons.filter((reason) => reason !== null)
}
