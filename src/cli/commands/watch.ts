import { commandModule } from '../command.ts'
import { duration, jobId, text } from '../option-kinds.ts'
import { jobFilterOptions } from '../job-filter.ts'

export const watchCommand = commandModule({
  command: 'watch [id..]',
  describe: 'Watch jobs live: some until they end, or all of a filter until Ctrl-C',
  usage: 'watch [ID …] [--status S] [--region R] [--after CURSOR] [options]',
  builder: (yargs) =>
    yargs
      .positional('id', { ...jobId, array: true, describe: 'ID of a job, or several; all jobs unless given' })
      .options({
        ...jobFilterOptions,
        after: text('`changeCursor` of an earlier change: what came after it is told first'),
        timeout: duration('Stop watching after so long, as 90s or 15m'),
      })
      .example('$0 watch', 'every change of every job')
      .example('$0 watch Q29weUpvYgo…', 'one job, until it ends; exits as `copy --wait` does')
      .example('$0 watch --region cn-shanghai --json | jq .copyJob.status', 'for a script'),
  action: async () => (await import('../actions/watch-jobs.ts')).watchJobs,
})
