import type { CloudError } from '../datasources/cloud-error.ts'

/** What a failed CopyImage means for the job. */
export type SubmissionRefusal =
  /** The cloud may have made the copy all the same. */
  | 'OUTCOME_UNKNOWN'
  /** Not accepted, and worth repeating. */
  | 'PUT_OFF'
  /** The same source image is being copied already. */
  | 'SOURCE_BUSY'
  | 'REJECTED'

/** Codes of the CopyImage reference; the first is our own, the second of "How to ensure idempotence". */
const REFUSALS: Readonly<Record<string, SubmissionRefusal>> = {
  BAD_REQUEST: 'REJECTED',
  IdempotentProcessing: 'OUTCOME_UNKNOWN',
  'InvalidOperation.Conflict': 'PUT_OFF',
  'OperationDenied.ImageCopyConflict': 'SOURCE_BUSY',
  'OperationDenied.ImageCopying': 'SOURCE_BUSY',
}

export const submissionRefusalOf = (error: CloudError): SubmissionRefusal => {
  const known = REFUSALS[error.code]
  if (known) return known
  if (error.outcomeUnknown) return 'OUTCOME_UNKNOWN'
  // Without an HTTP answer that it may have been carried out, the request never left.
  return error.throttled || error.retryable || error.httpStatus === null ? 'PUT_OFF' : 'REJECTED'
}
