import { emulatorOptionsOf } from './emulator-config.ts'
import { startEmulator } from './emulator.ts'

/** What to tell of an error that kept the emulator from starting. */
const reasonOf = (error: unknown, port: number | undefined) => {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'EADDRINUSE')
    return `Port ${port} is in use, perhaps by another emulator. Stop it, or set EMULATOR_PORT.`
  return error.message
}

const start = async () => {
  let port: number | undefined
  try {
    const options = emulatorOptionsOf(process.env)
    port = options.port
    const emulator = await startEmulator({ ...options, onInternalError: (error) => console.error(error) })
    const state = options.dataDir ?? 'in memory'
    console.log(`Emulator of ECS, KMS and RAM listening on ${emulator.url} (state: ${state})`)
    const stop = () => void emulator.close().then(() => process.exit(0))
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  } catch (error) {
    console.error(`The emulator did not start. ${reasonOf(error, port)}`)
    process.exit(1)
  }
}

await start()
