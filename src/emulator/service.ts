import type { ServiceName } from './faults.ts'
import type { Operation } from './operation.ts'
import type { Quota } from './quotas.ts'
import type { ApiError, ErrorDefinition } from './wire/api-error.ts'

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
  /** By code: status and text of a fault that names no more than its code. */
  documentedErrors: ReadonlyMap<string, ErrorDefinition>
  errorBodyOf: (call: RefusedCall) => object
}
