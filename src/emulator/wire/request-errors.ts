import { ApiError } from './api-error.ts'
import type { ErrorDefinition } from './api-error.ts'

// Codes and statuses: the common error list of ECS and the response page of KMS. The texts of InvalidVersion,
// InvalidAction.NotFound and SignatureNonceUsed are those of the gateway in front of both; the rest is paraphrased.

export const signatureDoesNotMatch = {
  code: 'SignatureDoesNotMatch',
  httpStatus: 400,
  message: 'Specified signature is not matched with our calculation.',
}

export const incompleteSignature = {
  code: 'IncompleteSignature',
  httpStatus: 400,
  message: 'The request signature does not conform to Aliyun standards.',
}

export const accessKeyNotFound = {
  code: 'InvalidAccessKeyId.NotFound',
  httpStatus: 404,
  message: 'Specified access key is not found.',
}

export const realAccessKeyRefused = {
  ...accessKeyNotFound,
  message: 'This is an emulator and takes no real access key: use the one of GET /_emulator/credentials.',
}

export const sessionKeyRefused = {
  ...accessKeyNotFound,
  message:
    'This is an emulator: it takes session keys that its own AssumeRole gave out, while their role is there.',
}

export const securityTokenRefused = {
  code: 'InvalidSecurityToken.Malformed',
  httpStatus: 400,
  message: 'Specified SecurityToken is malformed.',
}

/** The status is UNCONFIRMED. */
export const securityTokenMissing = {
  code: 'MissingSecurityToken',
  httpStatus: 400,
  message: 'SecurityToken is mandatory for this action.',
}

export const securityTokenExpired = {
  code: 'InvalidSecurityToken.Expired',
  httpStatus: 400,
  message: 'Specified SecurityToken is expired.',
}

export const nonceUsed = {
  code: 'SignatureNonceUsed',
  httpStatus: 400,
  message: 'Specified signature nonce was used already.',
}

export const illegalTimestamp = {
  code: 'IllegalTimestamp',
  httpStatus: 400,
  message: 'The specified timestamp is not well formed, or more than 15 minutes off.',
}

export const invalidVersion = {
  code: 'InvalidVersion',
  httpStatus: 400,
  message: 'Specified parameter Version is not valid.',
}

export const actionNotFound = {
  code: 'InvalidAction.NotFound',
  httpStatus: 404,
  message: 'Specified api is not found, please check your url and method.',
}

export const methodNotSupported = {
  code: 'UnsupportedHTTPMethod',
  httpStatus: 403,
  message: 'This http method is not supported.',
}

export const bodyTooLarge = {
  code: 'RequestEntityTooLarge',
  httpStatus: 413,
  message: 'The request body exceeds the maximum size.',
}

export const userFlowControl = {
  code: 'Throttling.User',
  httpStatus: 400,
  message: 'Request was denied due to user flow control.',
}

export const internalError = {
  code: 'InternalError',
  httpStatus: 500,
  message: 'The request processing has failed due to some unknown error, exception or failure.',
}

/** The text is UNCONFIRMED. */
export const serviceUnavailable = {
  code: 'ServiceUnavailable',
  httpStatus: 503,
  message: 'The request has failed due to a temporary failure of the server.',
}

/** Of the CreateSnapshot page. */
export const idempotentProcessing = {
  code: 'IdempotentProcessing',
  httpStatus: 403,
  message: 'The previous idempotent request(s) is still processing.',
}

const missing = (name: string) => ({
  code: 'MissingParameter',
  httpStatus: 400,
  message: `The input parameter ${name} that is mandatory for processing this request is not supplied.`,
})

const invalid = (name: string) => ({
  code: 'InvalidParameter',
  httpStatus: 400,
  message: `The specified parameter ${name} is not valid.`,
})

const notSupported = (name: string) => ({
  code: 'InvalidParameter.NotSupportedByEmulator',
  httpStatus: 400,
  message: `The emulator does not implement the parameter ${name} of this operation.`,
})

/** What any request may be answered with, whatever its operation. */
export const requestErrors: readonly ErrorDefinition[] = [
  signatureDoesNotMatch,
  incompleteSignature,
  accessKeyNotFound,
  securityTokenRefused,
  securityTokenExpired,
  securityTokenMissing,
  nonceUsed,
  illegalTimestamp,
  invalidVersion,
  actionNotFound,
  methodNotSupported,
  bodyTooLarge,
  idempotentProcessing,
  missing('<name>'),
  invalid('<name>'),
  notSupported('<name>'),
]

export const missingParameter = (name: string) => new ApiError(missing(name))

export const invalidParameter = (name: string, rule?: string) => {
  const error = invalid(name)
  return new ApiError(rule === undefined ? error : { ...error, message: `${error.message} ${rule}` })
}

/** Not a code of the cloud: an ignored parameter would let a test pass that proves nothing. */
export const notSupportedByEmulator = (name: string) => new ApiError(notSupported(name))
