import { onlyAsFault } from '../wire/api-error.ts'
import type { DocumentedError } from '../wire/api-error.ts'

// Codes, statuses and texts of the "Responses" page of KMS, unless marked.

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
export const tooManyRequests = {
  code: 'Rejected.Throttling',
  httpStatus: 429,
  message: 'QPS Limit Exceeded',
}
export const internalFailure = {
  code: 'InternalFailure',
  httpStatus: 500,
  message: 'Internal Failure.',
}

export const limitExceeded = {
  code: 'Rejected.LimitExceeded',
  httpStatus: 400,
  message: 'The request was rejected because user create resource limit was exceeded.',
}
export const aliasAlreadyExists = {
  code: 'AliasAlreadyExists',
  httpStatus: 400,
  message: 'AliasName Already Exists.',
}
/** ListTagResources reference. */
export const resourceNotFound = {
  code: 'InvalidResourceId.NotFound',
  httpStatus: 404,
  message: 'The specified ResourceId is not found.',
}
/** ListTagResources reference. */
export const duplicateTagKey = {
  code: 'Duplicate.TagKey',
  httpStatus: 400,
  message: 'The specified tagKey is duplicate.',
}
export const aliasUnsupported = {
  code: 'Unsupported.Alias',
  httpStatus: 400,
  message: 'Alias is not valid for this api.',
}
export const originUnsupported = {
  code: 'Unsupported.Origin',
  httpStatus: 400,
  message: 'This key origin is not valid for this api.',
}
export const keyMaterialInvalid = {
  code: 'InvalidKeyMaterial',
  httpStatus: 400,
  message: 'key material is invalid.',
}
export const importTokenInvalid = {
  code: 'InvalidImportToken',
  httpStatus: 400,
  message: 'import token is invalid.',
}
export const importTokenExpired = {
  code: 'ExpiredImportToken',
  httpStatus: 400,
  message: 'import token is expired.',
}
export const pendingDeletion = {
  code: 'Rejected.PendingDeletion',
  httpStatus: 409,
  message: 'The request was rejected because the key state is PendingDeletion.',
}
export const stateModifiedFailed = {
  code: 'Rejected.StateModifiedFailed',
  httpStatus: 409,
  message: 'Keystate modified failed.',
}
/** UNCONFIRMED for changes of the service key, which the documents forbid without a code (keys.service-key-fixed). */
export const noPermission = {
  code: 'Forbidden.NoPermission',
  httpStatus: 403,
  message: 'This operation is forbidden by permission system.',
}

/** Of the response page, what any operation may be answered with. The texts of faults are UNCONFIRMED. */
export const commonErrors: readonly DocumentedError[] = [
  regionNotFound,
  tooManyRequests,
  ...onlyAsFault('the emulator is not out of order', [
    internalFailure,
    [503, 'ServiceUnavailableTemporary', 'The service is unavailable for the moment.'],
    [400, 'Throttling', 'Request was denied due to request throttling.'],
  ]),
  ...onlyAsFault('RAM policies are not judged, and no access key is disabled', [
    noPermission,
    [403, 'Forbidden.AccessKey', 'This AccessKey is not enabled.'],
  ]),
  ...onlyAsFault('the account has KMS, owes nothing, and is in good standing', [
    [
      403,
      'Forbidden.KmsServiceNotEnabled',
      'Kms service is not Enabled for current user. Please get access permission first.',
    ],
    [403, 'Forbidden.UbsmsInvalidUserid', 'Userid Invalid For Ubsms.'],
    [403, 'Forbidden.UbsmsInvalidBid', 'Your account partner does not have KMS Service.'],
    [403, 'Forbidden.ProhibitedByRiskControl', 'Current user is Prohibited By Risk Control.'],
    [403, 'Forbidden.InDebtOverdue', 'Current user is indebted Overdue.'],
    [403, 'Forbidden.InDebt', 'Current user is indebted.'],
  ]),
  ...onlyAsFault('what can not be read has an error of its own', [
    [
      400,
      'ParseRequestParameterException',
      'Server parse parameters exception. Please check your input params.',
    ],
  ]),
  ...onlyAsFault('no operation here uses a key or one of its versions', [
    [404, 'Forbidden.KeyVersionNotFound', 'The specified Key version is not found.'],
    [409, 'Rejected.Disabled', 'The request was rejected because the key state is Disabled.'],
    [409, 'Rejected.PendingImport', 'The request was rejected because the key state is PendingImport.'],
  ]),
  ...onlyAsFault('every region has HSMs', [
    [400, 'Unsupported.ProtectionLevel', 'This protection level is not valid for this region'],
  ]),
]
