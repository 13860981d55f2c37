import type { Connection } from './connection.ts'
import type { Database } from './database.ts'
import type { Logger } from './logger.ts'
import { openPglite } from './pglite-connection.ts'
import { openPostgres } from './postgres-connection.ts'
import { migrate } from './sql/migrate.ts'
import { openTickQueue, type TickQueue } from './tick-queue.ts'

/** Embedded in a directory of its own, or on a PostgreSQL server. */
type StoreLocation = { dataDirectory: string } | { databaseUrl: string }

/** Where copy jobs are kept, and the queue that says when each region is looked after next. */
export interface Store {
  db: Database
  ticks: TickQueue
  /** Ends the ticks under way first. */
  close(): Promise<void>
}

/**
 * Opens the store, made or brought to the newest schema if need be.
 * @throws StoreError with a message for whoever starts the gateway
 */
export const openStore = async (location: StoreLocation, logger: Logger): Promise<Store> => {
  const connection =
    'dataDirectory' in location
      ? await openPglite(location.dataDirectory, logger)
      : await openPostgres(location.databaseUrl, logger)
  return storeOn(connection, logger)
}

/** Closes the connection when it fails. */
export const storeOn = async (connection: Connection, logger: Logger): Promise<Store> => {
  const { db, failure } = connection
  try {
    await migrate(db).catch((error: unknown) => {
      throw failure('cannot be brought to the schema of this version', error)
    })
    const ticks = await openTickQueue(connection, logger).catch((error: unknown) => {
      throw failure('cannot hold the queue of region ticks', error)
    })
    const close = async () => {
      await ticks.close()
      await connection.close()
    }
    return { db, ticks, close }
  } catch (error) {
    await connection.close()
    throw error
  }
}
