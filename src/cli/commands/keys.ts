import { commandModule } from '../command.ts'
import { choice, choices, limit, text, texts } from '../option-kinds.ts'

export const keysCommand = commandModule({
  command: 'keys',
  describe: 'List KMS keys, and whether each can encrypt disks',
  usage: 'keys --region R [--usable] [options]',
  builder: (yargs) =>
    yargs
      .options({
        region: { ...texts('Region, or several: keys are regional'), demandOption: true },
        alias: text('Part of an alias'),
        creator: choice('The service key, or those of the customer', ['SERVICE', 'CUSTOMER']),
        state: choices('State, or several', ['ENABLED', 'DISABLED', 'PENDING_DELETION', 'PENDING_IMPORT']),
        usable: { describe: 'Only keys that can encrypt disks; --no-usable: only others', type: 'boolean' },
        limit,
      })
      .example('$0 keys --region cn-shanghai --usable', 'what a copy to cn-shanghai can be encrypted with'),
  action: async () => (await import('../actions/list-keys.ts')).listKeys,
})
