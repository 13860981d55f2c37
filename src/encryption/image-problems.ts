import type { CopyPlanFacts, CopyProblem, SourceFacts } from './copy-plan-types.ts'
import { copyProblem } from './copy-problem.ts'

/** CopyImage refuses larger system disks: `SizeExceed.Image`; the console asks for a ticket. */
const IMAGE_SIZE_LIMIT_GIB = 500

const FIELD = ['imageId']

/**
 * Owners whose images are not custom images of this account, with the code that CopyImage has for them. Which of
 * its two codes (`NotPublished`, `NotAuthorized`) a marketplace image gets, and which a public one: UNCONFIRMED.
 */
const NOT_CUSTOM: Partial<Record<SourceFacts['owner'], { upstreamCode: string | null }>> = {
  SYSTEM: { upstreamCode: null },
  MARKETPLACE: { upstreamCode: 'OperationDenied.NotPublished' },
  COMMUNITY: { upstreamCode: 'OperationDenied.CommunityImage' },
}

/** All that keeps the source image, or its region, from being copied to this destination. */
export const imageProblems = (facts: CopyPlanFacts, destinationRegionId: string): CopyProblem[] => {
  const { input, source, sourceRegionKnown } = facts
  const regionId = input.sourceRegionId
  if (!sourceRegionKnown) {
    return [copyProblem('REGION_NOT_FOUND', ['sourceRegionId'], { regionId }, 'InvalidRegionId.NotFound')]
  }
  if (source === null) {
    const parameters = { imageId: input.imageId, regionId }
    return [copyProblem('IMAGE_NOT_FOUND', FIELD, parameters, 'InvalidImageId.NotFound')]
  }
  return [...ownerProblems(source, destinationRegionId), ...stateProblems(source)]
}

const ownerProblems = (source: SourceFacts, destinationRegionId: string): CopyProblem[] => {
  const { imageId, owner, regionId } = source
  const notCustom = NOT_CUSTOM[owner]
  if (notCustom !== undefined) {
    return [copyProblem('IMAGE_NOT_CUSTOM', FIELD, { imageId, owner }, notCustom.upstreamCode)]
  }
  if (owner !== 'SHARED' || regionId === destinationRegionId) return []
  const parameters = { imageId, sourceRegionId: regionId, destinationRegionId }
  const upstreamCode = 'OperationDenied.SameRegionOnly'
  return [copyProblem('IMAGE_SHARED_CROSS_REGION', ['destinationRegionId'], parameters, upstreamCode)]
}

const stateProblems = ({ imageId, status, sizeGiB }: SourceFacts): CopyProblem[] => {
  const problems: CopyProblem[] = []
  if (status !== 'AVAILABLE') {
    problems.push(copyProblem('IMAGE_NOT_AVAILABLE', FIELD, { imageId, status }, 'IncorrectImageStatus'))
  }
  if (sizeGiB > IMAGE_SIZE_LIMIT_GIB) problems.push(tooLarge(imageId, sizeGiB, 'SYSTEM_DISK'))
  return problems
}

/** What is allowed, and better known beforehand. */
export const imageWarnings = ({ source }: CopyPlanFacts): CopyProblem[] =>
  source === null ? [] : [...sizeWarnings(source), ...busyWarnings(source)]

/**
 * Only the system disk's size is known to be limited. Whether the sum of all disks counts: UNCONFIRMED, hence a
 * warning.
 */
const sizeWarnings = ({ imageId, sizeGiB, diskSizesGiB }: SourceFacts): CopyProblem[] => {
  const sumGiB = diskSizesGiB.reduce((sum, diskSizeGiB) => sum + diskSizeGiB, 0)
  const isWarning = sizeGiB <= IMAGE_SIZE_LIMIT_GIB && sumGiB > IMAGE_SIZE_LIMIT_GIB
  return isWarning ? [tooLarge(imageId, sumGiB, 'ALL_DISKS')] : []
}

/** The cloud refuses a second copy of the same source meanwhile; the gateway's queue waits for the first to end. */
const busyWarnings = ({ imageId, beingCopiedBy }: SourceFacts): CopyProblem[] => {
  if (beingCopiedBy === null) return []
  const parameters = { imageId, by: beingCopiedBy }
  return [copyProblem('IMAGE_BEING_COPIED', FIELD, parameters, 'OperationDenied.ImageCopyConflict')]
}

const tooLarge = (imageId: string, sizeGiB: number, scope: 'SYSTEM_DISK' | 'ALL_DISKS'): CopyProblem =>
  copyProblem(
    'IMAGE_TOO_LARGE',
    FIELD,
    { imageId, sizeGiB, limitGiB: IMAGE_SIZE_LIMIT_GIB, scope },
    'SizeExceed.Image',
  )
