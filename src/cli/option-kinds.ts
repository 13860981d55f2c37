import type { Options } from 'yargs'
import { durationMsOf } from './duration.ts'

const once = (value: unknown) => {
  if (Array.isArray(value)) throw new Error(`Given twice: ${value.join(', ')}`)
  // As from a variable of a script that is not set.
  if (value === '') throw new Error('An option has an empty value: leave it out, or give one.')
  return value as string | undefined
}

type Described<More extends Options> = More & { describe: string; type: 'string'; requiresArg: true }

/** An option with one text. */
export const text = <const More extends Options>(describe: string, more: More = {} as More) =>
  ({ describe, type: 'string', requiresArg: true, coerce: once, ...more }) as Described<More>

/** An option that may be given several times, or once with commas between its values. */
export const texts = (describe: string) =>
  ({
    describe,
    type: 'string',
    array: true,
    requiresArg: true,
    coerce: (values: string[] | undefined) => values?.flatMap((value) => once(value)!.split(',')),
  }) as const

/** An option with one of some words, or several. */
export const choices = <const Word extends string>(describe: string, words: readonly Word[]) =>
  ({
    ...texts(describe),
    choices: words,
    coerce: (values: string[] | undefined) => upperCased(values) as Word[] | undefined,
  }) as const

export const choice = <const Word extends string>(describe: string, words: readonly Word[]) =>
  ({
    ...text(describe),
    choices: words,
    coerce: (value: unknown) => once(value)?.toUpperCase() as Word | undefined,
  }) as const

const upperCased = (values: string[] | undefined) =>
  values?.flatMap((value) => value.toUpperCase().split(','))

/** key=value, and key alone for an empty value. */
export const tags = (describe: string) =>
  ({
    describe,
    type: 'string',
    array: true,
    requiresArg: true,
    coerce: (values: string[] | undefined) =>
      values?.map((pair) => {
        const [key = '', ...value] = pair.split('=')
        if (key === '') throw new Error(`A tag is written as key=value, not as ${pair}.`)
        return { key, value: value.join('=') }
      }),
  }) as const

/** How many at the most. */
export const limit = {
  describe: 'How many at the most',
  type: 'number',
  default: 100,
  requiresArg: true,
  coerce: (value: number) => {
    if (!Number.isInteger(value) || value < 1) throw new Error('--limit takes a whole number from 1 on.')
    return value
  },
} as const

/** How long, in milliseconds. */
export const duration = (describe: string) =>
  ({
    ...text(describe),
    coerce: (given: string | undefined) => {
      if (given === undefined) return undefined
      const ms = durationMsOf(given)
      if (ms === null || ms === 0) throw new Error(`A time is written as 90s, 15m or 2h, not as ${given}.`)
      return ms
    },
  }) as const

export const jobId = { describe: 'ID of the job', type: 'string', demandOption: true } as const
