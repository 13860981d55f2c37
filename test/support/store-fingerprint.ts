import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const MIGRATIONS = 'src/copy-jobs/sql'
const PACKAGES = ['@electric-sql/pglite', 'pg-boss']

/** Of all that decides what a new database is like, so that one that is kept for tests is never an old one. */
export const storeFingerprint = (): string => {
  const hash = createHash('sha256')
  for (const name of PACKAGES) hash.update(readFileSync(join('node_modules', name, 'package.json')))
  for (const name of readdirSync(MIGRATIONS).toSorted()) hash.update(readFileSync(join(MIGRATIONS, name)))
  return hash.update(readFileSync('src/copy-jobs/tick-queue.ts')).digest('hex').slice(0, 16)
}
