import { join } from 'node:path'
import { moveJobs } from './copy-jobs/move-jobs.ts'
import { openForMove } from './copy-jobs/store.ts'
import { ConfigError, readConfig } from './server/config.ts'
import { createLogger } from './server/logger.ts'

const USAGE = `Moves all copy jobs and their history between the embedded database and a PostgreSQL server.
Stop every gateway first.

  DATA_DIR=data DATABASE_URL=postgres://… npm run move-jobs -- to-server
  DATA_DIR=data DATABASE_URL=postgres://… npm run move-jobs -- to-embedded

Nothing is lost when it is interrupted: repeat it. The database that is left refuses further work.`

/** `npm run move-jobs`: from the database in DATA_DIR to the one that DATABASE_URL names, or back. */
export const main = async (direction: string | undefined): Promise<void> => {
  try {
    if (direction !== 'to-server' && direction !== 'to-embedded') throw new ConfigError([USAGE])
    const { databaseUrl, dataDirectory, logLevel } = readConfig(process.env, 'start')
    if (!databaseUrl) throw new ConfigError(['DATABASE_URL must name the PostgreSQL database', USAGE])
    const logger = createLogger(logLevel)
    await using opened = new AsyncDisposableStack()
    const open = async (location: Parameters<typeof openForMove>[0]) => {
      const connection = await openForMove(location, logger)
      opened.defer(() => connection.close())
      return connection
    }
    const embedded = await open({ dataDirectory: join(dataDirectory, 'jobs') })
    const server = await open({ databaseUrl })
    const [from, to] = direction === 'to-server' ? [embedded, server] : [server, embedded]
    const { jobs, unfinished, changes } = await moveJobs(from, to)
    console.log(
      `Jobs moved: ${jobs}, ${unfinished} of them unfinished, with ${changes} changes of status.\nFrom: ${from.name}\nTo:   ${to.name}`,
    )
    console.log(
      direction === 'to-server'
        ? 'Start gateways with this DATABASE_URL from now on.'
        : 'Start the gateway without DATABASE_URL from now on.',
    )
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
