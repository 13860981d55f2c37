import { randomUUID } from 'node:crypto'
import type { ResultingEncryption } from '../encryption/copy-plan-types.ts'
import { COPY_PRIORITIES, type CopiedSource, type CopyPriority, type FrozenCopyRequest } from './copy-job.ts'
import { copyTags } from './copy-tags.ts'
import type { CopyJobRow, Database, NewCopyJobRow } from './database.ts'
import { STATE_OF_CHANGED } from './stored-state.ts'
import { clientTokenOf } from './submit-step.ts'

export interface CopyJobDraft {
  /** As planned; the gateway's own tags are added. */
  copy: FrozenCopyRequest
  resultingEncryption: ResultingEncryption
  /** Null: not known, so losses are not told and durations not learned from. */
  source: CopiedSource | null
  requestedBy: string
  priority: CopyPriority
  /** Unique among the caller's jobs. */
  idempotencyKey: string | null
  /** Of the caller's input, normalised: the same key with another hash is another request. */
  inputHash: string
}

/** @returns null when the caller has used the idempotency key, or an unfinished job is going to use the target's name */
export const insertJob = async (db: Database, draft: CopyJobDraft, now: Date): Promise<CopyJobRow | null> => {
  const inserted = await db
    .with('changed', (query) =>
      query
        .insertInto('copyJob')
        .values(newRow(draft, now))
        .onConflict((conflict) => conflict.doNothing())
        .returningAll(),
    )
    .with('recorded', (query) =>
      query
        .insertInto('copyJobEvent')
        .columns(['jobId', 'version', 'status', 'at', 'state'])
        .expression((events) =>
          events
            .selectFrom('changed')
            .select([
              'changed.id',
              'changed.version',
              'changed.status',
              'changed.createdAt',
              STATE_OF_CHANGED.as('state'),
            ]),
        ),
    )
    .selectFrom('changed')
    .selectAll()
    .executeTakeFirst()
  return inserted ?? null
}

const newRow = (draft: CopyJobDraft, now: Date): NewCopyJobRow => {
  const { copy, resultingEncryption, source, requestedBy, priority, idempotencyKey, inputHash } = draft
  const id = randomUUID()
  const request = { ...copy, tags: [...copy.tags, ...copyTags(id, copy, resultingEncryption)] }
  return {
    id,
    status: 'QUEUED',
    sourceRegionId: copy.sourceRegionId,
    sourceImageId: copy.imageId,
    destinationRegionId: copy.destinationRegionId,
    request: JSON.stringify(request),
    resultingEncryption: JSON.stringify(resultingEncryption),
    sourceTraits: source && JSON.stringify(source.traits),
    sizeGib: source && source.sizeGiB,
    requestedBy,
    priority: COPY_PRIORITIES[priority],
    idempotencyKey,
    inputHash,
    clientToken: clientTokenOf(id, 1),
    createdAt: now,
  }
}
