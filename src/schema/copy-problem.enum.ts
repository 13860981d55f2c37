import type { CopyProblemCode as Code } from '../encryption/copy-plan-types.ts'
import { registerEnum } from './register-enum.ts'

export const CopyProblemCode = registerEnum<Code>(
  'CopyProblemCode',
  'What stands in the way of a copy, or is most likely not meant.',
  {
    IMAGE_NOT_FOUND: 'The source region has no such image, or it is not visible to this account.',
    IMAGE_NOT_CUSTOM: 'Only custom images can be copied: public, marketplace and community images cannot.',
    IMAGE_NOT_AVAILABLE: 'Only an available image can be copied.',
    IMAGE_TOO_LARGE: 'Larger than 500 GiB: the cloud asks for a ticket, or for copying the snapshots.',
    IMAGE_SHARED_CROSS_REGION: 'An image shared by another account can be copied within its region only.',
    IMAGE_BEING_COPIED: 'The cloud runs one copy of the same source image at a time.',
    KEY_NOT_FOUND: 'There is no such key or alias.',
    KEY_NOT_USABLE: "The key can't encrypt disks; the message lists every reason.",
    KEY_IN_OTHER_REGION: 'The key is one of another region than the destination.',
    KEY_REQUIRED_IN_DESTINATION: 'Keys are regional: the destination needs a key of its own.',
    KEY_WITHOUT_ENCRYPTION: 'A key was given together with `encrypted: false`.',
    KEY_NEAR_DELETION: 'The key, or its imported material, is near its end.',
    DECRYPTION_IMPOSSIBLE: 'An encrypted image can never become unencrypted.',
    ENCRYPTION_FORCED_BY_ACCOUNT: 'The account encrypts by default in the destination region.',
    ROLE_NOT_AUTHORIZED:
      "ECS may not use the customer's keys: role AliyunECSDiskEncryptDefaultRole is missing.",
    KMS_NOT_ENABLED: 'KMS is not activated for this account.',
    REGION_NOT_FOUND: 'There is no such region, or this gateway does not serve it.',
    NAME_INVALID: 'The name breaks a rule of CopyImage.',
    NAME_TAKEN: 'The destination already has an image of this name.',
    DESCRIPTION_INVALID: 'The description breaks a rule of CopyImage.',
    TAG_INVALID: 'The tags break a rule of CopyImage.',
    RESOURCE_GROUP_NOT_FOUND: 'There is no such resource group.',
    QUOTA_EXCEEDED: 'A quota of the account is used up.',
    IDEMPOTENCY_KEY_INVALID: 'Not 1 to 64 printable ASCII characters.',
    IDEMPOTENCY_KEY_REUSED: 'The idempotency key was used before with another input.',
    NOT_ALLOWED: 'The caller may not do this.',
  },
)
