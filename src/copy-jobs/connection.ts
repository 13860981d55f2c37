import type { ConstructorOptions } from 'pg-boss'
import type { Database } from './database.ts'
import type { StoreError } from './store-error.ts'

/** An open database, embedded or on a server. */
export interface Connection {
  db: Database
  /** For people; without credentials. */
  name: string
  queueOptions: ConstructorOptions
  /** No other process can use the database. */
  exclusive: boolean
  /** An error that names the database and the cause, without credentials. */
  failure: (problem: string, cause: unknown) => StoreError
  close(): Promise<void>
}
