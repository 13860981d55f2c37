import { keptServer } from './kept-server.ts'

/** Of our server; the next run of a watching jest starts another. */
const stopServer = async (): Promise<void> => {
  if (!keptServer.current) return
  delete process.env['TEST_DATABASE_URL']
  await keptServer.current.stop()
  delete keptServer.current
}

export default stopServer
