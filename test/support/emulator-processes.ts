import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from '@jest/globals'

import { launchEmulator } from './emulator-process.ts'
import type { LaunchedEmulator } from './emulator-process.ts'

/** Emulators of one data directory, new for each test of the file, which has them killed at its end. */
export const emulatorProcesses = () => {
  let dataDir: string
  let started: LaunchedEmulator[]

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'emulator-'))
    started = []
  })
  afterEach(async () => {
    await Promise.all(started.map(({ kill }) => kill()))
    rmSync(dataDir, { recursive: true })
  })

  const launch = (environment: Record<string, string>) => {
    const launched = launchEmulator({
      environment: { EMULATOR_DATA_DIR: dataDir, ...environment },
      cwd: dataDir,
    })
    started.push(launched)
    return launched
  }
  return {
    dataDir: () => dataDir,
    launch,
    start: async (environment: Record<string, string> = {}) => {
      const launched = launch(environment)
      return { ...launched, ...(await launched.up()) }
    },
  }
}
