import type { CopyPlanFacts } from '../../src/encryption/copy-plan-types.ts'
import { planCopy } from '../../src/encryption/copy-plan.ts'
import { keyFacts, OTHER_REGION, serviceKeyFacts, sourceFacts } from './plan-facts.ts'

export const planned = (facts: CopyPlanFacts) => {
  const { copy, resultingEncryption, blockers, warnings } = planCopy(facts)
  if (copy === null || resultingEncryption === null) throw new Error(JSON.stringify(blockers))
  const wire = Object.fromEntries(
    Object.entries(copy).filter(([name]) => ['encrypted', 'keyId'].includes(name)),
  )
  const { transition, state, keyIds, serviceKeyToBeMade } = resultingEncryption
  return {
    wire,
    warnings: warnings.map(({ code }) => code),
    plan: [transition, state, keyIds, serviceKeyToBeMade],
  }
}

export const refusal = (facts: CopyPlanFacts) => {
  const { copy, resultingEncryption, blockers } = planCopy(facts)
  return {
    copy,
    resultingEncryption,
    blockers: blockers.map(({ code, upstreamCode }) => [code, upstreamCode]),
  }
}
export const refusedWith = (...blockers: [string, string | null][]) => ({
  copy: null,
  resultingEncryption: null,
  blockers,
})

export const named = { keyId: 'alias/mine' }
export const key = keyFacts()
export const farKey = keyFacts({ regionId: OTHER_REGION })
export const far = { destinationRegionId: OTHER_REGION }
export const service = serviceKeyFacts()
export const partly = sourceFacts({ encryption: { state: 'PARTIALLY_ENCRYPTED', keyIds: ['k1'] } })
export const unknown = (hintedEncrypted: boolean | null, keyIds: string[] = []) =>
  sourceFacts({ encryption: { state: 'UNKNOWN', keyIds }, hintedEncrypted })
