import type { Database } from './database.ts'
import type { Logger } from './logger.ts'
import type { TickCloud } from './tick-cloud.ts'
import type { CopyWorkerSettings } from './worker-settings.ts'

/** All that the steps of a tick may reach. */
export interface WorkerPorts extends TickCloud {
  db: Database
  settings: CopyWorkerSettings
  logger: Logger
  now: () => Date
  /**
   * Fires when the tick has to end: the cloud takes no further calls then. What is known already is recorded still,
   * and every step that is left out is for the next tick.
   */
  signal: AbortSignal
}
