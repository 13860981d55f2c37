import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { CopyJob } from '../copy-jobs/copy-job.ts'
import { eventText } from '../encryption/event-text.ts'
import { jobActionText } from '../encryption/job-action-text.ts'
import { CancelCopyJobInput } from '../schema/copy-job-action.input.ts'
import { CancelCopyJobPayload } from '../schema/copy-job-action.payload.ts'
import type { CancelErrorCode } from '../schema/copy-job-action.enum.ts'
import { copyJobIdOf } from './copy-job-reference.ts'
import type { GatewayContext } from './gateway-context.ts'

@Resolver()
export class CancelCopyJobResolver {
  @Mutation(() => CancelCopyJobPayload, {
    description:
      'Stops a copy and removes what it left in the cloud. Waits some seconds for the cloud, so that the answer mostly tells the outcome; sent again, it tells how things stand.',
  })
  async cancelCopyJob(
    @Arg('input', () => CancelCopyJobInput, { description: 'Which job.' }) { id }: CancelCopyJobInput,
    @Ctx() context: GatewayContext,
  ): Promise<CancelCopyJobPayload> {
    const copyJob = await context.copyJobs.cancel(copyJobIdOf(id, 'input.id'))
    const error = await errorOf(copyJob, context)
    return { copyJob, userErrors: error ? [{ ...error, field: ['id'] }] : [] }
  }
}

const errorOf = async (
  job: CopyJob | null,
  { language, copyJobs }: GatewayContext,
): Promise<{ code: CancelErrorCode; message: string } | null> => {
  if (!job) return { code: 'NOT_FOUND', message: jobActionText('NO_SUCH_JOB', language) }
  if (job.status === 'VERIFYING' || job.status === 'SUCCEEDED') {
    const message = jobActionText('CANCELLED_TOO_LATE', language, job.targetImageId ?? '')
    return { code: 'ALREADY_FINISHED', message }
  }
  if (job.status === 'FAILED') {
    return { code: 'ALREADY_FINISHED', message: jobActionText('FAILED_ALREADY', language) }
  }
  if (job.status === 'CANCELLED' || job.cancelRequestedAt) return null
  const remarks = (await copyJobs.eventsOf(job.id)).flatMap((event) => event.remarks ?? [])
  const refusal = remarks.findLast(({ code }) => code === 'CANCEL_REFUSED')
  const said = refusal ? eventText([{ ...refusal, code: 'CLOUD_SAID' }], language) : ''
  return {
    code: 'REFUSED_BY_CLOUD',
    message: jobActionText('CLOUD_REFUSED_TO_CANCEL', language, said).trim(),
  }
}
