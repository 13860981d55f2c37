import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Writable } from 'node:stream'

/**
 * How a server is ended: cutting connections off, but in order; at once, as in a crash, all its processes; or its main
 * process by kill -9, and the others find out by themselves. After the last two it recovers from its log.
 */
export type Ending = 'fast' | 'immediate' | 'kill'

const SIGNALS = { fast: 'SIGINT', immediate: 'SIGQUIT', kill: 'SIGKILL' } as const

/**
 * Becomes the server, with a watcher beside it that reads from the process that started it. A line says that the
 * server has ended; the end of the input without one that the starter has, however: then the watcher ends the server
 * and removes its directory. Waiting is bounded, as nobody may be there to reap the server.
 */
const WATCHED = `
directory=$1
shift
(
  read -r ended <&3 && exit
  kill -QUIT $$
  tries=100
  while [ -e "$directory/data/postmaster.pid" ] && [ $tries -gt 0 ]; do
    sleep 0.1
    tries=$((tries - 1))
  done
  rm -rf "$directory"
) &
exec "$@" 3<&-
`

export interface Account {
  uid?: number
  gid?: number
}

export interface PostgresProcess {
  hasEnded(): boolean
  end(how: Ending): Promise<void>
}

/** @param directory holds `bin/postgres`, its data in `data`, and gets its log in `log` */
export const spawnPostgres = (
  directory: string,
  settings: Record<string, string | number>,
  account: Account,
): PostgresProcess => {
  const log = openSync(logOf(directory), 'a')
  const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = [join(directory, 'bin', 'postgres'), '-D', join(directory, 'data'), ...words]
  // In a session of its own, so that a Ctrl-C ends the tests and only then, through the watcher, the server.
  const child = spawn('sh', ['-c', WATCHED, 'sh', directory, ...server], {
    ...account,
    cwd: directory,
    env: serverEnvironment,
    stdio: ['ignore', log, log, 'pipe'],
    detached: true,
  })
  closeSync(log)
  // Not its standard input, which node closes before it tells of the exit.
  const watcher = child.stdio[3] as Writable
  watcher.on('error', () => {})
  const ended = once(child, 'exit').finally(() => watcher.end('ended\n'))
  // Whoever waits for it to accept connections sees its end.
  ended.catch(() => {})
  const hasEnded = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null
  return {
    hasEnded,
    end: async (how) => {
      if (!hasEnded()) child.kill(SIGNALS[how])
      await ended
    },
  }
}

/** Nothing of the surroundings, PG… variables least of all. */
export const serverEnvironment = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' }

const logOf = (directory: string) => join(directory, 'log')

export const endOfLog = (directory: string): string =>
  readFileSync(logOf(directory), 'utf8').trimEnd().split('\n').slice(-10).join('\n')
