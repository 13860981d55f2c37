import type { ResultingEncryption } from './copy-plan-types.ts'
import type { Encryption } from './encryption-state.ts'

export type CopyVerdict = 'MATCHES' | 'NOT_ENCRYPTED' | 'PARTIALLY_ENCRYPTED' | 'WRONG_KEY' | 'UNVERIFIABLE'

/**
 * Whether a finished copy is encrypted as the plan said. Only what was predicted is judged: a prediction without
 * a state or without keys is met by any.
 * @param expected where `serviceKeyToBeMade` is set, the caller first puts the service key that ECS made
 *   meanwhile into `keyIds`; with none the key can't be judged and an encrypted target is UNVERIFIABLE
 */
export const verdictOf = (expected: ResultingEncryption, actual: Encryption): CopyVerdict => {
  if (actual.state === 'UNKNOWN') return 'UNVERIFIABLE'
  if (expected.state === 'UNKNOWN') return 'MATCHES'
  if (actual.state === expected.state)
    return actual.state === 'UNENCRYPTED' ? 'MATCHES' : keyVerdict(expected, actual)
  if (actual.state === 'UNENCRYPTED') return 'NOT_ENCRYPTED'
  // More encrypted than predicted: its users need a key that nobody told them of.
  return actual.state === 'PARTIALLY_ENCRYPTED' ? 'PARTIALLY_ENCRYPTED' : 'WRONG_KEY'
}

const keyVerdict = (expected: ResultingEncryption, actual: Encryption): CopyVerdict => {
  if (expected.keyIds.length === 0) return expected.serviceKeyToBeMade ? 'UNVERIFIABLE' : 'MATCHES'
  if (actual.keyIds.length === 0) return 'UNVERIFIABLE'
  const predicted = new Set(expected.keyIds)
  const found = new Set(actual.keyIds)
  return predicted.size === found.size && [...predicted].every((keyId) => found.has(keyId))
    ? 'MATCHES'
    : 'WRONG_KEY'
}
