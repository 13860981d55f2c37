import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { SlowReaderError } from '../copy-jobs/change-queue.ts'
import { StoreUnavailableError } from '../copy-jobs/store-unavailable.ts'
import { CloudError } from '../datasources/cloud-error.ts'

/** Every code that an error of this API carries in `extensions.code`; the README explains each. */
export const errorCodes = {
  BAD_USER_INPUT: 'An argument is wrong; the message says which and how. Nothing was done.',
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  BAD_REQUEST: 'The HTTP request is not a GraphQL request.',
  PAYLOAD_TOO_LARGE: 'The request body is larger than 256 KiB.',
  OPERATION_RESOLUTION_FAILURE:
    'The document holds several operations, and operationName names none of them.',
  UPSTREAM_THROTTLED: 'The cloud refuses more calls for now; `retryAfterMs` says how long, if it told.',
  UPSTREAM_UNAVAILABLE: 'The cloud did not answer, or failed. Trying again later can help.',
  UPSTREAM_DENIED: "The gateway's credentials may not do this in the cloud.",
  UPSTREAM_REFUSED: "The cloud refused the request; `upstreamCode` is the cloud's reason.",
  STORE_UNAVAILABLE:
    'The database of jobs does not answer. Nothing was recorded, or it cannot be told: send the same again, with its idempotency key.',
  TOO_MANY_SUBSCRIPTIONS: 'Too many subscriptions are open. Nothing is wrong with this one.',
  SUBSCRIBER_TOO_SLOW: 'The client did not take the changes fast enough: subscribe again with `after`.',
  INTERNAL_SERVER_ERROR:
    'A fault of the gateway. The log has the details under the ID in the header x-request-id.',
} as const

export type ErrorCode = keyof typeof errorCodes

const isErrorCode = (code: unknown): code is ErrorCode => typeof code === 'string' && code in errorCodes

const codeOfCloudError = (error: CloudError): ErrorCode => {
  if (error.code === 'BAD_REQUEST') return 'BAD_USER_INPUT'
  if (error.throttled) return 'UPSTREAM_THROTTLED'
  if (error.httpStatus === null || error.httpStatus >= 500 || error.httpStatus < 400)
    return 'UPSTREAM_UNAVAILABLE'
  if (
    error.httpStatus === 401 ||
    error.httpStatus === 403 ||
    /^(Forb|NoPermission|InvalidAccessKey)/.test(error.code)
  ) {
    return 'UPSTREAM_DENIED'
  }
  return 'UPSTREAM_REFUSED'
}

const cloudExtensions = (error: CloudError) => ({
  code: codeOfCloudError(error),
  service: error.service,
  operation: error.operation,
  regionId: error.regionId,
  upstreamCode: error.code,
  httpStatus: error.httpStatus,
  cloudRequestId: error.requestId,
  retryable: error.retryable || error.throttled,
  ...(error.retryAfterMs === null ? {} : { retryAfterMs: error.retryAfterMs }),
})

const masked = (formatted: GraphQLFormattedError): GraphQLFormattedError => ({
  ...formatted,
  message: 'Internal error. The header x-request-id leads to its cause in the log of the gateway.',
  extensions: { code: 'INTERNAL_SERVER_ERROR' },
})

/** More coercion errors than are listed: Apollo Server calls that an internal error. */
const isCallersFault = (error: GraphQLError) =>
  error.message.startsWith('Too many errors processing variables')

/** What clients see of an error: a code of the table, never a stack, never the text of an unexpected error. */
export const formattedError = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
  const cause = unwrapResolverError(error)
  if (cause instanceof CloudError) return { ...formatted, extensions: cloudExtensions(cause) }
  if (cause instanceof SlowReaderError)
    return { ...formatted, message: cause.message, extensions: { code: 'SUBSCRIBER_TOO_SLOW' } }
  if (cause instanceof StoreUnavailableError) {
    const extensions = { code: 'STORE_UNAVAILABLE', retryable: true }
    return { ...formatted, message: errorCodes.STORE_UNAVAILABLE, extensions }
  }
  if (cause instanceof GraphQLError && isCallersFault(cause)) {
    return { ...formatted, extensions: { code: 'BAD_USER_INPUT' } }
  }
  const code = formatted.extensions?.['code']
  if (code === 'INTERNAL_SERVER_ERROR' || !isErrorCode(code)) return masked(formatted)
  const { stacktrace: _stack, ...extensions } = formatted.extensions ?? {}
  return { ...formatted, extensions }
}

/** Whether the operators should look at it: what clients or the cloud did wrong is no fault of ours. */
export const isUnexpected = (error: unknown): boolean => {
  const cause = unwrapResolverError(error)
  if (cause instanceof CloudError || cause instanceof SlowReaderError) return false
  if (!(cause instanceof GraphQLError)) return true
  if (isCallersFault(cause)) return false
  const code = cause.extensions['code']
  return code === 'INTERNAL_SERVER_ERROR' || !isErrorCode(code)
}
