import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

import { sendEnding } from './answer-writer.ts'
import type { Answer, Ending } from './answer-writer.ts'
import { maskedAccessKeyId } from './call-log.ts'
import type { CallLog } from './call-log.ts'
import { createCallEnding } from './call-ending.ts'
import type { CallEndingParts } from './call-ending.ts'
import { routeOf } from './request-routing.ts'
import type { Route } from './request-routing.ts'
import type { Service } from './service.ts'
import { ApiError } from './wire/api-error.ts'
import { authenticate, claimedAccessKeyIdOf } from './wire/authentication.ts'
import type { Authenticator } from './wire/authentication.ts'
import { readBody, wireRequestOf } from './wire/request.ts'

interface ApiHandlerParts extends CallEndingParts {
  services: readonly Service[]
  calls: CallLog
  authenticator: Authenticator
}

/** Answers requests to the APIs of the cloud. */
export const createApiHandler = (parts: ApiHandlerParts) => {
  const endingOf = createCallEnding(parts)
  return async (message: IncomingMessage, response: ServerResponse) => {
    const requestId = randomUUID().toUpperCase()
    const seen: { route: Route | null; accessKeyId: string | null } = { route: null, accessKeyId: null }
    let ending: Ending | null
    try {
      const request = wireRequestOf(message, await readBody(message))
      seen.accessKeyId = claimedAccessKeyIdOf(request)
      seen.route = routeOf(request, parts.services)
      const session = authenticate(request, seen.route.service.name, parts.authenticator)
      ending = await endingOf(seen.route, session, requestId)
    } catch (error) {
      if (!(error instanceof ApiError) && message.complete) parts.onInternalError(error)
      const service = seen.route?.service ?? parts.services[0]!
      const refusal = error instanceof ApiError ? error : new ApiError(service.broken)
      ending = refusalOf(refusal, service, requestId, message.headers.host ?? '')
    }
    if (ending === null) {
      message.socket.destroy()
      return
    }
    parts.calls.add({
      at: parts.store.now(),
      service: seen.route?.service.name ?? null,
      operation: seen.route?.action ?? null,
      regionId: seen.route?.regionId || null,
      httpStatus: ending.kind === 'cut' ? null : ending.httpStatus,
      code: ending.kind === 'answer' ? (ending.code ?? null) : null,
      accessKeyId: maskedAccessKeyId(seen.accessKeyId),
    })
    sendEnding(response, ending, requestId)
  }
}

const refusalOf = (error: ApiError, service: Service, requestId: string, host: string): Answer => ({
  kind: 'answer',
  httpStatus: error.httpStatus,
  body: service.errorBodyOf({ error, requestId, host }),
  retryAfterMs: error.retryAfterMs,
  code: error.code,
})
