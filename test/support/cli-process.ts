import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { eventually } from './eventually.ts'
import { temporaryDirectory } from './gateway-process.ts'

export const CLI = resolve('src/image-gateway.mjs')

/** Nothing of the surroundings but what a program needs to run. */
export const cliEnvironment = (endpoint: string, more: Record<string, string> = {}) => ({
  PATH: process.env['PATH'] ?? '',
  HOME: temporaryDirectory(),
  IMAGE_GATEWAY_URL: endpoint,
  ...more,
})

export interface StartedCli {
  child: ChildProcess
  stdout: () => string
  stderr: () => string
  /** Resolves with the exit code; null after a signal that it does not catch. */
  ended: Promise<number | null>
  /** Waits until it has printed a text on either channel. */
  printed: (text: string) => Promise<void>
}

/** The command line as a process of its own, with pipes. */
export const startCli = (
  endpoint: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): StartedCli => {
  const child = spawn(process.execPath, [CLI, ...args], {
    env: cliEnvironment(endpoint, environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => void (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => void (stderr += chunk.toString()))
  return {
    child,
    stdout: () => stdout,
    stderr: () => stderr,
    ended: once(child, 'close').then(([code]) => code as number | null),
    printed: async (text) => {
      await eventually(
        async () => stdout + stderr,
        (output) => {
          if (output.includes(text)) return true
          if (child.exitCode !== null) throw new Error(`Ended with ${child.exitCode}: ${output}`)
          return false
        },
      )
    },
  }
}

/** Runs one command to its end. */
export const runCli = async (
  endpoint: string,
  args: readonly string[],
  environment: Record<string, string> = {},
) => {
  const cli = startCli(endpoint, args, environment)
  const exitCode = await cli.ended
  return { exitCode, stdout: cli.stdout(), stderr: cli.stderr() }
}

/** What was printed as one JSON object a line. */
export const jsonLines = <Line>(text: string): Line[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
