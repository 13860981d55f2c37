import type { CopyPlanFacts, CopyProblem } from './copy-plan-types.ts'
import { copyProblem } from './copy-problem.ts'
import { nameRules } from './image-name.ts'
import { tagProblems } from './tag-rules.ts'
import { descriptionRules, idempotencyKeyRules, isResourceGroupId } from './text-rules.ts'

/** All that is wrong with the destination and the texts that the copy is to carry. */
export const inputProblems = (facts: CopyPlanFacts, destinationRegionId: string): CopyProblem[] => {
  const { input } = facts
  return [
    ...destinationProblems(facts, destinationRegionId),
    ...nameProblems(facts, destinationRegionId),
    ...descriptionProblems(input.description),
    ...tagProblems(input.tags),
    ...resourceGroupProblems(input.resourceGroupId),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ]
}

const destinationProblems = (facts: CopyPlanFacts, regionId: string): CopyProblem[] => {
  // Left out, the destination is the source region, which is judged already.
  const judged = facts.input.destinationRegionId === undefined && !facts.sourceRegionKnown
  if (facts.destinationRegionKnown || judged) return []
  return [
    copyProblem('REGION_NOT_FOUND', ['destinationRegionId'], { regionId }, 'DestinationRegion.NotFound'),
  ]
}

const nameProblems = ({ input, takenNames }: CopyPlanFacts, destinationRegionId: string): CopyProblem[] => {
  const { name } = input
  if (name === undefined) return []
  const rules = nameRules(name)
  if (rules.length > 0) {
    const parameters = { name, rules: rules.join(',') }
    return [copyProblem('NAME_INVALID', ['name'], parameters, 'InvalidImageName.Malformed')]
  }
  if (!takenNames.has(name)) return []
  return [copyProblem('NAME_TAKEN', ['name'], { name, destinationRegionId }, 'InvalidImageName.Duplicated')]
}

const descriptionProblems = (description: string | undefined): CopyProblem[] => {
  const rules = description === undefined ? [] : descriptionRules(description)
  if (rules.length === 0) return []
  const parameters = { rules: rules.join(',') }
  return [copyProblem('DESCRIPTION_INVALID', ['description'], parameters, 'InvalidDescription.Malformed')]
}

const resourceGroupProblems = (resourceGroupId: string | undefined): CopyProblem[] => {
  if (resourceGroupId === undefined || isResourceGroupId(resourceGroupId)) return []
  const upstreamCode = 'InvalidResourceGroup.NotFound'
  return [copyProblem('RESOURCE_GROUP_NOT_FOUND', ['resourceGroupId'], { resourceGroupId }, upstreamCode)]
}

const idempotencyKeyProblems = (key: string | undefined): CopyProblem[] => {
  const rules = key === undefined ? [] : idempotencyKeyRules(key)
  if (rules.length === 0) return []
  return [copyProblem('IDEMPOTENCY_KEY_INVALID', ['idempotencyKey'], { rules: rules.join(',') })]
}
