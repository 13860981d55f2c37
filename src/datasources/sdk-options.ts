import type { CloudCaller } from './cloud-call.ts'
import type { CloudCredential } from './credentials-provider.ts'
import { type CallIdentity, transportError } from './transport-error.ts'

export interface SdkClientOptions {
  credential: CloudCredential
  caller: CloudCaller
  /** One endpoint for all regions, for the emulator: `{ endpoint: '127.0.0.1:4100', protocol: 'HTTP' }`. */
  endpointOverride?: { endpoint: string; protocol: 'HTTP' | 'HTTPS' }
  /** When left out, every text that looks like a region ID is let through. */
  knownRegionIds?: { has(regionId: string): boolean }
}

const REGION_ID_FORM = /^[a-z]{2}-[a-z0-9-]{2,30}$/

/**
 * Keeps everything but region IDs away from endpoints: the SDKs put them into host names as they are.
 * @throws CloudError BAD_REQUEST; its text does not repeat what was given
 */
export const checkRegion = (call: CallIdentity, known: SdkClientOptions['knownRegionIds']): void => {
  if (call.regionId === null) return
  if (REGION_ID_FORM.test(call.regionId) && (known?.has(call.regionId) ?? true)) return
  throw transportError(
    { ...call, regionId: null },
    'BAD_REQUEST',
    'not the ID of a known region; nothing was sent.',
  )
}

/** Of the newer SDK; the older one gives the body alone. */
export interface SdkAnswer {
  statusCode?: number
  body?: unknown
}

/**
 * What an operation answered with. The SDK takes a redirection for success, and RAM's client the body `null`.
 * @throws CloudError when there is no such answer
 */
export const bodyOf = (call: CallIdentity, { statusCode, body }: SdkAnswer): object => {
  if (statusCode === 200 && body !== null && typeof body === 'object') return body
  throw transportError(call, 'MALFORMED_ANSWER', 'the answer is not one of the cloud.', {
    httpStatus: statusCode ?? null,
  })
}
