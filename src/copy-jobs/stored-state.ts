import { type RawBuilder, sql } from 'kysely'
import type { CopyJob, CopyJobStatus } from './copy-job.ts'
import { copyJobOf, verificationOf } from './copy-job-row.ts'
import type { CopyJobRow, StoredEvent } from './database.ts'

/** Of a job's row, in a statement that has it as `changed`: a StoredState. */
export const STATE_OF_CHANGED: RawBuilder<string> = sql<string>`jsonb_build_object(
  'progressPercent', changed.progress_percent,
  'targetImageId', changed.target_image_id,
  'verification', changed.verification,
  'failure', changed.failure,
  'cancelRequestedAt', changed.cancel_requested_at,
  'cancelRequestedBy', changed.cancel_requested_by,
  'submittedAt', changed.submitted_at,
  'finishedAt', changed.finished_at,
  'estimatedFinishAt', changed.estimated_finish_at)`

/** A change of status as the history keeps it. */
export interface StoredChange {
  status: CopyJobStatus
  version: number
  changedAfter: string
  state: StoredEvent
}

/** The job as it was right after an earlier change of its status. */
export const copyJobAfter = (row: CopyJobRow, change: StoredChange): CopyJob => {
  const {
    state: { remarks: _, ...state },
    ...place
  } = change
  return {
    ...copyJobOf(row),
    ...state,
    ...place,
    verification: state.verification && verificationOf(state.verification),
    cancelRequestedAt: instantOf(state.cancelRequestedAt),
    submittedAt: instantOf(state.submittedAt),
    finishedAt: instantOf(state.finishedAt),
    estimatedFinishAt: instantOf(state.estimatedFinishAt),
  }
}

const instantOf = (text: string | null): Date | null => (text === null ? null : new Date(text))
