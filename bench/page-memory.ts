import type { Browser, CDPSession, Page } from 'playwright-core'
import { type LongList, openLongList } from './long-list.ts'
import { mainThreadHolds } from './main-thread.ts'

export interface HeldMemory {
  when: string
  heapMiB: number
  domNodes: number
}

const VISITS = 10

const visitBoth = async (page: Page, { rowSelector }: LongList) => {
  const pages = page.getByRole('navigation')
  await pages.getByRole('link', { name: 'Overview' }).click()
  await page.locator('.figure').waitFor()
  await pages.getByRole('link', { name: 'Images' }).click()
  await page.locator(rowSelector).first().waitFor()
}

/** What the page holds after garbage is collected: with all rows known, seen, and after visits of other pages. */
export const memoryOfVisits = async (browser: Browser, list: LongList): Promise<HeldMemory[]> => {
  const { context, page, session } = await openLongList(browser, list)
  const held: HeldMemory[] = []
  const note = async (when: string) => held.push({ when, ...(await holds(session)) })
  await note('all rows known')
  for (const key of ['End', 'Home']) {
    for (let press = 0; press < 60; press += 1) {
      await page.keyboard.press(key === 'End' ? 'PageDown' : 'PageUp')
      await page.waitForTimeout(16)
    }
    await page.keyboard.press(key)
  }
  await note('scrolled to the end and back')
  for (let visit = 1; visit <= VISITS; visit += 1) {
    await visitBoth(page, list)
    if (visit % 2 === 0) await note(`${visit} visits of the overview and back`)
  }
  await context.close()
  return held
}

const holds = async (session: CDPSession) => {
  const { heapMiB, domNodes } = await mainThreadHolds(session)
  return { heapMiB, domNodes }
}
