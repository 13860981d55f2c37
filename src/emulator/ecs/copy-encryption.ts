import type { Choices } from '../assumptions.ts'
import { serviceKeyIdOf } from '../state/key-state.ts'
import type { Image } from '../state/entities.ts'
import type { Region } from '../state/account.ts'
import { ApiError } from '../wire/api-error.ts'
import type { ErrorDefinition } from '../wire/api-error.ts'
import {
  againstDefaultEncryption,
  cannotDecrypt,
  encryptedIllegal,
  encryptedNotCopyable,
  encryptedNotMatchKey,
  plainAcrossRegions,
} from './errors.ts'

/** Which keys a copy's disks get. */
export type CopyEncryption =
  | { kind: 'plain' }
  /** The destination's service key, made if there is none. */
  | { kind: 'service-key' }
  /** The region is where the key is looked for. */
  | { kind: 'key'; keyId: string; region: Region }
  /** Each disk the key of its source; one a disk, null where it stays plain. */
  | { kind: 'kept-keys'; keyIds: (string | null)[] }

interface EncryptionRequest {
  /** Null when left out, which is not the same as false. */
  encrypted: boolean | null
  keyId: string | null
}

/**
 * The whole table of Encrypted, KMSKeyId, source, region and account default ("Encrypt system disks" guide, CopyImage
 * reference). On rows that are UNCONFIRMED, what the account's switches say.
 * @throws ApiError when the request contradicts itself, the source or the account's default
 */
export const copyEncryptionOf = (
  request: EncryptionRequest,
  image: Image,
  source: Region,
  destination: Region,
  choices: Choices,
): CopyEncryption => {
  const { encrypted, keyId } = request
  const sourceKeyIds = image.disks.map(
    (disk) => source.snapshots.get(disk.snapshotId ?? '')?.kmsKeyId ?? null,
  )
  const firstKeyId = sourceKeyIds.find((sourceKeyId) => sourceKeyId !== null) ?? null
  const isAcross = source !== destination
  if (keyId !== null && encrypted !== true)
    throw new ApiError(
      choices['copy.key-without-encryption'] === 'illegal' ? encryptedIllegal : encryptedNotMatchKey,
    )
  if (encrypted === false) return plainCopyOf(firstKeyId !== null, destination, choices)
  if (firstKeyId === null && encrypted === true && isAcross)
    unless(choices['copy.plain-source-across-regions'] === 'encrypted', plainAcrossRegions)
  if (keyId !== null)
    return { kind: 'key', keyId, region: choices['copy.key-region'] === 'source' ? source : destination }
  if (firstKeyId === null) return withoutKeyOf(encrypted, destination, choices)
  if (isAcross)
    unless(choices['copy.encrypted-source-across-regions'] === 'service-key', encryptedNotCopyable)
  else if (image.ownerAlias === 'self') {
    if (encrypted === true && choices['copy.encrypted-source-without-key'] === 'service-key')
      return { kind: 'service-key' }
    // copy.partly-encrypted-source
    const keyIdOfPlainDisks = encrypted === true ? firstKeyId : defaultKeyIdOf(destination)
    return { kind: 'kept-keys', keyIds: sourceKeyIds.map((sourceKeyId) => sourceKeyId ?? keyIdOfPlainDisks) }
  } else if (encrypted === null)
    unless(choices['copy.shared-encrypted-source'] === 'service-key', encryptedNotCopyable)
  return withoutKeyOf(true, destination, choices)
}

const unless = (isAllowed: boolean, refusal: ErrorDefinition) => {
  if (!isAllowed) throw new ApiError(refusal)
}

const plainCopyOf = (isSourceEncrypted: boolean, destination: Region, choices: Choices): CopyEncryption => {
  unless(!isSourceEncrypted, cannotDecrypt)
  if (destination.encryptionByDefault)
    unless(choices['copy.default-encryption-false'] === 'plain', againstDefaultEncryption)
  return { kind: 'plain' }
}

/** A copy whose source gives it no key, and the call neither. */
const withoutKeyOf = (encrypted: true | null, destination: Region, choices: Choices): CopyEncryption => {
  if (!destination.encryptionByDefault) return { kind: encrypted === true ? 'service-key' : 'plain' }
  if (encrypted === null && choices['copy.default-encryption-left-out'] === 'plain') return { kind: 'plain' }
  if (encrypted === true && choices['copy.default-encryption-without-key'] === 'service-key')
    return { kind: 'service-key' }
  return defaultEncryptionOf(destination)
}

const defaultKeyIdOf = (region: Region) =>
  region.encryptionByDefault ? (region.defaultKeyId ?? serviceKeyIdOf(region)) : null

const defaultEncryptionOf = (region: Region): CopyEncryption =>
  region.defaultKeyId === null || region.defaultKeyId === serviceKeyIdOf(region)
    ? { kind: 'service-key' }
    : { kind: 'key', keyId: region.defaultKeyId, region }
