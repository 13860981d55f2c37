import { sql } from 'kysely'
import type { Database } from './database.ts'

const TABLES = [sql`copy_job`, sql`copy_job_event`]

/** What this server has never reached, none of its own transactions has. */
const hasForeignNumbers = async (db: Database): Promise<boolean> => {
  const { rows } = await sql<{ foreign: boolean }>`
    select exists (select from copy_job where changed_in >= pg_snapshot_xmax(pg_current_snapshot()))
      or exists (select from copy_job_event where changed_in >= pg_snapshot_xmax(pg_current_snapshot())) as "foreign"`.execute(
    db,
  )
  return rows[0]?.foreign ?? false
}

/**
 * Gives all changes new numbers if some are ahead of this server's transactions, as after `pg_restore` from another
 * one: they would be told to every reader as new, again and again.
 * @returns whether it did
 */
export const renumberRestoredChanges = async (db: Database): Promise<boolean> => {
  if (!(await hasForeignNumbers(db))) return false
  return db.transaction().execute(async (transaction) => {
    await sql`lock table copy_job, copy_job_event in access exclusive mode`.execute(transaction)
    // Another gateway that starts may have done it.
    if (!(await hasForeignNumbers(transaction))) return false
    for (const table of TABLES) {
      // They keep jobs that ended, and their history, from being changed.
      await sql`alter table ${table} disable trigger user`.execute(transaction)
      await sql`update ${table} set changed_in = pg_current_xact_id(),
        changed_after = pg_snapshot_xmin(pg_current_snapshot())`.execute(transaction)
      await sql`alter table ${table} enable trigger user`.execute(transaction)
    }
    return true
  })
}
