import { describe, expect, test } from '@jest/globals'
import { createServer } from 'node:net'
import { PGlite } from '@electric-sql/pglite'
import { connectionOf } from '../../src/copy-jobs/pglite-connection.ts'
import { withoutClient } from '../../src/copy-jobs/lost-client.ts'
import { databaseFailure, StoreError } from '../../src/copy-jobs/store-error.ts'
import { openStore, storeOn } from '../../src/copy-jobs/store.ts'
import { listeningLogger, silentLogger } from './silent-logger.ts'

const failureOf = async (databaseUrl: string): Promise<unknown> =>
  openStore({ databaseUrl }, silentLogger).then(
    () => null,
    (error: unknown) => error,
  )

/** A server that refuses whoever logs in, in PostgreSQL's words. */
const refusingServer = async () => {
  const fields = ['SFATAL', 'VFATAL', 'C28P01', 'Mpassword authentication failed for user "bob"', '']
  const body = Buffer.from(`${fields.join('\0')}\0`)
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeInt32BE(body.length + 4, 1)
  const server = createServer((socket) => {
    socket.once('data', () => socket.end(Buffer.concat([head, body])))
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return { port: address.port, close: () => server.close() }
}

describe('A PostgreSQL server that cannot be used', () => {
  test('is named with the reason, and without the credentials', async () => {
    const error = await failureOf('postgres://bob:secret@127.0.0.1:1/jobs')
    expect(error).toBeInstanceOf(StoreError)
    expect((error as StoreError).message).toBe(
      'The PostgreSQL database 127.0.0.1:1/jobs cannot be reached: connect ECONNREFUSED 127.0.0.1:1.',
    )
  })

  test('because it refuses the credentials does not have them told', async () => {
    const server = await refusingServer()
    const error = await failureOf(`postgres://bob:secret@127.0.0.1:${server.port}/jobs`)
    server.close()
    expect((error as StoreError).message).toBe(
      `The PostgreSQL database 127.0.0.1:${server.port}/jobs cannot be reached: ` +
        '28P01 password authentication failed for user "(hidden)".',
    )
  })

  test('because its URL is none is not quoted', async () => {
    const error = await failureOf('postgres://bob:secret@[host/jobs')
    expect(error).toBeInstanceOf(StoreError)
    expect((error as StoreError).message).toBe(
      'The configured database URL cannot be used: ERR_INVALID_URL Invalid URL.',
    )
  })

  test('at any of its addresses is told by the code', () => {
    const cause = Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' })
    expect(databaseFailure('It', 'fails', cause).message).toBe('It fails: ECONNREFUSED.')
  })
})

describe('The embedded database', () => {
  test('that cannot be migrated says why', async () => {
    const pglite = await PGlite.create()
    await pglite.exec('create table copy_job (other int)')
    await expect(storeOn(connectionOf(pglite, silentLogger), silentLogger)).rejects.toThrow(
      'The embedded database cannot be brought to the schema of this version: ' +
        '42P07 relation "copy_job" already exists.',
    )
  })

  test('whose upkeep fails has it logged', async () => {
    const logger = listeningLogger()
    const pglite = await PGlite.create()
    const connection = connectionOf(pglite, logger)
    await pglite.exec('begin')
    await connection.close()
    expect(logger.lines).toEqual([
      {
        level: 'warn',
        details: { err: expect.any(Error) },
        message: 'The upkeep of the embedded database failed.',
      },
    ])
  })
})

test('The log is spared the connection that hangs on the error of a pool', () => {
  const error = Object.assign(new Error('Connection terminated.'), { client: { host: 'db' } })
  expect(withoutClient(error)).toBe(error)
  expect(error).not.toHaveProperty('client')
})
