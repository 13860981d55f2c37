import type { CopyPlanFacts, CopyProblem } from './copy-plan-types.ts'
import { copyProblem } from './copy-problem.ts'
import type { KnownSource } from './known-source.ts'
import {
  encryptedWith,
  forcedByAccount,
  keyRequired,
  NOTHING_ASKED,
  staysPlain,
} from './target-encryption.ts'
import type { TargetEncryption } from './target-encryption.ts'

/** `encrypted: false`. */
export const plainTarget = (
  { input, source: image, key, encryptionByDefault }: CopyPlanFacts,
  source: KnownSource,
  destinationRegionId: string,
): TargetEncryption => {
  const blockers: CopyProblem[] = []
  if (input.keyId !== undefined) {
    const upstreamCode = 'InvalidEncrypted.NotMatchKmsKeyId'
    blockers.push(copyProblem('KEY_WITHOUT_ENCRYPTION', ['keyId'], { keyId: input.keyId }, upstreamCode))
  }
  if (source.encrypted) {
    const parameters = { imageId: image?.imageId ?? input.imageId }
    const upstreamCode = 'OperationDeined.EncryptedSnapshot'
    blockers.push(copyProblem('DECRYPTION_IMPOSSIBLE', ['encrypted'], parameters, upstreamCode))
  }
  if (encryptionByDefault === true) blockers.push(forcedByAccount('REFUSED', destinationRegionId))
  const keys = key === null ? [] : [key]
  return { ...NOTHING_ASKED, resulting: staysPlain(source), wire: { encrypted: false }, keys, blockers }
}

/** A key is named. */
export const namedKeyTarget = ({ key }: CopyPlanFacts, source: KnownSource): TargetEncryption => {
  if (key === null) return { ...NOTHING_ASKED, needsKms: true }
  const wire = { encrypted: true, keyId: key.keyId }
  return { ...NOTHING_ASKED, resulting: encryptedWith(key, source), wire, keys: [key], needsKms: true }
}

/**
 * Encryption without a key. For a plain source the cloud takes the service key, and makes it if need be. What it
 * takes for an encrypted source, or under account-level default encryption, is UNCONFIRMED: there the service key
 * is named, and where none can be named yet, the caller has to.
 */
export const serviceKeyTarget = (
  { serviceKey, defaultKey, encryptionByDefault }: CopyPlanFacts,
  source: KnownSource,
  destinationRegionId: string,
): TargetEncryption => {
  const target = { ...NOTHING_ASKED, needsKms: true, wire: { encrypted: true } }
  const byDefault = encryptionByDefault === true
  if (serviceKey !== null) {
    const named = source.state !== 'UNENCRYPTED' || byDefault
    const wire = named ? { encrypted: true, keyId: serviceKey.keyId } : target.wire
    return { ...target, wire, keys: [serviceKey], resulting: encryptedWith(serviceKey, source) }
  }
  const otherDefault = byDefault && defaultKey !== null && !defaultKey.isServiceKey
  if (source.encrypted || otherDefault) {
    return { ...target, blockers: [keyRequired('NO_SERVICE_KEY', destinationRegionId)] }
  }
  return {
    ...target,
    resulting: { transition: 'BECOMES_ENCRYPTED', state: 'ENCRYPTED', keyIds: [], serviceKeyToBeMade: true },
  }
}
