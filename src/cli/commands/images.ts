import { commandModule } from '../command.ts'
import { choice, choices, limit, tags, text, texts } from '../option-kinds.ts'

export const imagesCommand = commandModule({
  command: 'images',
  describe: 'List images, and how each is encrypted',
  usage: 'images [--region R] [--encryption UNENCRYPTED] [--tag K=V] [options]',
  builder: (yargs) =>
    yargs
      .options({
        region: texts('Region, or several; all unless given'),
        owner: choice('Whose images', ['SELF', 'SHARED', 'SYSTEM', 'MARKETPLACE', 'COMMUNITY']),
        encryption: choices('Encrypted so far', [
          'ENCRYPTED',
          'PARTIALLY_ENCRYPTED',
          'UNENCRYPTED',
          'UNKNOWN',
        ]),
        name: text('Part of the name'),
        tag: tags('Tag that the image has, as key=value; repeat it for more'),
        key: text('Key that a disk is encrypted with: its ID, ARN or alias/…'),
        limit,
      })
      .example('$0 images --region cn-hangzhou --encryption UNENCRYPTED', 'what is yet to be encrypted')
      .example('$0 images --tag env=prod --json', 'in all regions, as JSON')
      .example('$0 images --key alias/disk-encryption --region cn-hangzhou | cut -f1', 'image IDs alone'),
  action: async () => (await import('../actions/list-images.ts')).listImages,
})
