import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/copy-jobs/store.ts'
import { silentLogger } from '../copy-jobs/silent-logger.ts'
import { storeFingerprint } from './store-fingerprint.ts'
import { temporaryDirectory } from './gateway-process.ts'

/**
 * A new DATA_DIR in which the embedded database is made already, which takes a gateway several seconds. It is made
 * once and kept in the system's temporary directory.
 */
export const preparedDirectory = async (): Promise<string> => {
  const kept = join(tmpdir(), `gateway-data-${storeFingerprint()}`)
  if (!existsSync(kept)) await keep(kept)
  const directory = temporaryDirectory()
  cpSync(kept, join(directory, 'jobs'), { recursive: true })
  return directory
}

/** Several tests may do so at once: the directory is there as a whole or not at all. */
const keep = async (path: string): Promise<void> => {
  const dataDirectory = mkdtempSync(`${path}-`)
  const store = await openStore({ dataDirectory }, silentLogger)
  await store.close()
  try {
    renameSync(dataDirectory, path)
  } catch {
    rmSync(dataDirectory, { recursive: true })
  }
}
