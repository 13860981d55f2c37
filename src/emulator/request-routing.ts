import type { Operation } from './operation.ts'
import type { Service } from './service.ts'
import { ApiError } from './wire/api-error.ts'
import { actionNotFound, invalidParameter, invalidVersion, missingParameter } from './wire/request-errors.ts'
import type { WireRequest } from './wire/request.ts'

/** How RPC requests say where they go and who signed them. In one that ACS3 signs they are strangers. */
const rpcParameters: ReadonlySet<string> = new Set([
  'Action',
  'Version',
  'AccessKeyId',
  'Signature',
  'SignatureMethod',
  'SignatureType',
  'SecurityToken',
  // Of Terraform and the command line tool, where they are told to send them.
  'SourceIp',
  'SecureTransport',
  'SignatureVersion',
  'SignatureNonce',
  'Timestamp',
])

export interface Route {
  service: Service
  action: string
  /** Null when the service has none of that name. */
  operation: Operation | null
  /** Empty for a central service, or where none was given. */
  regionId: string
  /** Without those of the RPC scheme. */
  parameters: ReadonlyMap<string, string>
}

/**
 * Where a request goes. ACS3 requests say so in signed headers, RPC requests in parameters: some SDKs send the headers
 * with those too, unsigned.
 * @throws ApiError when no service has the version
 */
export const routeOf = (request: WireRequest, services: readonly Service[]): Route => {
  const parameters = new Map(request.query)
  for (const [name, value] of request.form) {
    if (parameters.has(name)) throw invalidParameter(name, 'It is given more than once.')
    parameters.set(name, value)
  }
  const isAcs3 = request.headers.has('authorization')
  const version = isAcs3 ? request.headers.get('x-acs-version') : parameters.get('Version')
  const action = isAcs3 ? request.headers.get('x-acs-action') : parameters.get('Action')
  if (!version) throw missingParameter('Version')
  if (!action) throw missingParameter('Action')
  const service = services.find((candidate) => candidate.version === version)
  if (service === undefined) throw new ApiError(invalidVersion)
  return {
    service,
    action,
    operation: service.operations.find((operation) => operation.name === action) ?? null,
    regionId: service.regionIdOf({ parameters, host: request.headers.get('host') ?? '' }),
    parameters: isAcs3 ? parameters : new Map([...parameters].filter(([name]) => !rpcParameters.has(name))),
  }
}

/** @throws ApiError */
export const operationOf = (route: Route): Operation => {
  if (route.operation === null) throw new ApiError(actionNotFound)
  return route.operation
}
