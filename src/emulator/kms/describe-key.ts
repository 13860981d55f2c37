import { keyArnOf, keyStateOf } from '../key-state.ts'
import { regionalOperation } from '../operation.ts'
import type { Account, Key } from '../state.ts'
import { requiredText } from '../wire/parameters.ts'
import { timestampOf } from '../wire/timestamps.ts'
import { regionNotFound } from './errors.ts'
import { referredKeyOf } from './key-reference.ts'

export const describeKey = regionalOperation(
  {
    name: 'DescribeKey',
    quota: 'reads',
    parameters: { KeyId: requiredText('ID, ARN or alias/…') },
    regionNotFound,
  },
  ({ cloud, parameters, region }) => ({
    KeyMetadata: metadataOf(
      cloud.account,
      referredKeyOf(cloud.account, region, parameters.KeyId, cloud.now),
      cloud.now,
    ),
  }),
)

const metadataOf = (account: Account, key: Key, now: Date) => ({
  Arn: keyArnOf(account.accountId, key),
  AutomaticRotation: key.automaticRotation,
  CreationDate: timestampOf(key.createdAt),
  Creator: key.creator,
  DeleteDate: key.deleteAt === null ? '' : timestampOf(key.deleteAt),
  DeletionProtection: 'Disabled',
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
