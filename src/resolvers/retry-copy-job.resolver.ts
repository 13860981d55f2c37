import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { CopyJob } from '../copy-jobs/copy-job.ts'
import type { RetryRefusal } from '../copy-jobs/copy-job-retry.ts'
import { jobActionText } from '../encryption/job-action-text.ts'
import type { RetryErrorCode } from '../schema/copy-job-action.enum.ts'
import { RetryCopyJobInput } from '../schema/copy-job-action.input.ts'
import { RetryCopyJobPayload } from '../schema/copy-job-action.payload.ts'
import { copyJobIdOf } from './copy-job-reference.ts'
import type { GatewayContext } from './gateway-context.ts'

@Resolver()
export class RetryCopyJobResolver {
  @Mutation(() => RetryCopyJobPayload, {
    description:
      'A new try of a failed job, under the same ID. A copy that the earlier try left is taken over, a failed one removed.',
  })
  async retryCopyJob(
    @Arg('input', () => RetryCopyJobInput, { description: 'Which job.' }) { id }: RetryCopyJobInput,
    @Ctx() context: GatewayContext,
  ): Promise<RetryCopyJobPayload> {
    const answer = await context.copyJobs.retry(copyJobIdOf(id, 'input.id'))
    const error = errorOf(answer, context)
    return { copyJob: answer?.job ?? null, userErrors: error ? [{ ...error, field: ['id'] }] : [] }
  }
}

const errorOf = (
  answer: { job: CopyJob; refusal: RetryRefusal | null } | null,
  { language }: GatewayContext,
): { code: RetryErrorCode; message: string } | null => {
  if (!answer) return { code: 'NOT_FOUND', message: jobActionText('NO_SUCH_JOB', language) }
  const { job, refusal } = answer
  switch (refusal) {
    case null:
      return null
    case 'NOT_FAILED':
      return { code: 'NOT_FAILED', message: jobActionText('NOT_FAILED', language, job.status) }
    case 'NOT_RETRYABLE':
      return { code: 'NOT_RETRYABLE', message: jobActionText('NOT_RETRYABLE', language) }
    case 'NAME_TAKEN':
      return { code: 'NOT_RETRYABLE', message: jobActionText('NAME_TAKEN', language, job.request.name) }
  }
}
