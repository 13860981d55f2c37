/**
 * Characters that a terminal obeys instead of showing them: control characters (C0, DEL, C1), and those that turn the
 * direction of writing or break lines.
 */
// oxlint-disable-next-line no-control-regex -- They are what is looked for.
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

const escapeOf = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** A text of others, such as an image's name, as it may reach a terminal: what would be obeyed is written as an escape. */
export const safeText = (text: string): string => text.replace(UNSAFE, escapeOf)

/** Everything that an answer holds, made safe. */
export const safeValue = <Value>(value: Value): Value => {
  if (typeof value === 'string') return safeText(value) as Value
  if (Array.isArray(value)) return value.map(safeValue) as Value
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, safeValue(child)])) as Value
}

/** JSON that is safe on a terminal too, and means the same. */
export const safeJson = (value: unknown, indent?: number): string =>
  // Between the values stand only line breaks, which are to stay.
  JSON.stringify(value, null, indent).replace(UNSAFE, (found) => (found === '\n' ? found : escapeOf(found)))
