import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Config } from './config.ts'
import {
  accessEmulator,
  type EmulatorAccess,
  type EmulatorHealth,
  emulatorHealth,
} from './emulator-access.ts'

export interface EmbeddedEmulator extends EmulatorAccess {
  stop(): void
  /** Ends it only if it was started for this gateway: one that an earlier gateway left running stays. */
  stopIfStarted(): void
}

type Settings = Config['emulator']

const START_TIMEOUT_MS = 15_000

const environmentOf = ({ port, copySecondsPerGiB, kmsReadsPerSecond }: Settings, directory: string) => ({
  EMULATOR_PORT: String(port),
  EMULATOR_DATA_DIR: directory,
  ...(copySecondsPerGiB === null ? {} : { EMULATOR_COPY_SECONDS_PER_GIB: String(copySecondsPerGiB) }),
  ...(kmsReadsPerSecond === null ? {} : { EMULATOR_KMS_READS_PER_SECOND: String(kmsReadsPerSecond) }),
})

const startProcess = (settings: Settings, directory: string, logPath: string) => {
  const log = openSync(logPath, 'a')
  const entry = fileURLToPath(new URL('../emulator/main.js', import.meta.url))
  const child = spawn(process.execPath, [entry], {
    // Its own process group: what kills the gateway, or Ctrl-C, must not take the cloud with it.
    detached: true,
    stdio: ['ignore', log, log],
    env: environmentOf(settings, directory),
  })
  closeSync(log)
  child.unref()
  // Without a listener a failed start would end the gateway: that it never gets healthy tells enough.
  child.on('error', () => {})
  return child
}

const until = async (
  url: string,
  isWanted: (health: EmulatorHealth | string) => boolean,
  isHopeless: () => boolean,
) => {
  const deadline = Date.now() + START_TIMEOUT_MS
  while (Date.now() < deadline && !isHopeless()) {
    const health = await emulatorHealth(url)
    if (isWanted(health)) return health
    await delay(50)
  }
  return null
}

const lastLineOf = (path: string) => readFileSync(path, 'utf8').trim().split('\n').at(-1) ?? ''

const started = async (url: string, settings: Settings, directory: string): Promise<number> => {
  mkdirSync(directory, { recursive: true })
  const logPath = join(directory, 'emulator.log')
  const child = startProcess(settings, directory, logPath)
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  const health = await until(url, (found) => typeof found === 'object', hasEnded)
  if (health !== null && typeof health === 'object') return health.pid
  child.kill()
  throw new Error(`The emulator did not start: ${lastLineOf(logPath)} (${logPath})`)
}

const endProcess = (pid: number) => {
  try {
    process.kill(pid, 'SIGTERM')
  } catch {
    // It has ended by itself: there is nothing left to stop.
  }
}

const hasSettings = ({ settings }: EmulatorHealth, asked: Settings) =>
  (asked.copySecondsPerGiB ?? settings.copySecondsPerGiB) === settings.copySecondsPerGiB &&
  (asked.kmsReadsPerSecond ?? settings.kmsReadsPerSecond) === settings.kmsReadsPerSecond

/** One that an earlier gateway left running on the same state is used again, unless it has other settings. */
const run = async (url: string, settings: Settings, directory: string) => {
  const found = await emulatorHealth(url)
  if (found === 'FOREIGN') {
    throw new Error(`Port ${settings.port} is used by another program: stop it, or set EMULATOR_PORT.`)
  }
  if (found !== 'SILENT') {
    if (found.dataDir !== directory) {
      const state = found.dataDir ?? 'in memory'
      throw new Error(
        `The emulator on port ${settings.port} keeps another state (${state}): stop it, set EMULATOR_PORT, or set EMULATOR_URL to use it.`,
      )
    }
    if (hasSettings(found, settings)) return { pid: found.pid, wasStarted: false }
    endProcess(found.pid)
    await until(
      url,
      (health) => health === 'SILENT',
      () => false,
    )
  }
  return { pid: await started(url, settings, directory), wasStarted: true }
}

/**
 * The emulator that `npm start` works with: a process of its own with its state below the data directory, or the one
 * that EMULATOR_URL names, which is never stopped.
 * @throws Error with what to do when the port is taken, or no emulator answers
 */
export const embeddedEmulator = async ({ emulator, dataDirectory }: Config): Promise<EmbeddedEmulator> => {
  if (emulator.url !== null) {
    return { ...(await accessEmulator(emulator.url)), stop: () => {}, stopIfStarted: () => {} }
  }
  const url = `http://127.0.0.1:${emulator.port}`
  const { pid, wasStarted } = await run(url, emulator, resolve(dataDirectory, 'emulator'))
  const stop = () => endProcess(pid)
  return { ...(await accessEmulator(url)), stop, stopIfStarted: wasStarted ? stop : () => {} }
}
