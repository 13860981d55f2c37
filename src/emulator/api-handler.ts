import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

import { maskedAccessKeyId } from './call-log.ts'
import type { CallLog } from './call-log.ts'
import { faultErrorOf } from './fault-error.ts'
import type { FaultKind, FaultTarget, Faults } from './faults.ts'
import type { QuotaMeter } from './quotas.ts'
import { operationOf, routeOf } from './request-routing.ts'
import type { Route } from './request-routing.ts'
import type { Service } from './service.ts'
import type { Store } from './store.ts'
import { ApiError } from './wire/api-error.ts'
import { authenticate, claimedAccessKeyIdOf } from './wire/authentication.ts'
import type { Authenticator } from './wire/authentication.ts'
import { readBody, wireRequestOf } from './wire/request.ts'

interface ApiHandlerParts {
  services: readonly Service[]
  store: Store
  faults: Faults
  calls: CallLog
  meter: QuotaMeter
  authenticator: Authenticator
  copySecondsPerGiB: number
  /** Told of errors that are the emulator's own. */
  onInternalError: (error: unknown) => void
}

interface Answer {
  httpStatus: number
  body: object
  retryAfterMs?: number | undefined
  code?: string
}

/** What is done instead of, or to, an answer. */
type Ending = Answer | { cut: true } | { html: true; httpStatus: number }

/** Answers requests to the APIs of the cloud. */
export const createApiHandler =
  (parts: ApiHandlerParts) => async (message: IncomingMessage, response: ServerResponse) => {
    const requestId = randomUUID().toUpperCase()
    const seen: { route: Route | null; accessKeyId: string | null } = { route: null, accessKeyId: null }
    let ending: Ending
    try {
      const request = wireRequestOf(message, await readBody(message))
      seen.accessKeyId = claimedAccessKeyIdOf(request)
      seen.route = routeOf(request, parts.services)
      authenticate(request, parts.authenticator)
      ending = await endingOf(parts, seen.route, requestId)
    } catch (error) {
      if (!(error instanceof ApiError) && message.complete) parts.onInternalError(error)
      const service = seen.route?.service ?? parts.services[0]!
      const refusal = error instanceof ApiError ? error : new ApiError(service.broken)
      ending = refusalOf(refusal, service, requestId, message.headers.host ?? '')
    }
    parts.calls.add({
      at: parts.store.now(),
      service: seen.route?.service.name ?? null,
      operation: seen.route?.action ?? null,
      regionId: seen.route?.regionId || null,
      httpStatus: 'cut' in ending ? null : ending.httpStatus,
      code: 'code' in ending ? (ending.code ?? null) : null,
      accessKeyId: maskedAccessKeyId(seen.accessKeyId),
    })
    send(response, ending, requestId)
  }

const endingOf = async (parts: ApiHandlerParts, route: Route, requestId: string): Promise<Ending> => {
  const operation = operationOf(route)
  const target: FaultTarget = {
    service: route.service.name,
    operation: operation.name,
    regionId: route.regionId,
  }
  const delay = parts.faults.take(['delay'], target)
  if (delay !== null) await sleep(delay.delayMs ?? 1000, undefined, { ref: false })
  const fault = parts.faults.take(['throttle', 'http-error', 'html', 'reset', 'drop-answer'], target)
  if (fault?.kind === 'reset') return { cut: true }
  if (fault?.kind === 'html') return { html: true, httpStatus: fault.httpStatus ?? 502 }
  if (fault?.kind === 'throttle' || fault?.kind === 'http-error')
    throw new ApiError(faultErrorOf(fault, route.service, operation), fault.retryAfterMs)
  const quota = operation.quota === null ? undefined : route.service.quotas[operation.quota]
  if (operation.quota !== null && quota !== undefined)
    parts.meter(`${route.service.name} ${operation.quota}`, quota, route.regionId, parts.store.now())
  const cloud = {
    account: parts.store.account(),
    now: parts.store.now(),
    commit: parts.store.commit,
    takeFault: (kind: FaultKind) => parts.faults.take([kind], target) !== null,
    copySecondsPerGiB: parts.copySecondsPerGiB,
  }
  try {
    const body = operation.answer(cloud, route)
    return fault === null ? { httpStatus: 200, body: { RequestId: requestId, ...body } } : { cut: true }
  } catch (error) {
    if (fault !== null && error instanceof ApiError) return { cut: true }
    throw error
  }
}

const refusalOf = (error: ApiError, service: Service, requestId: string, host: string): Answer => ({
  httpStatus: error.httpStatus,
  body: service.errorBodyOf({ error, requestId, host }),
  retryAfterMs: error.retryAfterMs,
  code: error.code,
})

const send = (response: ServerResponse, ending: Ending, requestId: string) => {
  if ('cut' in ending) {
    response.socket?.resetAndDestroy()
    return
  }
  if ('html' in ending) {
    response.writeHead(ending.httpStatus, { 'content-type': 'text/html' })
    response.end('<html><body><h1>Bad Gateway</h1></body></html>')
    return
  }
  response.writeHead(ending.httpStatus, {
    'content-type': 'application/json;charset=utf-8',
    'x-acs-request-id': requestId,
    ...(ending.retryAfterMs === undefined
      ? {}
      : { 'x-acs-retry-after': String(Math.ceil(ending.retryAfterMs)) }),
  })
  response.end(JSON.stringify(ending.body))
}
