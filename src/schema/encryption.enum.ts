import type { EncryptionTransition as Transition } from '../encryption/copy-plan-types.ts'
import type { CopyVerdict as Verdict } from '../encryption/copy-verdict.ts'
import type { EncryptionState as State } from '../encryption/encryption-state.ts'
import { registerEnum } from './register-enum.ts'

export const EncryptionState = registerEnum<State>('EncryptionState', 'How much of an image is encrypted.', {
  UNENCRYPTED: 'No disk is encrypted.',
  PARTIALLY_ENCRYPTED: 'Some disks are encrypted, some are not.',
  ENCRYPTED: 'Every disk is encrypted.',
  UNKNOWN: 'The cloud did not say, for example a snapshot that this account may not read.',
})

export const EncryptionTransition = registerEnum<Transition>(
  'EncryptionTransition',
  "The four ways in which copying changes an image's encryption.",
  {
    STAYS_UNENCRYPTED: 'Unencrypted source, no key: the target is unencrypted.',
    BECOMES_ENCRYPTED: 'Unencrypted source, a key: the target is encrypted with that key.',
    KEEPS_KEY: "Encrypted source, no new key: the target is encrypted with the source's key.",
    CHANGES_KEY: 'Encrypted source, a new key: only the new key opens the target.',
  },
)

export const CopyVerdict = registerEnum<Verdict>(
  'CopyVerdict',
  'What the finished copy shows, compared with the plan.',
  {
    MATCHES: 'The target is encrypted exactly as the plan said.',
    NOT_ENCRYPTED: 'The target should be encrypted, and no disk of it is.',
    PARTIALLY_ENCRYPTED: 'Some disks of the target are not encrypted, and should be.',
    WRONG_KEY: 'The target is encrypted, but not with the key that the plan named.',
    UNVERIFIABLE: "The target or its snapshots can't be read.",
  },
)
