import type { IncomingMessage } from 'node:http'

import { isLoopback } from '../loopback.ts'
import { BadAdminRequest } from './bad-admin-request.ts'

/**
 * The admin API needs no signature, and a web page that the user has open can send requests to this machine, also under
 * a name of its own (DNS rebinding). Browsers tell of themselves with Origin or Sec-Fetch-Site, which is `none` only for
 * an address that the user typed in.
 * @param isOpen whether other machines may call, under whatever name they know this one by
 * @throws BadAdminRequest
 */
export const checkCaller = ({ headers, socket }: IncomingMessage, isOpen: boolean) => {
  const host = (headers.host ?? '').replace(/:\d+$/, '')
  if (!isOpen && !(isLoopback(host) && isLoopback(socket.remoteAddress ?? '')))
    throw new BadAdminRequest(403, 'The admin API is for this machine only: use 127.0.0.1 or localhost.')
  if (headers.origin !== undefined || (headers['sec-fetch-site'] ?? 'none') !== 'none')
    throw new BadAdminRequest(403, 'The admin API takes no calls from web pages.')
}
