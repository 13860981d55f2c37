import { join, resolve } from 'node:path'

import { z } from 'zod'

import { flagOf } from './emulator-flags.ts'
import type { EmulatorOptions } from './emulator.ts'
import { isLoopback } from './loopback.ts'

const wholeNumber = (minimum: number, maximum: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(minimum).max(maximum))

const trueOrFalse = z
  .enum(['true', 'false'], 'must be true or false')
  .default('false')
  .transform((word) => word === 'true')

const environment = z.object({
  EMULATOR_PORT: wholeNumber(0, 65_535).default(4100),
  EMULATOR_HOST: z.string().default('127.0.0.1'),
  EMULATOR_ALLOW_NETWORK: trueOrFalse,
  EMULATOR_DATA_DIR: z.string().optional(),
  EMULATOR_IN_MEMORY: trueOrFalse,
  EMULATOR_SEED: z.string().optional(),
  EMULATOR_COPY_SECONDS_PER_GIB: z
    .string()
    .regex(/^\d+(\.\d+)?$/, 'must be 0 or more, as 0.5')
    .transform(Number)
    .pipe(z.number().max(3600))
    .default(0.5),
  EMULATOR_KMS_READS_PER_SECOND: wholeNumber(1, 1_000_000).default(50),
  /** Of the gateway, whose emulator keeps its state below it. */
  DATA_DIR: z.string().default('data'),
})

/** A setting that can not be used. */
class InvalidSetting extends Error {
  override name = 'InvalidSetting'
}

type Settings = Readonly<Record<string, string | undefined>>

interface EmulatorConfig {
  options: EmulatorOptions & { port: number }
  seedPath: string | null
}

/**
 * The settings in the environment and on the command line, which goes first. Empty ones count as unset.
 * @param given those of the command line, by the name of their environment variable
 * @throws InvalidSetting naming all settings at fault, without their values
 */
export const emulatorConfigOf = (variables: Settings, given: Settings = {}): EmulatorConfig => {
  const surroundings = Object.entries(variables).filter(([name, value]) => value && !isOverruled(name, given))
  const set: Settings = { ...Object.fromEntries(surroundings), ...given }
  const { data: settings, error } = environment.safeParse(set)
  const problems = [
    ...(error?.issues ?? []).map(({ path, message }) => ({ name: path.join('.'), message })),
    ...otherProblems(set),
  ]
  if (settings === undefined || problems.length > 0)
    throw new InvalidSetting(
      problems
        .map(({ name, message }) => `${name in given ? `--${flagOf(name)}` : name}: ${message}`)
        .join('\n'),
    )
  return {
    options: {
      host: settings.EMULATOR_HOST,
      port: settings.EMULATOR_PORT,
      allowNetwork: settings.EMULATOR_ALLOW_NETWORK,
      dataDir: settings.EMULATOR_IN_MEMORY
        ? null
        : resolve(settings.EMULATOR_DATA_DIR ?? join(settings.DATA_DIR, 'emulator')),
      copySecondsPerGiB: settings.EMULATOR_COPY_SECONDS_PER_GIB,
      kmsReadsPerSecond: settings.EMULATOR_KMS_READS_PER_SECOND,
    },
    seedPath: settings.EMULATOR_SEED ?? null,
  }
}

/** A place for the state on the command line wins over one in the environment. */
const isOverruled = (name: string, given: Settings) =>
  (name === 'EMULATOR_DATA_DIR' && given['EMULATOR_IN_MEMORY'] === 'true') ||
  (name === 'EMULATOR_IN_MEMORY' && given['EMULATOR_DATA_DIR'] !== undefined)

const otherProblems = (set: Settings) => [
  ...Object.keys(set)
    .filter((name) => name.startsWith('EMULATOR_') && !Object.hasOwn(environment.shape, name))
    .map((name) => ({ name, message: 'is not a setting of the emulator' })),
  ...(set['EMULATOR_IN_MEMORY'] === 'true' && set['EMULATOR_DATA_DIR'] !== undefined
    ? [{ name: 'EMULATOR_DATA_DIR', message: 'and keeping no state exclude each other' }]
    : []),
  ...(set['EMULATOR_ALLOW_NETWORK'] === 'true' || isLoopback(set['EMULATOR_HOST'] ?? '127.0.0.1')
    ? []
    : [
        {
          name: 'EMULATOR_HOST',
          message:
            'lets other machines in: add --allow-network if that is wanted, or take a loopback address, as 127.0.0.1',
        },
      ]),
]
