import { commandModule } from '../command.ts'
import { limit } from '../option-kinds.ts'
import { jobFilterOptions } from '../job-filter.ts'

export const jobsCommand = commandModule({
  command: 'jobs',
  describe: 'List copy jobs, newest first',
  usage: 'jobs [--status S] [--region R] [--image M] [--since 2h] [options]',
  builder: (yargs) =>
    yargs
      .options({ ...jobFilterOptions, limit })
      .example('$0 jobs --status FAILED --since 7d', 'what went wrong this week')
      .example('$0 jobs --status COPYING,QUEUED', 'what is under way'),
  action: async () => (await import('../actions/list-jobs.ts')).listJobs,
})
