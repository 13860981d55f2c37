import type { EcsApi } from '../datasources/ecs/ecs-api.ts'
import type { KmsApi } from '../datasources/kms/kms-api.ts'
import type { Database } from './database.ts'
import type { Logger } from './logger.ts'
import type { CopyWorkerSettings } from './worker-settings.ts'

/** All that the steps of a tick may reach. */
export interface WorkerPorts {
  db: Database
  ecs: EcsApi
  kms: KmsApi
  settings: CopyWorkerSettings
  logger: Logger
  now: () => Date
}
