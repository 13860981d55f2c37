import type { CopyImageEncryptedInput, CopyPriority } from './generated/operations.ts'
import { choice, tags, text } from './option-kinds.ts'
import type { GlobalOptions } from './settings.ts'

/** What a copy is asked for with; a plan takes the same. */
export const copyOptions = {
  region: { ...text('Region of the image'), demandOption: true },
  image: { ...text('Image to copy, m-…'), demandOption: true },
  'to-region': text('Region of the copy [the same region]'),
  encrypted: {
    describe: 'Encrypt; without --key with the service key. Left out: as --key and the source say',
    type: 'boolean',
  },
  key: text('KMS key of the region of the copy: its ID, ARN or alias/…'),
  name: text('Name of the copy [that of the image, with a suffix that is free]'),
  description: text('Description of the copy'),
  tag: tags('Tag of the copy, as key=value; repeat it for more'),
  'resource-group': text('Resource group of the copy [the default one]'),
  priority: choice('Place among queued copies [NORMAL]', ['HIGH', 'NORMAL', 'LOW']),
  'idempotency-key': text(
    'Sent again with the same key and options, it is the same copy [a random one, told on stderr before it is sent]',
  ),
} as const

export interface CopyOptions extends GlobalOptions {
  region: string | undefined
  image: string | undefined
  toRegion?: string | undefined
  encrypted?: boolean | undefined
  key?: string | undefined
  name?: string | undefined
  description?: string | undefined
  tag?: { key: string; value: string }[] | undefined
  resourceGroup?: string | undefined
  priority?: CopyPriority | undefined
  idempotencyKey?: string | undefined
}

/** What is not given stays out: the gateway tells that from any value. */
export const copyInputOf = (options: CopyOptions): CopyImageEncryptedInput => ({
  sourceRegionId: options.region ?? '',
  imageId: options.image ?? '',
  destinationRegionId: options.toRegion,
  encrypted: options.encrypted,
  keyId: options.key,
  name: options.name,
  description: options.description,
  tags: options.tag,
  resourceGroupId: options.resourceGroup,
  idempotencyKey: options.idempotencyKey,
  ...(options.priority ? { priority: options.priority } : {}),
})
