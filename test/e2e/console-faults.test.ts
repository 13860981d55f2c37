import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { common } from '../../src/console/texts/common.ts'
import { copy } from '../../src/console/texts/copy.ts'
import { image } from '../../src/console/texts/image.ts'
import { images } from '../../src/console/texts/images.ts'
import { jobs } from '../../src/console/texts/jobs.ts'
import { keys } from '../../src/console/texts/keys.ts'
import { overview } from '../../src/console/texts/overview.ts'
import { type RunningEmulator, startEmulator } from '../../src/emulator/emulator.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { type OpenedConsole, openConsole } from '../support/console-page.ts'
import { type EmulatedGateway, startGatewayOn } from '../support/emulated-gateway.ts'
import { eventually } from '../support/eventually.ts'
import { preparedDirectory } from '../support/prepared-directory.ts'

const { regionId, plainImageId, keyIds } = demo
const KEY_ID = keyIds[regionId]
const { error, live, retry } = common.en
const IDS = new RegExp(
  `${error.requestId.replace('{{id}}', '\\S+')}\\s+${error.cloudRequestId.replace('{{id}}', '[0-9A-F-]{36}')}`,
)

let emulator: RunningEmulator
let gateway: EmulatedGateway
let settings: Record<string, string>
let jobId: string
let opened: OpenedConsole
let page: Page
beforeAll(async () => {
  emulator = await startEmulator({ copySecondsPerGiB: 0, kmsReadsPerSecond: 1_000 })
  // Nothing is remembered, so that each fault is met.
  settings = { DATA_DIR: await preparedDirectory(), CACHE_TTL_MS: '0' }
  gateway = await startGatewayOn(emulator, settings)
  jobId = await copyByApi()
  opened = await openConsole(gateway.endpoint, 'en')
  page = opened.page
})
beforeEach(() => {
  opened.consoleErrors.length = 0
})
afterEach(() => {
  emulator.clearFaults()
})
afterAll(async () => {
  await opened.close()
  await gateway.close()
  await emulator.close()
})

const copyByApi = async () => {
  const { data } = await gateway.send(
    'mutation ($input: CopyImageEncryptedInput!) { copyImageEncrypted(input: $input) { copyJob { id } } }',
    { input: { sourceRegionId: regionId, imageId: plainImageId, destinationRegionId: regionId } },
  )
  return (data['copyImageEncrypted'] as unknown as { copyJob: { id: string } }).copyJob.id
}

const alertWith = (text: string, on = page) => on.getByRole('alert').filter({ hasText: text })

const noticeWith = async (text: string) => {
  const notice = alertWith(text).first()
  await notice.waitFor()
  return notice.innerText()
}

/** Each with what it shows when all is well. */
const pages = () => [
  { path: `/?region=${regionId}`, shown: overview.en.byKey },
  { path: `/images?region=${regionId}&q=encrypted-db`, shown: 'encrypted-db' },
  { path: `/images/${regionId}/${plainImageId}`, shown: image.en.disksTitle },
  { path: `/images/${regionId}/${plainImageId}/copy`, shown: copy.en.submit.ready },
  { path: `/keys?region=${regionId}`, shown: 'disk-encryption' },
  { path: `/keys/${regionId}/${KEY_ID}`, shown: 'disk-encryption' },
  { path: '/jobs', shown: 'plain-web' },
  { path: `/jobs/${encodeURIComponent(jobId)}`, shown: jobs.en.page.steps },
]

describe('While KMS is down', () => {
  beforeEach(() => void emulator.addFault({ kind: 'http-error', service: 'kms', httpStatus: 503 }))

  it('images are shown without the names of keys, with a notice', async () => {
    await opened.visit(`/images?region=${regionId}`)
    await page.getByRole('searchbox', { name: images.en.search }).fill('encrypted-db')
    await page.getByRole('link', { name: 'encrypted-db', exact: true }).waitFor()
    await page.getByText(KEY_ID).first().waitFor()
    expect(await noticeWith(error.remedy.UPSTREAM_UNAVAILABLE)).toMatch(IDS)
    expect(opened.consoleErrors).toEqual([])
  })

  it('an image can be copied without a key, and with one as soon as KMS is back', async () => {
    const send = page.getByRole('button', { name: copy.en.submit.send })
    await opened.visit(`/images/${regionId}/${plainImageId}/copy`)
    await page.getByText(copy.en.submit.ready).waitFor()
    expect(await send.isEnabled()).toBe(true)
    await page.getByRole('checkbox', { name: copy.en.form.encrypt }).check()
    await page.getByText(copy.en.form.keysFailed).waitFor()
    await page.getByRole('combobox', { name: copy.en.form.key }).click()
    await page.getByText(copy.en.form.keyServiceHint).first().waitFor()
    // Who could not look does not know that there is none yet.
    expect(await page.getByText(copy.en.form.keyServiceMade).count()).toBe(0)
    await page.keyboard.press('Escape')
    await page.getByText(copy.en.outcome.failedText).waitFor()
    expect(await noticeWith(error.remedy.UPSTREAM_UNAVAILABLE)).toMatch(IDS)
    emulator.clearFaults()
    await alertWith(error.title).getByRole('button', { name: retry }).click()
    await page.getByText(copy.en.submit.ready).waitFor()
    await send.click()
    await page.getByText(jobs.en.verdictText.MATCHES).waitFor()
    expect(opened.consoleErrors).toEqual([])
  })
})

describe('While one region of all is down', () => {
  const DOWN = 'cn-shanghai'
  beforeEach(
    () => void emulator.addFault({ kind: 'http-error', service: 'ecs', regionId: DOWN, httpStatus: 503 }),
  )

  it('the overview counts the others, and names the one that is not in the figures', async () => {
    await opened.visit('/')
    await page.getByText(overview.en.notRead.replace('{{regions}}', 'China (Shanghai)')).waitFor()
    await page.getByRole('heading', { name: overview.en.byRegion }).waitFor()
    expect(await noticeWith(error.remedy.UPSTREAM_UNAVAILABLE)).toMatch(IDS)
  })

  it('the images of the others are listed, and the one is named', async () => {
    await opened.visit('/images')
    await page.getByRole('searchbox', { name: images.en.search }).fill('plain-web')
    await page.getByRole('link', { name: 'plain-web', exact: true }).first().waitFor()
    expect(await noticeWith(DOWN)).toMatch(IDS)
  })

  it('the images of the others go on after the first hundred, and can be sorted', async () => {
    const counted = page.getByText(images.en.countMore.replace('{{shown, number}} ', '')).first()
    const shown = async () => {
      await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
      return parseInt(await counted.innerText())
    }
    await opened.visit('/images')
    await eventually(shown, (count) => count > 100)
    expect(await noticeWith(DOWN)).toMatch(IDS)
    await opened.visit('/images?sort=name')
    await page.getByText(`sorted: ${images.en.sorts.name}`).waitFor()
    expect(opened.consoleErrors).toEqual([])
  })
})

describe('Without a gateway', () => {
  it('every page says so and what to do, and is there after another try', async () => {
    const context = page.context()
    const seeBothWays = async ({ path, shown }: { path: string; shown: string }) => {
      const tab = await context.newPage()
      await tab.route('**/graphql', (route) => route.abort())
      await tab.goto(new URL(path, gateway.endpoint).href)
      const notice = alertWith(error.offlineRemedy, tab)
      await notice.first().waitFor()
      await tab.unroute('**/graphql')
      await notice.getByRole('button', { name: retry }).first().click()
      await tab.getByText(shown).first().waitFor()
      await tab.close()
    }
    const all = pages()
    // Side by side they wait for the same time, and all at once take too long to load.
    await Promise.all(all.slice(0, 4).map(seeBothWays))
    await Promise.all(all.slice(4).map(seeBothWays))
    expect(opened.consoleErrors.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([])
  })

  it('a page that was not loaded yet says so within the frame, and is there when the gateway is', async () => {
    await opened.visit(`/?region=${regionId}`)
    await page.getByRole('status', { name: live.connected }).waitFor()
    const { port } = new URL(gateway.endpoint)
    await gateway.close()
    await page.getByRole('status', { name: live.connecting }).waitFor()
    await page.getByRole('link', { name: common.en.jobs, exact: true }).click()
    const again = alertWith(error.offline).getByRole('button', { name: retry })
    await again.click()
    expect(await page.getByRole('navigation').isVisible()).toBe(true)
    gateway = await startGatewayOn(emulator, { ...settings, PORT: port })
    await again.click()
    await page.getByRole('link', { name: 'plain-web', exact: true }).first().waitFor()
    await page.getByRole('status', { name: live.connected }).waitFor()
  })
})

describe('What there is not', () => {
  it.each([
    ['an image', `/images/${regionId}/m-none`, image.en.missing.title],
    ['an image to copy', `/images/${regionId}/m-none/copy`, copy.en.source.missing],
    ['a key', `/keys/${regionId}/key-none`, keys.en.notFound],
    ['a job', '/jobs/none', jobs.en.page.notFound],
    ['a page', '/none', common.en.notFound.title],
  ])('is told of %s, with a way on', async (_, path, text) => {
    await opened.visit(path)
    await page.getByText(text).first().waitFor()
    expect(await page.locator('#content a').count()).toBeGreaterThan(0)
    expect(opened.consoleErrors).toEqual([])
  })
})

describe('In another language', () => {
  afterAll(() => page.evaluate('localStorage.clear()'))

  it('a page says all anew when one is chosen, what the gateway says too', async () => {
    await opened.visit(`/images/${regionId}/${plainImageId}/copy`)
    await page.getByRole('textbox', { name: copy.en.form.name }).fill('encrypted-db')
    const problemIn = async (language: string) => {
      const { data } = await gateway.send(
        `query ($input: CopyImageEncryptedInput!) {
          copyPlan(input: $input) { resultingEncryption { explanation } blockers { message } }
        }`,
        {
          input: {
            sourceRegionId: regionId,
            imageId: plainImageId,
            destinationRegionId: regionId,
            name: 'encrypted-db',
          },
        },
        { 'accept-language': language },
      )
      const plan = data['copyPlan'] as unknown as {
        resultingEncryption: { explanation: string }
        blockers: { message: string }[]
      }
      return [plan.resultingEncryption.explanation, plan.blockers[0]?.message ?? '']
    }
    const [english, chinese] = await Promise.all([problemIn('en'), problemIn('zh')])
    expect(chinese).not.toEqual(english)
    for (const text of english) await page.getByText(text).waitFor()
    await page.getByRole('button', { name: `${common.en.language}: English` }).click()
    await page.getByRole('menuitem', { name: '中文' }).click()
    await page.getByRole('heading', { name: copy.zh.titleOf.replace('{{name}}', 'plain-web') }).waitFor()
    for (const text of chinese) await page.getByText(text).waitFor()
    await opened.visit(`/jobs/${encodeURIComponent(jobId)}`)
    await page.getByText(jobs.zh.verdictText.MATCHES).waitFor()
    expect(opened.consoleErrors).toEqual([])
  })
})

it('asks no other host for anything', () => {
  expect(opened.foreignRequests).toEqual([])
})
