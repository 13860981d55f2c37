import { timingSafeEqual } from 'node:crypto'

import { acs3AuthorizationOf, acs3SignatureOf, sha256Hex } from './acs3-signature.ts'
import type { Acs3Authorization } from './acs3-signature.ts'
import type { ServiceName } from '../fault-rule.ts'
import type { Session } from '../state/entities.ts'
import { ApiError } from './api-error.ts'
import type { NonceMemory } from './nonce-memory.ts'
import {
  accessKeyNotFound,
  illegalTimestamp,
  incompleteSignature,
  invalidParameter,
  missingParameter,
  nonceUsed,
  realAccessKeyRefused,
  securityTokenExpired,
  sessionKeyRefused,
  securityTokenMissing,
  securityTokenRefused,
  signatureDoesNotMatch,
} from './request-errors.ts'
import type { WireRequest } from './request.ts'
import { rpcSignatureOf } from './rpc-signature.ts'

/** UNCONFIRMED how far off the cloud takes it; 15 minutes is what its pages on single errors say. */
export const MAX_CLOCK_DIFFERENCE_MS = 15 * 60_000

/** What a key is good for. */
export interface AccessKey {
  secret: string
  /** Of a key that AssumeRole gave out; its requests carry the session's token. */
  session: Session | null
}

export interface Authenticator {
  /** Null when the account has no such key. */
  accessKeyOf: (accessKeyId: string) => AccessKey | null
  /** The emulator's time, by which sessions end. */
  emulatorNow: () => Date
  /** Whether KMS takes ACS3 signatures (kms.acs3). */
  kmsTakesAcs3: () => boolean
  nonces: NonceMemory
  /** Real time, not the emulator's clock: clients sign with theirs. */
  now: () => Date
}

/** The access key ID that the request claims, for the log of calls. */
export const claimedAccessKeyIdOf = (request: WireRequest) =>
  acs3AuthorizationOf(request.headers.get('authorization') ?? '')?.accessKeyId ??
  request.query.get('AccessKeyId') ??
  request.form.get('AccessKeyId') ??
  null

/**
 * @returns the session of its sender, or null for the account's user
 * @throws ApiError unless the request is signed by a known key, in time, and not seen before
 */
export const authenticate = (
  request: WireRequest,
  service: ServiceName,
  authenticator: Authenticator,
): Session | null => {
  const header = request.headers.get('authorization')
  if (header !== undefined && service === 'kms' && !authenticator.kmsTakesAcs3())
    throw new ApiError(incompleteSignature)
  const { nonce, timestamp, session } =
    header === undefined ? checkRpc(request, authenticator) : checkAcs3(request, header, authenticator)
  const now = authenticator.now()
  if (!(Math.abs(now.getTime() - timestamp) <= MAX_CLOCK_DIFFERENCE_MS)) throw new ApiError(illegalTimestamp)
  if (!authenticator.nonces.use(nonce, now.getTime())) throw new ApiError(nonceUsed)
  return session
}

interface SignedOnce {
  nonce: string
  /** Milliseconds since 1970; NaN when it is not well formed. */
  timestamp: number
  session: Session | null
}

const ISO_SECONDS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/
const instantOf = (text: string) => (ISO_SECONDS.test(text) ? Date.parse(text) : Number.NaN)

const checkAcs3 = (request: WireRequest, header: string, authenticator: Authenticator): SignedOnce => {
  const authorization = acs3AuthorizationOf(header)
  if (authorization === null) throw new ApiError(incompleteSignature)
  const { secret, session } = accessKeyOf(
    authorization.accessKeyId,
    request.headers.get('x-acs-security-token'),
    authenticator,
  )
  const payloadSha256 = request.headers.get('x-acs-content-sha256') ?? ''
  if (payloadSha256 !== sha256Hex(request.body)) throw new ApiError(signatureDoesNotMatch)
  const expected = acs3SignatureOf(
    { ...request, headers: signedHeadersOf(request, authorization), payloadSha256 },
    secret,
  )
  if (!isSame(expected, authorization.signature)) throw new ApiError(signatureDoesNotMatch)
  return {
    nonce: requiredHeader(request, 'x-acs-signature-nonce'),
    timestamp: instantOf(requiredHeader(request, 'x-acs-date')),
    session,
  }
}

/** An `x-acs-…` header, the host or a body's type that is not signed could be changed on the way. */
const signedHeadersOf = (request: WireRequest, { signedHeaders }: Acs3Authorization) => {
  const mustBeSigned = [...request.headers.keys()].filter(
    (name) =>
      name.startsWith('x-acs-') || name === 'host' || (name === 'content-type' && request.body.length > 0),
  )
  if (mustBeSigned.some((name) => !signedHeaders.includes(name))) throw new ApiError(incompleteSignature)
  return new Map(signedHeaders.map((name) => [name, request.headers.get(name) ?? '']))
}

const checkRpc = (request: WireRequest, authenticator: Authenticator): SignedOnce => {
  const parameters = new Map([...request.query, ...request.form])
  const take = (name: string) => {
    const value = parameters.get(name)
    if (value === undefined || value === '') throw missingParameter(name)
    return value
  }
  const { secret, session } = accessKeyOf(
    take('AccessKeyId'),
    parameters.get('SecurityToken') || undefined,
    authenticator,
  )
  // Older cores send it empty.
  if (parameters.get('SignatureType')) throw invalidParameter('SignatureType')
  if (take('SignatureMethod') !== 'HMAC-SHA1') throw invalidParameter('SignatureMethod')
  if (take('SignatureVersion') !== '1.0') throw invalidParameter('SignatureVersion')
  const signature = take('Signature')
  const signed = new Map([...parameters].filter(([name]) => name !== 'Signature'))
  if (!isSame(rpcSignatureOf(request.method, signed, secret), signature))
    throw new ApiError(signatureDoesNotMatch)
  return { nonce: take('SignatureNonce'), timestamp: instantOf(take('Timestamp')), session }
}

const accessKeyOf = (accessKeyId: string, token: string | undefined, authenticator: Authenticator) => {
  if (/^LTAI/i.test(accessKeyId)) throw new ApiError(realAccessKeyRefused)
  const accessKey = authenticator.accessKeyOf(accessKeyId)
  if (accessKey === null)
    throw new ApiError(accessKeyId.startsWith('STS.') ? sessionKeyRefused : accessKeyNotFound)
  const { session } = accessKey
  if (session === null && token === undefined) return accessKey
  if (token === undefined) throw new ApiError(securityTokenMissing)
  if (session === null || !isSame(session.securityToken, token)) throw new ApiError(securityTokenRefused)
  if (session.expiresAt <= authenticator.emulatorNow()) throw new ApiError(securityTokenExpired)
  return accessKey
}

const requiredHeader = (request: WireRequest, name: string) => {
  const value = request.headers.get(name)
  if (value === undefined || value === '') throw missingParameter(name)
  return value
}

const isSame = (expected: string, given: string) => {
  const bytes = Buffer.from(expected)
  const givenBytes = Buffer.from(given)
  return bytes.byteLength === givenBytes.byteLength && timingSafeEqual(bytes, givenBytes)
}
