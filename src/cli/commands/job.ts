import { commandModule } from '../command.ts'
import { jobId } from '../option-kinds.ts'

export const jobCommand = commandModule({
  command: 'job <id>',
  describe: 'Show one job: its steps, its verdict, why it failed',
  usage: 'job ID [options]',
  builder: (yargs) => yargs.positional('id', jobId).example('$0 job Q29weUpvYgo…', ''),
  action: async () => (await import('../actions/show-job.ts')).showJob,
})
