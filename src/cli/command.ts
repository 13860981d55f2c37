import type { Argv, CommandModule } from 'yargs'
import { exitCodes } from './exit-code.ts'
import { globalGroup, optionNamesOf } from './global-options.ts'
import type { Action } from './session.ts'
import type { GlobalOptions } from './settings.ts'

/** A command's words, options and help. What it does is loaded only when it runs: completion and help start at once. */
interface Command<Given> {
  command: string
  describe: string
  /** The command with what it mostly takes: told when it was used wrongly. */
  usage: string
  builder: (yargs: Argv<GlobalOptions>) => Argv<Given>
  action: () => Promise<Action<Given>>
}

interface UsableCommand<Given> extends CommandModule<GlobalOptions, Given> {
  name: string
  usage: string
}

export const commandModule = <Given extends GlobalOptions>({
  command,
  describe,
  usage,
  builder,
  action,
}: Command<Given>): UsableCommand<Given> => ({
  name: command.split(' ')[0]!,
  usage: `image-gateway ${usage}`,
  command,
  describe,
  builder: (yargs) => {
    const built = builder(
      yargs.usage(`$0 ${usage}

${describe}.`),
    )
    const others = new Set([...globalGroup[0], ...positionalsOf(command)])
    const own = optionNamesOf(built).filter((option) => !others.has(option))
    return built.group(own, 'Options:').group(...globalGroup)
  },
  handler: async (options) => {
    const [{ runAction }, run] = await Promise.all([import('./session.ts'), action()])
    // oxlint-disable-next-line node/no-process-env -- The one place that reads it.
    process.exitCode = exitCodes[await runAction(run, options as unknown as Given, process.env)].code
  },
})

/** As in `job <id>`. */
const positionalsOf = (command: string) => [...command.matchAll(/[<[](\w+)/g)].map(([, name]) => name!)
