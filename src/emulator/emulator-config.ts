import { resolve } from 'node:path'

import { z } from 'zod'

import { isLoopback } from './admin/admin-handler.ts'
import type { EmulatorOptions } from './emulator.ts'

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
  EMULATOR_COPY_SECONDS_PER_GIB: z
    .string()
    .regex(/^\d+(\.\d+)?$/, 'must be a number, as 0.5')
    .transform(Number)
    .pipe(z.number().max(3600))
    .default(0.5),
  EMULATOR_KMS_READS_PER_SECOND: wholeNumber(1, 1_000_000).default(50),
})

/** A setting that can not be used. */
export class InvalidSetting extends Error {
  override name = 'InvalidSetting'
}

/**
 * The settings in the environment. Empty ones count as unset.
 * @throws InvalidSetting naming each setting at fault, without its value
 */
export const emulatorOptionsOf = (
  variables: Readonly<Record<string, string | undefined>>,
): EmulatorOptions => {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const result = environment.safeParse(set)
  if (!result.success)
    throw new InvalidSetting(
      result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'),
    )
  const settings = result.data
  return {
    host: settings.EMULATOR_HOST,
    port: settings.EMULATOR_PORT,
    dataDir: settings.EMULATOR_DATA_DIR === undefined ? null : resolve(settings.EMULATOR_DATA_DIR),
    copySecondsPerGiB: settings.EMULATOR_COPY_SECONDS_PER_GIB,
    kmsReadsPerSecond: settings.EMULATOR_KMS_READS_PER_SECOND,
  }
}
