import type { CloudError } from '../datasources/cloud-error.ts'
import type { CopyJobFailure, CopyJobFailureCode } from './copy-job.ts'

/** Refusals that end once someone has put things right in the account, with the request as it is. */
const MENDABLE_REFUSALS = new Set([
  'Account.Arrearage',
  'Forbbiden',
  'IncorrectImageStatus',
  'InvalidImageName.Duplicated',
  'InvalidParameter.KMSKeyId.CMKNotEnabled',
  'InvalidParameter.KMSKeyId.CMKUnauthorized',
  'InvalidParameter.KMSKeyId.KMSUnauthorized',
  'InvalidParameter.KmsNotEnabled',
  'OperationDenied.KmsServiceUnauthorized',
  'QuotaExceed.Image',
  'QuotaExceed.Snapshot',
])

const RETRYABLE_FAILURES = new Set<CopyJobFailureCode>([
  'CLOUD_COPY_FAILED',
  'TARGET_DISAPPEARED',
  'CLOUD_UNREACHABLE',
])

/** A failure that the cloud gave no error for. `upstreamMessage` holds what it showed instead. */
export const failureOf = (
  code: CopyJobFailureCode,
  upstreamMessage: string | null = null,
): CopyJobFailure => ({
  code,
  upstreamCode: null,
  upstreamMessage,
  cloudRequestId: null,
  retryable: RETRYABLE_FAILURES.has(code),
})

/** CopyImage was refused for good. */
export const rejectionOf = (error: CloudError): CopyJobFailure => ({
  code: 'REJECTED_BY_CLOUD',
  upstreamCode: error.code,
  upstreamMessage: error.message,
  cloudRequestId: error.requestId,
  retryable: MENDABLE_REFUSALS.has(error.code),
})
