import { startPostgres } from '../support/postgres-server.ts'

// Run as a process of its own: names the server that it started, and waits to be killed.
const server = await startPostgres()
process.stdout.write(`${server.url}\n`)
