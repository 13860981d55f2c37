import { parseArgs } from 'node:util'

import { startChild } from './child.ts'
import type { Child } from './child.ts'
import { rateOf } from './load.ts'
import type { Rate } from './load.ts'
import { medianOf, spreadOf } from './median.ts'
import { startMs } from './start-time.ts'

const { values } = parseArgs({
  options: {
    /** One run of a second each, to see that it works. */
    quick: { type: 'boolean', default: false },
    images: { type: 'string', default: '100000' },
  },
})
const MANY = Number(values.images)
const FEW = 1000
const RUNS = values.quick ? 1 : 5
const SECONDS = values.quick ? 1 : 3

const regionId = 'cn-hangzhou'
const imagePage = (number: number) => ({
  RegionId: regionId,
  Status: 'ALL',
  PageSize: '100',
  PageNumber: String(number),
})
const snapshotPage = () => ({ RegionId: regionId, MaxResults: '100' })
const tagOf = (call: number) => ({
  RegionId: regionId,
  ResourceType: 'image',
  'ResourceId.1': `m-bp1bench${String(call % FEW).padStart(12, '0')}`,
  'Tag.1.Key': 'round',
  'Tag.1.Value': String(call),
})

const children = {
  few: await startChild('./emulator-child.ts', FEW),
  many: await startChild('./emulator-child.ts', MANY),
  // As many bytes as a page of 100 images.
  peer: await startChild('./peer-child.ts', 106_000),
}

type Load = [name: string, server: Child, action: string, queryOf: Parameters<typeof rateOf>[3]]
const loads: Load[] = [
  ['bare server, 106 kB', children.peer, 'DescribeImages', () => imagePage(1)],
  [`first page of ${FEW}`, children.few, 'DescribeImages', () => imagePage(1)],
  [`first page of ${MANY}`, children.many, 'DescribeImages', () => imagePage(1)],
  [`last page of ${MANY}`, children.many, 'DescribeImages', () => imagePage(MANY / 100)],
  [
    `every page of ${MANY} in turn`,
    children.many,
    'DescribeImages',
    (call) => imagePage(1 + (call % (MANY / 100))),
  ],
  [`page of snapshots of ${FEW}`, children.few, 'DescribeSnapshots', snapshotPage],
  [`page of snapshots of ${MANY}`, children.many, 'DescribeSnapshots', snapshotPage],
  [`one image of ${MANY} tagged`, children.many, 'TagResources', tagOf],
]

const rates = new Map<string, Rate[]>(loads.map(([name]) => [name, []]))
// Each of them in each round, so that what else the machine does hits all alike.
for (let run = 0; run <= RUNS; run += 1)
  for (const [name, server, action, queryOf] of loads) {
    const rate = await rateOf(server, run === 0 ? 1 : SECONDS, action, queryOf)
    if (run > 0) rates.get(name)?.push(rate)
  }

const row = (...cells: (string | number)[]) => cells.map((cell) => String(cell).padStart(16)).join('')
console.log(
  `${'load'.padEnd(34)}${row('per CPU second', 'of the bare one', 'spread', 'wall rate', 'p99 ms')}`,
)
const bare = medianOf([...rates.values()][0]!.map(({ perCpuSecond }) => perCpuSecond))
for (const [name, runs] of rates) {
  const figures = runs.map(({ perCpuSecond }) => perCpuSecond)
  console.log(
    name.padEnd(34) +
      row(
        Math.round(medianOf(figures)),
        `${((100 * medianOf(figures)) / bare).toFixed(0)} %`,
        `±${spreadOf(figures)} %`,
        Math.round(medianOf(runs.map(({ perSecond }) => perSecond))),
        medianOf(runs.map(({ p99Ms }) => p99Ms)),
      ),
  )
}
const { many } = children
const { residentMiB } = await many.usage()
console.log(`\n${MANY} images: read in ${(many.loadMs / 1000).toFixed(1)} s,`)
console.log(
  `resident ${Math.round(many.loadedMiB)} MiB then, and ${Math.round(residentMiB)} MiB after all of this.`,
)
const starts: number[] = []
for (let run = 0; run < RUNS; run += 1) starts.push(await startMs())
console.log(`Start to the first answer: ${Math.round(medianOf(starts))} ms (±${spreadOf(starts)} %).`)
for (const child of Object.values(children)) await child.stop()
