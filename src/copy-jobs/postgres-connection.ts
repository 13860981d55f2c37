import { randomUUID } from 'node:crypto'
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely'
import { Client, Pool } from 'pg'
import type { Connection } from './connection.ts'
import type { Database } from './database.ts'
import type { Logger } from './logger.ts'
import { withoutClient } from './lost-client.ts'
import { databaseFailure } from './store-error.ts'

const STATEMENT_TIMEOUT_MS = 30_000
const CONNECTION_TIMEOUT_MS = 10_000
/** A process that is stopped in the middle of a transaction must not keep its locks from all others. */
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 10_000

/**
 * A PostgreSQL server, 13 or later, that several gateways may share.
 * @throws StoreError when it cannot be reached
 */
export const openPostgres = async (databaseUrl: string, logger: Logger): Promise<Connection> => {
  const { name, failure } = namesOf(databaseUrl)
  const connectionUrl = named(databaseUrl)
  const pool = new Pool({
    connectionString: connectionUrl,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
  })
  // Without a listener, a server that restarts ends the process.
  pool.on('error', (error) =>
    logger.warn({ err: withoutClient(error) }, 'A connection to the database was lost.'),
  )
  // The pool leaves a connection that is in use to its user, and between two statements of a transaction nobody listens:
  // the next statement fails then, which is soon enough.
  pool.on('connect', (client) => client.on('error', () => {}))
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
    name,
    queueOptions: { connectionString: connectionUrl, max: 4 },
    exclusive: false,
    failure,
    close: () => db.destroy(),
  }
}

/** By its name `move-jobs` finds a gateway that is connected. In the URL, since the driver lets that win. */
const named = (databaseUrl: string): string => {
  if (!URL.canParse(databaseUrl)) return databaseUrl
  const url = new URL(databaseUrl)
  url.searchParams.set('application_name', `image-encryption-gateway ${randomUUID()}`)
  return url.href
}

/** Names the database as the driver understands its URL. @throws StoreError when the driver does not */
const namesOf = (databaseUrl: string): Pick<Connection, 'name' | 'failure'> => {
  try {
    const { host, port, database, user, password } = new Client({ connectionString: databaseUrl })
    const name = `The PostgreSQL database ${host}:${port}/${database ?? ''}`
    const failure: Connection['failure'] = (problem, cause) =>
      databaseFailure(name, problem, cause, [password ?? '', user ?? ''])
    return { name, failure }
  } catch (error) {
    throw databaseFailure('The configured database URL', 'cannot be used', error)
  }
}
