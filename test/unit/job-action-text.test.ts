import { describe, expect, it } from '@jest/globals'
import { jobActionText } from '../../src/encryption/job-action-text.ts'

const PROBLEMS = [
  'NO_SUCH_JOB',
  'CANCELLED_TOO_LATE',
  'FAILED_ALREADY',
  'CLOUD_REFUSED_TO_CANCEL',
  'NOT_FAILED',
  'NOT_RETRYABLE',
  'NAME_TAKEN',
] as const

describe.each(['zh', 'en'] as const)('the texts of refused cancellations and tries in %s', (language) => {
  it.each(PROBLEMS)('are whole for %s', (problem) => {
    const text = jobActionText(problem, language, 'm-copy$&')
    expect(text).toMatch(language === 'zh' ? /\p{Script=Han}/u : /^[A-Z]/)
    expect(text).not.toMatch(/[{}]|undefined|null/)
  })

  it('name what they are about, as it is', () => {
    expect(jobActionText('CANCELLED_TOO_LATE', language, 'm-copy$&')).toContain('m-copy$&')
  })
})
