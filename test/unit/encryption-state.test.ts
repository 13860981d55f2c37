import { describe, expect, it } from '@jest/globals'
import { encryptionOf } from '../../src/encryption/encryption-state.ts'

const plain = { encrypted: false, keyId: null }
const withKey = (keyId: string | null) => ({ encrypted: true, keyId })

describe("the encryption of an image by its disks' snapshots", () => {
  it.each([
    { snapshots: [], state: 'UNKNOWN', keyIds: [] },
    { snapshots: [plain], state: 'UNENCRYPTED', keyIds: [] },
    { snapshots: [plain, plain], state: 'UNENCRYPTED', keyIds: [] },
    { snapshots: [withKey('a')], state: 'ENCRYPTED', keyIds: ['a'] },
    { snapshots: [withKey('b'), withKey('a'), withKey('b')], state: 'ENCRYPTED', keyIds: ['b', 'a'] },
    { snapshots: [withKey(null)], state: 'ENCRYPTED', keyIds: [] },
    { snapshots: [plain, withKey('a')], state: 'PARTIALLY_ENCRYPTED', keyIds: ['a'] },
    { snapshots: [plain, withKey('a'), null], state: 'PARTIALLY_ENCRYPTED', keyIds: ['a'] },
    { snapshots: [null], state: 'UNKNOWN', keyIds: [] },
    { snapshots: [plain, null], state: 'UNKNOWN', keyIds: [] },
    { snapshots: [withKey('a'), null], state: 'UNKNOWN', keyIds: ['a'] },
  ])('is $state with keys $keyIds for $snapshots', ({ snapshots, state, keyIds }) => {
    expect(encryptionOf(snapshots)).toEqual({ state, keyIds })
  })
})
