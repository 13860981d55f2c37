import { serviceKeyIdOf } from '../key-state.ts'
import type { Image, Region } from '../state.ts'
import { ApiError } from '../wire/api-error.ts'
import { againstDefaultEncryption, cannotDecrypt, encryptedIllegal } from './errors.ts'

/** Which keys a copy's disks get. */
export type CopyEncryption =
  | { kind: 'plain' }
  /** The destination's service key, made if there is none. */
  | { kind: 'service-key' }
  | { kind: 'key'; keyId: string }
  /** Each disk the key of its source; one a disk, null where it stays plain. */
  | { kind: 'kept-keys'; keyIds: (string | null)[] }

interface EncryptionRequest {
  /** Null when left out, which is not the same as false. */
  encrypted: boolean | null
  keyId: string | null
}

/**
 * The whole table of Encrypted, KMSKeyId, source, region and account default ("Encrypt system disks" guide, CopyImage
 * reference). Rows on which they are silent are marked with the name of the assumption that fills them.
 * @throws ApiError when the request contradicts itself, the source or the account's default
 */
export const copyEncryptionOf = (
  request: EncryptionRequest,
  image: Image,
  source: Region,
  destination: Region,
): CopyEncryption => {
  // copy.key-without-encryption
  if (request.keyId !== null && request.encrypted !== true) throw new ApiError(encryptedIllegal)
  if (request.keyId !== null) return { kind: 'key', keyId: request.keyId }

  const sourceKeyIds = image.disks.map(
    (disk) => source.snapshots.get(disk.snapshotId ?? '')?.kmsKeyId ?? null,
  )
  const firstKeyId = sourceKeyIds.find((keyId) => keyId !== null) ?? null
  if (request.encrypted === false) {
    if (firstKeyId !== null) throw new ApiError(cannotDecrypt)
    // copy.default-encryption
    if (destination.encryptionByDefault) throw new ApiError(againstDefaultEncryption)
    return { kind: 'plain' }
  }
  // copy.encrypted-source-without-key; copy.shared-encrypted-source sends others' images on
  if (firstKeyId !== null && source === destination && image.ownerAlias === 'self') {
    // copy.partly-encrypted-source
    const keyIdOfPlainDisks = request.encrypted === true ? firstKeyId : defaultKeyIdOf(destination)
    return { kind: 'kept-keys', keyIds: sourceKeyIds.map((keyId) => keyId ?? keyIdOfPlainDisks) }
  }
  // copy.default-encryption
  if (destination.encryptionByDefault) return defaultEncryptionOf(destination)
  // copy.encrypted-source-across-regions
  return request.encrypted === true || firstKeyId !== null ? { kind: 'service-key' } : { kind: 'plain' }
}

const defaultKeyIdOf = (region: Region) =>
  region.encryptionByDefault ? (region.defaultKeyId ?? serviceKeyIdOf(region)) : null

const defaultEncryptionOf = (region: Region): CopyEncryption =>
  region.defaultKeyId === null || region.defaultKeyId === serviceKeyIdOf(region)
    ? { kind: 'service-key' }
    : { kind: 'key', keyId: region.defaultKeyId }
