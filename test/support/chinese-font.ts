import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'

/** Chromium from npm brings no Chinese font, and neither do the machines that run tests. */
const directory = 'node_modules/noto-sans-sc'

/** Regular and bold: what the console uses. */
const WEIGHTS = ['noto_sans_sc_regular', 'noto_sans_sc_bold']

/** The console's own list of fonts names this one, after those of the systems that people have. */
const FAMILY = 'Noto Sans'

const ADDRESS = '/chinese-font/'

const styleSheet = () =>
  WEIGHTS.map((weight) => {
    const sheet = readdirSync(join(directory, weight)).find((name) => name.endsWith('.css')) ?? ''
    return readFileSync(join(directory, weight, sheet), 'utf8')
      .replaceAll("'Noto Sans SC'", `'${FAMILY}'`)
      .replaceAll('url(', `url(${ADDRESS}${weight}/`)
  }).join('\n')

/** Lets pages show Chinese characters, so that pictures of them can be read. */
export const addChineseFont = async (context: BrowserContext): Promise<void> => {
  await context.route(`**${ADDRESS}**`, (route) => {
    const path = new URL(route.request().url()).pathname.slice(ADDRESS.length)
    return route.fulfill({ path: join(directory, path), contentType: 'font/woff2' })
  })
  // A text, since the browser runs it and the types of tests are Node's.
  const script = `addEventListener('DOMContentLoaded', () => {
    const style = document.createElement('style')
    style.textContent = ${JSON.stringify(styleSheet())}
    document.head.append(style)
  })`
  await context.addInitScript({ content: script })
}
