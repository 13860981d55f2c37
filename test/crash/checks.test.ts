import { describe, expect, it } from '@jest/globals'
import { checkAnswers } from './answer-checks.ts'
import { checkEvents } from './event-checks.ts'
import type { Finding } from './finding.ts'
import type { Answered, Question, SeenJob } from './history.ts'
import { checkImages } from './image-checks.ts'

const PATHS: Record<string, string[]> = {
  QUEUED: ['QUEUED'],
  COPYING: ['QUEUED', 'SUBMITTING', 'WAITING', 'COPYING'],
  VERIFYING: ['QUEUED', 'SUBMITTING', 'WAITING', 'COPYING', 'VERIFYING'],
  SUCCEEDED: ['QUEUED', 'SUBMITTING', 'WAITING', 'COPYING', 'VERIFYING', 'SUCCEEDED'],
  CANCELLED: ['QUEUED', 'SUBMITTING', 'WAITING', 'COPYING', 'CANCELLING', 'CANCELLED'],
  FAILED: ['QUEUED', 'SUBMITTING', 'FAILED'],
}

const job = (status: string, more: Partial<SeenJob> = {}): SeenJob => ({
  id: 'job',
  status,
  targetImageId: 'm-1',
  cancelRequestedAt: null,
  sourceRegionId: 'cn-hangzhou',
  sourceImageId: 'm-source',
  destinationRegionId: 'cn-shanghai',
  failure: null,
  events: (PATHS[status] ?? []).map((step, at) => ({
    at: String(at),
    status: step,
    message: null,
    cloudRequestId: null,
  })),
  ...more,
})

const image = (status = 'Available', imageId = 'm-1', jobId = 'job') => ({
  imageId,
  regionId: 'cn-shanghai',
  jobId,
  status,
})

const copy: Question = {
  kind: 'copy',
  input: {
    sourceRegionId: 'cn-hangzhou',
    imageId: 'm-source',
    destinationRegionId: 'cn-shanghai',
    idempotencyKey: 'key',
  },
}
const cancel: Question = { kind: 'cancel', jobId: 'job' }

/** Answers one after the other. */
const told = (...answers: [Question, SeenJob | null, ...string[]][]): Answered[] =>
  answers.map(([question, seen, ...errorCodes], index) => ({
    question,
    sent: 2 * index,
    received: 2 * index + 1,
    job: seen,
    errorCodes,
    replayed: false,
  }))

const kinds = (findings: readonly Finding[]) => findings.map(({ kind }) => kind)

describe('The check of the images', () => {
  it.each([
    ['a copy that is there', job('SUCCEEDED'), [image()], []],
    ['a copy that is gone', job('SUCCEEDED'), [], ['LOST']],
    ['another copy than the job names', job('SUCCEEDED'), [image('Available', 'm-2')], ['LOST']],
    ['a second copy', job('SUCCEEDED'), [image(), image('Creating', 'm-2')], ['DUPLICATE']],
    ['a cancelled copy', job('CANCELLED'), [], []],
    ['a cancelled copy that is still there', job('CANCELLED'), [image('Waiting')], ['ORPHAN']],
    ['a failed copy', job('FAILED'), [image('CreateFailed')], []],
    ['a copy of a job that failed', job('FAILED'), [image()], ['ORPHAN']],
    ['a job that does not end', job('COPYING'), [image('Creating')], ['STUCK']],
    ['an image of no job', job('CANCELLED'), [image('Available', 'm-3', 'other')], ['ORPHAN']],
  ])('judges %s', (_, seen, images, expected) => {
    expect(kinds(checkImages([seen], images))).toEqual(expected)
  })
})

describe('The check of the answers', () => {
  it.each([
    ['a job that is kept', told([copy, job('QUEUED')]), [job('SUCCEEDED')], []],
    ['a job that is gone', told([copy, job('QUEUED')]), [], ['LOST']],
    ['another source', told([copy, job('QUEUED')]), [job('QUEUED', { sourceImageId: 'm-x' })], ['LOST']],
    ['a job that was not found', told([cancel, null, 'NOT_FOUND']), [job('QUEUED')], ['LOST']],
    [
      'two jobs of one key',
      told([copy, job('QUEUED')], [copy, job('QUEUED', { id: 'other' })]),
      [job('QUEUED'), job('QUEUED', { id: 'other' })],
      ['DUPLICATE'],
    ],
    [
      'a key that is forgotten',
      told([copy, job('QUEUED')], [copy, null, 'NAME_TAKEN']),
      [job('QUEUED')],
      ['FALSE_ANSWER'],
    ],
    ['CANCELLED that is not', told([cancel, job('CANCELLED')]), [job('SUCCEEDED')], ['FALSE_ANSWER']],
    [
      'CANCELLED that changes',
      told([cancel, job('CANCELLED')], [cancel, job('COPYING', { cancelRequestedAt: '1' })]),
      [job('CANCELLED')],
      ['FALSE_ANSWER'],
    ],
    [
      'ALREADY_FINISHED that is cancelled after all',
      told([cancel, job('VERIFYING'), 'ALREADY_FINISHED']),
      [job('CANCELLED')],
      ['FALSE_ANSWER'],
    ],
    [
      'a cancellation that is forgotten',
      told([cancel, job('COPYING')]),
      [job('SUCCEEDED')],
      ['FALSE_ANSWER'],
    ],
    [
      'a cancellation that comes too late',
      told([cancel, job('COPYING', { cancelRequestedAt: '1' })]),
      [job('SUCCEEDED')],
      [],
    ],
  ])('judges %s', (_, answers, jobs, expected) => {
    expect(kinds(checkAnswers(answers, jobs))).toEqual(expected)
  })
})

describe('The check of the histories', () => {
  const [queued, submitting] = job('SUCCEEDED').events
  it.each([
    ['one that grows', told([copy, job('QUEUED')], [copy, job('COPYING')]), job('SUCCEEDED'), []],
    [
      'a step that there is not',
      [],
      job('QUEUED', { events: [submitting!] }),
      ['ILLEGAL_PATH', 'ILLEGAL_PATH'],
    ],
    ['one that ends elsewhere', [], job('COPYING', { status: 'SUCCEEDED' }), ['ILLEGAL_PATH']],
    [
      'one that became shorter',
      told([copy, job('COPYING')], [copy, job('QUEUED')]),
      job('SUCCEEDED'),
      ['ILLEGAL_PATH'],
    ],
    [
      'one that was rewritten',
      told([copy, job('QUEUED', { events: [{ ...queued!, message: 'other' }] })]),
      job('SUCCEEDED'),
      ['ILLEGAL_PATH', 'ILLEGAL_PATH'],
    ],
    [
      'a failure that cannot be',
      [],
      job('FAILED', { failure: { code: 'TARGET_DISAPPEARED', upstreamCode: null } }),
      ['FALSE_ANSWER'],
    ],
  ])('judges %s', (_, answers, seen, expected) => {
    expect(kinds(checkEvents(answers, [seen]))).toEqual(expected)
  })
})
