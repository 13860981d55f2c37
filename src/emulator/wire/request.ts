import type { IncomingMessage } from 'node:http'

import { ApiError } from './api-error.ts'
import { ownTextOf } from './own-text.ts'
import {
  actionNotFound,
  bodyTooLarge,
  invalidParameter,
  methodNotSupported,
  notSupportedByEmulator,
} from './request-errors.ts'

/** A request as it came, before anything in it is believed. */
export interface WireRequest {
  method: string
  path: string
  query: ReadonlyMap<string, string>
  form: ReadonlyMap<string, string>
  body: Uint8Array
  /** Lower-case name to value. */
  headers: ReadonlyMap<string, string>
}

const MAX_BODY_BYTES = 1024 * 1024

/** @throws ApiError when the body is too large */
export const readBody = async (message: IncomingMessage, maxBytes = MAX_BODY_BYTES) => {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of message as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > maxBytes) throw new ApiError(bodyTooLarge)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** @throws ApiError when it is not a request that the cloud's SDKs make */
export const wireRequestOf = (message: IncomingMessage, body: Buffer): WireRequest => {
  const method = message.method ?? ''
  if (method !== 'GET' && method !== 'POST') throw new ApiError(methodNotSupported)
  const [path, query] = splitOnce(message.url ?? '', '?')
  if (path !== '/' && path !== '') throw new ApiError(actionNotFound)
  const headers = new Map<string, string>()
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(',') : value)
  }
  const isForm = headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false
  if (body.length > 0 && !isForm) throw notSupportedByEmulator('body of this Content-Type')
  return {
    method,
    path: '/',
    query: parametersOf(query),
    form: parametersOf(body.toString('utf8')),
    body,
    headers,
  }
}

const parametersOf = (encoded: string) => {
  const parameters = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(encoded)) {
    if (parameters.has(name)) throw invalidParameter(name, 'It is given more than once.')
    parameters.set(name, ownTextOf(value))
  }
  return parameters
}

const splitOnce = (text: string, separator: string): [string, string] => {
  const at = text.indexOf(separator)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)]
}
