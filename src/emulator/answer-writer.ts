import type { ServerResponse } from 'node:http'

import { giveBack, joined } from './body-buffers.ts'
import { ListAnswer } from './list-answer.ts'

export interface Answer {
  kind: 'answer'
  httpStatus: number
  body: object
  retryAfterMs?: number | undefined
  code?: string
  /** Half of the body is sent, and then the connection cut. */
  isCutShort?: boolean
}

/** An answer, or what is done instead of one. */
export type Ending = Answer | { kind: 'cut' } | { kind: 'html'; httpStatus: number }

export const sendEnding = (response: ServerResponse, ending: Ending, requestId: string) => {
  if (ending.kind === 'cut') {
    response.socket?.resetAndDestroy()
    return
  }
  if (ending.kind === 'html') {
    response.writeHead(ending.httpStatus, { 'content-type': 'text/html' })
    response.end('<html><body><h1>Bad Gateway</h1></body></html>')
    return
  }
  const body =
    ending.body instanceof ListAnswer ? joined(ending.body.parts()) : Buffer.from(JSON.stringify(ending.body))
  response.writeHead(ending.httpStatus, {
    'content-type': 'application/json;charset=utf-8',
    'content-length': body.byteLength,
    'x-acs-request-id': requestId,
    ...(ending.retryAfterMs === undefined
      ? {}
      : { 'x-acs-retry-after': String(Math.ceil(ending.retryAfterMs)) }),
  })
  if (ending.isCutShort === true)
    response.write(body.subarray(0, body.byteLength >> 1), () => response.socket?.resetAndDestroy())
  else response.end(body, () => giveBack(body))
}
