import { setTimeout as delay } from 'node:timers/promises'
import { launchCommand, type LaunchedProcess } from '../support/gateway-process.ts'

/** As `npm start`, with what was built instead of a build at each start. */
const COMMAND = [
  process.execPath,
  '--liftoff-only',
  '--no-allocation-site-pretenuring',
  '-e',
  "import('./dist/main.js').then(({ main }) => main('start'))",
]

/** A gateway that ended without being killed. */
export interface OwnEnd {
  /** By `performance.now()`. */
  at: number
  /** Whether it had come up. */
  hadServed: boolean
  /** The last that it said. */
  text: string
}

/** A gateway that is started again however it ends. */
export interface GatewayInstance {
  /** Null while it starts. */
  endpoint(): string | null
  /** Resolves as soon as it serves, at once if it does. */
  up(): Promise<void>
  /** -9, in whatever it is doing. It is started again at once. */
  kill(): void
  pid(): number
  /** For good. */
  stop(): Promise<void>
  ends: readonly OwnEnd[]
  /** How often each error was logged. */
  errors: ReadonlyMap<string, number>
}

export const keepRunning = (settings: Record<string, string>): GatewayInstance => {
  const ends: OwnEnd[] = []
  const errors = new Map<string, number>()
  let isStopped = false
  let wasKilled = false
  let endpoint: string | null = null
  let serving = Promise.withResolvers<void>()
  let current: LaunchedProcess

  const launch = () => {
    wasKilled = false
    current = launchCommand(COMMAND, { PORT: '0', LOG_LEVEL: 'error', ...settings })
    current.child.stdout?.on('data', () => {
      endpoint ??= /http:\/\/\S+\/graphql/.exec(current.output())?.[0] ?? null
      if (endpoint) serving.resolve()
    })
    return current.ended
  }
  const run = async (ended: Promise<number | null>): Promise<void> => {
    const code = await ended
    countErrors(current.output(), errors)
    const hadServed = endpoint !== null
    if (hadServed) serving = Promise.withResolvers<void>()
    endpoint = null
    if (!isStopped && !wasKilled) {
      const text = `Ended with ${code}: ${current.output().slice(-600)}`
      ends.push({ at: performance.now(), hadServed, text })
      await delay(RESTART_PAUSE_MS)
    }
    return isStopped ? undefined : run(launch())
  }
  const running = run(launch())
  return {
    endpoint: () => endpoint,
    up: () => serving.promise,
    kill: () => {
      wasKilled = true
      current.child.kill('SIGKILL')
    },
    pid: () => current.child.pid ?? 0,
    stop: async () => {
      isStopped = true
      current.child.kill('SIGKILL')
      await running
    },
    ends,
    errors,
  }
}

/** Of one that cannot start, as while its database is down. */
const RESTART_PAUSE_MS = 300

const countErrors = (output: string, errors: Map<string, number>): void => {
  for (const line of output.split('\n').filter((text) => text.startsWith('{'))) {
    const message = messageOf(line)
    errors.set(message, (errors.get(message) ?? 0) + 1)
  }
}

const messageOf = (line: string): string => {
  try {
    const { msg, err } = JSON.parse(line) as { msg?: string; err?: { message?: string } }
    return [msg, err?.message].filter(Boolean).join(' ').slice(0, 160)
  } catch {
    return 'a line that its end cut off'
  }
}
