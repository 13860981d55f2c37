import { newChanges, type Seen, seenNow } from './change-log.ts'
import type { CopyJob } from './copy-job.ts'
import type { Database } from './database.ts'
import type { Logger } from './logger.ts'

/** Calls back when a job may have changed, and whenever it may have missed something. */
export type Listen = (onChange: () => void) => Promise<{ close(): Promise<void> }>

interface ChangeFeedOptions {
  db: Database
  listen: Listen
  logger: Logger
  /** Between two looks without being called, in case a call is lost. */
  pollIntervalMs?: number
}

/** Tells readers of this gateway what happens to jobs, whichever gateway brings it about. */
export interface ChangeFeed {
  /**
   * Hands over every change that is committed from now on, each once, those of one job in their order.
   * @returns ends it
   */
  add(reader: (job: CopyJob) => void): Promise<() => void>
  close(): Promise<void>
}

const POLL_INTERVAL_MS = 5_000
const RETRY_MS = 1_000

/** One look at the database serves all readers, and there is none while nobody reads. */
export const createChangeFeed = async (options: ChangeFeedOptions): Promise<ChangeFeed> => {
  const { db, listen, logger, pollIntervalMs = POLL_INTERVAL_MS } = options
  const readers = new Set<(job: CopyJob) => void>()
  let seen: Promise<Seen> | null = null
  let reading: Promise<void> | null = null
  let calledAgain = false
  let closed = false

  const look = async (): Promise<void> => {
    if (seen === null || readers.size === 0) return
    const news = await newChanges(db, await seen)
    for (const job of news.changes) for (const reader of readers) reader(job)
    if (seen !== null) seen = Promise.resolve(news.seen)
  }

  const lookWhileCalled = async (): Promise<void> => {
    while (calledAgain) {
      calledAgain = false
      await look()
    }
  }

  const onChange = (): void => {
    if (closed) return
    calledAgain = true
    reading ??= lookWhileCalled()
      .catch((error: unknown) => {
        if (closed) return
        logger.warn({ err: error }, 'Changes of copy jobs cannot be read now.')
        setTimeout(onChange, RETRY_MS).unref()
      })
      .finally(() => (reading = null))
  }

  const listening = await listen(onChange)
  const polling = setInterval(() => readers.size > 0 && onChange(), pollIntervalMs).unref()

  return {
    add: async (reader) => {
      readers.add(reader)
      try {
        seen ??= seenNow(db)
        await seen
      } catch (error) {
        readers.delete(reader)
        seen = null
        throw error
      }
      return () => {
        readers.delete(reader)
        if (readers.size === 0) seen = null
      }
    },
    close: async () => {
      closed = true
      clearInterval(polling)
      await listening.close()
      await reading
    },
  }
}
