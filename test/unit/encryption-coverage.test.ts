import { describe, expect, it } from '@jest/globals'
import { coverageOf } from '../../src/encryption/encryption-coverage.ts'

const plain = { encrypted: false, keyId: null }
const withKey = (keyId: string | null) => ({ encrypted: true, keyId })

describe('the encryption coverage of images', () => {
  it('counts each image once by its state', () => {
    const { byState } = coverageOf([
      { imageId: 'm-1', snapshots: [plain, plain] },
      { imageId: 'm-2', snapshots: [withKey('a'), withKey('b')] },
      { imageId: 'm-3', snapshots: [withKey('a')] },
      { imageId: 'm-4', snapshots: [plain, withKey('a')] },
      { imageId: 'm-5', snapshots: [plain, null] },
      { imageId: 'm-6', snapshots: [] },
    ])
    expect(byState).toEqual({ UNENCRYPTED: 1, ENCRYPTED: 2, PARTIALLY_ENCRYPTED: 1, UNKNOWN: 2 })
  })

  it('names an image under each of its keys, once', () => {
    const { byKey } = coverageOf([
      { imageId: 'm-1', snapshots: [withKey('a'), withKey('b'), withKey('a')] },
      { imageId: 'm-2', snapshots: [withKey('b')] },
    ])
    expect([...byKey]).toEqual([
      ['b', ['m-1', 'm-2']],
      ['a', ['m-1']],
    ])
  })

  it('puts the key with most images first, and equal ones in the order of their IDs', () => {
    const images = ['c', 'b', 'a', 'a', 'd', 'b'].map((keyId, index) => ({
      imageId: `m-${index}`,
      snapshots: [withKey(keyId)],
    }))
    expect([...coverageOf(images).byKey.keys()]).toEqual(['a', 'b', 'c', 'd'])
  })

  it('keeps an encrypted image whose key the cloud does not name out of all keys', () => {
    const { byState, byKey } = coverageOf([{ imageId: 'm-1', snapshots: [withKey(null)] }])
    expect([byState.ENCRYPTED, byKey.size]).toEqual([1, 0])
  })

  it('names an image under a key also when another of its disks is not shown', () => {
    const { byState, byKey } = coverageOf([{ imageId: 'm-1', snapshots: [withKey('a'), null] }])
    expect([byState.UNKNOWN, byKey.get('a')]).toEqual([1, ['m-1']])
  })

  it('is all zeros without images', () => {
    expect(coverageOf([])).toEqual({
      byState: { ENCRYPTED: 0, PARTIALLY_ENCRYPTED: 0, UNENCRYPTED: 0, UNKNOWN: 0 },
      byKey: new Map(),
    })
  })
})
