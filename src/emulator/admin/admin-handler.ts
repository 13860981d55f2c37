import type { IncomingMessage, ServerResponse } from 'node:http'

import type { EmulatorControl } from '../control.ts'
import { InvalidDocument } from '../seed/invalid-document.ts'
import { ApiError } from '../wire/api-error.ts'
import { readBody } from '../wire/request.ts'
import { ADMIN_PREFIX, adminRoutes } from './admin-routes.ts'
import type { AdminRoute } from './admin-routes.ts'
import { BadAdminRequest } from './bad-admin-request.ts'
import { checkCaller } from './caller-check.ts'

interface AdminHandlerParts {
  control: EmulatorControl
  /** Whether other machines may call. */
  isOpen: boolean
  /** Told of errors that are the emulator's own. */
  onInternalError: (error: unknown) => void
}

/** Whether a request is one for the admin API. */
export const isAdminRequest = ({ url = '' }: IncomingMessage) =>
  url.startsWith(ADMIN_PREFIX) || url === ADMIN_PREFIX.slice(0, -1)

/** Answers the admin API. */
export const createAdminHandler =
  ({ control, isOpen, onInternalError }: AdminHandlerParts) =>
  async (message: IncomingMessage, response: ServerResponse) => {
    try {
      checkCaller(message, isOpen)
      const path = (message.url ?? '').split('?')[0]!.slice(ADMIN_PREFIX.length)
      const { route, id } = routeOf(message.method ?? '', path)
      const body = (await readBody(message, route.maxBodyBytes)).toString('utf8')
      if (route.body === undefined && !['', '{}'].includes(body.trim()))
        throw new BadAdminRequest(400, `${message.method} ${ADMIN_PREFIX}${path} takes no body.`)
      send(response, 200, (await route.run(control, { body, id })) ?? {})
    } catch (error) {
      const httpStatus = refusalStatusOf(error)
      if (httpStatus !== null) send(response, httpStatus, { message: (error as Error).message })
      else {
        if (message.complete) onInternalError(error)
        send(response, 500, { message: 'The emulator failed.' })
      }
    }
  }

/** Null for an error that is the emulator's own. */
const refusalStatusOf = (error: unknown) => {
  if (error instanceof InvalidDocument) return 400
  return error instanceof BadAdminRequest || error instanceof ApiError ? error.httpStatus : null
}

/** @throws BadAdminRequest when there is none */
const routeOf = (method: string, path: string): { route: AdminRoute; id: string } => {
  for (const route of adminRoutes) {
    if (route.method !== method) continue
    if (route.path === path) return { route, id: '' }
    const [beforeId] = route.path.split('<id>')
    const id = path.slice(beforeId!.length)
    if (route.path.endsWith('<id>') && path.startsWith(beforeId!) && id !== '') return { route, id }
  }
  throw new BadAdminRequest(
    404,
    `There is no ${method} ${ADMIN_PREFIX}${path}: GET ${ADMIN_PREFIX} lists what there is.`,
  )
}

const send = (response: ServerResponse, httpStatus: number, body: object) => {
  // To be read by people, but for what is large.
  const indent = 'regions' in body || 'calls' in body ? 0 : 2
  // Before the head is written, so that an answer that is too large for a text can still be another one.
  const text = JSON.stringify(body, null, indent)
  response.writeHead(httpStatus, { 'content-type': 'application/json;charset=utf-8' })
  response.end(`${text}\n`)
}
