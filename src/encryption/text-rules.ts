/** A rule of the cloud, or of the gateway, that a text breaks. */
export type TextRule =
  | 'TOO_SHORT'
  | 'TOO_LONG'
  | 'BAD_START'
  | 'BAD_CHARACTER'
  | 'RESERVED_PREFIX'
  | 'GATEWAY_PREFIX'
  | 'URL_INSIDE'
  | 'URL_PREFIX'
  | 'UNPRINTABLE'
  | 'EMPTY'
  | 'DUPLICATE'
  | 'TOO_MANY'

/** Lengths in UTF-16 code units, as the cloud's documented "characters" are taken to be (UNCONFIRMED). */
export interface LengthLimits {
  min: number
  max: number
}

/** CopyImage reference, DestinationDescription. */
const DESCRIPTION_LENGTH: LengthLimits = { min: 2, max: 256 }

/** ClientToken's limits (CopyImage reference), which the gateway's own idempotency key shares. */
const IDEMPOTENCY_KEY_LENGTH: LengthLimits = { min: 1, max: 64 }

const PRINTABLE_ASCII = /^[\x20-\x7e]*$/
const RESOURCE_GROUP_ID = /^[\x21-\x7e]{1,64}$/
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u

/** The rules that a check found broken, in the order of the checks. */
export const brokenRules = (checks: readonly (readonly [TextRule, boolean])[]): TextRule[] =>
  checks.filter(([, broken]) => broken).map(([rule]) => rule)

/** Holds a control character, or half of a surrogate pair: neither survives the way to the cloud. */
export const isUnprintable = (text: string): boolean => UNPRINTABLE.test(text)

/** Holds what the cloud takes for a link. */
export const holdsUrl = (text: string): boolean => /https?:\/\//i.test(text)

export const descriptionRules = (description: string): TextRule[] =>
  brokenRules([
    ['TOO_SHORT', description.length < DESCRIPTION_LENGTH.min],
    ['TOO_LONG', description.length > DESCRIPTION_LENGTH.max],
    ['URL_PREFIX', /^https?:\/\//i.test(description)],
    ['UNPRINTABLE', isUnprintable(description)],
  ])

export const idempotencyKeyRules = (key: string): TextRule[] =>
  brokenRules([
    ['TOO_SHORT', key.length < IDEMPOTENCY_KEY_LENGTH.min],
    ['TOO_LONG', key.length > IDEMPOTENCY_KEY_LENGTH.max],
    ['BAD_CHARACTER', !PRINTABLE_ASCII.test(key)],
  ])

/** False for what no resource group can be called; whether the group exists only the cloud knows. */
export const isResourceGroupId = (id: string): boolean => RESOURCE_GROUP_ID.test(id)
