import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import { Client } from 'pg'
import { openTestDatabase } from '../copy-jobs/test-database.ts'
import { eventually } from '../support/eventually.ts'
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts'

const query = async (connectionString: string, statement: string): Promise<unknown[][]> => {
  const client = new Client({ connectionString })
  // The query tells it too.
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<unknown[]>({ text: statement, rowMode: 'array' })).rows
  } finally {
    await client.end()
  }
}

const dataDirectoryOf = async (url: string) => String((await query(url, 'show data_directory'))[0]?.[0])

test('The test databases of this project are on a server', async () => {
  const connection = await openTestDatabase()
  const { rows } = await sql`select inet_server_port() as port`.execute(connection.db)
  await connection.close()
  expect(rows).toEqual([{ port: expect.any(Number) }])
})

describe('A server', () => {
  let server: PostgresServer
  beforeEach(async () => {
    server = await startPostgres()
  })
  afterEach(async () => {
    await server.stop()
  })

  test('has all that was committed after each kind of restart, at the same URL', async () => {
    await query(server.url, 'create table note (text text)')
    for (const how of ['fast', 'immediate', 'kill', 'kill'] as const) {
      await query(server.url, `insert into note values ('${how}')`)
      await server.restart(how)
    }
    expect(await query(server.url, 'select text from note')).toEqual([
      ['fast'],
      ['immediate'],
      ['kill'],
      ['kill'],
    ])
  })

  test('is killed while it works, and comes back', async () => {
    const outcome = query(server.url, 'select pg_sleep(60)').then(String, () => 'cut off')
    await eventually(
      () => query(server.url, "select 1 from pg_stat_activity where wait_event = 'PgSleep'"),
      (rows) => rows.length === 1,
    )
    await server.restart('kill')
    expect(await outcome).toBe('cut off')
    expect(await query(server.url, 'select 1')).toEqual([[1]])
  })

  test('lets nobody in without its password', async () => {
    const url = new URL(server.url)
    url.password = 'guess'
    await expect(query(url.href, 'select 1')).rejects.toThrow('password authentication failed')
  })
})

test('A server that is stopped leaves nothing behind', async () => {
  const server = await startPostgres()
  const directory = await dataDirectoryOf(server.url)
  await server.stop()
  expect(existsSync(join(directory, '..'))).toBe(false)
  await expect(query(server.url, 'select 1')).rejects.toThrow('ECONNREFUSED')
})

test('A server whose starter is killed ends, and leaves nothing behind', async () => {
  const script = join(import.meta.dirname, 'server-child.ts')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const url = String((await lines.next()).value)
  const directory = await dataDirectoryOf(url)
  child.kill('SIGKILL')
  await eventually(
    async () => existsSync(join(directory, '..')),
    (exists) => !exists,
  )
  await expect(query(url, 'select 1')).rejects.toThrow('ECONNREFUSED')
})
