import type { KeyOrigin as Origin, KeyState as State } from '../datasources/kms/kms-api.ts'
import type { KeyUnusableReason as Reason } from '../encryption/key-usability.ts'
import { registerEnum } from './register-enum.ts'

const UNKNOWN = 'A value that this gateway does not know yet; the raw value stands beside it.'

export const KeyState = registerEnum<State>('KeyState', "A key's life cycle (KeyState of DescribeKey).", {
  ENABLED: 'Usable.',
  DISABLED: 'Switched off. What it encrypted cannot be used until it is enabled again.',
  PENDING_DELETION: 'To be deleted at `deleteAt`. What it encrypted is lost then.',
  PENDING_IMPORT: 'Made for imported key material (BYOK), which has not been imported yet.',
  UNKNOWN: UNKNOWN,
})

export const KeyOrigin = registerEnum<Origin>(
  'KeyOrigin',
  'Where the key material comes from (Origin of DescribeKey).',
  {
    KMS: 'Key material made by KMS (Aliyun_KMS).',
    EXTERNAL: 'Key material imported by the customer: BYOK (EXTERNAL).',
    UNKNOWN: UNKNOWN,
  },
)

export const KeyCreator = registerEnum<'SERVICE' | 'CUSTOMER'>('KeyCreator', 'Who made the key.', {
  SERVICE: 'The service key (Default CMK, alias/acs/ecs).',
  CUSTOMER: "A customer's key (CMK).",
})

export const KeyUnusableReason = registerEnum<Reason>('KeyUnusableReason', "Why a key can't encrypt disks.", {
  DISABLED: 'It is disabled.',
  PENDING_DELETION: 'It is going to be deleted.',
  PENDING_IMPORT: 'Its key material has not been imported yet.',
  MATERIAL_EXPIRED: 'Its imported key material has expired.',
  NOT_SYMMETRIC: 'Disks need a symmetric key: Aliyun_AES_256 or Aliyun_SM4.',
  NOT_ENCRYPT_DECRYPT: 'Its usage is not ENCRYPT/DECRYPT.',
  WRONG_REGION: 'It is a key of another region than the one it is needed in.',
  UNKNOWN_STATE: 'KMS reports a state that this gateway does not know.',
})
