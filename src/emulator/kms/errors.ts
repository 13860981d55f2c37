import { onlyAsFault } from '../wire/api-error.ts'
import type { DocumentedError } from '../wire/api-error.ts'

// Codes, statuses and texts of the response page of KMS, unless marked.

export const keyNotFound = {
  code: 'Forbidden.KeyNotFound',
  httpStatus: 404,
  message: 'The specified Key is not found.',
}
export const aliasNotFound = {
  code: 'Forbidden.AliasNotFound',
  httpStatus: 404,
  message: 'The specified Alias is not found.',
}
/** With the cloud such an endpoint does not exist. */
export const regionNotFound = {
  code: 'InvalidRegionId.NotFound',
  httpStatus: 404,
  message: 'The specified RegionId does not exist.',
}
export const tooManyReads = {
  code: 'Rejected.Throttling',
  httpStatus: 429,
  message: 'QPS Limit Exceeded',
}
export const internalFailure = {
  code: 'InternalFailure',
  httpStatus: 500,
  message: 'Internal Failure.',
}

/** Of the response page, what any operation may be answered with. The texts of faults are UNCONFIRMED. */
export const commonErrors: readonly DocumentedError[] = [
  regionNotFound,
  tooManyReads,
  ...onlyAsFault('the emulator is not out of order', [
    [internalFailure.httpStatus, internalFailure.code, internalFailure.message],
    [503, 'ServiceUnavailableTemporary', 'The service is unavailable for the moment.'],
    [400, 'Throttling', 'Request was denied due to request throttling.'],
  ]),
  ...onlyAsFault('RAM policies are not judged', [
    [403, 'Forbidden.NoPermission', 'This operation is forbidden by permission system.'],
  ]),
  ...onlyAsFault('the account has KMS, and owes nothing', [
    [403, 'Forbidden.KmsServiceNotEnabled', 'KMS is not enabled for this account.'],
    [403, 'Forbidden.InDebt', 'The account is in debt.'],
  ]),
]
