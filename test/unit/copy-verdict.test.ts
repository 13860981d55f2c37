import { describe, expect, it } from '@jest/globals'
import type { ResultingEncryption } from '../../src/encryption/copy-plan-types.ts'
import { verdictOf } from '../../src/encryption/copy-verdict.ts'
import type { EncryptionState } from '../../src/encryption/encryption-state.ts'

const expected = (
  state: EncryptionState,
  keyIds: readonly string[] = [],
  serviceKeyToBeMade = false,
): ResultingEncryption => ({ transition: 'BECOMES_ENCRYPTED', state, keyIds, serviceKeyToBeMade })

const actual = (state: EncryptionState, keyIds: readonly string[] = []) => ({ state, keyIds })

describe('the verdict on a finished copy', () => {
  it.each([
    { was: expected('ENCRYPTED', ['a']), is: actual('ENCRYPTED', ['a']), verdict: 'MATCHES' },
    { was: expected('ENCRYPTED', ['a', 'b']), is: actual('ENCRYPTED', ['b', 'a']), verdict: 'MATCHES' },
    { was: expected('ENCRYPTED', ['a', 'a']), is: actual('ENCRYPTED', ['a']), verdict: 'MATCHES' },
    { was: expected('ENCRYPTED', ['a']), is: actual('ENCRYPTED', ['b']), verdict: 'WRONG_KEY' },
    { was: expected('ENCRYPTED', ['a']), is: actual('ENCRYPTED', ['a', 'b']), verdict: 'WRONG_KEY' },
    { was: expected('ENCRYPTED', ['a', 'b']), is: actual('ENCRYPTED', ['a']), verdict: 'WRONG_KEY' },
    { was: expected('ENCRYPTED', ['a']), is: actual('ENCRYPTED'), verdict: 'UNVERIFIABLE' },
    { was: expected('ENCRYPTED', ['a']), is: actual('UNENCRYPTED'), verdict: 'NOT_ENCRYPTED' },
    {
      was: expected('ENCRYPTED', ['a']),
      is: actual('PARTIALLY_ENCRYPTED', ['a']),
      verdict: 'PARTIALLY_ENCRYPTED',
    },
    { was: expected('ENCRYPTED', ['a']), is: actual('UNKNOWN'), verdict: 'UNVERIFIABLE' },
    { was: expected('UNENCRYPTED'), is: actual('UNENCRYPTED'), verdict: 'MATCHES' },
    { was: expected('UNENCRYPTED'), is: actual('ENCRYPTED', ['a']), verdict: 'WRONG_KEY' },
    {
      was: expected('UNENCRYPTED'),
      is: actual('PARTIALLY_ENCRYPTED', ['a']),
      verdict: 'PARTIALLY_ENCRYPTED',
    },
    { was: expected('UNENCRYPTED'), is: actual('UNKNOWN'), verdict: 'UNVERIFIABLE' },
    {
      was: expected('PARTIALLY_ENCRYPTED', ['a']),
      is: actual('PARTIALLY_ENCRYPTED', ['a']),
      verdict: 'MATCHES',
    },
    {
      was: expected('PARTIALLY_ENCRYPTED', ['a']),
      is: actual('PARTIALLY_ENCRYPTED', ['b']),
      verdict: 'WRONG_KEY',
    },
    { was: expected('PARTIALLY_ENCRYPTED', ['a']), is: actual('UNENCRYPTED'), verdict: 'NOT_ENCRYPTED' },
    { was: expected('PARTIALLY_ENCRYPTED', ['a']), is: actual('ENCRYPTED', ['a']), verdict: 'WRONG_KEY' },
    { was: expected('UNKNOWN'), is: actual('UNENCRYPTED'), verdict: 'MATCHES' },
    { was: expected('UNKNOWN'), is: actual('PARTIALLY_ENCRYPTED', ['a']), verdict: 'MATCHES' },
    { was: expected('UNKNOWN'), is: actual('ENCRYPTED', ['a']), verdict: 'MATCHES' },
    { was: expected('UNKNOWN'), is: actual('UNKNOWN'), verdict: 'UNVERIFIABLE' },
    { was: expected('ENCRYPTED', ['made'], true), is: actual('ENCRYPTED', ['made']), verdict: 'MATCHES' },
    { was: expected('ENCRYPTED', ['made'], true), is: actual('ENCRYPTED', ['a']), verdict: 'WRONG_KEY' },
    { was: expected('ENCRYPTED', [], true), is: actual('ENCRYPTED', ['a']), verdict: 'UNVERIFIABLE' },
    { was: expected('ENCRYPTED', [], true), is: actual('UNENCRYPTED'), verdict: 'NOT_ENCRYPTED' },
    { was: expected('ENCRYPTED'), is: actual('ENCRYPTED', ['a']), verdict: 'MATCHES' },
  ])(
    'is $verdict for $is.state $is.keyIds where $was.state $was.keyIds was planned',
    ({ was, is, verdict }) => {
      expect(verdictOf(was, is)).toBe(verdict)
    },
  )
})
