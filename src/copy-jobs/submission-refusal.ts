import type { CloudError } from '../datasources/cloud-error.ts'

/** What a failed CopyImage means for the job. */
type SubmissionRefusal =
  /** The cloud may have made the copy all the same. */
  | 'OUTCOME_UNKNOWN'
  /** Not accepted, and worth repeating. */
  | 'PUT_OFF'
  /** The same source image is being copied already. */
  | 'SOURCE_BUSY'
  /** The token stands for another request, so whether there is a copy is unknown, and sending it again is no use. */
  | 'TOKEN_UNUSABLE'
  | 'REJECTED'

/**
 * Codes of the CopyImage reference; the first is our own, those about idempotence of "How to ensure idempotence".
 * A quota of images or snapshots that is used up does not free itself by waiting, unlike a quota of calls, which
 * arrives as throttling: the job fails, and can be retried once someone has made room.
 */
const REFUSALS: Readonly<Record<string, SubmissionRefusal>> = {
  BAD_REQUEST: 'REJECTED',
  IdempotenceParamNotMatch: 'TOKEN_UNUSABLE',
  IdempotentParameterMismatch: 'TOKEN_UNUSABLE',
  IdempotentProcessing: 'OUTCOME_UNKNOWN',
  'InvalidOperation.Conflict': 'PUT_OFF',
  'OperationDenied.ImageCopyConflict': 'SOURCE_BUSY',
  'OperationDenied.ImageCopying': 'SOURCE_BUSY',
  'QuotaExceed.Image': 'REJECTED',
  'QuotaExceed.Snapshot': 'REJECTED',
}

export const submissionRefusalOf = (error: CloudError): SubmissionRefusal => {
  const known = REFUSALS[error.code]
  if (known) return known
  if (error.outcomeUnknown) return 'OUTCOME_UNKNOWN'
  // Without an HTTP answer that it may have been carried out, the request never left.
  return error.throttled || error.retryable || error.httpStatus === null ? 'PUT_OFF' : 'REJECTED'
}
