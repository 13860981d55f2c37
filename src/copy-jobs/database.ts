import type { ColumnType, Generated, Insertable, Kysely, Selectable, Updateable } from 'kysely'
import type { ResultingEncryption } from '../encryption/copy-plan-types.ts'
import type { CopyJobFailure, CopyJobStatus, CopyVerification, FrozenCopyRequest } from './copy-job.ts'

/** Written as text: what drivers make of objects and arrays by themselves differs. */
type Json<T, Updated = string> = ColumnType<T, string, Updated>
type Frozen<T> = ColumnType<T, T, never>

export type StoredVerification = Omit<CopyVerification, 'checkedAt'> & { checkedAt: string }

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
  /** Higher goes first. */
  priority: Generated<number>
  clientToken: string
  /** From 1; part of the token. */
  tokenNumber: Generated<number>
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
  message: string | null
  cloudRequestId: string | null
}

export interface Tables {
  copyJob: CopyJobTable
  copyJobEvent: CopyJobEventTable
}

export type Database = Kysely<Tables>
export type CopyJobRow = Selectable<CopyJobTable>
export type NewCopyJobRow = Insertable<CopyJobTable>
export type CopyJobChanges = Omit<Updateable<CopyJobTable>, 'status'>
