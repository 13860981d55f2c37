import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import { createEmulatorClient } from './emulator-client.ts'

const main = fileURLToPath(new URL('../../src/emulator/main.ts', import.meta.url))

interface Launch {
  /** The script that is run; the emulator itself unless given. */
  entry?: string
  args?: readonly string[]
  environment?: Record<string, string>
  cwd: string
}

/** The emulator as a process of its own. */
export const launchEmulator = ({ entry = main, args = [], environment = {}, cwd }: Launch) => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', entry, ...args], {
    env: { EMULATOR_PORT: '0', ...environment },
    cwd,
  })
  let output = ''
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve)
  })
  const port = new Promise<number>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString()
        const found = /listening on http:\/\/[\d.]+:(\d+)[^]*Try: /.exec(output)?.[1]
        if (found !== undefined) resolve(Number(found))
      })
    void ended.then(() => reject(new Error(output)))
  })
  port.catch(() => {})
  return {
    child,
    ended,
    port,
    output: () => output,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
    /** @throws Error with what it printed, when it does not start */
    up: async () => {
      const number = await port
      return {
        port: number,
        client: createEmulatorClient({ port: number }),
        url: `http://127.0.0.1:${number}`,
      }
    },
  }
}

export type LaunchedEmulator = ReturnType<typeof launchEmulator>
