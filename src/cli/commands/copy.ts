import { commandModule } from '../command.ts'
import { duration } from '../option-kinds.ts'
import { copyOptions } from '../copy-options.ts'

export const copyCommand = commandModule({
  command: 'copy',
  describe: 'Copy an image, encrypted, as a job that goes on by itself',
  usage: 'copy --region R --image M [--to-region R] [--key K] [--wait] [options]',
  builder: (yargs) =>
    yargs
      .options({
        ...copyOptions,
        wait: { describe: 'Show the progress, and end with the job', type: 'boolean' },
        timeout: duration('With --wait: stop waiting after so long, as 90s, 15m or 2h; the copy goes on'),
      })
      .implies('timeout', 'wait')
      .example(
        '$0 copy --region cn-hangzhou --image m-bp1… --key alias/disk-encryption --wait',
        'encrypt it with a key of yours, and see it proven',
      )
      .example(
        '$0 copy --region cn-hangzhou --image m-bp1… --encrypted --idempotency-key web-2026-11 --wait',
        'sent again after a crash, it finds its job and waits on',
      ),
  action: async () => (await import('../actions/copy-image.ts')).copyImage,
})
