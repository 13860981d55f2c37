/** An error of an API as its reference lists it. */
export interface ErrorDefinition {
  code: string
  httpStatus: number
  message: string
}

/** One of the errors of an operation. */
export interface DocumentedError extends ErrorDefinition {
  /** Why it can not happen here, but as a fault; absent when the emulator answers with it. */
  onlyAsFault?: string
}

/** Errors that an operation is answered with for a fault only, all for one reason. */
export const onlyAsFault = (
  reason: string,
  errors: readonly (ErrorDefinition | readonly [httpStatus: number, code: string, message: string])[],
): DocumentedError[] =>
  errors.map((error) => {
    if ('code' in error) return { ...error, onlyAsFault: reason }
    const [httpStatus, code, message] = error
    return { httpStatus, code, message, onlyAsFault: reason }
  })

/** A request refused with a code of the cloud. Its message reaches the client, so it never holds a secret. */
export class ApiError extends Error {
  readonly code: string
  readonly httpStatus: number
  /** Sent as `x-acs-retry-after`. */
  readonly retryAfterMs: number | undefined

  constructor(definition: ErrorDefinition, retryAfterMs?: number) {
    super(definition.message)
    this.name = 'ApiError'
    this.code = definition.code
    this.httpStatus = definition.httpStatus
    this.retryAfterMs = retryAfterMs
  }
}
