import type { IncomingMessage, ServerResponse } from 'node:http'

import type { z } from 'zod'

import type { EmulatorControl } from '../control.ts'
import { isLoopback } from '../loopback.ts'
import { parsedJson } from '../parsed-json.ts'
import { ApiError } from '../wire/api-error.ts'
import { readBody } from '../wire/request.ts'
import { clockBody, faultBodyOf, roleBody } from './admin-bodies.ts'

export const ADMIN_PREFIX = '/_emulator/'

type Route = (body: unknown, control: EmulatorControl) => object

/** By method and path. All answers are JSON. */
const routes: Readonly<Record<string, Route>> = {
  'GET health': (_body, control) => control.health(),
  'GET calls': (_body, control) => ({ calls: control.calls() }),
  'DELETE calls': (_body, control) => done(control.clearCalls()),
  'GET credentials': (_body, control) => control.credentials(),
  'GET assumptions': (_body, control) => control.assumptions(),
  'GET coverage': (_body, control) => ({ services: control.coverage() }),
  'POST clock': (body, control) => done(control.advanceClock(checked(clockBody, body).advanceMs)),
  'GET faults': (_body, control) => ({ faults: control.faults() }),
  'POST faults': (body, control) => done(control.addFault(checked(faultBodyOf(control.coverage()), body))),
  'DELETE faults': (_body, control) => done(control.clearFaults()),
  'POST role': (body, control) => done(control.setRoleGranted(checked(roleBody, body).granted)),
}

const done = (_nothing: void) => ({})

class BadAdminRequest extends Error {
  readonly httpStatus: number

  constructor(httpStatus: number, message: string) {
    super(message)
    this.name = 'BadAdminRequest'
    this.httpStatus = httpStatus
  }
}

/** Answers the admin API. It needs no signature, so it takes care that only this machine's own tools reach it. */
export const createAdminHandler =
  (control: EmulatorControl, onInternalError: (error: unknown) => void) =>
  async (message: IncomingMessage, response: ServerResponse) => {
    try {
      checkCaller(message)
      const path = (message.url ?? '').split('?')[0]!.slice(ADMIN_PREFIX.length)
      const route = Object.hasOwn(routes, `${message.method} ${path}`)
        ? routes[`${message.method} ${path}`]
        : undefined
      if (route === undefined)
        throw new BadAdminRequest(404, `There is no ${message.method} ${ADMIN_PREFIX}${path}.`)
      send(response, 200, route(message.method === 'POST' ? await jsonOf(message) : undefined, control))
    } catch (error) {
      if (error instanceof BadAdminRequest || error instanceof ApiError)
        send(response, error.httpStatus, { message: error.message })
      else {
        if (message.complete) onInternalError(error)
        send(response, 500, { message: 'The emulator failed.' })
      }
    }
  }

/** A web page that the user has open can send requests to this machine, also under a name of its own (DNS rebinding). */
const checkCaller = (message: IncomingMessage) => {
  const host = (message.headers.host ?? '').replace(/:\d+$/, '')
  if (!isLoopback(host) || !isLoopback(message.socket.remoteAddress ?? ''))
    throw new BadAdminRequest(403, 'The admin API is for this machine only: use 127.0.0.1 or localhost.')
  if (message.headers.origin !== undefined)
    throw new BadAdminRequest(403, 'The admin API takes no calls from web pages.')
}

const jsonOf = async (message: IncomingMessage): Promise<unknown> => {
  const value = parsedJson((await readBody(message)).toString('utf8'))
  if (value === undefined) throw new BadAdminRequest(400, 'The body is not JSON.')
  return value
}

const checked = <Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> => {
  const result = schema.safeParse(body)
  if (result.success) return result.data
  const problems = result.error.issues.map(
    ({ path, message }) => (path.length > 0 ? `${path.join('.')}: ` : '') + message,
  )
  throw new BadAdminRequest(400, problems.join('; '))
}

const send = (response: ServerResponse, httpStatus: number, body: object) => {
  response.writeHead(httpStatus, { 'content-type': 'application/json;charset=utf-8' })
  response.end(JSON.stringify(body))
}
