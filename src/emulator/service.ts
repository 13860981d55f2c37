import type { FaultTarget } from './faults.ts'
import type { Operation } from './operation.ts'
import type { Quota } from './quotas.ts'
import type { ApiError } from './wire/api-error.ts'

export interface RegionClues {
  parameters: ReadonlyMap<string, string>
  /** The Host header, with its port. */
  host: string
}

export interface RefusedCall {
  error: ApiError
  requestId: string
  host: string
}

/** One API of the cloud, told from the others by its version. */
export interface Service {
  name: FaultTarget['service']
  version: string
  operations: readonly Operation[]
  /** Empty when the request names none. */
  regionIdOf: (clues: RegionClues) => string
  quotas: Readonly<Record<string, Quota>>
  errorBodyOf: (call: RefusedCall) => object
}
