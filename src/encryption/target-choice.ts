import type { CopyPlanFacts } from './copy-plan-types.ts'
import { namedKeyTarget, plainTarget, serviceKeyTarget } from './explicit-target.ts'
import { defaultKeyTarget, keptKeyTarget } from './implicit-target.ts'
import { knownSource } from './known-source.ts'
import { NOTHING_ASKED, staysPlain } from './target-encryption.ts'
import type { TargetEncryption } from './target-encryption.ts'

/**
 * The target's encryption by source × `encrypted` × `keyId` × account default. Rests on ECS's guide "encrypt a
 * system disk" (the four transitions) and on the CopyImage reference (its error codes); what neither says is
 * marked UNCONFIRMED.
 */
export const targetEncryption = (facts: CopyPlanFacts, destinationRegionId: string): TargetEncryption => {
  const { encrypted, keyId } = facts.input
  const source = knownSource(facts.source)
  if (encrypted === false) return plainTarget(facts, source, destinationRegionId)
  if (keyId !== undefined) return namedKeyTarget(facts, source)
  if (encrypted === true) return serviceKeyTarget(facts, source, destinationRegionId)
  if (source.encrypted) return keptKeyTarget(facts, source, destinationRegionId)
  if (facts.encryptionByDefault === true) return defaultKeyTarget(facts, source, destinationRegionId)
  return { ...NOTHING_ASKED, resulting: staysPlain(source) }
}
