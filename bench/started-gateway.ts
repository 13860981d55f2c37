import { join } from 'node:path'
import { freePort, launch, printed, temporaryDirectory } from '../test/support/gateway-process.ts'

/** The gateway with an emulated cloud, as `npm start` has them, in a process of their own. */
export const startGateway = async (settings: Record<string, string> = {}) => {
  const [port, emulatorPort] = [await freePort(), await freePort()]
  const { child, ended, ...gateway } = launch('start', {
    PORT: String(port),
    EMULATOR_PORT: String(emulatorPort),
    DATA_DIR: join(temporaryDirectory(), 'data'),
    LOG_LEVEL: 'fatal',
    ...settings,
  })
  await printed({ child, ended, ...gateway }, 'Ctrl-C')
  return {
    endpoint: `http://127.0.0.1:${port}`,
    emulatorUrl: `http://127.0.0.1:${emulatorPort}`,
    stop: async () => {
      child.kill('SIGINT')
      await ended
    },
  }
}
