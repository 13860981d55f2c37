import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type OpenedBrowser, openBrowser } from '../support/browser.ts'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'
import {
  freePort,
  launchCommand,
  type LaunchedProcess,
  printed,
  temporaryDirectory,
} from '../support/gateway-process.ts'

const example = 'examples/typed-client'
const vite = [process.execPath, 'node_modules/vite/bin/vite.js']

const finished = async (command: readonly string[]) => {
  const launched = launchCommand(command, {})
  const exitCode = await launched.ended
  return { exitCode, output: launched.output() }
}

describe('the typed client', () => {
  it('fits its types, which are those of the schema', async () => {
    const compiler = [process.execPath, 'node_modules/typescript/bin/tsc', '-p', example]
    expect(await finished(compiler)).toEqual({ exitCode: 0, output: '' })
  })

  describe('built and opened in a browser', () => {
    let gateway: EmulatedGateway
    let pages: LaunchedProcess
    let browser: OpenedBrowser
    let address: string

    beforeAll(async () => {
      gateway = await startEmulatedGateway({}, { copySecondsPerGiB: 0.01 })
      const outDir = ['--outDir', temporaryDirectory()]
      const built = await finished([...vite, 'build', example, ...outDir, '--emptyOutDir'])
      if (built.exitCode !== 0) throw new Error(built.output)
      const port = String(await freePort())
      address = `http://127.0.0.1:${port}/`
      pages = launchCommand([...vite, 'preview', example, ...outDir, '--port', port, '--strictPort'], {
        GATEWAY_ORIGIN: new URL(gateway.endpoint).origin,
      })
      await printed(pages, address)
      browser = await openBrowser()
    })
    afterAll(async () => {
      await browser.close()
      pages.child.kill()
      await pages.ended
      await gateway.close()
    })

    const opened = async () => {
      const page = await browser.context.newPage()
      await page.goto(address)
      const rowsOf = (state: string) =>
        page.getByRole('row').filter({ has: page.getByRole('cell', { name: state, exact: true }) })
      await rowsOf('ENCRYPTED').first().waitFor()
      return { page, encrypted: rowsOf('ENCRYPTED'), unencrypted: rowsOf('UNENCRYPTED') }
    }

    it('shows images with their state, starts a copy once, and follows it to its verdict', async () => {
      const { page, encrypted, unencrypted } = await opened()
      expect(await encrypted.first().textContent()).toContain('alias/')
      expect(await encrypted.getByRole('button').count()).toBe(0)

      await unencrypted.first().getByRole('button').dblclick()
      const job = page.getByRole('listitem')
      // The emulator takes ten seconds for it: what is seen of it comes by the subscription.
      await job.filter({ hasText: 'COPYING' }).waitFor()
      await job.filter({ hasText: 'MATCHES' }).waitFor()
      expect(await job.count()).toBe(1)
      expect(await page.getByRole('alert').count()).toBe(0)
      expect(gateway.callsSince()['CopyImage']).toBe(1)
    })

    it('tells what the gateway could not answer, and keeps what it has', async () => {
      const { page, unencrypted } = await opened()
      gateway.emulator.addFault({ kind: 'http-error', operation: 'DescribeImages', code: 'Forbidden.RAM' })
      await unencrypted.last().getByRole('button').click()
      expect(await page.getByRole('alert').textContent()).toContain('not authorized')
      expect(await unencrypted.count()).toBeGreaterThan(1)
    })

    it('asks nobody but its own server, and logs no error', () => {
      expect(browser.foreignRequests).toEqual([])
      expect(browser.consoleErrors).toEqual([])
    })
  })
})
