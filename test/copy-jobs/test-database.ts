import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Client } from 'pg'
import type { Database } from '../../src/copy-jobs/database.ts'
import { openPostgres } from '../../src/copy-jobs/postgres-connection.ts'
import { migrate } from '../../src/copy-jobs/sql/migrate.ts'
import type { Connection } from '../../src/copy-jobs/connection.ts'
import { newEmbeddedDatabase } from './embedded-database.ts'
import { silentLogger } from './silent-logger.ts'

let newDatabase = newEmbeddedDatabase

/** From now on test databases are made on the server, as one who may make databases. */
export const useServer = (serverUrl: string): void => {
  newDatabase = () => newServerDatabase(serverUrl)
}

/**
 * A database of its own for one test file: PGlite in memory, or in the project "postgres" a new one on the server,
 * so that the same suite runs on both.
 */
export const openTestDatabase = async (): Promise<Connection> => migrated(await newDatabase())

/** For what moves between the two kinds. */
export const openEmbeddedDatabase = async (): Promise<Connection> => migrated(await newEmbeddedDatabase())

const migrated = async (connection: Connection): Promise<Connection> => {
  await migrate(connection.db)
  return connection
}

export const emptyTables = async (db: Database): Promise<void> => {
  await sql`truncate copy_job, copy_job_event`.execute(db)
}

const newServerDatabase = async (serverUrl: string): Promise<Connection> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const run = async (statement: string) => {
    const client = new Client({ connectionString: serverUrl })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await run(`create database ${name}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const connection = await openPostgres(url.href, silentLogger)
  const close = async () => {
    await connection.close()
    await run(`drop database ${name} with (force)`)
  }
  return { ...connection, close }
}
