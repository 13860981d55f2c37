import { accountOfDocument } from '../seed/account-of-document.ts'
import { DEMO_VERSION, createDemoAccount } from '../seed/demo-account.ts'
import { documentOfAccount } from '../seed/document-of-account.ts'
import { documentOfFile } from '../seed/document-of-file.ts'
import type { Account } from '../state/account.ts'
import { applyChange } from '../state/change.ts'
import type { Change } from '../state/change.ts'
import type { Clock } from '../state/clock.ts'
import type { AccountDocument, AccountFile } from '../state/document.ts'
import { openJournal } from './journal.ts'
import type { JournalBase } from './journal-entry.ts'
import { progress } from '../state/progression.ts'

/** The account, and the one way to change it. */
export interface Store {
  /** False when it went on with what a data directory had. */
  isNew: boolean
  /** The account as of an instant: copies go on by themselves. */
  accountAt: (instant: Date) => Account
  now: () => Date
  /** Makes changes together. They are journalled when this returns. */
  commit: (at: Date, changes: readonly Change[]) => void
  clockSpeed: () => number
  setClock: (different: { at?: Date | undefined; speed?: number | undefined }) => void
  dump: () => AccountDocument
  /** @throws InvalidDocument, and changes nothing, when the document contradicts itself */
  load: (document: AccountDocument) => void
  /** Back to the seed, as of the machine's time. */
  reset: () => void
  close: () => void
}

/** Of the journal, from which on a start writes down the account in place of all that made it. */
const LONGEST_JOURNAL_BYTES = 64 * 1024 * 1024

/**
 * @param seed what there is at first; the demo account unless given. A data directory that has a journal goes on with that
 * @throws Error when the data directory can not be used
 */
export const createStore = (clock: Clock, dataDir: string | null, seed: AccountFile | null): Store => {
  // As text: the objects of a large seed would take as much memory as the account.
  const seedText = seed === null ? null : Buffer.from(JSON.stringify(seed))
  const baseOf = (file: unknown): JournalBase =>
    file === null
      ? { kind: 'demo', version: DEMO_VERSION, epoch: clock.machineNow() }
      : { kind: 'document', epoch: clock.machineNow(), document: documentOfFile(file) }
  const journal = dataDir === null ? null : openJournal(dataDir)

  const setClock: Store['setClock'] = (different) => {
    const anchor = clock.anchorWith(different)
    journal?.append({ clock: anchor })
    clock.set(anchor)
  }
  const startFrom = (base: JournalBase) => {
    const made = accountOf(base)
    const { now, clockSpeed } = base.kind === 'document' ? base.document : {}
    const anchor = clock.anchorWith({ at: now ?? base.epoch, speed: clockSpeed ?? 1 })
    journal?.restart(base, anchor)
    clock.set(anchor)
    return made
  }

  let account: Account
  const dump = () => {
    const now = clock.now()
    progress(account, now)
    return documentOfAccount(account, now, clock.speed())
  }
  const load = (document: AccountDocument) => {
    account = startFrom({ kind: 'document', epoch: clock.machineNow(), document })
  }
  try {
    if (journal?.base) {
      // A seed that can not be used would be found out by the next reset only.
      if (seed !== null) accountOf(baseOf(seed))
      account = accountOf(journal.base)
    } else account = startFrom(baseOf(seed))
    journal?.replay((entry) => {
      if ('clock' in entry) clock.set(entry.clock)
      else for (const change of entry.changes) applyChange(account, change, entry.at)
    })
    if (journal !== null && journal.entryBytes > LONGEST_JOURNAL_BYTES) load(dump())
  } catch (error) {
    journal?.close()
    throw error
  }
  return {
    isNew: journal === null || journal.base === null,
    accountAt: (instant) => {
      progress(account, instant)
      return account
    },
    now: clock.now,
    commit: (at, changes) => {
      journal?.append({ at, changes: [...changes] })
      for (const change of changes) applyChange(account, change, at)
    },
    clockSpeed: clock.speed,
    setClock,
    dump,
    load,
    reset: () => {
      account = startFrom(baseOf(seedText === null ? null : JSON.parse(seedText.toString())))
    },
    close: () => journal?.close(),
  }
}

const accountOf = (base: JournalBase): Account =>
  base.kind === 'demo'
    ? createDemoAccount(base.epoch)
    : accountOfDocument(base.document, base.document.now ?? base.epoch)
