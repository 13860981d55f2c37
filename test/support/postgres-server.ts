import { execFileSync } from 'node:child_process'
import { randomBytes, randomInt } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { copyPostgres } from './postgres-binaries.ts'
import {
  type Account,
  type Ending,
  endOfLog,
  type PostgresProcess,
  serverEnvironment,
  spawnPostgres,
} from './postgres-process.ts'

/** Longer than recovery takes, and than the processes of a killed server live on and keep its memory. */
const START_TIMEOUT_MS = 30_000

/** A real PostgreSQL server on a port of 127.0.0.1, which ends with this process. */
export interface PostgresServer {
  /** Of the superuser; the same after a restart. */
  url: string
  /** Ends it, and starts it with the same data on the same port. Resolves when it accepts connections. */
  restart(how?: Ending): Promise<void>
  /** Ends it and removes its data. */
  stop(): Promise<void>
}

/**
 * Takes about a second.
 * @param fsync slower, and needed only where the machine itself may crash: what is committed survives `kill` anyway
 * @throws Error when it cannot run here, with its own words
 */
export const startPostgres = async ({ fsync = false } = {}): Promise<PostgresServer> => {
  const directory = mkdtempSync(join(isRoot ? '/tmp' : tmpdir(), 'postgres-'))
  try {
    const password = randomBytes(12).toString('hex')
    makeCluster(directory, password)
    const port = await freePort()
    const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
    const start = () => startedOn(directory, url, { ...SETTINGS, ...durability(fsync), port })
    let server = await start()
    return {
      url,
      restart: async (how = 'fast') => {
        await server.end(how)
        server = await start()
      },
      stop: async () => {
        await server.end('immediate')
        rmSync(directory, { recursive: true, force: true })
      },
    }
  } catch (error) {
    rmSync(directory, { recursive: true, force: true })
    throw error
  }
}

const isRoot = process.getuid?.() === 0

/** PostgreSQL refuses root, to whom others' directories are open and `nobody` is not: 65534 on every Linux. */
const account: Account = isRoot ? { uid: 65_534, gid: 65_534 } : {}

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 100,
  shared_buffers: '32MB',
  // As unlike the embedded database as servers are: a time zone, and (below) an order of letters as people have it.
  timezone: 'Asia/Shanghai',
}

const durability = (fsync: boolean): Record<string, string> =>
  fsync ? { fsync: 'on' } : { fsync: 'off', full_page_writes: 'off' }

const makeCluster = (directory: string, password: string): void => {
  copyPostgres(directory)
  const passwordFile = join(directory, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (isRoot) execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, directory])
  const words = ['-D', join(directory, 'data'), '-U', 'postgres', '--encoding=UTF8', '--no-sync']
  const order = ['--locale=C', '--locale-provider=icu', '--icu-locale=en-US']
  const access = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  try {
    execFileSync(join(directory, 'bin', 'initdb'), [...words, ...order, ...access], {
      ...account,
      cwd: directory,
      env: serverEnvironment,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
  } catch (error) {
    throw new Error(`No PostgreSQL server can be started: ${(error as Error).message.trimEnd()}`, {
      cause: error,
    })
  }
}

/** Below those that the system gives to outgoing connections: one of them could hold the port during a restart. */
const freePort = async (): Promise<number> => {
  const port = randomInt(20_000, 32_000)
  const probe = createServer().listen(port, '127.0.0.1')
  const isFree = await once(probe, 'listening').then(
    () => true,
    () => false,
  )
  probe.close()
  return isFree ? port : freePort()
}

/** Tries again when it ends at once: the processes of one that was killed may still hold its memory. */
const startedOn = async (
  directory: string,
  url: string,
  settings: Record<string, string | number>,
): Promise<PostgresProcess> => {
  const deadline = Date.now() + START_TIMEOUT_MS
  let server = spawnPostgres(directory, settings, account)
  while (!(await acceptsConnections(url))) {
    if (Date.now() > deadline) {
      await server.end('kill')
      throw new Error(`The PostgreSQL server does not start:\n${endOfLog(directory)}`)
    }
    await delay(20)
    if (server.hasEnded()) {
      await delay(200)
      server = spawnPostgres(directory, settings, account)
    }
  }
  return server
}

const acceptsConnections = async (connectionString: string): Promise<boolean> => {
  const client = new Client({ connectionString, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}
