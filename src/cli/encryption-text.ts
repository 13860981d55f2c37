import type { EncryptionState } from './generated/operations.ts'

interface ShownKey {
  keyId: string
  aliases?: readonly string[] | null
}

/** An alias says more than an ID. */
export const keyName = ({ keyId, aliases }: ShownKey): string => aliases?.[0] ?? keyId

export const encryptionStyle = (state: EncryptionState | undefined) => {
  if (state === 'ENCRYPTED') return 'green'
  return state === 'UNENCRYPTED' || state === 'PARTIALLY_ENCRYPTED' ? 'yellow' : 'dim'
}
