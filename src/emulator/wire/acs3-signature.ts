import { createHash, createHmac } from 'node:crypto'

import { percentEncoded, sortedByName } from './percent-encoding.ts'

/** The `Authorization` header of the ACS3-HMAC-SHA256 scheme. */
export interface Acs3Authorization {
  accessKeyId: string
  /** Lower case, in the order of the header. */
  signedHeaders: readonly string[]
  signature: string
}

const FORM = /^ACS3-HMAC-SHA256\s+Credential=([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]{64})$/

/** Null when the header is not of that form. */
export const acs3AuthorizationOf = (header: string): Acs3Authorization | null => {
  const [, accessKeyId, signedHeaders, signature] = FORM.exec(header.trim()) ?? []
  if (accessKeyId === undefined || signedHeaders === undefined || signature === undefined) return null
  return { accessKeyId, signedHeaders: signedHeaders.toLowerCase().split(';'), signature }
}

export const sha256Hex = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

interface Acs3SignedRequest {
  method: string
  path: string
  query: ReadonlyMap<string, string>
  /** Of the headers to be signed, by lower-case name. */
  headers: ReadonlyMap<string, string>
  payloadSha256: string
}

/** Signature of a request ("V3 request structure and signature" of the cloud's OpenAPI guide), in hex. */
export const acs3SignatureOf = (request: Acs3SignedRequest, secret: string) => {
  const headers = sortedByName(request.headers)
  const canonical = [
    request.method,
    request.path,
    sortedByName(request.query)
      .map(([name, value]) => `${percentEncoded(name)}=${percentEncoded(value)}`)
      .join('&'),
    headers.map(([name, value]) => `${name}:${value.trim()}\n`).join(''),
    headers.map(([name]) => name).join(';'),
    request.payloadSha256,
  ].join('\n')
  return createHmac('sha256', secret)
    .update(`ACS3-HMAC-SHA256\n${sha256Hex(canonical)}`)
    .digest('hex')
}
