import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'
import type { Database } from './database.ts'
import type { Logger } from './logger.ts'
import type { Connection } from './connection.ts'
import { StoreError } from './store-error.ts'

const STATEMENT_TIMEOUT_MS = 30_000
const CONNECTION_TIMEOUT_MS = 10_000

/**
 * A PostgreSQL server, 13 or later, that several gateways may share.
 * @throws StoreError when it cannot be reached
 */
export const openPostgres = async (databaseUrl: string, logger: Logger): Promise<Connection> => {
  const pool = new Pool({
    connectionString: databaseUrl,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
  })
  // Without a listener, a server that restarts ends the process.
  pool.on('error', (error) =>
    logger.warn({ reason: error.message }, 'A connection to the database was lost.'),
  )
  const db: Database = new Kysely({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  try {
    await sql`select 1`.execute(db)
  } catch (error) {
    await pool.end()
    throw new StoreError('The PostgreSQL server of the configured database URL cannot be reached.', error)
  }
  return {
    db,
    queueOptions: { connectionString: databaseUrl, max: 4 },
    exclusive: false,
    close: () => db.destroy(),
  }
}
