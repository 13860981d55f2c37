import { Migrator } from 'kysely/migration'
import type { Database } from '../database.ts'
import { copyJobMigration } from './000001-copy-job.ts'

/**
 * Brings the database to the newest schema. Safe when several gateways start at once.
 * @throws what the database or the migrator says
 */
export const migrate = async (db: Database): Promise<void> => {
  const provider = { getMigrations: async () => ({ '000001-copy-job': copyJobMigration }) }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error) throw error
}
