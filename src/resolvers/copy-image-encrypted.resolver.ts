import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { CopyJob } from '../copy-jobs/copy-job.ts'
import type { CopyInput, PlannedCopy } from '../encryption/copy-plan.ts'
import { CopyImageEncryptedInput } from '../schema/copy-image-encrypted.input.ts'
import { CopyImageEncryptedPayload } from '../schema/copy-image-encrypted.payload.ts'
import { copyInputOf, inputHashOf } from './copy-input.ts'
import { shownProblems } from './copy-plan.resolver.ts'
import { type PlanOfInput, planOf, withKeyReused } from './copy-planning.ts'
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
    const input = copyInputOf(givenInput)
    const plan = await planOf(input, context)
    if (plan.replayOf) return accepted(plan, plan.replayOf, true)
    if (!plan.copy || !plan.resultingEncryption) return refused(plan, context)
    return record(input, plan, plan.copy, plan.resultingEncryption, context)
  }
}

const record = async (
  input: CopyInput,
  plan: PlanOfInput,
  copy: PlannedCopy,
  resultingEncryption: NonNullable<PlanOfInput['resultingEncryption']>,
  context: GatewayContext,
) => {
  const recorded = await context.copyJobs.create({
    copy,
    resultingEncryption,
    requestedBy: context.caller.name,
    idempotencyKey: input.idempotencyKey ?? null,
    inputHash: inputHashOf(input),
  })
  // The same key was sent twice at once, and the other request was recorded between our look and our insert.
  if (recorded.outcome === 'KEY_REUSED') return refused(withKeyReused(plan), context)
  return accepted(plan, recorded.job, recorded.outcome === 'REPLAYED')
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
