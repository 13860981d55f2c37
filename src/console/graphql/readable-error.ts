import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors'

/** An error of the gateway or of the way to it, as the console shows it. */
export interface ReadableError {
  /** Null: the gateway could not be reached. */
  code: string | null
  message: string
  requestId: string | null
  cloudRequestId: string | null
  regionId: string | null
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : null)

const OFFLINE: ReadableError = {
  code: null,
  message: '',
  requestId: null,
  cloudRequestId: null,
  regionId: null,
}

/** All errors of an answer, those with the same text once. */
export const readableErrors = (error: unknown): ReadableError[] => {
  if (CombinedGraphQLErrors.is(error)) {
    const all = error.errors.map(({ message, extensions = {} }) => ({
      code: textOf(extensions['code']) ?? 'INTERNAL_SERVER_ERROR',
      message,
      requestId: textOf(extensions['requestId']),
      cloudRequestId: textOf(extensions['cloudRequestId']),
      regionId: textOf(extensions['regionId']),
    }))
    return [...new Map(all.map((each) => [`${each.message} ${each.regionId}`, each])).values()]
  }
  if (ServerError.is(error)) {
    const requestId = error.response.headers.get('x-request-id')
    return [{ ...OFFLINE, code: 'INTERNAL_SERVER_ERROR', message: error.message, requestId }]
  }
  return [OFFLINE]
}
