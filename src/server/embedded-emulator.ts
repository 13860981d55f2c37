import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import type { Config } from './config.ts'

export interface EmulatorAccess {
  url: string
  accessKeyId: string
  accessKeySecret: string
}

interface Health {
  name: string
  pid: number
  dataDir: string | null
}

const emulatorName = 'image-encryption-gateway-emulator'
const startTimeoutMs = 15_000

const adminAnswer = async (url: string, what: string) =>
  fetch(new URL(`/_emulator/${what}`, url), { signal: AbortSignal.timeout(2_000) })

const isRefusedConnection = (error: unknown) =>
  error instanceof TypeError && (error.cause as { code?: unknown } | undefined)?.code === 'ECONNREFUSED'

const healthOf = async (url: string): Promise<Health | 'SILENT' | 'FOREIGN'> => {
  try {
    const response = await adminAnswer(url, 'health')
    const health = (await response.json()) as Health
    return health.name === emulatorName ? health : 'FOREIGN'
  } catch (error) {
    return isRefusedConnection(error) ? 'SILENT' : 'FOREIGN'
  }
}

/** @throws Error with what to do when no emulator answers there */
const accessEmulator = async (url: string): Promise<EmulatorAccess> => {
  const health = await healthOf(url)
  if (typeof health === 'string')
    throw new Error(`No emulator answers at ${url}: run \`npm run emulator\` first.`)
  const response = await adminAnswer(url, 'credentials')
  return { url, ...((await response.json()) as { accessKeyId: string; accessKeySecret: string }) }
}

const startProcess = (port: number, dataDirectory: string, settings: Record<string, string>) => {
  mkdirSync(dataDirectory, { recursive: true })
  const log = openSync(join(dataDirectory, 'emulator.log'), 'a')
  const entry = fileURLToPath(new URL('../emulator/main.js', import.meta.url))
  const child = spawn(process.execPath, [entry], {
    // Its own process group: what kills the gateway, or Ctrl-C, must not take the cloud with it.
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...settings, EMULATOR_PORT: String(port), EMULATOR_DATA_DIR: dataDirectory },
  })
  closeSync(log)
  child.unref()
  // Without a listener a failed start would end the gateway: that it never gets healthy tells enough.
  child.on('error', () => {})
  return child
}

const untilHealthy = async (url: string, isGone: () => boolean): Promise<Health> => {
  const deadline = Date.now() + startTimeoutMs
  while (Date.now() < deadline && !isGone()) {
    const health = await healthOf(url)
    if (typeof health !== 'string') return health
    await delay(50)
  }
  throw new Error('The emulator did not start: see emulator.log in the data directory.')
}

export interface EmbeddedEmulator extends EmulatorAccess {
  stop(): void
  /** Ends it only if it was started for this gateway: one that an earlier gateway left running stays. */
  stopIfStarted(): void
}

/**
 * The emulator as a process of its own, with its state below the data directory. One that an earlier gateway left
 * running there is used again: its copies went on meanwhile.
 */
const runEmulator = async (port: number, dataDirectory: string, settings: Record<string, string>) => {
  const url = `http://127.0.0.1:${port}`
  const directory = resolve(dataDirectory, 'emulator')
  const found = await healthOf(url)
  if (found === 'FOREIGN') throw new Error(`Port ${port} is used by another program: set EMULATOR_PORT.`)
  if (found !== 'SILENT' && found.dataDir !== directory) {
    throw new Error(
      `The emulator on port ${port} keeps another state (${found.dataDir ?? 'in memory'}): stop it, set EMULATOR_PORT, or set EMULATOR_URL to use it.`,
    )
  }
  if (found !== 'SILENT') return { url, pid: found.pid, wasStarted: false }
  const child = startProcess(port, directory, settings)
  try {
    const { pid } = await untilHealthy(url, () => child.exitCode !== null || child.signalCode !== null)
    return { url, pid, wasStarted: true }
  } catch (error) {
    child.kill()
    throw error
  }
}

const endProcess = (pid: number) => {
  try {
    process.kill(pid, 'SIGTERM')
  } catch {
    // It has ended by itself: there is nothing left to stop.
  }
}

/**
 * The emulator that `npm start` works with: its own, or the one that EMULATOR_URL names, which is never stopped.
 * @throws Error with what to do when the port is taken, or no emulator answers
 */
export const embeddedEmulator = async ({ emulator, dataDirectory }: Config): Promise<EmbeddedEmulator> => {
  if (emulator.url)
    return { ...(await accessEmulator(emulator.url)), stop: () => {}, stopIfStarted: () => {} }
  const { url, pid, wasStarted } = await runEmulator(emulator.port, dataDirectory, emulator.environment)
  return {
    ...(await accessEmulator(url)),
    stop: () => endProcess(pid),
    stopIfStarted: () => {
      if (wasStarted) endProcess(pid)
    },
  }
}
