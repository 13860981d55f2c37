import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

import { z } from 'zod'

import { parsedJson } from '../parsed-json.ts'
import { DEMO_VERSION } from '../seed/demo-account.ts'
import type { ClockAnchor } from '../state/clock.ts'
import { lockDirectory } from './directory-lock.ts'
import { journalEntry, journalHeader } from './journal-entry.ts'
import type { JournalBase, JournalEntry } from './journal-entry.ts'
import { linesOf, wholeLengthOf } from './journal-lines.ts'

interface Journal {
  /** Null for a new journal, which has to be started before anything else. */
  base: JournalBase | null
  /** How long all that came after the base was when it was opened. */
  entryBytes: number
  /**
   * Hands out what earlier runs wrote, oldest first.
   * @throws Error naming the line when it can not be carried out
   */
  replay: (carryOut: (entry: JournalEntry) => void) => void
  /** Hands the line to the operating system before it returns, so that it outlives this process. */
  append: (entry: JournalEntry) => void
  /** Begins anew: all that was written is gone. A kill leaves the old journal or the new one. */
  restart: (base: JournalBase, clock: ClockAnchor) => void
  close: () => void
}

const FORMAT = 2

/**
 * Opens the journal of a data directory, made when there is none. A last line that a kill cut off is dropped: nobody
 * was told of it.
 * @throws Error when another process has the directory, or it holds what this version can not read
 */
export const openJournal = (directory: string): Journal => {
  mkdirSync(directory, { recursive: true })
  const lock = lockDirectory(directory)
  try {
    const path = join(directory, 'journal.jsonl')
    const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0)
    const length = wholeLengthOf(bytes)
    const lines = linesOf(bytes)
    const { value: first } = lines.next()
    const base = first === undefined ? null : baseOf(first, directory)
    let unread: Iterable<string> = lines
    let file = openLines(path, length)
    return {
      base,
      entryBytes: length - Buffer.byteLength(`${first ?? ''}\n`),
      replay: (carryOut) => {
        let number = 1
        const left = unread
        unread = []
        for (const line of left)
          try {
            number += 1
            carryOut(journalEntry.parse(parsedJson(line)))
          } catch (error) {
            throw new Error(`${path} is damaged in line ${number}. Remove it to start from the seed.`, {
              cause: error,
            })
          }
      },
      append: (entry) => file.write(z.encode(journalEntry, entry)),
      restart: (next, clock) => {
        const draft = openLines(`${path}.new`, 0)
        draft.write(z.encode(journalHeader, { format: FORMAT, base: next }))
        draft.write(z.encode(journalEntry, { clock }))
        renameSync(`${path}.new`, path)
        file.close()
        file = draft
      },
      close: () => {
        file.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

const baseOf = (line: string, directory: string): JournalBase => {
  const { data: header } = journalHeader.safeParse(parsedJson(line))
  if (header?.format !== FORMAT || (header.base.kind === 'demo' && header.base.version !== DEMO_VERSION))
    throw new Error(
      `The data directory ${directory} was written by another version of the emulator. Delete it to start from the seed.`,
    )
  return header.base
}

/** @param length what of the file is to be kept */
const openLines = (path: string, length: number) => {
  const descriptor = openSync(path, 'a')
  ftruncateSync(descriptor, length)
  let end = length
  return {
    write: (line: object) => {
      end = writeWhole(descriptor, Buffer.from(`${JSON.stringify(line)}\n`), end)
    },
    close: () => closeSync(descriptor),
  }
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
