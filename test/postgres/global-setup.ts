import { TO_USE_ANOTHER_SERVER } from '../support/postgres-binaries.ts'
import { startPostgres } from '../support/postgres-server.ts'
import { keptServer } from './kept-server.ts'

/**
 * One server for all test files, whose workers inherit its URL; or the one that TEST_DATABASE_URL names already.
 * Where none can be started, only this project's files fail, each with the reason.
 */
const startServer = async (): Promise<void> => {
  if (process.env['TEST_DATABASE_URL']) return
  try {
    keptServer.current = await startPostgres()
    process.env['TEST_DATABASE_URL'] = keptServer.current.url
  } catch (error) {
    process.env['TEST_DATABASE_PROBLEM'] = `${(error as Error).message}\n${TO_USE_ANOTHER_SERVER}`
  }
}

export default startServer
