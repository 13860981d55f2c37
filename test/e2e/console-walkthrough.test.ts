import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { common } from '../../src/console/texts/common.ts'
import { copy } from '../../src/console/texts/copy.ts'
import { images } from '../../src/console/texts/images.ts'
import { jobs } from '../../src/console/texts/jobs.ts'
import { keys } from '../../src/console/texts/keys.ts'
import { type OpenedConsole, openConsole } from '../support/console-page.ts'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'

const REGION_ID = 'cn-hangzhou'
/** Unencrypted, with a system disk alone. */
const IMAGE_ID = 'm-bp1plainweb0000000001'
/** The customer's key `alias/disk-encryption`. */
const KEY_ID = 'key-hzz66diskencryption0001'

const READ_OUT = ['overview', 'copy', 'job', 'keys']

/**
 * The walk through the console of the document that this project comes from ("Encrypt a system disk", in Chinese), step
 * by step, in both languages.
 */
describe.each(['en', 'zh'] as const)('Encrypting a system disk in the console, in %s', (language) => {
  const texts = {
    common: common[language],
    images: images[language],
    copy: copy[language],
    jobs: jobs[language],
    keys: keys[language],
  }
  let gateway: EmulatedGateway
  let opened: OpenedConsole
  beforeAll(async () => {
    gateway = await startEmulatedGateway({}, { copySecondsPerGiB: 1 })
    opened = await openConsole(gateway.endpoint, language)
  })
  afterAll(async () => {
    await opened.close()
    await gateway.close()
  })

  /** What is on the screen is fit to be used by everybody, and goes into the documents as a picture. */
  const look = async (name: string) => {
    await opened.picture(`${name}.${language}`)
    expect(await opened.isTooWide()).toBe(false)
    // The others have the same parts; another test has each page read out in Chinese, and in the dark.
    if (READ_OUT.includes(name) && language === 'en') expect(await opened.accessibilityFaults()).toEqual([])
  }

  it('begins with the images of a region: steps 1 to 4', async () => {
    const { page } = opened
    await opened.visit('/')
    await page.getByRole('link', { name: /372/ }).waitFor()
    // Regions come one by one.
    await page.waitForLoadState('networkidle')
    await look('overview')
    await page.getByRole('link', { name: texts.common.images, exact: true }).click()
    await page.getByRole('combobox', { name: texts.common.region }).click()
    await page.keyboard.type(REGION_ID)
    await page.keyboard.press('Enter')
    await page.waitForURL(/region=cn-hangzhou/)
    const ownImages = page.getByRole('link', { name: texts.images.owner.SELF, exact: true })
    expect(await ownImages.getAttribute('aria-current')).toBe('page')
    await page.getByText(texts.common.encryption.PARTIALLY_ENCRYPTED).first().waitFor()
    await look('images')
  })

  it('goes on to copying one of them, told beforehand that it stays unencrypted: step 5', async () => {
    const { page } = opened
    await page.getByRole('searchbox', { name: texts.images.search }).fill(IMAGE_ID)
    const copyLink = page.getByRole('link', {
      name: texts.images.copyOf.replace('{{name}}', 'plain-web'),
      exact: true,
    })
    await copyLink.click()
    await page.getByRole('heading', { name: texts.common.transition.STAYS_UNENCRYPTED }).waitFor()
    await look('copy-plain')
  })

  it('offers the service key first, and greys out what cannot be used, with the reason: step 6', async () => {
    const { page } = opened
    await page.getByRole('checkbox', { name: texts.copy.form.encrypt }).check()
    await page.getByRole('heading', { name: texts.common.transition.BECOMES_ENCRYPTED }).waitFor()
    await page.getByRole('combobox', { name: texts.copy.form.key, exact: true }).click()
    const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
    const options = list.locator('.ant-select-item-option')
    await options.getByText('disk-encryption', { exact: true }).first().waitFor()
    expect(await options.first().innerText()).toContain(texts.common.serviceKey)
    const disabled = list.locator('.ant-select-item-option-disabled')
    expect(await disabled.first().innerText()).toMatch(
      new RegExp(Object.values(texts.common.unusableReason).join('|').replaceAll('.', '\\.')),
    )
    await opened.picture(`keys-to-choose.${language}`)
    await options.getByText('disk-encryption', { exact: true }).first().click()
    await page.getByRole('img', { name: /disk-encryption/ }).waitFor()
    await look('copy')
  })

  it('copies, and the page moves by itself to the proof: step 7', async () => {
    const { page } = opened
    await page.getByRole('button', { name: texts.copy.submit.send }).click()
    await page.waitForURL(/\/jobs\//)
    await page.getByText(texts.common.jobStatus.COPYING).first().waitFor()
    await look('job-copying')
    gateway.emulator.advanceClock(60_000)
    await page.getByText(texts.jobs.verdictText.MATCHES).waitFor()
    await look('job')
    await page.getByRole('link', { name: texts.common.jobs, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: texts.common.jobs }).waitFor()
    await page.getByRole('table').getByText(texts.jobs.verdict.MATCHES).waitFor()
    await look('jobs')
  })

  it('finds the key marked as used for disks, and the copy among what it protects', async () => {
    const { page } = opened
    await opened.visit(`/keys/${REGION_ID}/${KEY_ID}`)
    await page.getByText('plain-web-copy').first().waitFor()
    await page.getByText('acs:ecs:disk-encryption').first().waitFor()
    await look('key')
    await page.getByRole('link', { name: 'plain-web-copy' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'plain-web-copy' }).waitFor()
    await page.getByRole('table').getByText('/dev/xvda').first().waitFor()
    await look('image')
    await opened.visit(`/keys?region=${REGION_ID}`)
    await page
      .getByRole('table')
      .getByText(texts.common.keyState.PENDING_DELETION)
      .filter({ visible: true })
      .first()
      .waitFor()
    await look('keys')
  })

  it('asks no other host for anything, and writes no errors', () => {
    expect(opened.foreignRequests).toEqual([])
    expect(opened.consoleErrors).toEqual([])
  })
})
