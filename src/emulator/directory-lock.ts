import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Takes a directory for this process alone. The kernel holds the lock, and lets go of it however the process ends: a
 * file with a process ID would have to be judged stale or not.
 * @throws Error when another process has it
 */
export const lockDirectory = (directory: string) => {
  const database = new DatabaseSync(join(directory, 'emulator.lock'))
  try {
    database.exec('pragma locking_mode = exclusive; begin exclusive')
  } catch (error) {
    database.close()
    throw new Error(`Another emulator has the data directory ${directory}.`, { cause: error })
  }
  return { release: () => database.close() }
}
