import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely'
import { Client, Pool } from 'pg'
import type { Connection } from './connection.ts'
import type { Database } from './database.ts'
import type { Logger } from './logger.ts'
import { withoutClient } from './lost-client.ts'
import { databaseFailure } from './store-error.ts'

const STATEMENT_TIMEOUT_MS = 30_000
const CONNECTION_TIMEOUT_MS = 10_000

/**
 * A PostgreSQL server, 13 or later, that several gateways may share.
 * @throws StoreError when it cannot be reached
 */
export const openPostgres = async (databaseUrl: string, logger: Logger): Promise<Connection> => {
  const failure = failuresOf(databaseUrl)
  const pool = new Pool({
    connectionString: databaseUrl,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
  })
  // Without a listener, a server that restarts ends the process.
  pool.on('error', (error) =>
    logger.warn({ err: withoutClient(error) }, 'A connection to the database was lost.'),
  )
  const db: Database = new Kysely({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  try {
    await sql`select 1`.execute(db)
  } catch (error) {
    await pool.end()
    throw failure('cannot be reached', error)
  }
  return {
    db,
    queueOptions: { connectionString: databaseUrl, max: 4 },
    exclusive: false,
    failure,
    close: () => db.destroy(),
  }
}

/** Names the database as the driver understands its URL. @throws StoreError when the driver does not */
const failuresOf = (databaseUrl: string): Connection['failure'] => {
  try {
    const { host, port, database, user, password } = new Client({ connectionString: databaseUrl })
    const name = `The PostgreSQL database ${host}:${port}/${database ?? ''}`
    return (problem, cause) => databaseFailure(name, problem, cause, [password ?? '', user ?? ''])
  } catch (error) {
    throw databaseFailure('The configured database URL', 'cannot be used', error)
  }
}
