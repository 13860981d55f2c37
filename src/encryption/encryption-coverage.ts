import { type EncryptionState, encryptionOf, type SnapshotEncryption } from './encryption-state.ts'

interface CoveredImage {
  imageId: string
  /** One entry a disk; null where the cloud did not show it. */
  snapshots: readonly (SnapshotEncryption | null)[]
}

/** How much of some images is encrypted, and with what. */
export interface EncryptionCoverage {
  byState: Readonly<Record<EncryptionState, number>>
  /**
   * IDs of the images that each key encrypts a disk of, in the order of the images. The key with most images comes
   * first, among equal ones by ID. An image with two keys is under both.
   */
  byKey: ReadonlyMap<string, readonly string[]>
}

export const coverageOf = (images: Iterable<CoveredImage>): EncryptionCoverage => {
  const byState = { ENCRYPTED: 0, PARTIALLY_ENCRYPTED: 0, UNENCRYPTED: 0, UNKNOWN: 0 }
  const byKey = new Map<string, string[]>()
  for (const { imageId, snapshots } of images) {
    const { state, keyIds } = encryptionOf(snapshots)
    byState[state] += 1
    for (const keyId of keyIds) {
      const imageIds = byKey.get(keyId)
      if (imageIds) imageIds.push(imageId)
      else byKey.set(keyId, [imageId])
    }
  }
  const largestFirst = [...byKey].toSorted(
    ([keyId, imageIds], [otherKeyId, others]) =>
      others.length - imageIds.length || (keyId < otherKeyId ? -1 : 1),
  )
  return { byState, byKey: new Map(largestFirst) }
}
