import type { Browser } from 'playwright-core'
import { mainThread } from './main-thread.ts'
import { countNetworkBytes, type NetworkBytes } from './network-bytes.ts'
import { type PageFigures, pageObservers } from './page-observers.ts'

/** Tasks block people for what is longer than this. */
const BLOCKING_FROM_MS = 50

/** So long nothing more has come when a page is done. */
const QUIET_MS = 400

/** "Slow 4G" of the browser's developer tools, and a processor of a fourth of the speed. */
const SLOW = { latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 }
const SLOWDOWN = 4

export interface FirstView {
  path: string
  /** What is there when the data is. */
  selector: string
}

export interface FirstLoad extends NetworkBytes {
  firstPaintMs: number
  largestPaintMs: number
  blockingMs: number
  dataMs: number
  /** Of the main thread, for all of this. */
  cpuMs: number
  scriptMs: number
}

/** Opens a page as somebody does who was never here. */
export const firstLoad = async (
  browser: Browser,
  endpoint: string,
  { path, selector }: FirstView,
  isSlow: boolean,
): Promise<FirstLoad> => {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'en-US' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const bytes = await countNetworkBytes(session)
  await session.send('Performance.enable')
  if (isSlow) {
    await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW })
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  }
  await page.addInitScript(pageObservers(selector))
  await page.goto(new URL(path, endpoint).href, { waitUntil: 'commit' })
  await page.waitForFunction('window.figures.dataMs > 0', undefined, { timeout: 60_000 })
  await page.waitForTimeout(isSlow ? 2 * QUIET_MS : QUIET_MS)
  const figures = await page.evaluate<PageFigures>('window.figures')
  const { cpuMs, scriptMs } = await mainThread(session)
  await context.close()
  return {
    ...bytes,
    firstPaintMs: figures.firstPaintMs,
    largestPaintMs: figures.largestPaintMs,
    dataMs: figures.dataMs,
    blockingMs: figures.longTasks
      .filter(([startMs]) => startMs >= figures.firstPaintMs)
      .reduce((sum, [, lengthMs]) => sum + lengthMs - BLOCKING_FROM_MS, 0),
    cpuMs,
    scriptMs,
  }
}
