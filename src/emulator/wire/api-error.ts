/** An error of an API as its reference lists it. */
export interface ErrorDefinition {
  code: string
  httpStatus: number
  message: string
}

/** The first of each code. */
export const errorsByCode = (definitions: readonly ErrorDefinition[]): ReadonlyMap<string, ErrorDefinition> =>
  new Map(definitions.toReversed().map((definition) => [definition.code, definition]))

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
