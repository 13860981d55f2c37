export type EncryptionState = 'UNENCRYPTED' | 'PARTIALLY_ENCRYPTED' | 'ENCRYPTED' | 'UNKNOWN'

/** What a disk's snapshot tells: the only truth about its encryption. */
export interface SnapshotEncryption {
  encrypted: boolean
  keyId: string | null
}

export interface Encryption {
  state: EncryptionState
  /** The distinct keys of the encrypted disks, in disk order. */
  keyIds: readonly string[]
}

/**
 * The encryption of an image whose disks have these snapshots.
 * @param snapshots one entry a disk; null where the cloud did not show it, as for another account's snapshot
 */
export const encryptionOf = (snapshots: readonly (SnapshotEncryption | null)[]): Encryption => {
  const known = snapshots.filter((snapshot) => snapshot !== null)
  const encrypted = known.filter((snapshot) => snapshot.encrypted)
  const keyIds = [...new Set(encrypted.map((snapshot) => snapshot.keyId).filter((keyId) => keyId !== null))]
  return { state: stateOf(snapshots.length, known.length, encrypted.length), keyIds }
}

const stateOf = (disks: number, known: number, encrypted: number): EncryptionState => {
  if (encrypted > 0 && encrypted < known) return 'PARTIALLY_ENCRYPTED'
  if (disks === 0 || known < disks) return 'UNKNOWN'
  return encrypted === 0 ? 'UNENCRYPTED' : 'ENCRYPTED'
}
