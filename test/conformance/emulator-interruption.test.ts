import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { z } from 'zod'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { FaultRule } from '../../src/emulator/fault-rule.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { createServices } from '../../src/emulator/services.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { createEmulatorClient } from '../support/emulator-client.ts'
import type { EmulatorClient } from '../support/emulator-client.ts'
import { eventually } from '../support/eventually.ts'

const RegionId = demo.regionId
const copy = { RegionId, ImageId: demo.plainImageId, DestinationRegionId: 'cn-shanghai', ClientToken: 'one' }
let dataDir: string
let emulator: RunningEmulator
let client: EmulatorClient
let internalErrors: unknown[]

const start = async () => {
  emulator = await startEmulator({ dataDir, onInternalError: (error) => internalErrors.push(error) })
  client = createEmulatorClient(emulator)
}
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'emulator-'))
  internalErrors = []
  await start()
})
afterEach(async () => {
  await emulator.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const isCut = async (call: Promise<unknown>) =>
  call.then(
    () => false,
    (error: unknown) => !(error as { data?: object }).data,
  )
/** A copy that waits for its delay. */
const delayedCopy = async (delayMs: number) => {
  emulator.addFault({ kind: 'delay', operation: 'CopyImage', delayMs, times: 1 })
  const isCutOff = isCut(client.ecs('CopyImage', copy))
  await eventually(
    async () => emulator.faults()[0]?.hits,
    (hits) => hits === 1,
  )
  return { isCutOff }
}
const copiesThere = async () =>
  (await client.ecs('DescribeImages', { RegionId: 'cn-shanghai', Status: 'Creating,Waiting' })).TotalCount

test('a call that is delayed when the emulator closes changes nothing, then or later', async () => {
  const { isCutOff } = await delayedCopy(1000)
  await emulator.close()
  expect(await isCutOff).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 700))
  await start()
  expect(await copiesThere()).toBe(0)
  expect(internalErrors).toEqual([])
})

test.each<[string, () => void]>([
  ['a reset', () => emulator.reset()],
  ['a load', () => emulator.load(emulator.dump())],
])(
  '%s cuts a delayed call, which neither changes the new account nor keeps its ClientToken',
  async (_, renew) => {
    const { isCutOff } = await delayedCopy(60_000)
    renew()
    expect(await isCutOff).toBe(true)
    expect(await copiesThere()).toBe(0)
    expect(emulator.calls()).toMatchObject([{ operation: 'DescribeImages' }])
    await client.ecs('CopyImage', copy)
    expect(await copiesThere()).toBe(1)
  },
)

test('closing it twice closes once', async () => {
  await Promise.all([emulator.close(), emulator.close()])
  await emulator.close()
  await start()
  expect(await copiesThere()).toBe(0)
})

test.each<[string, FaultRule]>([
  ['no HTTP answer can have', { kind: 'http-error', httpStatus: 99 }],
  ['is for an operation that there is not', { kind: 'reset', operation: 'CopyImages' }],
  ['is for a region that there is not', { kind: 'reset', regionId: 'cn-hangzou' }],
])('a fault that %s is refused', (_, rule) => {
  expect(() => emulator.addFault(rule)).toThrow(z.ZodError)
  expect(emulator.faults()).toEqual([])
})

test('an error of its own while it writes an error cuts that call alone, and is told', async () => {
  const broken = new Error('broken')
  const services = createServices({}).map((service) => ({
    ...service,
    errorBodyOf: () => {
      throw broken
    },
  }))
  await emulator.close()
  emulator = await startEmulator({ services, onInternalError: (error) => internalErrors.push(error) })
  client = createEmulatorClient(emulator)
  expect(await isCut(client.ecs('DescribeImages', { RegionId: 'cn-nowhere' }))).toBe(true)
  expect(internalErrors).toEqual([broken])
  expect(await copiesThere()).toBe(0)
})
