import { createHash } from 'node:crypto'
import { badUserInput } from './bad-user-input.ts'

const VERSION = 1
const MAX_LENGTH = 512

const fingerprintOf = (scope: unknown) =>
  createHash('sha256').update(JSON.stringify(scope)).digest('base64url').slice(0, 12)

/**
 * Opaque cursors that fit one list only.
 * @param scope everything but `first` and `after` that decides what is in the list, in a fixed order
 */
export const cursorsFor = <Position>(scope: unknown, isPosition: (value: unknown) => value is Position) => {
  const fingerprint = fingerprintOf(scope)
  return {
    cursorOf: (position: Position): string =>
      Buffer.from(JSON.stringify([VERSION, fingerprint, position])).toString('base64url'),

    /** @throws BAD_USER_INPUT for a cursor that is malformed, or of another list */
    positionOf: (cursor: string): Position => {
      const [cursorVersion, cursorFingerprint, position, ...rest] = decoded(cursor)
      if (cursorVersion !== VERSION || !isPosition(position) || rest.length > 0) throw malformed()
      if (cursorFingerprint !== fingerprint) {
        throw badUserInput(
          'This cursor belongs to a list with other arguments. Begin without `after`.',
          'after',
        )
      }
      return position
    },
  }
}

const malformed = () =>
  badUserInput('This is not a cursor that this API gave out. Take `endCursor` of the page before.', 'after')

const decoded = (cursor: string): unknown[] => {
  if (cursor.length > MAX_LENGTH) throw malformed()
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(value) ? value : []
  } catch {
    throw malformed()
  }
}

const DEFAULT_PAGE_SIZE = 20
const MAX_PAGE_SIZE = 100

/** @throws BAD_USER_INPUT unless 1 to 100; null and undefined mean 20 */
export const pageSizeOf = (first: number | null | undefined): number => {
  const size = first ?? DEFAULT_PAGE_SIZE
  if (!Number.isInteger(size) || size < 1 || size > MAX_PAGE_SIZE) {
    throw badUserInput(`\`first\` must be from 1 to ${MAX_PAGE_SIZE}.`, 'first')
  }
  return size
}
