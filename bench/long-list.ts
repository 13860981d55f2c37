import type { Browser, CDPSession, Page } from 'playwright-core'
import { mainThread } from './main-thread.ts'
import { type PageFigures, pageObservers } from './page-observers.ts'

export interface LongList {
  name: string
  url: string
  rowSelector: string
  /** The heading that sorts by name. */
  sortSelector: string
  /** Runs in the page before anything of it does. */
  script?: string
  /** Until all rows are known. */
  load?: (page: Page) => Promise<void>
}

export interface Phase {
  longestInteractionMs: number
  /** 0: none of 50 ms and more. */
  longestTaskMs: number
  longestFrameMs: number
  /** Frames of more than two at 60 Hz, in per cent. */
  lateFramesPercent: number
  cpuMs: number
}

/** Event Timing tells of an event after its frame. */
const SETTLE_MS = 300
const LATE_FRAME_MS = 34

const wheel = async (page: Page) => {
  await page.mouse.move(700, 500)
  for (let turn = 0; turn < 30; turn += 1) await page.mouse.wheel(0, turn < 24 ? 700 : -1_400)
}

const keyboard = async (page: Page) => {
  await page.locator('body').press('Home')
  for (let press = 0; press < 20; press += 1) await page.keyboard.press('PageDown')
  for (const key of ['End', 'Home', 'End', 'PageUp', 'PageUp']) await page.keyboard.press(key)
}

const pointer = async (page: Page, { sortSelector }: LongList) => {
  for (let row = 0; row < 12; row += 1) await page.mouse.move(300 + 60 * row, 200 + 50 * row)
  await page.locator(sortSelector).first().click()
  await page.mouse.wheel(0, 2_000)
  const filter = page.getByRole('combobox', { name: 'Encryption' })
  await filter.click()
  await page.locator('.ant-select-item-option').nth(0).click()
  await page.keyboard.press('Escape')
}

const PHASES = { wheel, keyboard, pointer }
export type PhaseName = keyof typeof PHASES

const measured = async (page: Page, session: CDPSession, act: () => Promise<void>): Promise<Phase> => {
  await page.evaluate('Object.assign(figures, { longTasks: [], interactions: [], frames: [] })')
  const before = await mainThread(session)
  await act()
  await page.waitForTimeout(SETTLE_MS)
  const after = await mainThread(session)
  const { longTasks, interactions, frames } = await page.evaluate<PageFigures>('figures')
  return {
    longestInteractionMs: Math.max(0, ...interactions.map(([, lengthMs]) => lengthMs)),
    longestTaskMs: Math.max(0, ...longTasks.map(([, lengthMs]) => lengthMs)),
    longestFrameMs: Math.max(...frames),
    lateFramesPercent: (100 * frames.filter((ms) => ms > LATE_FRAME_MS).length) / frames.length,
    cpuMs: after.cpuMs - before.cpuMs,
  }
}

/** Opens a list of a thousand rows in a browser of its own cache. */
export const openLongList = async (browser: Browser, list: LongList) => {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'en-US' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  if (list.script) await page.addInitScript(list.script)
  await page.addInitScript(pageObservers(list.rowSelector))
  await page.goto(list.url)
  await page.locator(list.rowSelector).first().waitFor()
  await list.load?.(page)
  await page.waitForTimeout(SETTLE_MS)
  return { context, page, session }
}

/** Uses it by wheel, by keyboard and by pointer. */
export const longListPhases = async (browser: Browser, list: LongList) => {
  const { context, page, session } = await openLongList(browser, list)
  const phases = {} as Record<PhaseName, Phase>
  for (const [name, act] of Object.entries(PHASES))
    phases[name as PhaseName] = await measured(page, session, () => act(page, list))
  await context.close()
  return phases
}
