import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { type OpenedBrowser, openBrowser } from './browser.ts'
import { addChineseFont } from './chinese-font.ts'
import { temporaryDirectory } from './gateway-process.ts'

export type ConsoleLanguage = 'en' | 'zh'

export interface OpenedConsole extends Omit<OpenedBrowser, 'context' | 'close'> {
  close: () => Promise<void>
  page: Page
  /** Opens an address of the console and waits until it has asked the gateway for what it shows. */
  visit: (path: string) => Promise<void>
  /**
   * A picture of what is on the screen, for whoever looks after the run. With `PICTURES=docs/pictures` those that the
   * documents show are renewed instead.
   */
  picture: (name: string) => Promise<void>
  /** Faults that axe-core calls serious or critical, each with where it is. */
  accessibilityFaults: () => Promise<string[]>
  /** Whether the page is wider than the window, so that one would have to scroll sideways. */
  isTooWide: () => Promise<boolean>
}

const documented = process.env['PICTURES']
const ownPictures = documented ? null : temporaryDirectory()

/** A console in a browser of its own, as somebody who speaks this language opens it. */
export const openConsole = async (
  endpoint: string,
  language: ConsoleLanguage,
  options: BrowserContextOptions = {},
): Promise<OpenedConsole> => {
  const { context, ...browser } = await openBrowser({
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1400, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  })
  // Names of operating systems are Chinese in every language.
  await addChineseFont(context)
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  return {
    ...browser,
    page,
    visit: async (path) => {
      await page.goto(new URL(path, endpoint).href)
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
    picture: async (name) => {
      const path = join(documented ?? ownPictures ?? '', `${name}.png`)
      if (ownPictures || existsSync(path)) await page.screenshot({ path })
    },
    accessibilityFaults: async () => {
      // Further rows of long tables are made as the first ones are, and take minutes.
      const { violations } = await new AxeBuilder({ page }).exclude('tr:nth-of-type(n + 8)').analyze()
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
        )
    },
    isTooWide: () => page.evaluate('document.documentElement.scrollWidth > innerWidth'),
  }
}
