import { keptServer } from './kept-server.ts'

const stopServer = async (): Promise<void> => keptServer.current?.stop()

export default stopServer
