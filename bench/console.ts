import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { openBrowser } from '../test/support/browser.ts'
import { startChild } from './child.ts'
import { consoleList, plainList } from './console-lists.ts'
import { type FirstLoad, firstLoad, type FirstView } from './first-load.ts'
import { longListPhases, type Phase, type PhaseName } from './long-list.ts'
import { medianOf, spreadOf } from './median.ts'
import { memoryOfVisits } from './page-memory.ts'
import { servePlainTable } from './plain-table-server.ts'
import { startGateway } from './started-gateway.ts'

const { values } = parseArgs({
  options: {
    /** One round of each, to see that it works. */
    quick: { type: 'boolean', default: false },
    /** Each page five times over the slow network too, not only the overview. */
    all: { type: 'boolean', default: false },
  },
})
const ROUNDS = values.quick ? 1 : 5
const LIST_ROUNDS = values.quick ? 1 : 3
const IMAGES = 1_000

const VIEWS: FirstView[] = [
  { path: '/', selector: '.figure' },
  { path: '/images?region=cn-hangzhou', selector: '.images-table tbody td' },
  { path: '/jobs', selector: '.ant-empty' },
  { path: '/keys', selector: '.ant-table-row' },
  { path: '/images/cn-hangzhou/m-bp1plainweb0000000001/copy', selector: 'form' },
]

const row = (name: string, cells: readonly (string | number)[]) =>
  console.log(name.padEnd(28) + cells.map((cell) => String(cell).padStart(14)).join(''))
const medianWithSpread = (figures: readonly number[]) =>
  `${Math.round(medianOf(figures))} ±${spreadOf(figures)} %`
/** The least is the nearest to what an idle machine would show. */
const medianAndLeast = (figures: readonly number[]) =>
  `${Math.round(medianOf(figures))} (${Math.round(Math.min(...figures))})`
const kB = (bytes: number) => (bytes / 1000).toFixed(0)
const load = () =>
  `Load of the machine: ${loadavg()
    .map((average) => average.toFixed(1))
    .join(', ')}.\n`

const opened = await openBrowser()
const browser = opened.context.browser()
if (!browser) throw new Error('The context is of no browser.')

const demo = await startGateway()
console.log(`First loads, cold cache, medians of ${ROUNDS}. ${load()}`)
const columns = ['requests', 'JS kB', 'CSS kB', 'all kB', 'GraphQL kB']
const times = ['first paint', 'largest', 'blocking', 'data', 'CPU ms', 'script ms']
row('', [...columns, ...times])
const loads = async (isSlow: boolean, view: FirstView) => {
  const runs: FirstLoad[] = []
  for (let round = 0; round < ROUNDS; round += 1)
    runs.push(await firstLoad(browser, demo.endpoint, view, isSlow))
  const of = (figure: Exclude<keyof FirstLoad, 'paths'>) => runs.map((run) => run[figure])
  const bytes = [of('script'), of('style'), runs.map((run) => run.script + run.style + run.other)]
  row((isSlow ? 'slow ' : '') + view.path.replace(/m-.*\//, '…/'), [
    medianOf(of('requests')),
    ...[...bytes, of('graphql')].map((figures) => kB(medianOf(figures))),
    ...[of('firstPaintMs'), of('largestPaintMs'), of('blockingMs')].map(medianWithSpread),
    ...[of('dataMs'), of('cpuMs'), of('scriptMs')].map(medianWithSpread),
  ])
  return runs.flatMap(({ paths }) => paths)
}
const paths = new Set<string>()
for (const isSlow of [false, true])
  for (const view of VIEWS) {
    if (isSlow && !values.all && view !== VIEWS[0]) continue
    for (const path of await loads(isSlow, view)) paths.add(path)
  }
const ofGraphiQL = [...paths].filter((path) => /graphiql|monaco|editor|worker/i.test(path))
console.log(`\nOf GraphiQL the console loads ${ofGraphiQL.join(', ') || 'nothing'}.`)
await demo.stop()

const emulator = await startChild('./emulator-child.ts', IMAGES)
const gateway = await startGateway(`http://127.0.0.1:${emulator.port}`)
const plainTable = await servePlainTable()
const own = consoleList(gateway.endpoint)
const plain = await plainList(gateway.endpoint, plainTable.url)
console.log(`\nA list of ${IMAGES} images, medians of ${LIST_ROUNDS} (least); the peer once. ${load()}`)
row('', ['interaction ms', 'task ms', 'frame ms', 'late frames', 'CPU ms'])
for (const list of [own, plain]) {
  const runs: Record<PhaseName, Phase>[] = []
  for (let round = 0; round < (list === own ? LIST_ROUNDS : 1); round += 1)
    runs.push(await longListPhases(browser, list))
  for (const name of ['wheel', 'keyboard', 'pointer'] as const) {
    const of = (figure: keyof Phase) => runs.map((phases) => phases[name][figure])
    row(`${list.name}: ${name}`, [
      medianAndLeast(of('longestInteractionMs')),
      medianAndLeast(of('longestTaskMs')),
      medianAndLeast(of('longestFrameMs')),
      `${medianOf(of('lateFramesPercent')).toFixed(0)} %`,
      medianWithSpread(of('cpuMs')),
    ])
  }
}

console.log('\nWhat the page holds:')
for (const { when, heapMiB, domNodes } of await memoryOfVisits(browser, own))
  row(when.padEnd(36), [`${heapMiB.toFixed(1)} MiB`, `${domNodes} nodes`])
await opened.close()
await plainTable.stop()
await gateway.stop()
await emulator.stop()
