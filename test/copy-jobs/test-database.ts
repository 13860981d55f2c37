import { randomUUID } from 'node:crypto'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'kysely'
import { Client } from 'pg'
import type { Database } from '../../src/copy-jobs/database.ts'
import { connectionOf } from '../../src/copy-jobs/pglite-connection.ts'
import { openPostgres } from '../../src/copy-jobs/postgres-connection.ts'
import { migrate } from '../../src/copy-jobs/sql/migrate.ts'
import type { Connection } from '../../src/copy-jobs/connection.ts'
import { silentLogger } from './silent-logger.ts'

/**
 * A database of its own for one test file: PGlite in memory, or with TEST_DATABASE_URL a new one on that server,
 * which makes the same suite run on PostgreSQL.
 */
export const openTestDatabase = async (): Promise<Connection> => {
  const serverUrl = process.env['TEST_DATABASE_URL']
  const connection = serverUrl
    ? await newServerDatabase(serverUrl)
    : connectionOf(await PGlite.create(), silentLogger)
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
