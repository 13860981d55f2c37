import { describe, expect, it } from '@jest/globals'
import { durationMsOf, durationText } from '../../src/cli/duration.ts'
import { exitCodes } from '../../src/cli/exit-code.ts'
import type { JobFragment } from '../../src/cli/generated/operations.ts'
import { instantOf } from '../../src/cli/job-filter.ts'
import { outcomeOf, outlookOf } from '../../src/cli/job-text.ts'
import { safeJson, safeText, safeValue } from '../../src/cli/safe-text.ts'
import { shellLine } from '../../src/cli/shell-words.ts'
import { resumeLine } from '../../src/cli/waiting.ts'

describe('a duration', () => {
  it.each([
    ['90s', 90_000],
    ['90', 90_000],
    ['1.5h', 5_400_000],
    ['15m', 900_000],
    ['7d', 604_800_000],
    ['soon', null],
    ['5 m', null],
    ['-5s', null],
    ['', null],
  ])('is read from %j as %j milliseconds', (text, ms) => {
    expect(durationMsOf(text)).toBe(ms)
  })

  it.each([
    [0, '0 s'],
    [-5_000, '0 s'],
    [59_400, '59 s'],
    [60_000, '1 min'],
    [200_000, '3 min 20 s'],
    [7_500_000, '2 h 5 min'],
    [7_200_000, '2 h'],
  ])('of %d ms is told as %j', (ms, text) => {
    expect(durationText(ms)).toBe(text)
  })

  it('goes back from now, where a time is as good', () => {
    const nowMs = Date.parse('2026-11-24T12:00:00Z')
    expect(instantOf('2h', nowMs)).toBe('2026-11-24T10:00:00.000Z')
    expect(instantOf('2026-11-01', nowMs)).toBe('2026-11-01T00:00:00.000Z')
    expect(() => instantOf('lately', nowMs)).toThrow('not lately')
  })
})

describe('a text of others', () => {
  it('is shown with escapes for what a terminal would obey, and as it is otherwise', () => {
    expect(safeText('a\u001b[2Jb\u0000c\u009bd\u202ee\n')).toBe('a\\u001b[2Jb\\u0000c\\u009bd\\u202ee\\u000a')
    expect(safeText('加密 🔒 naïve')).toBe('加密 🔒 naïve')
  })

  it('is made safe wherever it stands in an answer', () => {
    const given = { list: [{ name: '\u0007' }], count: 1, none: null, flag: false }
    expect(safeValue(given)).toEqual({ ...given, list: [{ name: '\\u0007' }] })
  })

  it('means the same as JSON', () => {
    const value = { name: '\u001b\u007f\u0085\u202e"\\n', lines: ['a\nb'] }
    expect(JSON.parse(safeJson(value, 2))).toEqual(value)
    // oxlint-disable-next-line no-control-regex -- They are what must not be there.
    expect(safeJson(value, 2)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  })
})

const job = (fields: Partial<JobFragment>) => fields as JobFragment
const verification = (verdict: 'MATCHES' | 'UNVERIFIABLE') =>
  ({ verdict, checkedAt: '', actual: null, losses: null }) as const
const failure = (code: 'WRONG_ENCRYPTION' | 'CLOUD_COPY_FAILED') => ({ code }) as JobFragment['failure']

describe('a job that is waited for', () => {
  it.each([
    ['DONE', job({ status: 'SUCCEEDED', verification: verification('MATCHES') })],
    ['UNVERIFIED', job({ status: 'SUCCEEDED', verification: verification('UNVERIFIABLE') })],
    ['WRONG_ENCRYPTION', job({ status: 'FAILED', failure: failure('WRONG_ENCRYPTION') })],
    ['COPY_FAILED', job({ status: 'FAILED', failure: failure('CLOUD_COPY_FAILED') })],
    ['CANCELLED', job({ status: 'CANCELLED' })],
  ] as const)('ends %s', (outcome, ended) => {
    expect(outcomeOf(ended)).toBe(outcome)
  })

  const nowMs = Date.parse('2026-11-24T12:00:00Z')
  it.each([
    ['', job({ status: 'SUBMITTING', estimatedFinishAt: null })],
    ['place 3 in the queue', job({ status: 'QUEUED', queuePosition: 3, estimatedFinishAt: null })],
    [
      'place 1 in the queue, about 1 min 30 s left',
      job({ status: 'QUEUED', queuePosition: 1, estimatedFinishAt: '2026-11-24T12:01:30Z' }),
    ],
    ['any moment', job({ status: 'COPYING', estimatedFinishAt: '2026-11-24T11:59:59Z' })],
  ])('tells its outlook: %j', (outlook, running) => {
    expect(outlookOf(running, nowMs)).toBe(outlook)
  })
})

describe('exit codes', () => {
  it('are each told from all others', () => {
    const codes = Object.values(exitCodes).map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
  })
})

describe('a command to paste', () => {
  it('is read by a shell as it was meant', () => {
    expect(shellLine(['image-gateway', 'watch', "it's", '', 'a=b'])).toBe(
      "image-gateway watch 'it'\\''s' '' a=b",
    )
  })

  it('goes on with the settings that were given, and no others', () => {
    expect(resumeLine({}, 'job-1')).toBe('image-gateway watch job-1')
    const given = { url: 'http://host/', tokenFile: 'a b', allowInsecure: true, language: 'zh', json: true }
    expect(resumeLine(given, 'job-1')).toBe(
      "image-gateway watch job-1 --url http://host/ --token-file 'a b' --allow-insecure --language zh --json",
    )
  })
})
