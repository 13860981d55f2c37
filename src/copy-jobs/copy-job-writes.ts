import { sql } from 'kysely'
import type { EventRemark } from '../encryption/event-text.ts'
import { type CopyJobTransition, statusAfter } from './copy-job-transitions.ts'
import type { CopyJobChanges, CopyJobRow, Database } from './database.ts'
import { STATE_OF_CHANGED } from './stored-state.ts'

/** What goes into the history beside the new status. */
export interface Cause {
  at: Date
  remarks?: readonly EventRemark[] | null
  cloudRequestId?: string | null
}

/**
 * Changes a job's status and writes it into the history, both or neither.
 * @returns the job as it is now; null when someone else changed it first, and nothing was written
 */
export const moveJob = async (
  db: Database,
  job: CopyJobRow,
  transition: CopyJobTransition,
  changes: CopyJobChanges,
  cause: Cause,
): Promise<CopyJobRow | null> => {
  const status = statusAfter(job.status, transition)
  if (!status)
    throw new Error(`${transition} is not possible for copy job ${job.id}, which is ${job.status}.`)
  const moved = await db
    .with('changed', (query) =>
      query
        .updateTable('copyJob')
        .set({ ...changes, status })
        .where('id', '=', job.id)
        .where('version', '=', job.version)
        .returningAll(),
    )
    .with('recorded', (query) =>
      query
        .insertInto('copyJobEvent')
        .columns(['jobId', 'version', 'status', 'at', 'cloudRequestId', 'state'])
        .expression((events) =>
          events
            .selectFrom('changed')
            .select([
              'changed.id',
              'changed.version',
              'changed.status',
              events.val(cause.at).as('at'),
              events.val(cause.cloudRequestId ?? null).as('cloudRequestId'),
              storedEvent(cause.remarks).as('state'),
            ]),
        ),
    )
    .selectFrom('changed')
    .selectAll()
    .executeTakeFirst()
  return moved ?? null
}

const storedEvent = (remarks: Cause['remarks']) =>
  sql<string>`${STATE_OF_CHANGED} || ${JSON.stringify(remarks ? { remarks } : {})}::jsonb`

/** Changes a job that keeps its status. Returns as {@link moveJob} does. */
export const updateJob = async (
  db: Database,
  job: CopyJobRow,
  changes: CopyJobChanges,
): Promise<CopyJobRow | null> => {
  const updated = await db
    .updateTable('copyJob')
    .set(changes)
    .where('id', '=', job.id)
    .where('version', '=', job.version)
    .returningAll()
    .executeTakeFirst()
  return updated ?? null
}
