import { type ChangeFeed, createChangeFeed } from './change-feed.ts'
import type { Connection } from './connection.ts'
import type { Database } from './database.ts'
import type { Logger } from './logger.ts'
import { openPglite } from './pglite-connection.ts'
import { openPostgres } from './postgres-connection.ts'
import { ARRIVING } from './move-jobs.ts'
import { renumberRestoredChanges } from './restored-changes.ts'
import { migrate } from './sql/migrate.ts'
import { StoreError } from './store-error.ts'
import { openTickQueue, type TickQueue } from './tick-queue.ts'

/** Embedded in a directory of its own, or on a PostgreSQL server. */
type StoreLocation = { dataDirectory: string } | { databaseUrl: string }

/** Where copy jobs are kept, and the queue that says when each region is looked after next. */
export interface Store {
  db: Database
  ticks: TickQueue
  changes: ChangeFeed
  /** Ends the ticks under way first. */
  close(): Promise<void>
}

/**
 * Opens the store, made or brought to the newest schema if need be.
 * @throws StoreError with a message for whoever starts the gateway
 */
export const openStore = async (location: StoreLocation, logger: Logger): Promise<Store> => {
  return storeOn(await connect(location, logger), logger)
}

const connect = (location: StoreLocation, logger: Logger): Promise<Connection> =>
  'dataDirectory' in location
    ? openPglite(location.dataDirectory, logger)
    : openPostgres(location.databaseUrl, logger)

/** Closes the connection when it fails. */
export const storeOn = async (connection: Connection, logger: Logger): Promise<Store> => {
  const { db, failure } = connection
  try {
    await migrate(db).catch((error: unknown) => {
      throw failure('cannot be brought to the schema of this version', error)
    })
    await assertNotMoved(connection)
    const renumbered = await renumberRestoredChanges(db).catch((error: unknown) => {
      throw failure('cannot number its changes anew', error)
    })
    if (renumbered)
      logger.warn(
        { database: connection.name },
        'The jobs were restored from another server, and renumbered.',
      )
    const ticks = await openTickQueue(connection, logger).catch((error: unknown) => {
      throw failure('cannot hold the queue of region ticks', error)
    })
    const changes = await createChangeFeed({ db, listen: ticks.listen, logger }).catch(
      async (error: unknown) => {
        await ticks.close()
        throw failure('cannot tell of changes', error)
      },
    )
    const close = async () => {
      await changes.close()
      await ticks.close()
      await connection.close()
    }
    return { db, ticks, changes, close }
  } catch (error) {
    await connection.close()
    throw error
  }
}

const assertNotMoved = async ({ db, name }: Connection): Promise<void> => {
  const move = await db.selectFrom('copyJobMove').selectAll().executeTakeFirst()
  if (!move) return
  if (move.movedTo === ARRIVING)
    throw new StoreError(`Moving jobs to ${name} was cut off before its end: repeat \`npm run move-jobs\`.`)
  const at = move.movedAt.toISOString()
  throw new StoreError(`The jobs of ${name} were moved at ${at}. They are in: ${move.movedTo}. Use that one.`)
}

/** Opens a database as it is needed to move jobs: of the newest schema, and without a queue. */
export const openForMove = async (location: StoreLocation, logger: Logger): Promise<Connection> => {
  const connection = await connect(location, logger)
  try {
    await migrate(connection.db)
    return connection
  } catch (error) {
    await connection.close()
    throw connection.failure('cannot be brought to the schema of this version', error)
  }
}
