import { describe, expect, it } from '@jest/globals'
import { type EventCode, eventText } from '../../src/encryption/event-text.ts'

const cloud = { code: 'QuotaExceed.Image', message: 'The quota is used up.' }

/** Every code, with the parameters that its makers give. */
const PARAMETERS: Record<EventCode, Readonly<Record<string, string>>> = {
  COPY_ACCEPTED: { imageId: 'm-1' },
  COPY_FOUND: { imageId: 'm-1' },
  CLOUD_SAID: cloud,
  NO_COPY_MADE: {},
  NEVER_ANSWERED: {},
  NOTHING_LEFT: {},
  LEFT_FOR_NOW: {},
  RETRY_ASKED: { by: 'ann' },
  COPY_BROKEN: { rawStatus: 'CreateFailed' },
  COPY_GONE: { imageId: 'm-1' },
  VERIFIED: { verdict: 'MATCHES' },
  CANCEL_ASKED: { by: 'ann' },
  CANCEL_REFUSED: cloud,
  CANCELLED_TOO_LATE: {},
  CANCELLED: {},
  FAILED_BY_ITSELF: {},
  LEFT_WITHOUT_TAG: { id: 'm-1' },
  LEFT: { id: 's-1', ...cloud },
}
const EVENTS = Object.entries(PARAMETERS) as [EventCode, Record<string, string>][]

describe.each(['zh', 'en'] as const)('the texts of events in %s', (language) => {
  it.each(EVENTS)('are whole for %s, and name all that it tells', (code, parameters) => {
    const text = eventText([{ code, parameters }], language)
    expect(text).toMatch(language === 'zh' ? /\p{Script=Han}/u : /^(\S+-1 is left|ann asked|[A-Z]).*\.$/)
    expect(text).not.toMatch(/[{}?]|undefined|null/)
    const { verdict: _, ...named } = parameters
    for (const value of Object.values(named)) expect(text).toContain(value)
  })

  it.each(['MATCHES', 'NOT_ENCRYPTED', 'PARTIALLY_ENCRYPTED', 'WRONG_KEY', 'UNVERIFIABLE'])(
    'have words for the verdict %s',
    (verdict) => {
      expect(eventText([{ code: 'VERIFIED', parameters: { verdict } }], language)).not.toContain(verdict)
    },
  )
})

describe('the text of an event', () => {
  it('is told in several sentences when several things are to be told', () => {
    const remarks = [{ code: 'CANCELLED' }, { code: 'LEFT_WITHOUT_TAG', parameters: { id: 'm-1' } }] as const
    expect(eventText(remarks, 'zh')).toBe('已取消。m-1 未删除：没有此任务的标签。')
    expect(eventText(remarks, 'en')).toBe("Cancelled. m-1 is left: it has not this job's tag.")
  })

  it('shows no link, credential or placeholder of what the cloud said', () => {
    const message = 'POST https://ecs.aliyuncs.com/ failed for LTAIexample, {code} $& {id}'
    const text = eventText([{ code: 'CLOUD_SAID', parameters: { code: 'InternalError', message } }], 'en')
    expect(text).toBe('The cloud said: InternalError: POST … failed for …, {code} $& {id}')
  })
})
