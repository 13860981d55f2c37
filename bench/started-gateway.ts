import { join } from 'node:path'
import { freePort, launch, printed, temporaryDirectory } from '../test/support/gateway-process.ts'

/** The gateway as `npm start` has it, in a process of its own: with the demo account unless there is an emulator. */
export const startGateway = async (emulatorUrl?: string) => {
  const port = await freePort()
  const { child, ended, ...gateway } = launch('start', {
    PORT: String(port),
    ...(emulatorUrl ? { EMULATOR_URL: emulatorUrl } : { EMULATOR_PORT: String(await freePort()) }),
    DATA_DIR: join(temporaryDirectory(), 'data'),
    LOG_LEVEL: 'fatal',
  })
  await printed({ child, ended, ...gateway }, 'Ctrl-C')
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGINT')
      await ended
    },
  }
}
