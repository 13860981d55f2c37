import type { CopyImageRequest } from '../datasources/ecs/ecs-api.ts'
import type { ResultingEncryption } from '../encryption/copy-plan-types.ts'
import type { Encryption } from '../encryption/encryption-state.ts'
import type { CopyLoss, ImageTraits } from '../encryption/copy-losses.ts'
import type { CopyVerdict } from '../encryption/copy-verdict.ts'
import type { EventRemark } from '../encryption/event-text.ts'

export type CopyJobStatus =
  | 'QUEUED'
  | 'SUBMITTING'
  | 'WAITING'
  | 'COPYING'
  | 'VERIFYING'
  | 'SUCCEEDED'
  | 'FAILED'
  | 'CANCELLING'
  | 'CANCELLED'

export type CopyJobFailureCode =
  'REJECTED_BY_CLOUD' | 'CLOUD_COPY_FAILED' | 'WRONG_ENCRYPTION' | 'TARGET_DISAPPEARED' | 'CLOUD_UNREACHABLE'

export interface CopyJobFailure {
  code: CopyJobFailureCode
  upstreamCode: string | null
  upstreamMessage: string | null
  cloudRequestId: string | null
  retryable: boolean
}

export interface CopyVerification {
  verdict: CopyVerdict
  actual: Encryption | null
  /** What the source had when the job was made, and the copy has not. Null: not compared. */
  losses: readonly CopyLoss[] | null
  checkedAt: Date
}

/** Frozen when the job is made: every try sends exactly this. */
export type FrozenCopyRequest = Omit<CopyImageRequest, 'clientToken'>

/** The source as it was when the job was made. */
export interface CopiedSource {
  traits: ImageTraits
  /** Of all disks. */
  sizeGiB: number
}

/** Higher goes first. */
export const COPY_PRIORITIES = { LOW: -1, NORMAL: 0, HIGH: 1 } as const
export type CopyPriority = keyof typeof COPY_PRIORITIES

/** One row of `copy_job`. */
export interface CopyJob {
  id: string
  status: CopyJobStatus
  /** 0 to 100. */
  progressPercent: number
  request: FrozenCopyRequest
  /** Of all disks of the source. Null: not known. */
  sizeGiB: number | null
  targetImageId: string | null
  resultingEncryption: ResultingEncryption
  verification: CopyVerification | null
  failure: CopyJobFailure | null
  requestedBy: string
  priority: CopyPriority
  cancelRequestedAt: Date | null
  cancelRequestedBy: string | null
  createdAt: Date
  submittedAt: Date | null
  /** When the cloud was first seen copying. */
  copyingSince: Date | null
  finishedAt: Date | null
  /** As its progress says. */
  estimatedFinishAt: Date | null
  /** One more after every change. */
  version: number
  /**
   * Where the latest change stands among the changes of all jobs: every change that was not visible when this one
   * was made is in a database transaction from this one on.
   */
  changedAfter: string
}

export interface CopyJobEvent {
  at: Date
  status: CopyJobStatus
  /** What brought it about. Null: nothing to tell, or told by an earlier version in `message`. */
  remarks: readonly EventRemark[] | null
  /** English. */
  message: string | null
  cloudRequestId: string | null
}
