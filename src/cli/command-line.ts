import { closest, distance } from 'fastest-levenshtein'
import createYargs, { type Argv, type CommandModule } from 'yargs'
import { CliError, usageError } from './cli-error.ts'
import { cancelCommand } from './commands/cancel.ts'
import { completionCommand } from './commands/completion.ts'
import { copyCommand } from './commands/copy.ts'
import { imagesCommand } from './commands/images.ts'
import { jobCommand } from './commands/job.ts'
import { jobsCommand } from './commands/jobs.ts'
import { keysCommand } from './commands/keys.ts'
import { planCommand } from './commands/plan.ts'
import { retryCommand } from './commands/retry.ts'
import { watchCommand } from './commands/watch.ts'
import { exitCodes } from './exit-code.ts'
import { globalOptions, optionNamesOf } from './global-options.ts'
import type { GlobalOptions } from './settings.ts'

const MAX_HELP_WIDTH = 110

/** The whole command line: words, options, help and completion. */
export const commandLine = (args: readonly string[], version: string): Argv<GlobalOptions> => {
  const yargs = createYargs([...args])
  return (
    yargs
      .scriptName('image-gateway')
      .usage(
        '$0 <command> [options]\n\nEncrypts images of Alibaba Cloud ECS by copying them, through an Image Encryption Gateway.',
      )
      .locale('en')
      .parserConfiguration({
        'dot-notation': false,
        'greedy-arrays': false,
        'parse-positional-numbers': false,
      })
      // First: those of the command.
      .group([], 'Options:')
      .options(globalOptions)
      .group([...Object.keys(globalOptions), 'help', 'version'], 'For every command:')
      .command([...commands] as unknown as CommandModule[])
      .completion('complete', false)
      .demandCommand(1, 'Which command?')
      .strict()
      .help()
      .version(version)
      .alias({ help: 'h', version: 'v' })
      .epilogue(epilogue)
      .wrap(Math.min(MAX_HELP_WIDTH, yargs.terminalWidth()))
      .exitProcess(false)
      .fail((message, error) => {
        if (error instanceof CliError) throw error
        throw misuse(
          message || error.message,
          optionNamesOf(yargs),
          args.find((word) => !word.startsWith('-')),
        )
      })
  )
}

const epilogue = `Exit codes:
${Object.values(exitCodes)
  .map(({ code, meaning }) => `${String(code).padStart(5)}  ${meaning}`)
  .join('\n')}`

/** What is wrong, what may have been meant, and how it is right. */
const misuse = (message: string, options: readonly string[], used: string | undefined): CliError => {
  const [, unknown] = /^Unknown (?:argument|command)s?: ([^,]+)/.exec(message) ?? []
  const command = commands.find(({ name }) => name === used)
  const names = command ? options.map((name) => `--${name}`) : commands.map(({ name }) => name)
  const near = unknown === undefined ? null : nearest(command ? `--${unknown}` : unknown, names)
  return usageError(
    plainly(message),
    [
      ...(near ? [`Did you mean ${near}?`] : []),
      `Usage: ${command?.usage ?? 'image-gateway <command> [options]'}`,
      `More:  image-gateway ${command ? `${command.name} ` : ''}--help`,
    ].join('\n'),
  )
}

/** What yargs says, in the words of a command line. */
const plainly = (message: string): string =>
  message
    .replace(/^Unknown arguments?: (.*)/, 'There is no $1.')
    .replace(
      /^Missing required arguments?: (.*)/,
      (_, names: string) => `Missing: --${names.replaceAll(', ', ', --')}.`,
    )
    .replace(/^Missing dependent arguments:\s+(\w+) -> (\w+)/, '--$1 needs --$2.')
    .replace(/^Not enough arguments following: (.*)/, '--$1 takes a value.')
    .replace(/^Not enough non-option arguments.*/, 'An ID or a word is missing.')
    .replace(
      /^Invalid values:\s+Argument: (\S+), Given: (.*), Choices: (.*)/,
      '--$1 takes one of $3, not $2.',
    )

const nearest = (word: string, names: readonly string[]): string | null => {
  const near = closest(word, [...names])
  return distance(word, near) <= Math.max(2, Math.floor(word.length / 3)) ? near : null
}

const commands = [
  imagesCommand,
  keysCommand,
  planCommand,
  copyCommand,
  jobsCommand,
  jobCommand,
  cancelCommand,
  retryCommand,
  watchCommand,
  completionCommand,
] as const
