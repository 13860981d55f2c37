import type { CopyImageRequest } from '../datasources/ecs/ecs-api.ts'
import type { ResultingEncryption } from '../encryption/copy-plan-types.ts'
import type { Encryption } from '../encryption/encryption-state.ts'
import type { CopyVerdict } from '../encryption/copy-verdict.ts'

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
  checkedAt: Date
}

/** Frozen when the job is made: every try sends exactly this. */
export type FrozenCopyRequest = Omit<CopyImageRequest, 'clientToken'>

/** One row of `copy_job`. */
export interface CopyJob {
  id: string
  status: CopyJobStatus
  /** 0 to 100. */
  progressPercent: number
  request: FrozenCopyRequest
  targetImageId: string | null
  resultingEncryption: ResultingEncryption
  verification: CopyVerification | null
  failure: CopyJobFailure | null
  requestedBy: string
  createdAt: Date
  submittedAt: Date | null
  finishedAt: Date | null
  estimatedFinishAt: Date | null
  /** One more after every change. */
  version: number
}

export interface CopyJobEvent {
  at: Date
  status: CopyJobStatus
  /** For people and for the log; English. */
  message: string | null
  cloudRequestId: string | null
}
