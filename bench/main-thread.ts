import type { CDPSession } from 'playwright-core'

/** What the page's main thread has done, and what it holds, by now. */
export const mainThread = async (session: CDPSession) => {
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (metric: string) => metrics.find(({ name }) => name === metric)?.value ?? Number.NaN
  return {
    cpuMs: 1000 * of('TaskDuration'),
    scriptMs: 1000 * of('ScriptDuration'),
    heapMiB: of('JSHeapUsedSize') / 2 ** 20,
    domNodes: of('Nodes'),
  }
}

/** The same without what is garbage. */
export const mainThreadHolds = async (session: CDPSession) => {
  // What only the first round of collecting lets go of is collected by the second.
  for (let round = 0; round < 2; round += 1) await session.send('HeapProfiler.collectGarbage')
  return mainThread(session)
}
