import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { type Cluster, makeCluster } from './postgres-cluster.ts'
import { type Ending, endOfLog, type PostgresProcess, spawnPostgres } from './postgres-process.ts'

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
  const cluster = makeCluster()
  try {
    const port = await freePort()
    const url = `postgres://postgres:${cluster.password}@127.0.0.1:${port}/postgres`
    const settings = { ...SETTINGS, ...(fsync ? {} : WITHOUT_SYNCS), port }
    let server = await startedOn(cluster, url, settings)
    return {
      url,
      restart: async (how = 'fast') => {
        await server.end(how)
        server = await startedOn(cluster, url, settings)
      },
      stop: async () => {
        await server.end('immediate')
        cluster.remove()
      },
    }
  } catch (error) {
    cluster.remove()
    throw error
  }
}

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 100,
  shared_buffers: '32MB',
  // As servers have it and the embedded database does not.
  timezone: 'Asia/Shanghai',
}

const WITHOUT_SYNCS = { fsync: 'off', full_page_writes: 'off' }

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
  { directory, account }: Cluster,
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
