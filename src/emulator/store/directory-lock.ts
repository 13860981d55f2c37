import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const SQLITE_BUSY = 5

const isBusy = (error: unknown) =>
  error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY

/**
 * Takes a directory for this process alone. The kernel holds the lock, and lets go of it however the process ends: a
 * file with a process ID would have to be judged stale or not.
 * @throws Error when another process has it, or it can not be written to
 */
export const lockDirectory = (directory: string) => {
  const path = join(directory, 'emulator.lock')
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path)
    database.exec('pragma locking_mode = exclusive; begin exclusive')
    const taken = database
    return { release: () => taken.close() }
  } catch (error) {
    database?.close()
    if (isBusy(error))
      throw new Error(`Another emulator has the data directory ${directory}.`, { cause: error })
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`${path} can not be used: ${reason}.`, { cause: error })
  }
}
