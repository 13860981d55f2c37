import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { CopyJobStatus } from '../../src/copy-jobs/copy-job.ts'
import { type CopyJobTransition, statusAfter } from '../../src/copy-jobs/copy-job-transitions.ts'
import type { Database } from '../../src/copy-jobs/database.ts'
import type { Connection } from '../../src/copy-jobs/connection.ts'
import { openTestDatabase } from './test-database.ts'

const STATUSES: CopyJobStatus[] = [
  'QUEUED',
  'SUBMITTING',
  'WAITING',
  'COPYING',
  'VERIFYING',
  'SUCCEEDED',
  'FAILED',
  'CANCELLING',
  'CANCELLED',
]
const FINAL: readonly CopyJobStatus[] = ['SUCCEEDED', 'FAILED', 'CANCELLED']

/** Each exactly once: the compiler asks for all of them. */
const TRANSITIONS = Object.keys({
  SUBMISSION_STARTED: true,
  SUBMISSION_DEFERRED: true,
  SUBMISSION_ACCEPTED: true,
  SUBMISSION_FAILED: true,
  COPY_WAITS: true,
  COPY_RUNS: true,
  COPY_COMPLETED: true,
  COPY_FAILED: true,
  VERIFICATION_PASSED: true,
  VERIFICATION_FAILED: true,
  QUEUED_JOB_CANCELLED: true,
  CANCEL_REQUESTED: true,
  CANCEL_REFUSED: true,
  CANCEL_CONFIRMED: true,
  RETRIED: true,
} satisfies Record<CopyJobTransition, true>) as CopyJobTransition[]

const pairs = STATUSES.flatMap((from) => STATUSES.map((to) => ({ from, to })))

describe('The transitions of a copy job', () => {
  test('lead from a status only where they are listed for it', () => {
    expect(statusAfter('QUEUED', 'SUBMISSION_STARTED')).toBe('SUBMITTING')
    expect(statusAfter('SUBMITTING', 'SUBMISSION_DEFERRED')).toBe('QUEUED')
    expect(statusAfter('COPYING', 'COPY_COMPLETED')).toBe('VERIFYING')
    expect(statusAfter('QUEUED', 'COPY_COMPLETED')).toBeNull()
    expect(statusAfter('SUCCEEDED', 'RETRIED')).toBeNull()
  })
})

describe('The database', () => {
  let connection: Connection
  beforeAll(async () => {
    connection = await openTestDatabase()
  })
  afterAll(async () => {
    await connection.close()
  })

  test.each(pairs)('agrees with the code about $from to $to', async ({ from, to }) => {
    const staysUnfinished = from === to && !FINAL.includes(from)
    const expected = staysUnfinished || TRANSITIONS.some((transition) => statusAfter(from, transition) === to)
    expect(await isAccepted(connection.db, from, to)).toBe(expected)
  })

  test('counts the version up with every change', async () => {
    const id = await insertIn(connection.db, 'COPYING')
    await connection.db.updateTable('copyJob').set({ progressPercent: 5 }).where('id', '=', id).execute()
    const row = await connection.db
      .selectFrom('copyJob')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row.version).toBe(2)
  })

  test('refuses to change the request of a job, or its history', async () => {
    const id = await insertIn(connection.db, 'QUEUED')
    const event = {
      jobId: id,
      version: 1,
      at: new Date(0),
      status: 'QUEUED' as const,
      message: null,
      cloudRequestId: null,
    }
    await connection.db.insertInto('copyJobEvent').values(event).execute()
    const changed = { request: '{"name":"other"}' } as object
    await expect(
      connection.db.updateTable('copyJob').set(changed).where('id', '=', id).execute(),
    ).rejects.toThrow(`The request of copy job ${id} is frozen.`)
    await expect(
      connection.db.updateTable('copyJobEvent').set({ message: 'other' }).where('jobId', '=', id).execute(),
    ).rejects.toThrow('The history of copy jobs is append-only.')
    await expect(connection.db.deleteFrom('copyJobEvent').where('jobId', '=', id).execute()).rejects.toThrow(
      'The history of copy jobs is append-only.',
    )
  })
})

const isAccepted = async (db: Database, from: CopyJobStatus, to: CopyJobStatus): Promise<boolean> => {
  const id = await insertIn(db, from)
  const outcome = db.updateTable('copyJob').set(columnsOf(to)).where('id', '=', id).execute()
  return outcome.then(
    () => true,
    (error: Error) => {
      expect(error.message).toBe(`Copy job ${id} cannot go from ${from} to ${to}.`)
      return false
    },
  )
}

/** What the checks ask of a row in the status. */
const columnsOf = (status: CopyJobStatus) => ({
  status,
  firstSubmittedAt: new Date(1),
  verifyingSince: new Date(2),
  targetImageId: 'm-copy',
  verification: '{}',
  finishedAt: FINAL.includes(status) ? new Date(3) : null,
  failure: status === 'FAILED' ? '{}' : null,
})

const insertIn = async (db: Database, status: CopyJobStatus): Promise<string> => {
  const id = randomUUID()
  await db
    .insertInto('copyJob')
    .values({
      id,
      sourceRegionId: 'cn-shanghai',
      sourceImageId: `m-${id}`,
      destinationRegionId: 'cn-hangzhou',
      request: '{}',
      resultingEncryption: '{}',
      requestedBy: 'ann',
      inputHash: 'hash',
      clientToken: `${id}-1`,
      createdAt: new Date(0),
      ...columnsOf(status),
    })
    .execute()
  return id
}
