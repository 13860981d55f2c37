import type { SourceFacts } from './copy-plan-types.ts'
import type { Encryption } from './encryption-state.ts'

/** The source's encryption, and what to take it for where its snapshots don't tell. */
export interface KnownSource extends Encryption {
  /** At least one disk is, or is taken to be. */
  encrypted: boolean
}

/** A missing image is taken for one that nothing is known of, so that the rest of the input can still be judged. */
export const knownSource = (source: SourceFacts | null): KnownSource => {
  if (source === null) return { state: 'UNKNOWN', keyIds: [], encrypted: false }
  const { state, keyIds } = source.encryption
  if (state !== 'UNKNOWN') return { state, keyIds, encrypted: state !== 'UNENCRYPTED' }
  // One readable encrypted disk is proof; the keys of the others stay unknown, so none is named.
  return { state, keyIds: [], encrypted: source.hintedEncrypted === true || keyIds.length > 0 }
}
