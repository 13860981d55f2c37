import { parseArgs } from 'node:util'

import { closest } from 'fastest-levenshtein'

interface Flag {
  /** The environment variable that it goes before. */
  variable: string
  /** What to write for its value in the help; null for one that is true when it is there. */
  value: string | null
  about: string
}

const flags: Readonly<Record<string, Flag>> = {
  port: { variable: 'EMULATOR_PORT', value: 'N', about: 'port to listen on; 0 takes a free one [4100]' },
  host: { variable: 'EMULATOR_HOST', value: 'H', about: 'address to listen on [127.0.0.1]' },
  'allow-network': {
    variable: 'EMULATOR_ALLOW_NETWORK',
    value: null,
    about: 'takes a host that other machines reach, as 0.0.0.0 in a container',
  },
  'data-dir': {
    variable: 'EMULATOR_DATA_DIR',
    value: 'D',
    about: 'where the state is kept [emulator in DATA_DIR, or else in ./data]; a state that is there goes on',
  },
  'in-memory': { variable: 'EMULATOR_IN_MEMORY', value: null, about: 'keeps no state' },
  seed: {
    variable: 'EMULATOR_SEED',
    value: 'FILE',
    about: 'JSON or YAML: what there is at first, and after a reset [a demo account]',
  },
  'copy-seconds-per-gib': {
    variable: 'EMULATOR_COPY_SECONDS_PER_GIB',
    value: 'N',
    about: 'how long copies take; 0 has them done at once [0.5, and 10 s at the least]',
  },
  'kms-reads-per-second': {
    variable: 'EMULATOR_KMS_READS_PER_SECOND',
    value: 'N',
    about: 'quota of KMS reads in each region [50]',
  },
}

const own = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } } as const

/** What the command line asks for. */
type CommandLine =
  { kind: 'help' } | { kind: 'version' } | { kind: 'start'; settings: Readonly<Record<string, string>> }

/**
 * @returns settings by the name of their environment variable
 * @throws Error naming what is not known, and what may be meant
 */
export const commandLineOf = (args: readonly string[]): CommandLine => {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { value }]) => [
      name,
      { type: value === null ? ('boolean' as const) : ('string' as const) },
    ]),
  )
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: { ...options, ...own },
    strict: false,
    tokens: true,
  })
  for (const token of tokens) if (token.kind === 'option') checkOption(token)
  if (positionals.length > 0) throw new Error(`${positionals[0]} is not an option. See --help.`)
  if (values['help'] === true) return { kind: 'help' }
  if (values['version'] === true) return { kind: 'version' }
  const settings = Object.entries(values).map(([name, value]) => [flags[name]!.variable, String(value)])
  return { kind: 'start', settings: Object.fromEntries(settings) as Record<string, string> }
}

const checkOption = ({ name, rawName, value }: { name: string; rawName: string; value?: string }) => {
  if (Object.hasOwn(own, name)) return
  const flag = Object.hasOwn(flags, name) ? flags[name]! : null
  if (flag === null)
    throw new Error(`${rawName} is not an option: did you mean --${closest(name, Object.keys(flags))}?`)
  if (flag.value === null && value !== undefined) throw new Error(`${rawName} takes no value.`)
  if (flag.value !== null && !value) throw new Error(`${rawName} takes a value. See --help.`)
}

/** The flag that stands for an environment variable. */
export const flagOf = (variable: string) =>
  Object.keys(flags).find((name) => flags[name]!.variable === variable)

const line = (left: string, about: string) => `  ${left.padEnd(28)}${about}`

export const helpText = `Usage: image-encryption-emulator [options]        (or: npm run emulator -- [options])

Emulates ECS, KMS, RAM and STS of Alibaba Cloud over HTTP, for tests and trials: nothing in it is real.

${Object.entries(flags)
  .map(([name, { value, about }]) => line(`--${name}${value === null ? '' : ` ${value}`}`, about))
  .join('\n')}
${line('--help, --version', 'tells this, or the version')}

Each option can be an environment variable instead, as EMULATOR_PORT=4100 for --port 4100; options win.

Point any SDK at it with its address as endpoint, protocol HTTP, and the access key that it names. Calls of KMS say their
region with a parameter RegionId. What tests control it with: GET /_emulator/ lists it.`
