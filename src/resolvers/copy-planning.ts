import type { CopyJob } from '../copy-jobs/copy-job.ts'
import type { ImageRecord } from '../datasources/ecs/ecs-api.ts'
import { planCopy } from '../encryption/copy-plan.ts'
import type { CopyInput, CopyPlan, CopyProblem } from '../encryption/copy-plan-types.ts'
import { inputHashOf } from './copy-input.ts'
import { readPlanFacts } from './copy-plan-facts.ts'
import type { GatewayContext } from './gateway-context.ts'

/** A plan together with what its fields need to be resolved. */
export interface PlanOfInput extends CopyPlan {
  source: { regionId: string; imageId: string }
  /** The job that the same input with the same idempotency key has made before. */
  replayOf: CopyJob | null
}

const keyReused: CopyProblem = {
  code: 'IDEMPOTENCY_KEY_REUSED',
  field: ['idempotencyKey'],
  parameters: {},
  upstreamCode: null,
}

const nameTaken = ({ copy, destinationRegionId }: CopyPlan): CopyProblem => ({
  code: 'NAME_TAKEN',
  field: ['name'],
  parameters: { name: copy?.name ?? '', destinationRegionId },
  upstreamCode: 'InvalidImageName.Duplicated',
})

/** What copyImageEncrypted does with this input: the one judgement that the query and the mutation share. */
export const planOf = async (input: CopyInput, context: GatewayContext): Promise<PlanOfInput> => {
  const source = { regionId: input.sourceRegionId, imageId: input.imageId }
  const earlier = await jobOfKey(input, context)
  if (earlier?.sameInput) return { ...planOfJob(earlier.job), source, replayOf: earlier.job }
  const plan = planCopy(await readPlanFacts(input, context))
  if (!earlier) {
    // The same request, sent at the same moment, may have been recorded meanwhile, and now be what is in the way.
    const overtaking = plan.blockers.length > 0 ? await jobOfKey(input, context) : null
    if (overtaking?.sameInput) return { ...planOfJob(overtaking.job), source, replayOf: overtaking.job }
    return { ...plan, source, replayOf: null }
  }
  return { ...plan, copy: null, blockers: [...plan.blockers, keyReused], source, replayOf: null }
}

const jobOfKey = async (input: CopyInput, { copyJobs }: GatewayContext) =>
  input.idempotencyKey ? copyJobs.byIdempotencyKey(input.idempotencyKey, inputHashOf(input)) : null

/** As it was judged when the job was made. */
const planOfJob = (job: CopyJob): CopyPlan => ({
  destinationRegionId: job.request.destinationRegionId,
  resultingEncryption: job.resultingEncryption,
  copy: null,
  blockers: [],
  warnings: [],
})

/** A plan that was overtaken by another request between our look and our insert. */
export const overtakenPlan = (plan: PlanOfInput, outcome: 'KEY_REUSED' | 'NAME_TAKEN'): PlanOfInput => ({
  ...plan,
  copy: null,
  blockers: [...plan.blockers, outcome === 'KEY_REUSED' ? keyReused : nameTaken(plan)],
})

export const imageOf = async (
  source: { regionId: string; imageId: string },
  context: GatewayContext,
): Promise<ImageRecord | null> =>
  context.regions.has(source.regionId) ? context.images.byId(source.regionId, source.imageId) : null
