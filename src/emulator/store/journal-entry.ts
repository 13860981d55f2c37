import { z } from 'zod'

import { change } from '../state/change.ts'
import { clockAnchor } from '../state/clock.ts'
import { accountDocument } from '../state/document.ts'
import { instant } from '../state/entities.ts'

/** What the changes in a journal were made on: the built-in seed as of an instant, or a document. */
const journalBase = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('demo'), version: z.number(), epoch: instant }),
  z.strictObject({ kind: z.literal('document'), epoch: instant, document: accountDocument }),
])
export type JournalBase = z.output<typeof journalBase>

/** The first line of a journal. */
export const journalHeader = z.strictObject({ format: z.number(), base: journalBase })

/** One line of the journal: changes that were made together, or the clock set. */
export const journalEntry = z.union([
  z.strictObject({ at: instant, changes: z.array(change) }),
  z.strictObject({ clock: clockAnchor }),
])
export type JournalEntry = z.output<typeof journalEntry>
