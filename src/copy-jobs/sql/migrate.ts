import { Migrator } from 'kysely/migration'
import type { Database } from '../database.ts'
import { copyJobMigration } from './000001-copy-job.ts'
import { liveCopyJobsMigration } from './000002-live-copy-jobs.ts'

const MIGRATIONS = {
  '000001-copy-job': copyJobMigration,
  '000002-live-copy-jobs': liveCopyJobsMigration,
}

/**
 * Brings the database to the newest schema. Safe when several gateways start at once.
 * @throws what the database or the migrator says
 */
export const migrate = async (db: Database): Promise<void> => {
  const provider = { getMigrations: async () => MIGRATIONS }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error) throw error
}
