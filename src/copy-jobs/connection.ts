import type { ConstructorOptions } from 'pg-boss'
import type { Database } from './database.ts'

/** An open database, embedded or on a server. */
export interface Connection {
  db: Database
  queueOptions: ConstructorOptions
  /** No other process can use the database. */
  exclusive: boolean
  close(): Promise<void>
}
