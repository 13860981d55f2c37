import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql'
import type { CopyJob as Job } from '../copy-jobs/copy-job.ts'
import { CopyJobFilter } from '../schema/copy-job-filter.input.ts'
import { CopyJob } from '../schema/copy-job.type.ts'
import { badUserInput } from './bad-user-input.ts'
import { changePositionOf } from './change-cursor.ts'
import { filterFieldsOf } from './copy-job-filter.ts'
import { copyJobIdOf } from './copy-job-reference.ts'
import type { GatewayContext } from './gateway-context.ts'

const AFTER =
  'A `changeCursor` of an earlier event: everything that came after it is sent first, instead of the present state.'

interface Call<Args> {
  args: Args
  context: GatewayContext
}

@Resolver()
export class CopyJobChangesResolver {
  @Subscription(() => CopyJob, {
    description:
      'The job as it is now, then after every change until it ends. Each status is sent at least once and in order; progress as it was last.',
    subscribe: async ({ args, context }: Call<{ id: string; after: string | null }>) => {
      const jobId = copyJobIdOf(args.id)
      if (!(await context.copyJobs.byId(jobId))) throw badUserInput('There is no such copy job.', 'id')
      return context.copyJobs.watchJob(jobId, changePositionOf(args.after))
    },
  })
  copyJob(
    @Root() job: Job,
    @Arg('id', () => ID, { description: 'The `id` of a job.' }) _id: string,
    @Arg('after', () => String, { nullable: true, description: AFTER }) _after: string | null,
  ): Job {
    return job
  }

  @Subscription(() => CopyJob, {
    description:
      'Every unfinished job that the filter takes in as it is now, then every change of every job that it takes in. Ends when the client ends it.',
    subscribe: async ({ args, context }: Call<{ filter: CopyJobFilter | null; after: string | null }>) =>
      context.copyJobs.watchJobs(filterFieldsOf(args.filter, context), changePositionOf(args.after)),
  })
  copyJobs(
    @Root() job: Job,
    @Arg('filter', () => CopyJobFilter, { nullable: true, description: 'Which jobs. All unless given.' })
    _filter: CopyJobFilter | null,
    @Arg('after', () => String, { nullable: true, description: AFTER }) _after: string | null,
  ): Job {
    return job
  }
}
