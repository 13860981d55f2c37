import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { common } from '../../src/console/texts/common.ts'
import { type OpenedConsole, openConsole } from '../support/console-page.ts'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'
import { CopyImageEncryptedDocument } from '../support/generated/operations.ts'

const PHONE = { width: 360, height: 740 }
const TABLET = { width: 768, height: 1024 }
const WIDE = { width: 1920, height: 1080 }

let gateway: EmulatedGateway
let jobId = ''
beforeAll(async () => {
  gateway = await startEmulatedGateway()
  const input = {
    sourceRegionId: 'cn-hangzhou',
    imageId: 'm-bp1plainweb0000000001',
    keyId: 'alias/disk-encryption',
  }
  const { data } = await gateway.ask(CopyImageEncryptedDocument, { input })
  jobId = encodeURIComponent(data.copyImageEncrypted.copyJob?.id ?? '')
})
afterAll(() => gateway.close())

/** Each kind of page, and something that is on it once its data are there. */
const pages = (): [path: string, shown: RegExp][] => [
  ['/', /m-bp|372|373/],
  ['/images?region=cn-hangzhou', /m-bp/],
  ['/images/cn-hangzhou/m-bp1plainweb0000000001', /xvda/],
  ['/images/cn-hangzhou/m-bp1plainweb0000000001/copy', /m-bp1plainweb/],
  ['/keys?region=cn-hangzhou', /key-hzz66/],
  ['/keys/cn-hangzhou/key-hzz66diskencryption0001', /key-hzz66/],
  ['/jobs', /plain-web/],
  [`/jobs/${jobId}`, /m-bp1plainweb/],
  ['/nowhere', /./],
]

const onEachPage = async <Found>({ page, visit }: OpenedConsole, look: () => Promise<Found>) => {
  const found: Record<string, Found> = {}
  for (const [path, shown] of pages()) {
    await page.setViewportSize(PHONE)
    await visit(path)
    await page.getByRole('main').getByText(shown).filter({ visible: true }).first().waitFor()
    found[path] = await look()
  }
  return found
}

const onAll = <Found>(value: Found) =>
  Object.fromEntries(pages().map(([path]): [string, Found] => [path, value]))

describe('Every page of the console', () => {
  it('fits phone, tablet and wide screen, and is read out right on a phone in the dark', async () => {
    const opened = await openConsole(gateway.endpoint, 'zh', { viewport: PHONE, colorScheme: 'dark' })
    const { page, isTooWide, accessibilityFaults, close } = opened
    const at = async (size: typeof PHONE) => {
      await page.setViewportSize(size)
      return isTooWide()
    }
    try {
      const faults = await onEachPage(opened, async () => ({
        accessibilityFaults: await accessibilityFaults(),
        isTooWide: {
          phone: await isTooWide(),
          tablet: await at(TABLET),
          wide: await at(WIDE),
        },
      }))
      const isTooWideNowhere = { phone: false, tablet: false, wide: false }
      expect(faults).toEqual(onAll({ accessibilityFaults: [], isTooWide: isTooWideNowhere }))
    } finally {
      await close()
    }
  })

  it('remembers the appearance and the language that somebody chose, and is told apart by its title', async () => {
    const opened = await openConsole(gateway.endpoint, 'en')
    const { page, visit } = opened
    try {
      await visit('/jobs')
      expect(await page.title()).toBe(`${common.en.jobs} · ${common.en.title}`)
      await page.getByRole('button', { name: common.en.theme }).click()
      await page.getByRole('menuitem', { name: common.en.themes.dark }).click()
      await page.getByRole('button', { name: common.en.language }).click()
      await page.getByRole('menuitem', { name: '中文' }).click()
      await page.getByRole('heading', { level: 1, name: common.zh.jobs }).waitFor()
      await visit('/keys?region=cn-hangzhou')
      expect(await page.title()).toBe(`${common.zh.keys} · ${common.zh.title}`)
      expect(await page.evaluate('document.documentElement.lang')).toBe('zh')
      expect(await page.evaluate('document.documentElement.style.colorScheme')).toBe('dark')
      expect(opened.consoleErrors).toEqual([])
    } finally {
      await opened.close()
    }
  })
})
