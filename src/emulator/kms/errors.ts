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
