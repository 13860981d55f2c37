import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from './eventually.ts'

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

export const temporaryDirectory = () => mkdtempSync(join(tmpdir(), 'gateway-test-'))

/** Nothing of the surroundings but what a program needs to run. */
const bareEnvironment = { PATH: process.env['PATH'] ?? '', HOME: temporaryDirectory() }

export interface LaunchedProcess {
  child: ChildProcess
  /** What it has printed so far, on both channels. */
  output(): string
  /** Resolves with the exit code; null after a signal. */
  ended: Promise<number | null>
}

/** `start`, `serve` or `emulator`, launched as the npm scripts do. */
export const launch = (
  mode: 'start' | 'serve' | 'emulator',
  settings: Record<string, string>,
): LaunchedProcess => {
  return launchCommand([process.execPath, 'src/launch.mjs', mode], settings)
}

/** A command of the README, as it stands there. */
export const launchCommand = (
  [command = '', ...words]: readonly string[],
  settings: Record<string, string>,
): LaunchedProcess => {
  const child = spawn(command, words, {
    env: { ...bareEnvironment, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const collect = (chunk: Buffer) => void (output += chunk.toString())
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  return { child, output: () => output, ended: once(child, 'exit').then(([code]) => code as number | null) }
}

/** Waits until it has printed a text. */
export const printed = async (launched: LaunchedProcess, text: string): Promise<string> => {
  await eventually(
    async () => ({ output: launched.output(), exitCode: launched.child.exitCode }),
    ({ output, exitCode }) => {
      if (exitCode !== null) throw new Error(`Ended with ${exitCode}: ${output}`)
      return output.includes(text)
    },
    { timeoutMs: 60_000 },
  )
  return launched.output()
}
