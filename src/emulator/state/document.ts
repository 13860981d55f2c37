import { z } from 'zod'

import { someChoices } from '../assumptions.ts'
import { clockSpeed } from './clock.ts'
import {
  accountId,
  disk,
  idempotentResult,
  image,
  instant,
  key,
  quotas,
  regionSettings,
  role,
  session,
  snapshot,
} from './entities.ts'

const id = z.string().min(1)

const documentDisk = disk.partial({ device: true, type: true, snapshotId: true }).extend({
  kmsKeyId: id
    .nullable()
    .optional()
    .describe('Only without snapshotId: the disk gets a snapshot, encrypted with this key, or plain.'),
})

const documentImage = image
  .omit({ regionId: true })
  .partial()
  .extend({
    disks: z
      .array(documentDisk)
      .min(1)
      .optional()
      .describe('The system disk first; 40 GiB and plain unless given.'),
  })

const documentRegion = z.strictObject({
  localNames: z
    .strictObject({ 'zh-CN': id, 'en-US': id, ja: id })
    .optional()
    .describe('Known for common regions.'),
  resourcePrefix: z.string().optional().describe('In IDs of ECS resources: bp1 in m-bp1…'),
  keyPrefix: z.string().optional().describe('In IDs of keys: hzz in key-hzz…'),
  ...regionSettings.partial().shape,
  keys: z
    .array(key.omit({ regionId: true }).partial().extend({ keyId: id }))
    .optional()
    .describe('Of KMS; enabled, Aliyun_AES_256 and made by KMS unless given.'),
  aliases: z
    .record(z.string().startsWith('alias/'), id)
    .optional()
    .describe('Alias to key ID. That of alias/acs/ecs is the service key.'),
  snapshots: z
    .array(snapshot.omit({ regionId: true }).partial().extend({ snapshotId: id }))
    .optional()
    .describe('Only those that no image’s disks bring with them, or that images name by snapshotId.'),
  images: z
    .array(documentImage)
    .optional()
    .describe('Of the account, Available, Linux, with an ID made of its name, unless given.'),
})
export type RegionDocument = z.output<typeof documentRegion>

/**
 * A whole account, as a file. What is left out has its default, so a short seed and a complete dump are of one form.
 */
export const accountDocument = z.strictObject({
  $schema: z.string().optional().describe('Where editors find this schema.'),
  accountId: accountId.optional().describe('Sixteen digits.'),
  now: instant
    .optional()
    .describe('The emulator’s time to go on from; the machine’s unless given. A dump has it.'),
  clockSpeed: clockSpeed.optional().describe('Seconds for each second of the machine; 1 unless given.'),
  regions: z.record(id, documentRegion).describe('By region ID.'),
  roles: z
    .array(role.partial().extend({ name: id }))
    .optional()
    .describe('With AliyunECSDiskEncryptDefaultRole alone unless given.'),
  resourceGroupIds: z.array(id).optional().describe('Besides the default one, which has no ID here.'),
  quotas: quotas.partial().optional().describe('Of the account, in each region.'),
  assumptions: someChoices
    .optional()
    .describe('What to do where the documents of the cloud are silent: GET /_emulator/assumptions lists it.'),
  waitingCopies: z
    .array(z.strictObject({ regionId: id, imageId: id }))
    .optional()
    .describe('The queue of copies; in the order of the images unless given.'),
  sessions: z.array(session).optional().describe('Credentials that AssumeRole gave out.'),
  idempotentResults: z
    .array(idempotentResult)
    .optional()
    .describe('What calls with a ClientToken were answered.'),
})
/** Decoded: instants are Dates. */
export type AccountDocument = z.output<typeof accountDocument>
/** As it stands in a file. */
export type AccountFile = z.input<typeof accountDocument>
