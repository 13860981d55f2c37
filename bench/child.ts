import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

import type { Usage } from './emulator-child.ts'

/** Starts a server in a process of its own. */
export const startChild = async (file: string, argument: number) => {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const child = fork(path, [String(argument)], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  const [{ port, loadMs }] = (await once(child, 'message')) as [{ port: number; loadMs: number }]
  const usage = async () => {
    child.send('usage')
    const [answer] = (await once(child, 'message')) as [Usage]
    return answer
  }
  const { residentMiB: loadedMiB } = await usage()
  return {
    port,
    loadMs,
    loadedMiB,
    usage,
    stop: async () => {
      child.disconnect()
      await once(child, 'exit')
    },
  }
}

export type Child = Awaited<ReturnType<typeof startChild>>
