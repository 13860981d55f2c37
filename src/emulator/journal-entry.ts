import { z } from 'zod'

import type { Change } from './change.ts'

const id = z.string().min(1)
const tags = z.array(z.strictObject({ key: z.string(), value: z.string() }))

const change = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('copy-submitted'),
    sourceRegionId: id,
    sourceImageId: id,
    destinationRegionId: id,
    imageId: id,
    name: z.string(),
    description: z.string(),
    tags,
    resourceGroupId: z.string(),
    kmsKeyIds: z.array(id.nullable()),
    snapshotIds: z.array(id),
    durationMs: z.number().min(0),
    outcome: z.enum(['Available', 'CreateFailed']),
    clientToken: z.string().nullable(),
    parametersHash: z.string(),
  }),
  z.strictObject({
    type: z.literal('copy-cancelled'),
    regionId: id,
    imageId: id,
    // Journals of before there was a choice have none.
    leavesSnapshots: z.boolean().default(false),
  }),
  z.strictObject({ type: z.literal('image-deleted'), regionId: id, imageId: id }),
  z.strictObject({ type: z.literal('snapshot-deleted'), regionId: id, snapshotId: id }),
  z.strictObject({ type: z.literal('service-key-made'), regionId: id, keyId: id }),
  z.strictObject({ type: z.literal('key-tagged'), regionId: id, keyId: id, tags }),
  z.strictObject({
    type: z.literal('resources-tagged'),
    regionId: id,
    resourceType: z.enum(['image', 'snapshot']),
    resourceIds: z.array(id),
    tags,
  }),
  z.strictObject({ type: z.literal('role-set'), granted: z.boolean() }),
]) satisfies z.ZodType<Change>

/** One line of the journal: changes that were made together, or the clock put forward. */
export const journalEntry = z.union([
  z.strictObject({ at: z.iso.datetime(), changes: z.array(change) }),
  z.strictObject({ advanceMs: z.number().min(0) }),
])
export type JournalEntry = z.infer<typeof journalEntry>

/** Its first line. */
export const journalHeader = z.strictObject({
  format: z.number(),
  /** Of the seed that the changes were made on. */
  seedVersion: z.number(),
  seedEpoch: z.iso.datetime(),
})
export type JournalHeader = z.infer<typeof journalHeader>
