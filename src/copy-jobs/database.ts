import type { ColumnType, Generated, Insertable, Kysely, Selectable, Updateable } from 'kysely'
import type { ResultingEncryption } from '../encryption/copy-plan-types.ts'
import type { ImageTraits } from '../encryption/copy-losses.ts'
import type { EventRemark } from '../encryption/event-text.ts'
import type { CopyJobFailure, CopyJobStatus, CopyVerification, FrozenCopyRequest } from './copy-job.ts'

/** Written as text: what drivers make of objects and arrays by themselves differs. */
type Json<T, Updated = string> = ColumnType<T, string, Updated>
type Frozen<T> = ColumnType<T, T, never>

export type StoredVerification = Omit<CopyVerification, 'checkedAt' | 'losses'> & {
  checkedAt: string
  losses?: CopyVerification['losses']
}

/** What a change of status leaves of a job beside the status itself; instants as text. */
export interface StoredState {
  progressPercent: number
  targetImageId: string | null
  verification: StoredVerification | null
  failure: CopyJobFailure | null
  cancelRequestedAt: string | null
  cancelRequestedBy: string | null
  submittedAt: string | null
  finishedAt: string | null
  estimatedFinishAt: string | null
}

/** What the history keeps of a change of status. */
export interface StoredEvent extends StoredState {
  /** What brought it about. */
  remarks?: readonly EventRemark[]
}

interface CopyJobTable {
  id: Frozen<string>
  status: CopyJobStatus
  sourceRegionId: Frozen<string>
  sourceImageId: Frozen<string>
  destinationRegionId: Frozen<string>
  request: Json<FrozenCopyRequest, never>
  resultingEncryption: Json<ResultingEncryption, never>
  requestedBy: Frozen<string>
  idempotencyKey: Frozen<string | null>
  inputHash: Frozen<string>
  /** See COPY_PRIORITIES. */
  priority: Generated<number>
  clientToken: string
  /** From 1; part of the token. */
  tokenNumber: Generated<number>
  /** Tokens spent before the job was tried again. */
  earlierTokens: Generated<number>
  submitAttempts: Generated<number>
  /** When the present token was first sent; before the cloud answered. */
  firstSubmittedAt: Date | null
  submittedAt: Date | null
  /** The next step of whatever status is not taken before this instant. */
  notBefore: Date | null
  targetImageId: string | null
  progressPercent: Generated<number>
  copyingSince: Date | null
  estimatedFinishAt: Date | null
  /** Since when the cloud has not shown the copy. Null while it does. */
  missingSince: Date | null
  verifyingSince: Date | null
  verification: Json<StoredVerification | null> | null
  failure: Json<CopyJobFailure | null> | null
  cancelRequestedAt: Date | null
  cancelRequestedBy: string | null
  /** When the cloud answered that it cancels the copy. */
  cancelAcceptedAt: Date | null
  /** Of that answer. */
  cancelRequestId: string | null
  /** Of the copy, as last seen before it was cancelled. */
  targetSnapshotIds: Json<string[] | null> | null
  sourceTraits: Json<ImageTraits | null, never> | null
  /** Of all disks of the source. */
  sizeGib: Frozen<number | null>
  /** An earlier try may have left a copy: it is looked for before another is made. */
  searchBeforeSubmission: Generated<boolean>
  /** The transaction of the latest change; the database's. */
  changedIn: ColumnType<string, never, never>
  /** See CopyJob; the database's. */
  changedAfter: ColumnType<string, never, never>
  /** Counted up by the database. */
  version: ColumnType<number, never, never>
  createdAt: Frozen<Date>
  finishedAt: Date | null
}

interface CopyJobEventTable {
  jobId: string
  version: number
  at: Date
  status: CopyJobStatus
  /** As an earlier version told the change. */
  message: string | null
  cloudRequestId: string | null
  /** Null for changes that an earlier version made. */
  state: Json<StoredEvent> | null
  changedIn: ColumnType<string, never, never>
  changedAfter: ColumnType<string, never, never>
}

interface CopyJobMoveTable {
  movedTo: string
  movedAt: Generated<Date>
}

export interface Tables {
  copyJob: CopyJobTable
  copyJobEvent: CopyJobEventTable
  copyJobMove: CopyJobMoveTable
}

export type Database = Kysely<Tables>
export type CopyJobRow = Selectable<CopyJobTable>
export type NewCopyJobRow = Insertable<CopyJobTable>
export type CopyJobChanges = Omit<Updateable<CopyJobTable>, 'status'>
