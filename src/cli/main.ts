import { readFileSync } from 'node:fs'
import { CliError } from './cli-error.ts'
import { commandLine } from './command-line.ts'
import { exitCodes } from './exit-code.ts'

const version = () => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

/** Runs one command, and leaves its exit code. */
export const main = async (args: readonly string[]): Promise<void> => {
  // Whoever reads may stop early, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
  try {
    await commandLine(args, version()).parseAsync()
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    // A shell completes a line that is not finished: nothing is wrong with it.
    if (args.includes('--get-yargs-completions')) return
    const { createOutput } = await import('./output.ts')
    const output = createOutput(args.includes('--json'), !args.includes('--no-color'))
    for (const fault of error.faults) output.fault(fault)
    process.exitCode = exitCodes[error.faults[0].outcome].code
  }
}
