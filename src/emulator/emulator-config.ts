import { join, resolve } from 'node:path'

import { z } from 'zod'

import type { EmulatorOptions } from './emulator.ts'
import { isLoopback } from './loopback.ts'

const wholeNumber = (minimum: number, maximum: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(minimum).max(maximum))

const environment = z.object({
  EMULATOR_PORT: wholeNumber(0, 65_535).default(4100),
  EMULATOR_HOST: z
    .string()
    .refine(isLoopback, 'must be a loopback address, as 127.0.0.1')
    .default('127.0.0.1'),
  EMULATOR_DATA_DIR: z.string().optional(),
  EMULATOR_IN_MEMORY: z
    .enum(['true', 'false'], 'must be true or false')
    .default('false')
    .transform((word) => word === 'true'),
  EMULATOR_COPY_SECONDS_PER_GIB: z
    .string()
    .regex(/^\d+(\.\d+)?$/, 'must be a number, as 0.5')
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

/**
 * The settings in the environment. Empty ones count as unset.
 * @throws InvalidSetting naming all settings at fault, without their values
 */
export const emulatorOptionsOf = (
  variables: Readonly<Record<string, string | undefined>>,
): EmulatorOptions => {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value))
  const { data: settings, error } = environment.safeParse(set)
  const problems = [
    ...(error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
    ...otherProblems(set),
  ]
  if (settings === undefined || problems.length > 0) throw new InvalidSetting(problems.join('\n'))
  return {
    host: settings.EMULATOR_HOST,
    port: settings.EMULATOR_PORT,
    dataDir: settings.EMULATOR_IN_MEMORY
      ? null
      : resolve(settings.EMULATOR_DATA_DIR ?? join(settings.DATA_DIR, 'emulator')),
    copySecondsPerGiB: settings.EMULATOR_COPY_SECONDS_PER_GIB,
    kmsReadsPerSecond: settings.EMULATOR_KMS_READS_PER_SECOND,
  }
}

const otherProblems = (set: Readonly<Record<string, string | undefined>>) => [
  ...Object.keys(set)
    .filter((name) => name.startsWith('EMULATOR_') && !Object.hasOwn(environment.shape, name))
    .map((name) => `${name}: is not a setting of the emulator`),
  ...(set['EMULATOR_IN_MEMORY'] === 'true' && set['EMULATOR_DATA_DIR'] !== undefined
    ? ['EMULATOR_DATA_DIR: excludes EMULATOR_IN_MEMORY=true']
    : []),
]
