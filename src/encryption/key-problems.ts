import type { CopyPlanFacts, CopyProblem } from './copy-plan-types.ts'
import { copyProblem } from './copy-problem.ts'
import { keyUnusableReasons } from './key-usability.ts'
import type { KeyFacts, KeyUnusableReason } from './key-usability.ts'
import type { TargetEncryption } from './target-encryption.ts'

/** How long before a key becomes useless the plan warns of it. */
const KEY_WARNING_DAYS = 30

const DAY_MS = 24 * 60 * 60 * 1000

/** Reasons that CopyImage reports as `CMKNotEnabled`. */
const STATE_REASONS: readonly KeyUnusableReason[] = [
  'DISABLED',
  'PENDING_DELETION',
  'PENDING_IMPORT',
  'MATERIAL_EXPIRED',
  'UNKNOWN_STATE',
]

interface KeyProblems {
  blockers: CopyProblem[]
  warnings: CopyProblem[]
}

/** All that is wrong with the keys that the target will need, and with the account's way to them. */
export const keyProblems = (
  facts: CopyPlanFacts,
  destinationRegionId: string,
  target: TargetEncryption,
): KeyProblems => {
  // What was read about keys belongs to the destination: nothing, when there is no such region.
  if (!facts.destinationRegionKnown) return { blockers: [], warnings: [] }
  const field = facts.input.keyId === undefined ? null : ['keyId']
  const { keys, needsKms } = target
  return {
    blockers: [
      ...accessProblems(facts, destinationRegionId, target),
      ...keys.flatMap((key) => problemsOfKey(key, field, destinationRegionId, facts.now)),
    ],
    warnings: needsKms
      ? keys.flatMap((key) => warningsOfKey(key, field, destinationRegionId, facts.now))
      : [],
  }
}

const accessProblems = (
  { input, key, kmsEnabled, roleGranted }: CopyPlanFacts,
  regionId: string,
  { keys, needsKms }: TargetEncryption,
): CopyProblem[] => {
  if (!kmsEnabled) {
    // Without KMS no key can be found: saying so too would only mislead.
    return needsKms
      ? [copyProblem('KMS_NOT_ENABLED', null, { regionId }, 'InvalidParameter.KmsNotEnabled')]
      : []
  }
  const problems: CopyProblem[] = []
  if (input.keyId !== undefined && key === null) {
    const parameters = { keyId: input.keyId, regionId }
    problems.push(copyProblem('KEY_NOT_FOUND', ['keyId'], parameters, 'InvalidParameter.KMSKeyId.NotFound'))
  }
  const customerKey = needsKms ? keys.find(({ isServiceKey }) => !isServiceKey) : undefined
  if (customerKey !== undefined && roleGranted === false) {
    const parameters = { keyId: customerKey.keyId }
    const upstreamCode = 'InvalidParameter.KMSKeyId.KMSUnauthorized'
    problems.push(copyProblem('ROLE_NOT_AUTHORIZED', null, parameters, upstreamCode))
  }
  return problems
}

const problemsOfKey = (
  key: KeyFacts,
  field: readonly string[] | null,
  destinationRegionId: string,
  now: Date,
): CopyProblem[] => {
  const { keyId, regionId } = key
  const reasons = keyUnusableReasons(key, destinationRegionId, now)
  const unusable = reasons.filter((reason) => reason !== 'WRONG_REGION')
  const problems: CopyProblem[] = []
  if (reasons.includes('WRONG_REGION')) {
    const parameters = { keyId, regionId, destinationRegionId }
    problems.push(copyProblem('KEY_IN_OTHER_REGION', field, parameters, 'InvalidParameter.KMSKeyId.NotFound'))
  }
  if (unusable.length > 0) {
    const byState = unusable.some((reason) => STATE_REASONS.includes(reason))
    const upstreamCode = byState ? 'InvalidParameter.KMSKeyId.CMKNotEnabled' : null
    problems.push(copyProblem('KEY_NOT_USABLE', field, { keyId, reasons: unusable.join(',') }, upstreamCode))
  }
  return problems
}

const warningsOfKey = (
  key: KeyFacts,
  field: readonly string[] | null,
  destinationRegionId: string,
  now: Date,
): CopyProblem[] => {
  if (keyUnusableReasons(key, destinationRegionId, now).length > 0) return []
  const { keyId, deleteAt, materialExpiresAt } = key
  const warning = (cause: 'DELETION' | 'MATERIAL_EXPIRY', at: Date): CopyProblem =>
    copyProblem('KEY_NEAR_DELETION', field, { keyId, cause, at: at.toISOString() })
  const warnings: CopyProblem[] = []
  if (deleteAt !== null) warnings.push(warning('DELETION', deleteAt))
  const warnBefore = new Date(now.getTime() + KEY_WARNING_DAYS * DAY_MS)
  if (materialExpiresAt !== null && materialExpiresAt <= warnBefore) {
    warnings.push(warning('MATERIAL_EXPIRY', materialExpiresAt))
  }
  return warnings
}
