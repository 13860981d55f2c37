import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreError } from './store-error.ts'

/**
 * Makes this process the only one that uses a directory, until `release` is called or the process ends.
 * The lock is the kernel's, by way of SQLite: `kill -9` frees it, and a process that hangs does not lose it.
 * @throws StoreError when another process holds it
 */
export const lockDirectory = (directory: string): { release(): void } => {
  const holderFile = join(directory, 'instance.pid')
  const lock = new DatabaseSync(join(directory, 'instance.lock'))
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch (error) {
    lock.close()
    if (!isBusy(error)) throw new StoreError(`${directory} cannot be locked.`, error)
    throw new StoreError(`${directory} is used by another gateway (${holderIn(holderFile)}).`, error)
  }
  writeFileSync(holderFile, String(process.pid))
  return {
    release: () => {
      rmSync(holderFile, { force: true })
      lock.close()
    },
  }
}

/** SQLITE_BUSY, which node:sqlite puts into `errcode`. */
const isBusy = (error: unknown): boolean => (error as { errcode?: unknown }).errcode === 5

const holderIn = (holderFile: string): string => {
  try {
    return `process ${readFileSync(holderFile, 'utf8')}`
  } catch {
    return 'process unknown'
  }
}
