import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { packagedChromium } from './packaged-chromium.ts'

const THIS_MACHINE = '127.0.0.1'

export interface OpenedBrowser {
  context: BrowserContext
  /** Addresses off this machine that pages asked for, WebSockets among them. None of these requests got anywhere. */
  foreignRequests: string[]
  /** What pages wrote to the console as errors, and what they threw without catching it. */
  consoleErrors: string[]
  close(): Promise<void>
}

/**
 * A headless Chromium of its own with one context, which reaches 127.0.0.1 and nothing else.
 * @param options language, size, colour scheme and the like
 */
export const openBrowser = async (options: BrowserContextOptions = {}): Promise<OpenedBrowser> => {
  const browser = await chromium.launch({
    ...packagedChromium(),
    // Within the browser, so that what tests can't see is blocked too, and its cache works as for people.
    args: [`--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE ${THIS_MACHINE}`],
  })
  const context = await browser.newContext(options)
  const foreignRequests: string[] = []
  const consoleErrors: string[] = []
  const noteRequest = (address: string) => {
    const { protocol, hostname } = new URL(address)
    if (/^(http|ws)s?:$/.test(protocol) && hostname !== THIS_MACHINE) foreignRequests.push(address)
  }
  context.on('request', (request) => noteRequest(request.url()))
  context.on('page', (page) => page.on('websocket', (socket) => noteRequest(socket.url())))
  context.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text())
  })
  context.on('weberror', (fault) => consoleErrors.push(String(fault.error())))
  return { context, foreignRequests, consoleErrors, close: () => browser.close() }
}
