import { commandModule } from '../command.ts'
import { duration, jobId } from '../option-kinds.ts'

export const retryCommand = commandModule({
  command: 'retry <id>',
  describe: 'Try a failed job again, under the same ID',
  usage: 'retry ID [--wait] [options]',
  builder: (yargs) =>
    yargs
      .positional('id', jobId)
      .options({
        wait: { describe: 'Wait until the job has ended', type: 'boolean' },
        timeout: duration('With --wait: stop waiting after so long, as 90s or 15m'),
      })
      .implies('timeout', 'wait')
      .example('$0 retry Q29weUpvYgo… --wait', ''),
  action: async () => (await import('../actions/change-job.ts')).retryJob,
})
