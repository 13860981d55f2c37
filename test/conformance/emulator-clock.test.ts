import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { createAdminClient } from '../support/emulator-admin.ts'
import { createEmulatorClient } from '../support/emulator-client.ts'

let dataDir: string
let emulator: RunningEmulator
/** The machine's time, which stands still unless a test moves it. */
let machineMs: number

const start = async () => {
  emulator = await startEmulator({ dataDir, machineNow: () => machineMs })
}

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'emulator-'))
  machineMs = Date.parse('2026-03-01T00:00:00Z')
  await start()
})
afterEach(async () => {
  await emulator.close()
  rmSync(dataDir, { recursive: true })
})

const clock = async (body?: object) => {
  const admin = createAdminClient(emulator)
  return (body === undefined ? await admin('GET', 'clock') : await admin('POST', 'clock', body)).body
}

/** Takes twenty seconds of the emulator. */
const copy = async () => {
  const { ImageId } = await createEmulatorClient(emulator).ecs('CopyImage', {
    RegionId: demo.regionId,
    DestinationRegionId: 'cn-shanghai',
    ImageId: demo.plainImageId,
  })
  return async () => {
    const image = await createEmulatorClient(emulator).image('cn-shanghai', ImageId)
    return [image?.Status, image?.Progress]
  }
}

test('the clock goes on with the machine’s, and can be put forward', async () => {
  expect(await clock()).toEqual({ now: '2026-03-01T00:00:00.000Z', speed: 1 })
  machineMs += 1000
  expect(await clock({ advanceMs: 60_000 })).toEqual({ now: '2026-03-01T00:01:01.000Z', speed: 1 })
})

test('a fast clock has copies go on as fast, from where they were', async () => {
  const state = await copy()
  machineMs += 10_000
  expect(await state()).toEqual(['Creating', '50%'])
  await clock({ speed: 10 })
  expect(await state()).toEqual(['Creating', '50%'])
  machineMs += 500
  expect(await state()).toEqual(['Creating', '75%'])
  machineMs += 500
  expect(await state()).toEqual(['Available', '100%'])
})

test('a slow clock holds them up', async () => {
  const state = await copy()
  await clock({ speed: 0.5 })
  machineMs += 20_000
  expect(await state()).toEqual(['Creating', '50%'])
})

test('speed and advance outlive the process, and time passes while it is down', async () => {
  const state = await copy()
  await clock({ speed: 2, advanceMs: 4000 })
  await emulator.close()
  machineMs += 3000
  await start()
  expect(await clock()).toEqual({ now: '2026-03-01T00:00:10.000Z', speed: 2 })
  expect(await state()).toEqual(['Creating', '50%'])
})

test('a reset puts the clock back to the machine’s, and quotas count anew from there', async () => {
  const client = createEmulatorClient(emulator)
  await clock({ advanceMs: 3600_000, speed: 10 })
  for (let call = 0; call < 50; call += 1) await client.kms('ListKeys', {})
  await expect(client.kms('ListKeys', {})).rejects.toMatchObject({ code: 'Rejected.Throttling' })
  emulator.reset()
  expect(await clock()).toEqual({ now: '2026-03-01T00:00:00.000Z', speed: 1 })
  expect((await client.kms('ListKeys', {})).TotalCount).toBeGreaterThan(0)
})
