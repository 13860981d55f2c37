import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const entry = fileURLToPath(new URL('../dist/emulator/main.js', import.meta.url))

/** From the start of the built emulator's process to the answer to a first request. */
export const startMs = async () => {
  const startedAt = performance.now()
  const child = spawn(process.execPath, [entry], {
    env: { ...process.env, EMULATOR_PORT: '0', EMULATOR_IN_MEMORY: 'true' },
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const url = /http:\/\/[\d.]+:\d+/.exec(line.toString())?.[0]
  const { status } = await fetch(`${url}/_emulator/health`)
  const ms = performance.now() - startedAt
  child.kill('SIGKILL')
  await once(child, 'exit')
  if (status !== 200) throw new Error(`The emulator answered with ${status}.`)
  return ms
}
