import type { CloudService } from './call-meter.ts'

/** Codes of our own, for failures in which the cloud sent none. BAD_REQUEST: refused here, before anything was sent. */
export type TransportErrorCode =
  | 'DEADLINE_EXCEEDED'
  | 'CONNECTION_FAILED'
  | 'MALFORMED_ANSWER'
  | 'OVERLOADED'
  | 'CREDENTIALS_UNAVAILABLE'
  | 'BAD_REQUEST'

export interface CloudErrorFields {
  service: CloudService
  operation: string
  regionId: string | null
  /** The cloud's own code as it spells it (`Forbidden.KeyNotFound`), or a {@link TransportErrorCode}. */
  code: string
  /** Null when no HTTP answer came. */
  httpStatus: number | null
  requestId: string | null
  /** The cloud's text. Never the SDK's: that one holds signed URLs. */
  message: string
  /** Refused before any work was done, because of a rate limit. */
  throttled: boolean
  /** Sending the same request again, unchanged, can succeed. */
  retryable: boolean
  /** Whether the request may have been carried out all the same (timeout, reset, 5xx). */
  outcomeUnknown: boolean
  /** As the cloud asked with `x-acs-retry-after`. */
  retryAfterMs: number | null
}

/** The only error that adapters throw, but for faults of our own. Holds no secret and no URL. */
export class CloudError extends Error implements CloudErrorFields {
  readonly service: CloudService
  readonly operation: string
  readonly regionId: string | null
  readonly code: string
  readonly httpStatus: number | null
  readonly requestId: string | null
  readonly throttled: boolean
  readonly retryable: boolean
  readonly outcomeUnknown: boolean
  readonly retryAfterMs: number | null

  constructor(fields: CloudErrorFields) {
    super(fields.message)
    this.name = 'CloudError'
    this.service = fields.service
    this.operation = fields.operation
    this.regionId = fields.regionId
    this.code = fields.code
    this.httpStatus = fields.httpStatus
    this.requestId = fields.requestId
    this.throttled = fields.throttled
    this.retryable = fields.retryable
    this.outcomeUnknown = fields.outcomeUnknown
    this.retryAfterMs = fields.retryAfterMs
  }
}
