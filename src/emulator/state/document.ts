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
  keys: z.array(key.omit({ regionId: true }).partial().extend({ keyId: id })).optional(),
  aliases: z
    .record(z.string().startsWith('alias/'), id)
    .optional()
    .describe('Alias to key ID. That of alias/acs/ecs is the service key.'),
  snapshots: z.array(snapshot.omit({ regionId: true }).partial().extend({ snapshotId: id })).optional(),
  images: z.array(documentImage).optional(),
})
export type RegionDocument = z.output<typeof documentRegion>

/**
 * A whole account, as a file. What is left out has its default, so a short seed and a complete dump are of one form.
 */
export const accountDocument = z.strictObject({
  $schema: z.string().optional(),
  accountId: accountId.optional(),
  now: instant
    .optional()
    .describe('The emulator’s time to go on from; the machine’s unless given. A dump has it.'),
  clockSpeed: clockSpeed.optional().describe('Seconds for each second of the machine; 1 unless given.'),
  regions: z.record(id, documentRegion).describe('By region ID.'),
  roles: z
    .array(role.partial().extend({ name: id }))
    .optional()
    .describe('With AliyunECSDiskEncryptDefaultRole alone unless given.'),
  resourceGroupIds: z.array(id).optional(),
  quotas: quotas.partial().optional(),
  assumptions: someChoices.optional(),
  waitingCopies: z
    .array(z.strictObject({ regionId: id, imageId: id }))
    .optional()
    .describe('The queue of copies; in the order of the images unless given.'),
  sessions: z.array(session).optional().describe('Credentials that AssumeRole gave out.'),
  idempotentResults: z.array(idempotentResult).optional(),
})
/** Decoded: instants are Dates. */
export type AccountDocument = z.output<typeof accountDocument>
/** As it stands in a file. */
export type AccountFile = z.input<typeof accountDocument>
