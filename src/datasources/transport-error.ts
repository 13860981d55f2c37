import type { CloudService } from './call-meter.ts'
import { CloudError, type TransportErrorCode } from './cloud-error.ts'

/** Which call an error belongs to. */
export interface CallIdentity {
  service: CloudService
  operation: string
  /** Null for what has no region: RAM, the list of regions. */
  regionId: string | null
}

/** Of each code: may a repeat succeed, and may the request have been carried out all the same? */
const traits: Record<TransportErrorCode, { retryable: boolean; outcomeUnknown: boolean }> = {
  DEADLINE_EXCEEDED: { retryable: true, outcomeUnknown: true },
  CONNECTION_FAILED: { retryable: true, outcomeUnknown: true },
  MALFORMED_ANSWER: { retryable: true, outcomeUnknown: true },
  OVERLOADED: { retryable: true, outcomeUnknown: false },
  CREDENTIALS_UNAVAILABLE: { retryable: true, outcomeUnknown: false },
  BAD_REQUEST: { retryable: false, outcomeUnknown: false },
}

interface Differences {
  httpStatus?: number | null
  requestId?: string | null
  retryable?: boolean
  outcomeUnknown?: boolean
}

/** A failure in which the cloud sent no code, told in our own words. */
export const transportError = (
  { service, operation, regionId }: CallIdentity,
  code: TransportErrorCode,
  explanation: string,
  differences: Differences = {},
): CloudError =>
  new CloudError({
    service,
    operation,
    regionId,
    code,
    httpStatus: null,
    requestId: null,
    message: `${service.toUpperCase()} ${operation}${regionId ? ` in ${regionId}` : ''}: ${explanation}`,
    throttled: false,
    retryAfterMs: null,
    ...traits[code],
    ...differences,
  })
