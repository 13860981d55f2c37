import { commandModule } from '../command.ts'
import { copyOptions } from '../copy-options.ts'

export const planCommand = commandModule({
  command: 'plan',
  describe: 'Tell what a copy would do, and everything in its way; changes nothing',
  usage: 'plan --region R --image M [--to-region R] [--key K] [options]',
  builder: (yargs) =>
    yargs
      .options(copyOptions)
      .example(
        '$0 plan --region cn-hangzhou --image m-bp1… --to-region cn-shanghai --key alias/disk-encryption',
        'would it work, and how would the copy be encrypted?',
      )
      .example('$0 plan --region cn-hangzhou --image m-bp1… --encrypted', 'with the service key'),
  action: async () => (await import('../actions/plan-copy.ts')).planCopy,
})
