import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import { common } from '../../src/console/texts/common.ts'
import { copy } from '../../src/console/texts/copy.ts'
import { images } from '../../src/console/texts/images.ts'
import { jobs } from '../../src/console/texts/jobs.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { type OpenedConsole, openConsole } from '../support/console-page.ts'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'

/** More than any page here has before what one wants. */
const MAX_STEPS = 80

let gateway: EmulatedGateway
let opened: OpenedConsole
let page: Page
beforeAll(async () => {
  gateway = await startEmulatedGateway()
  opened = await openConsole(gateway.endpoint, 'en')
  page = opened.page
})
afterAll(async () => {
  await opened.close()
  await gateway.close()
})

const isFocused = async (wanted: Locator) => (await wanted.and(page.locator(':focus')).count()) > 0

const tabTo = async (wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
  await wanted.waitFor()
  for (let step = 0; step < MAX_STEPS; step += 1) {
    if (await isFocused(wanted)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not lead to ${String(wanted)}.`)
}

it('a keyboard is enough to find an image, and to copy it with a key', async () => {
  await opened.visit('/')
  await page.keyboard.press('Tab')
  const skipLink = page.getByRole('link', { name: common.en.skipToContent })
  expect(await isFocused(skipLink)).toBe(true)
  await tabTo(page.getByRole('link', { name: common.en.images, exact: true }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: common.en.images }).waitFor()

  // The skip link leads past the header, from where the next step is within the page.
  await tabTo(skipLink, 'Shift+Tab')
  await page.keyboard.press('Enter')
  expect(await isFocused(page.locator('#content'))).toBe(true)
  await tabTo(page.getByRole('searchbox', { name: images.en.search }))
  await page.keyboard.type(demo.plainImageId)
  await tabTo(page.getByRole('link', { name: 'plain-web', exact: true }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'plain-web' }).waitFor()
  await tabTo(page.getByRole('link', { name: images.en.copyOf.replace('{{name}}', 'plain-web') }))
  await page.keyboard.press('Enter')

  await tabTo(page.getByRole('checkbox', { name: copy.en.form.encrypt }))
  await page.keyboard.press('Space')
  await tabTo(page.getByRole('combobox', { name: copy.en.form.key, exact: true }))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('disk-encryption')
  await page.getByRole('option', { name: 'disk-encryption' }).first().waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  await page
    .getByRole('img', { name: copy.en.picture.opensText.replace('{{key}}', 'disk-encryption') })
    .waitFor()
  await page.getByText(copy.en.submit.ready).waitFor()
  await tabTo(page.getByRole('button', { name: copy.en.submit.send }))
  await page.keyboard.press('Enter')
  await page.getByText(jobs.en.verdictText.MATCHES).waitFor()
  expect(opened.foreignRequests).toEqual([])
  expect(opened.consoleErrors).toEqual([])
})
