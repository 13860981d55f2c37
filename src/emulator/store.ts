import { applyChange } from './change.ts'
import type { Change } from './change.ts'
import type { Clock } from './clock.ts'
import { openJournal } from './journal.ts'
import { progress } from './progression.ts'
import { SEED_VERSION, createSeedAccount } from './seed-account.ts'
import type { Account } from './state.ts'

/** The account, and the one way to change it. */
export interface Store {
  /** The account as of now: copies go on by themselves. */
  account: () => Account
  now: () => Date
  /** Makes changes together. They are journalled when this returns. */
  commit: (...changes: Change[]) => void
  advanceClock: (milliseconds: number) => void
  close: () => void
}

/** @throws Error when the data directory can not be used */
export const createStore = (clock: Clock, dataDir: string | null): Store => {
  const journal = dataDir === null ? null : openJournal(dataDir, SEED_VERSION, clock.now())
  const account = createSeedAccount(journal?.seedEpoch ?? clock.now())
  try {
    journal?.replay((entry) => {
      if ('advanceMs' in entry) clock.advance(entry.advanceMs)
      else for (const change of entry.changes) applyChange(account, change, new Date(entry.at))
    })
  } catch (error) {
    journal?.close()
    throw error
  }
  return {
    account: () => {
      progress(account, clock.now())
      return account
    },
    now: clock.now,
    commit: (...changes) => {
      const at = clock.now()
      journal?.append({ at: at.toISOString(), changes })
      for (const change of changes) applyChange(account, change, at)
    },
    advanceClock: (milliseconds) => {
      journal?.append({ advanceMs: milliseconds })
      clock.advance(milliseconds)
    },
    close: () => journal?.close(),
  }
}
