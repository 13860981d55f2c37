import type { Account } from '../state/account.ts'
import type { Key } from '../state/entities.ts'
import { keyArnOf, keyStateOf } from '../state/key-state.ts'
import { timestampOf } from '../wire/timestamps.ts'

export const noInstance = { 'KeyMetadata.DKMSInstanceId': 'no key is in a KMS instance' }

/** A key as DescribeKey and CreateKey show it. */
export const metadataOf = (account: Account, key: Key, now: Date) => ({
  Arn: keyArnOf(account.accountId, key),
  AutomaticRotation: key.automaticRotation,
  CreationDate: timestampOf(key.createdAt),
  Creator:
    key.creatorType === 'Service' && account.choices['keys.service-key-creator'] === 'service'
      ? 'Ecs'
      : key.creator,
  DeleteDate: key.deleteAt === null ? '' : timestampOf(key.deleteAt),
  Description: key.description,
  KeyId: key.keyId,
  KeySpec: key.keySpec,
  KeyState: keyStateOf(key, now),
  KeyUsage: key.keyUsage,
  LastRotationDate: timestampOf(key.lastRotatedAt ?? key.createdAt),
  MaterialExpireTime: key.materialExpiresAt === null ? '' : timestampOf(key.materialExpiresAt),
  Origin: key.origin,
  PrimaryKeyVersion: key.keyUsage === 'ENCRYPT/DECRYPT' ? primaryVersionOf(key) : '',
  ProtectionLevel: key.protectionLevel,
  ...(key.rotationIntervalSeconds === null
    ? {}
    : {
        NextRotationDate: timestampOf(
          new Date((key.lastRotatedAt ?? key.createdAt).getTime() + key.rotationIntervalSeconds * 1000),
        ),
        RotationInterval: `${key.rotationIntervalSeconds}s`,
      }),
})

/** Versions have IDs of their own; nothing here depends on which. */
const primaryVersionOf = (key: Key) => `${key.keyId.slice(-12)}-v1`
