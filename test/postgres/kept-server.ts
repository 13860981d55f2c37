import type { PostgresServer } from '../support/postgres-server.ts'

/** From the global set-up to the global teardown, which run in one process. */
export const keptServer: { current?: PostgresServer } = {}
