import { randomUUID } from 'node:crypto'
import { request as send } from 'node:http'
import { json } from 'node:stream/consumers'

import { acs3SignatureOf, sha256Hex } from '../../src/emulator/wire/acs3-signature.ts'
import { rpcSignatureOf } from '../../src/emulator/wire/rpc-signature.ts'

export const demoSecret = 'emulator-demo-secret'

/** A request as it goes over the wire, to be tampered with. */
export interface Wire {
  method: string
  /** `/` unless given. */
  path?: string
  query: Record<string, string>
  headers: Record<string, string>
  body: string
}

/** What differs from a good request; headers are added. */
export interface SignedChanges {
  query?: Record<string, string>
  headers?: Record<string, string>
  body?: string
  method?: string
  key?: string
  secret?: string
}

export interface ErrorAnswer {
  RequestId: string
  HostId: string
  Code: string
  Message: string
  HttpStatus?: number
  TotalCount?: number
}

/** As both schemes write it. */
export const timestamp = (ageMs = 0) => `${new Date(Date.now() - ageMs).toISOString().slice(0, 19)}Z`

const rpcParameters = (changes: Record<string, string> = {}) => ({
  Action: 'ListKeys',
  Version: '2016-01-20',
  Format: 'json',
  AccessKeyId: 'emulator-demo-key',
  SignatureMethod: 'HMAC-SHA1',
  SignatureVersion: '1.0',
  SignatureNonce: randomUUID(),
  Timestamp: timestamp(),
  ...changes,
})

export const rpc = (
  changes: Record<string, string> = {},
  method = 'GET',
  signingSecret = demoSecret,
): Wire => {
  const query = rpcParameters(changes)
  const Signature = rpcSignatureOf(method, new Map(Object.entries(query)), signingSecret)
  return { method, query: { ...query, Signature }, headers: {}, body: '' }
}

/** Sends requests to an emulator that are signed here, without an SDK. */
export const createWireClient = (emulator: { port: number }) => {
  const answerTo = (wire: Wire) =>
    new Promise<{ status: number; body: ErrorAnswer; requestId: string }>((resolve, reject) => {
      const path = `${wire.path ?? '/'}?${new URLSearchParams(wire.query).toString()}`
      const outgoing = send({
        port: emulator.port,
        host: '127.0.0.1',
        method: wire.method,
        path,
        // By itself Node sends none with GET.
        headers: { ...wire.headers, 'content-length': Buffer.byteLength(wire.body) },
      })
      outgoing.on('error', reject)
      outgoing.on('response', (response) => {
        void json(response).then(
          (body) =>
            resolve({
              status: response.statusCode ?? 0,
              body: body as ErrorAnswer,
              requestId: String(response.headers['x-acs-request-id']),
            }),
          reject,
        )
      })
      outgoing.end(wire.body)
    })

  /** Status and code of the answer; the code is undefined for a success. */
  const verdictOn = async (wire: Wire) => {
    const { status, body } = await answerTo(wire)
    return [status, body.Code]
  }

  const acs3 = (changes: SignedChanges = {}): Wire => {
    const method = changes.method ?? 'POST'
    const query = changes.query ?? { RegionId: 'cn-hangzhou', ImageName: "é 值/+&=%#?!'()*~", PageSize: '1' }
    const body = changes.body ?? ''
    const payloadSha256 = sha256Hex(body)
    const headers: Record<string, string> = {
      host: `127.0.0.1:${emulator.port}`,
      'x-acs-action': 'DescribeImages',
      'x-acs-version': '2014-05-26',
      'x-acs-date': timestamp(),
      'x-acs-signature-nonce': randomUUID(),
      'x-acs-content-sha256': payloadSha256,
      ...(body === '' ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      ...changes.headers,
    }
    const signed = new Map(Object.entries(headers))
    const signature = acs3SignatureOf(
      { method, path: '/', query: new Map(Object.entries(query)), headers: signed, payloadSha256 },
      changes.secret ?? demoSecret,
    )
    const names = [...signed.keys()].toSorted().join(';')
    const authorization = `ACS3-HMAC-SHA256 Credential=${changes.key ?? 'emulator-demo-key'},SignedHeaders=${names},Signature=${signature}`
    return { method, query, headers: { ...headers, authorization }, body }
  }

  return { answerTo, verdictOn, acs3 }
}
