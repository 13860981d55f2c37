import { errorsByCode } from '../wire/api-error.ts'

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

/** Of the response page too, answered for a fault only; the texts are UNCONFIRMED. */
const forFaultsOnly = [
  {
    code: 'Forbidden.NoPermission',
    httpStatus: 403,
    message: 'This operation is forbidden by permission system.',
  },
  {
    code: 'Forbidden.KmsServiceNotEnabled',
    httpStatus: 403,
    message: 'KMS is not enabled for this account.',
  },
  { code: 'Forbidden.InDebt', httpStatus: 403, message: 'The account is in debt.' },
  { code: 'Throttling', httpStatus: 400, message: 'Request was denied due to request throttling.' },
  {
    code: 'ServiceUnavailableTemporary',
    httpStatus: 503,
    message: 'The service is unavailable for the moment.',
  },
]

export const documentedErrors = errorsByCode([
  keyNotFound,
  aliasNotFound,
  tooManyReads,
  internalFailure,
  ...forFaultsOnly,
])
