import type { CopyPlanFacts } from './copy-plan-types.ts'
import type { KnownSource } from './known-source.ts'
import { forcedByAccount, keyRequired, NOTHING_ASKED } from './target-encryption.ts'
import type { TargetEncryption } from './target-encryption.ts'

/** KMS keys are regional, so the source's own keys can serve in its region only. */
export const keptKeyTarget = (
  { input, encryptionByDefault, defaultKey, serviceKey, sourceKeys = [] }: CopyPlanFacts,
  source: KnownSource,
  destinationRegionId: string,
): TargetEncryption => {
  if (destinationRegionId !== input.sourceRegionId) {
    const blockers = [keyRequired('CROSS_REGION', destinationRegionId)]
    return { ...NOTHING_ASKED, needsKms: true, blockers }
  }
  const { state, keyIds } = source
  const resulting = { transition: 'KEEPS_KEY', state, keyIds, serviceKeyToBeMade: false } as const
  if (state !== 'PARTIALLY_ENCRYPTED' || encryptionByDefault !== true) {
    return { ...NOTHING_ASKED, resulting, keys: sourceKeys, needsKms: true }
  }
  // UNCONFIRMED, by analogy with RunInstances: an encrypted disk keeps its key, a plain one gets the default key.
  const added = defaultKey ?? serviceKey
  const allKeyIds = [...new Set([...keyIds, ...(added === null ? [] : [added.keyId])])]
  return {
    ...NOTHING_ASKED,
    resulting: { ...resulting, state: 'ENCRYPTED', keyIds: allKeyIds, serviceKeyToBeMade: added === null },
    keys: added === null ? sourceKeys : [...sourceKeys, added],
    needsKms: true,
    warnings: [forcedByAccount('APPLIED', destinationRegionId)],
  }
}

/** UNCONFIRMED for CopyImage, by analogy with RunInstances: the account's default key, at first the service key. */
export const defaultKeyTarget = (
  { source: image, defaultKey, serviceKey }: CopyPlanFacts,
  source: KnownSource,
  destinationRegionId: string,
): TargetEncryption => {
  const key = defaultKey ?? serviceKey
  const unknown = source.state === 'UNKNOWN'
  return {
    ...NOTHING_ASKED,
    resulting: {
      transition: 'BECOMES_ENCRYPTED',
      state: unknown ? 'UNKNOWN' : 'ENCRYPTED',
      keyIds: unknown || key === null ? [] : [key.keyId],
      serviceKeyToBeMade: !unknown && key === null,
    },
    keys: key === null ? [] : [key],
    needsKms: true,
    warnings: image === null ? [] : [forcedByAccount('APPLIED', destinationRegionId)],
  }
}
