import { readFileSync } from 'node:fs'

import { emulatorConfigOf } from './emulator-config.ts'
import { commandLineOf, helpText } from './emulator-flags.ts'
import { startEmulator } from './emulator.ts'
import { greetingOf } from './greeting.ts'

/** What to tell of an error that kept the emulator from starting. */
const reasonOf = (error: unknown, port: number | undefined) => {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'EADDRINUSE')
    return `Port ${port} is in use, perhaps by another emulator. Stop it, or set another one with --port or EMULATOR_PORT.`
  return error.message
}

/** @throws Error that names the file when it can not be read */
const textOf = (path: string) => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new Error(`The seed ${path} can not be read: ${(error as Error).message}.`, { cause: error })
  }
}

/** Loads YAML only where there is something to read: it would take 20 ms of each start. */
const seedOf = async (path: string) => {
  const { documentText } = await import('./seed/document-text.ts')
  return documentText(textOf(path), path)
}

const version = () => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

const start = async (given: Readonly<Record<string, string>>) => {
  let port: number | undefined
  try {
    const { options, seedPath } = emulatorConfigOf(process.env, given)
    port = options.port
    const seed = seedPath === null ? null : await seedOf(seedPath)
    const emulator = await startEmulator({
      ...options,
      seed: seed?.file ?? null,
      onInternalError: (error) => console.error(error),
    }).catch((error: unknown) => {
      throw seed === null ? error : seed.located(error)
    })
    // With nothing left open, the process ends by itself.
    const stop = () => void emulator.close().then(() => console.log('Stopped.'))
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
    // Last: whoever reads it may send a signal at once.
    console.log(greetingOf(emulator, seedPath))
  } catch (error) {
    console.error(`The emulator did not start. ${reasonOf(error, port)}`)
    process.exitCode = 1
  }
}

const run = async (args: readonly string[]) => {
  try {
    const asked = commandLineOf(args)
    if (asked.kind === 'help') console.log(helpText)
    else if (asked.kind === 'version') console.log(version())
    else await start(asked.settings)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

await run(process.argv.slice(2))
