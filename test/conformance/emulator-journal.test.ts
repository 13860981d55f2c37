import { constants } from 'node:buffer'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { linesOf } from '../../src/emulator/store/journal-lines.ts'
import { createEmulatorClient } from '../support/emulator-client.ts'

let dataDir: string
let emulator: RunningEmulator

const path = () => join(dataDir, 'journal.jsonl')
const start = async () => {
  emulator = await startEmulator({ dataDir, machineNow: () => Date.parse('2026-03-01T00:00:00Z') })
}

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'emulator-'))
  await start()
})
afterEach(async () => {
  await emulator.close()
  rmSync(dataDir, { recursive: true })
})

/** Rewrites the choices in the journal, as another version would have written them. */
const rewriteChoices = (rewrite: (choices: Record<string, string>) => void) => {
  const lines = readFileSync(path(), 'utf8').split('\n')
  const index = lines.findIndex((line) => line.includes('"type":"choices"'))
  const line = JSON.parse(lines[index] ?? '') as { changes: { value: Record<string, string> }[] }
  for (const { value } of line.changes) rewrite(value)
  lines[index] = JSON.stringify(line)
  writeFileSync(path(), lines.join('\n'))
}

test('a journal from before a switch was there has the switch at its default', async () => {
  emulator.setAssumptions({ 'copy.size': 'all-disks', 'tags.same-key': 'refused' })
  await emulator.close()
  rewriteChoices((choices) => delete choices['tags.same-key'])
  await start()
  expect(emulator.dump().assumptions).toMatchObject({
    'copy.size': 'all-disks',
    'tags.same-key': 'replaced',
  })
})

test('a journal that is longer than a text can be is read line by line', () => {
  const line = Buffer.alloc(1024 * 1024, 'x')
  line[line.length - 1] = 0x0a
  const bytes = Buffer.alloc(constants.MAX_STRING_LENGTH + 2 * line.length, line)
  let read = 0
  for (const text of linesOf(bytes)) read += text === 'x'.repeat(line.length - 1) ? 1 : 0
  expect(read).toBe(Math.floor(bytes.length / line.length))
})

test('a journal of more than 64 MiB is made short by a start, and the account stays the same', async () => {
  const client = createEmulatorClient(emulator)
  const copy = { RegionId: demo.regionId, DestinationRegionId: 'us-west-1', ClientToken: 'a' }
  const { ImageId } = await client.ecs('CopyImage', { ...copy, ImageId: demo.plainImageId })
  emulator.setClockSpeed(3)
  emulator.setAssumptions({ 'copy.size': 'all-disks' })
  const before = emulator.dump()
  await emulator.close()
  const spaces = Buffer.alloc(64 * 1024 * 1024, ' ')
  writeFileSync(path(), Buffer.concat([readFileSync(path()).subarray(0, -1), spaces, Buffer.from('\n')]))
  const expectTheSame = async () => {
    await start()
    expect(statSync(path()).size).toBeLessThan(4 * 1024 * 1024)
    expect(emulator.isNew).toBe(false)
    expect(emulator.dump()).toEqual(before)
    expect(await createEmulatorClient(emulator).image('us-west-1', ImageId)).toBeDefined()
  }
  await expectTheSame()
  await emulator.close()
  await expectTheSame()
})
