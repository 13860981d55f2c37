import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'

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
