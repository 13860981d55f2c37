import { brokenRules, holdsUrl, isUnprintable } from './text-rules.ts'
import type { LengthLimits, TextRule } from './text-rules.ts'

/** CopyImage reference, DestinationImageName. */
const NAME_LENGTH: LengthLimits = { min: 2, max: 128 }

const RESERVED_PREFIX = /^(aliyun|acs:)/
/** "Letters" are those of the reference's Chinese text: ASCII and Chinese. */
const LETTER_FIRST = /^[A-Za-z\p{Script=Han}]/u
const FOREIGN_CHARACTER = /[^A-Za-z0-9\p{Script=Han}.:_-]/u
const FOREIGN_CHARACTERS = new RegExp(FOREIGN_CHARACTER, 'gu')

const COPY_SUFFIX = '-copy'
/** Enough for `-copy-99999`, so that all candidates of one source begin alike. */
const SUFFIX_LENGTH = 11

export const nameRules = (name: string): TextRule[] =>
  brokenRules([
    ['TOO_SHORT', name.length < NAME_LENGTH.min],
    ['TOO_LONG', name.length > NAME_LENGTH.max],
    ['BAD_START', name !== '' && !LETTER_FIRST.test(name)],
    ['RESERVED_PREFIX', RESERVED_PREFIX.test(name)],
    ['URL_INSIDE', holdsUrl(name)],
    ['BAD_CHARACTER', FOREIGN_CHARACTER.test(name) && !isUnprintable(name)],
    ['UNPRINTABLE', isUnprintable(name)],
  ])

/**
 * What all default names of a source's copies begin with: `<name>-copy`. Whoever gathers the names in use needs
 * only those that begin like this.
 */
export const copyNameStem = (sourceName: string): string => {
  const clean = sourceName.slice(0, NAME_LENGTH.max).replace(FOREIGN_CHARACTERS, '-')
  const valid = LETTER_FIRST.test(clean) && !RESERVED_PREFIX.test(clean)
  const whole = clean === '' ? 'image' : valid ? clean : `image-${clean}`
  // A cut through a surrogate pair leaves half of it.
  const base = whole.slice(0, NAME_LENGTH.max - SUFFIX_LENGTH).replace(/\p{Cs}$/u, '')
  return `${base}${COPY_SUFFIX}`
}

/** The first of `<name>-copy`, `<name>-copy-2` … that is free: always valid, whatever the source is called. */
export const defaultCopyName = (sourceName: string, takenNames: ReadonlySet<string>): string => {
  const stem = copyNameStem(sourceName)
  let name = stem
  for (let number = 2; takenNames.has(name); number += 1) name = `${stem}-${number}`
  return name
}
