import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'

import type { Change } from './change.ts'
import { lockDirectory } from './directory-lock.ts'

/** One line of the journal: changes that were made together, or the clock put forward. */
export type JournalEntry = { at: string; changes: Change[] } | { advanceMs: number }

interface Header {
  format: number
  seedEpoch: string
}

export interface Journal {
  /** First start: what the ages in the seed count from. */
  seedEpoch: Date
  /** What earlier runs wrote, oldest first. */
  entries: readonly JournalEntry[]
  /** Hands the line to the operating system before it returns, so that it outlives this process. */
  append: (entry: JournalEntry) => void
  close: () => void
}

const FORMAT = 1
const NEWLINE = 0x0a

/**
 * Opens the journal of a data directory, made when there is none. A last line that a kill cut off is dropped: nobody
 * was told of it.
 * @throws Error when another process has the directory, or it holds what this version can not read
 */
export const openJournal = (directory: string, now: Date): Journal => {
  mkdirSync(directory, { recursive: true })
  const lock = lockDirectory(directory)
  try {
    const path = join(directory, 'journal.jsonl')
    const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0)
    const whole = bytes.subarray(0, bytes.lastIndexOf(NEWLINE) + 1)
    const [header, ...entries] = whole.toString('utf8').split('\n').slice(0, -1).map(parsedLine(path))
    const known = header === undefined ? null : headerOf(header, path)
    const descriptor = openSync(path, 'a')
    ftruncateSync(descriptor, whole.length)
    const seedEpoch = known?.seedEpoch ?? now.toISOString()
    let length = whole.length
    const write = (line: object) => {
      length = writeWhole(descriptor, Buffer.from(`${JSON.stringify(line)}\n`), length)
    }
    if (known === null) write({ format: FORMAT, seedEpoch } satisfies Header)
    return {
      seedEpoch: new Date(seedEpoch),
      entries: entries as JournalEntry[],
      append: write,
      close: () => {
        closeSync(descriptor)
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

const parsedLine =
  (path: string) =>
  (line: string, index: number): unknown => {
    try {
      return JSON.parse(line)
    } catch (error) {
      throw new Error(`${path} is damaged in line ${index + 1}. Remove it to start from the seed.`, {
        cause: error,
      })
    }
  }

const headerOf = (line: unknown, path: string): Header => {
  const { format, seedEpoch } = Object(line) as Partial<Header>
  if (format !== FORMAT || typeof seedEpoch !== 'string' || Number.isNaN(Date.parse(seedEpoch)))
    throw new Error(
      `${path} was written by another version of the emulator. Remove it to start from the seed.`,
    )
  return { format, seedEpoch }
}

/** @returns the new length of the file; on failure (a full disk) the file is as it was before */
const writeWhole = (descriptor: number, bytes: Buffer, length: number) => {
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written)
  } catch (error) {
    ftruncateSync(descriptor, length)
    throw error
  }
  return length + bytes.length
}
