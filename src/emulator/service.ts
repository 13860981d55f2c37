import type { ServiceName } from './fault-rule.ts'
import type { Operation } from './operation.ts'
import type { Quota } from './quotas.ts'
import type { ApiError, DocumentedError, ErrorDefinition } from './wire/api-error.ts'

export interface RegionClues {
  parameters: ReadonlyMap<string, string>
  /** The Host header, with its port. */
  host: string
}

interface RefusedCall {
  error: ApiError
  requestId: string
  host: string
}

/** One API of the cloud, told from the others by its version. */
export interface Service {
  name: ServiceName
  version: string
  operations: readonly Operation[]
  /** Empty when the request names none. */
  regionIdOf: (clues: RegionClues) => string
  quotas: Readonly<Record<string, Quota>>
  /** What it answers when there were too many calls, and when it fails. */
  throttled: ErrorDefinition
  broken: ErrorDefinition
  /** What any of its operations may be answered with. */
  commonErrors: readonly DocumentedError[]
  errorBodyOf: (call: RefusedCall) => object
}

/** The error of an operation, or of its service, with that code: where there are several, the first. */
export const documentedErrorOf = (
  service: Service,
  operation: Operation,
  code: string,
): DocumentedError | undefined =>
  [...operation.errors, ...service.commonErrors].find((error) => error.code === code)

/** The error body of ECS, RAM and STS. @param product as the troubleshooting page calls it */
export const rpcErrorBodyOf =
  (product: string): Service['errorBodyOf'] =>
  ({ error, requestId, host }) => ({
    RequestId: requestId,
    HostId: host,
    Code: error.code,
    Message: error.message,
    Recommend: `https://api.aliyun.com/troubleshoot?q=${encodeURIComponent(error.code)}&product=${product}`,
  })
