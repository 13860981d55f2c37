import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { CopyJob } from '../copy-jobs/copy-job.ts'
import type { CopyInput } from '../encryption/copy-plan-types.ts'
import { CopyImageEncryptedInput } from '../schema/copy-image-encrypted.input.ts'
import { CopyImageEncryptedPayload } from '../schema/copy-image-encrypted.payload.ts'
import { copiedSourceOf } from './copied-source.ts'
import { copyInputOf, inputHashOf } from './copy-input.ts'
import { shownProblems } from './copy-plan.resolver.ts'
import { imageOf, overtakenPlan, planOf, type PlanOfInput } from './copy-planning.ts'
import type { GatewayContext } from './gateway-context.ts'

@Resolver()
export class CopyImageEncryptedResolver {
  @Mutation(() => CopyImageEncryptedPayload, {
    description: 'Answers as soon as the job is recorded: copying takes minutes to hours.',
  })
  async copyImageEncrypted(
    @Arg('input', () => CopyImageEncryptedInput, {
      description: 'What to copy, where to, and how to encrypt it.',
    })
    givenInput: CopyImageEncryptedInput,
    @Ctx() context: GatewayContext,
  ): Promise<CopyImageEncryptedPayload> {
    return submitted(copyInputOf(givenInput), context, TRIES_FOR_NAME)
  }
}

/** Default names are chosen from those that are free; another request can take one between our look and our insert. */
const TRIES_FOR_NAME = 5

const submitted = async (
  input: CopyInput,
  context: GatewayContext,
  tries: number,
): Promise<CopyImageEncryptedPayload> => {
  const plan = await planOf(input, context)
  const { copy, resultingEncryption } = plan
  if (plan.replayOf) return accepted(plan, plan.replayOf, true)
  if (!copy || !resultingEncryption) return refused(plan, context)
  const image = await imageOf(plan.source, context)
  const recorded = await context.copyJobs.create({
    copy,
    resultingEncryption,
    source: image && copiedSourceOf(image),
    requestedBy: context.caller.name,
    idempotencyKey: input.idempotencyKey ?? null,
    priority: input.priority ?? 'NORMAL',
    inputHash: inputHashOf(input),
  })
  if ('job' in recorded) return accepted(plan, recorded.job, recorded.outcome === 'REPLAYED')
  const canBeNamedAnew = recorded.outcome === 'NAME_TAKEN' && input.name === undefined && tries > 1
  if (canBeNamedAnew) return submitted(input, context, tries - 1)
  return refused(overtakenPlan(plan, recorded.outcome), context)
}

const accepted = (plan: PlanOfInput, copyJob: CopyJob, replayed: boolean): CopyImageEncryptedPayload => ({
  copyJob,
  plan,
  userErrors: [],
  replayed,
})

const refused = (plan: PlanOfInput, context: GatewayContext): CopyImageEncryptedPayload => ({
  copyJob: null,
  plan,
  userErrors: shownProblems(plan.blockers, context),
  replayed: false,
})
