import { distinctProblems } from './copy-problem.ts'
import { defaultCopyName } from './image-name.ts'
import { imageProblems, imageWarnings } from './image-problems.ts'
import { inputProblems } from './input-problems.ts'
import { keyProblems } from './key-problems.ts'
import { targetEncryption } from './target-choice.ts'
import type { CopyPlan, CopyPlanFacts, CopyProblemCode, PlannedCopy } from './copy-plan-types.ts'

/** Blockers that leave open what the target would be encrypted with. */
const UNDEFINING: ReadonlySet<CopyProblemCode> = new Set([
  'IMAGE_NOT_FOUND',
  'REGION_NOT_FOUND',
  'KEY_NOT_FOUND',
  'KEY_NOT_USABLE',
  'KEY_IN_OTHER_REGION',
  'KEY_REQUIRED_IN_DESTINATION',
  'KEY_WITHOUT_ENCRYPTION',
  'DECRYPTION_IMPOSSIBLE',
  'ENCRYPTION_FORCED_BY_ACCOUNT',
  'KMS_NOT_ENABLED',
])

/**
 * What CopyImage would do with these facts: the target's encryption, all that makes the copy impossible, all that
 * is most likely not meant, and the call to send. Judges without asking; never throws.
 */
export const planCopy = (facts: CopyPlanFacts): CopyPlan => {
  const destinationRegionId = facts.input.destinationRegionId ?? facts.input.sourceRegionId
  const target = targetEncryption(facts, destinationRegionId)
  const keys = keyProblems(facts, destinationRegionId, target)
  const blockers = distinctProblems([
    ...imageProblems(facts, destinationRegionId),
    ...target.blockers,
    ...keys.blockers,
    ...inputProblems(facts, destinationRegionId),
  ])
  const defined = !blockers.some(({ code }) => UNDEFINING.has(code))
  return {
    destinationRegionId,
    resultingEncryption: defined ? target.resulting : null,
    copy: blockers.length === 0 ? plannedCopy(facts, destinationRegionId, target.wire) : null,
    blockers,
    warnings: distinctProblems([...imageWarnings(facts), ...target.warnings, ...keys.warnings]),
  }
}

const plannedCopy = (
  { input, source, takenNames }: CopyPlanFacts,
  destinationRegionId: string,
  wire: Pick<PlannedCopy, 'encrypted' | 'keyId'>,
): PlannedCopy => ({
  sourceRegionId: input.sourceRegionId,
  imageId: input.imageId,
  destinationRegionId,
  name: input.name ?? defaultCopyName(source?.name ?? '', takenNames),
  ...(input.description !== undefined && { description: input.description }),
  ...wire,
  tags: (input.tags ?? []).map(({ key, value }) => ({ key, value })),
  ...(input.resourceGroupId !== undefined && { resourceGroupId: input.resourceGroupId }),
})
