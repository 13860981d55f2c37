import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { documentText } from '../../src/emulator/seed/document-text.ts'
import { createEmulatorClient } from '../support/emulator-client.ts'
import type { EmulatorClient } from '../support/emulator-client.ts'

const example = 'src/emulator/examples/two-regions.yaml'
const regionIds = ['cn-hangzhou', 'cn-shanghai'] as const

/** The example, with more images than copies run at once, of many sizes, and room for the copies. */
const seed = () => {
  const { file } = documentText(readFileSync(example, 'utf8'), example)
  for (const [regionId, region] of Object.entries(file.regions)) {
    const sources = Array.from({ length: 10 }, (_, index) => ({
      imageId: `m-${regionId}-source-${index}`,
      name: `source-${index}`,
      disks: [{ sizeGiB: 20 + 10 * index }],
    }))
    region.images = [...(region.images ?? []), ...sources]
  }
  return { ...file, quotas: { imagesPerRegion: 100 } }
}

let dataDir: string
let running: RunningEmulator[]
/** The machine's time, the same for all emulators. */
let machineMs: number

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'emulator-'))
  running = []
  machineMs = Date.parse('2026-03-01T00:00:00Z')
})
afterEach(async () => {
  for (const emulator of running) await emulator.close()
  rmSync(dataDir, { recursive: true })
})

const start = async (directory: string | null) => {
  const emulator = await startEmulator({ seed: seed(), dataDir: directory, machineNow: () => machineMs })
  running.push(emulator)
  return emulator
}

interface Run {
  emulator: RunningEmulator
  client: EmulatorClient
}

/** Any image of a region, by a number. */
const imageOf = ({ emulator }: Run, regionId: string, index: number) => {
  const images = emulator.dump().regions[regionId]?.images ?? []
  return images[index % Math.max(1, images.length)]?.imageId ?? 'm-none'
}

const step = fc.record({
  kind: fc.constantFrom(
    ...(['copy', 'copy', 'copy', 'copy', 'copy', 'copy', 'cancel', 'tag', 'delete'] as const),
    ...(['pass', 'advance', 'speed', 'role', 'choose', 'reset'] as const),
  ),
  // Mostly one way, so that copies wait.
  from: fc.constantFrom(regionIds[0], ...regionIds),
  to: fc.constantFrom(regionIds[1], ...regionIds),
  index: fc.nat(30),
  amount: fc.nat(3_000),
  isOn: fc.boolean(),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** Does a step, which the emulator may refuse. */
const take = async (run: Run, { kind, from, to, index, amount, isOn }: Step) => {
  const { client, emulator } = run
  const ImageId = imageOf(run, from, index)
  const calls = {
    copy: () =>
      client.ecs('CopyImage', {
        RegionId: from,
        DestinationRegionId: to,
        ImageId,
        ...(isOn ? { Encrypted: true, ClientToken: `token-${amount}` } : {}),
      }),
    cancel: () => client.ecs('CancelCopyImage', { RegionId: from, ImageId }),
    tag: () =>
      client.ecs('TagResources', {
        RegionId: from,
        ResourceType: 'image',
        ResourceId: [ImageId],
        Tag: [{ Key: `k${index}`, Value: String(amount) }],
      }),
    delete: () => client.ecs('DeleteImage', { RegionId: from, ImageId }),
    pass: () => void (machineMs += amount),
    advance: () => emulator.advanceClock(amount),
    // Whole: a dump has no fractions of a millisecond.
    speed: () => emulator.setClockSpeed(1 + (index % 3)),
    role: () => emulator.setRoleGranted(isOn),
    choose: () => emulator.setAssumptions({ 'copy.running-per-region': isOn ? 'source' : 'destination' }),
    // Seldom: it makes all that was done before of no use.
    reset: () => (index === 0 ? emulator.reset() : undefined),
  }
  await Promise.resolve(calls[kind]()).catch((error: { code?: string }) => {
    if (error.code === undefined) throw error
  })
}

describe('a dump', () => {
  test('makes the same account in another emulator, and so does the journal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 80, size: 'max' }), async (steps) => {
        const directory = mkdtempSync(join(dataDir, 'run-'))
        const first = await start(directory)
        const run = { emulator: first, client: createEmulatorClient(first) }
        for (const each of steps) await take(run, each)
        const other = await start(null)
        other.load(first.dump())
        expect(other.dump()).toEqual(first.dump())
        // In flight: they end at the same instants, and those that wait start in the same order.
        for (let time = 0; time < 4; time += 1) {
          machineMs += 7_000
          expect(other.dump()).toEqual(first.dump())
        }
        const before = first.dump()
        await first.close()
        running.splice(running.indexOf(first), 1)
        expect((await start(directory)).dump()).toEqual(before)
        for (const emulator of running.splice(0)) await emulator.close()
      }),
      { numRuns: 40, endOnFailure: true },
    )
  }, 120_000)

  test('keeps the queue: copies that wait run in the order in which they were asked for', async () => {
    const first = await start(null)
    const client = createEmulatorClient(first)
    const copies: string[] = []
    for (let index = 0; index < 8; index += 1) {
      const { ImageId } = await client.ecs('CopyImage', {
        RegionId: 'cn-hangzhou',
        DestinationRegionId: 'cn-shanghai',
        ImageId: `m-cn-hangzhou-source-${index}`,
      })
      copies.push(ImageId)
    }
    const other = await start(null)
    other.load(first.dump())
    expect(other.dump().waitingCopies?.map(({ imageId }) => imageId)).toEqual(copies.slice(5))
    machineMs += 35_000
    const statuses = (emulator: RunningEmulator) =>
      copies.map((id) => {
        const images = emulator.dump().regions['cn-shanghai']?.images ?? []
        return images.find(({ imageId }) => imageId === id)?.status
      })
    expect(statuses(other)).toEqual([...Array(5).fill('Available'), ...Array(3).fill('Creating')])
    expect(statuses(first)).toEqual(statuses(other))
  })

  test('whose queue is not that of its images is refused', async () => {
    const emulator = await start(null)
    const before = emulator.dump()
    const waitingCopies = [{ regionId: 'cn-hangzhou', imageId: 'm-bp1exampleplain00001' }]
    expect(() => emulator.load({ ...before, waitingCopies })).toThrow(
      'waitingCopies[0]: m-bp1exampleplain00001 does not wait there',
    )
    expect(emulator.dump()).toEqual(before)
  })
})
