import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { CamelCasePlugin, Kysely, PGliteDialect, sql } from 'kysely'
import { fromPglite } from 'pg-boss'
import type { Database } from './database.ts'
import { lockDirectory } from './process-lock.ts'
import type { Connection } from './connection.ts'
import type { Logger } from './logger.ts'
import { databaseFailure, StoreError } from './store-error.ts'
import { SyncedNodeFs } from './synced-node-fs.ts'

const UPKEEP_INTERVAL_MS = 5 * 60_000

const SERVER_SETTINGS = [
  'fsync=on',
  'wal_sync_method=fsync',
  'shared_buffers=16MB',
  'max_wal_size=64MB',
  'statement_timeout=30s',
]

/** PGlite's own, without -F (no fsync), and with less memory. */
export const START_PARAMETERS = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...SERVER_SETTINGS.flatMap((setting) => ['-c', setting]),
]

/**
 * The embedded database in a directory that belongs to this process alone.
 * @throws StoreError when the directory is in use or not writable, or does not keep what is committed
 */
export const openPglite = async (dataDirectory: string, logger: Logger): Promise<Connection> => {
  makeDirectory(dataDirectory)
  const lock = lockDirectory(dataDirectory)
  try {
    const fs = new SyncedNodeFs(join(dataDirectory, 'database'))
    const pglite = await PGlite.create({ fs, startParams: START_PARAMETERS }).catch((error: unknown) => {
      throw databaseFailure(nameOf(dataDirectory), 'cannot be opened', error)
    })
    await assertCommitsAreSynced(pglite, fs)
    return connectionOf(pglite, logger, nameOf(dataDirectory), () => lock.release())
  } catch (error) {
    lock.release()
    throw error
  }
}

const nameOf = (dataDirectory: string) => `The embedded database in ${dataDirectory}`

/** @param onClosed called once the database is closed */
export const connectionOf = (
  pglite: PGlite,
  logger: Logger,
  name = 'The embedded database',
  onClosed: () => void = () => {},
): Connection => {
  const db: Database = new Kysely({
    dialect: new PGliteDialect({ pglite }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  // A single-user server has neither autovacuum nor timed checkpoints.
  const keepUp = () =>
    vacuumAndCheckpoint(db).catch((error: unknown) =>
      logger.warn({ err: error }, 'The upkeep of the embedded database failed.'),
    )
  const upkeep = setInterval(() => void keepUp(), UPKEEP_INTERVAL_MS).unref()
  return {
    db,
    name,
    queueOptions: { backend: 'pglite', db: fromPglite(pglite), monitorVacuum: false, reindex: false },
    exclusive: true,
    failure: (problem, cause) => databaseFailure(name, problem, cause),
    close: async () => {
      clearInterval(upkeep)
      await keepUp()
      await pglite.close()
      onClosed()
    },
  }
}

const vacuumAndCheckpoint = async (db: Database): Promise<void> => {
  await sql`vacuum (analyze)`.execute(db)
  await sql`checkpoint`.execute(db)
}

const makeDirectory = (directory: string): void => {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    accessSync(directory, constants.W_OK)
  } catch (error) {
    throw new StoreError(`${directory} cannot be written to.`, error)
  }
}

const assertCommitsAreSynced = async (pglite: PGlite, fs: SyncedNodeFs): Promise<void> => {
  const before = fs.syncCount
  await pglite.exec('create table if not exists sync_probe (at timestamptz); delete from sync_probe')
  await pglite.exec('insert into sync_probe values (now())')
  if (fs.syncCount > before) return
  await pglite.close()
  throw new StoreError('The embedded database does not sync its commits to disk, so it could lose jobs.')
}
