import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eventually } from '../support/eventually.ts'
import { type OpenedBrowser, openBrowser } from '../support/browser.ts'

const server = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html')
  response.end('<title>Reached</title>')
})
let address: string
let browser: OpenedBrowser

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  browser = await openBrowser({ locale: 'zh-CN' })
})
afterAll(async () => {
  await browser.close()
  server.close()
})

describe('the browser of the tests', () => {
  it('reaches this machine, with the options it was opened with', async () => {
    const page = await browser.context.newPage()
    await page.goto(address)
    expect(await page.title()).toBe('Reached')
    expect(await page.evaluate(() => navigator.language)).toBe('zh-CN')
    expect(browser.foreignRequests).toEqual([])
    expect(browser.consoleErrors).toEqual([])
  })

  it('blocks whatever leaves it, and tells of it and of errors', async () => {
    const page = await browser.context.newPage()
    await page.goto(address)
    const reached = await page.evaluate(async () => {
      const answered = (url: string) =>
        fetch(url, { mode: 'no-cors' }).then(
          () => true,
          () => false,
        )
      const opened = (url: string) =>
        new Promise<boolean>((resolve) => {
          const socket = new WebSocket(url)
          socket.addEventListener('open', () => resolve(true))
          socket.addEventListener('error', () => resolve(false))
        })
      setTimeout(() => {
        throw new Error('Thrown and not caught')
      })
      return [
        await answered('http://example.com/a'),
        await answered('http://192.0.2.1/b'),
        await opened('ws://example.com/c'),
      ]
    })
    expect(reached).toEqual([false, false, false])
    expect(browser.foreignRequests).toEqual([
      'http://example.com/a',
      'http://192.0.2.1/b',
      'ws://example.com/c',
    ])
    const errors = await eventually(
      async () => browser.consoleErrors,
      (texts) => texts.length >= 4,
    )
    expect(errors.join('\n')).toContain('Thrown and not caught')
    expect(errors.join('\n')).toContain('net::ERR_NAME_NOT_RESOLVED')
  })
})
