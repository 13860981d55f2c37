import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { connectionOf } from '../../src/copy-jobs/pglite-connection.ts'
import { migrate } from '../../src/copy-jobs/sql/migrate.ts'
import type { Connection } from '../../src/copy-jobs/connection.ts'
import { storeFingerprint } from '../support/store-fingerprint.ts'
import { silentLogger } from './silent-logger.ts'

/**
 * A new database in memory. What it is like when it is new is kept in the system's temporary directory: to make one
 * from nothing takes several seconds of the processor, to load one less than a second.
 */
export const newEmbeddedDatabase = async (): Promise<Connection> => {
  const path = join(tmpdir(), `copy-jobs-${storeFingerprint()}.tar`)
  if (!existsSync(path)) await keepNewDatabase(path)
  const loadDataDir = new Blob([readFileSync(path)])
  return connectionOf(await PGlite.create({ loadDataDir }), silentLogger)
}

/** Several tests may do so at once: the file is there as a whole or not at all. */
const keepNewDatabase = async (path: string): Promise<void> => {
  const pglite = await PGlite.create()
  await migrate(connectionOf(pglite, silentLogger).db)
  const dump = await pglite.dumpDataDir('none')
  const unfinished = `${path}.${process.pid}`
  writeFileSync(unfinished, Buffer.from(await dump.arrayBuffer()))
  renameSync(unfinished, path)
  await pglite.close()
}
