import { describe, expect, it } from '@jest/globals'
import { failureText, problemText } from '../../src/encryption/problem-text.ts'
import { problemFor, remedyFor } from '../../src/encryption/upstream-code.ts'

const CODES = [
  'REJECTED_BY_CLOUD',
  'CLOUD_COPY_FAILED',
  'WRONG_ENCRYPTION',
  'TARGET_DISAPPEARED',
  'CLOUD_UNREACHABLE',
] as const

const rejected = (upstreamCode: string, upstreamMessage: string | null = null) => ({
  code: 'REJECTED_BY_CLOUD' as const,
  upstreamCode,
  upstreamMessage,
})

describe.each(['zh', 'en'] as const)('the texts of failed jobs in %s', (language) => {
  it.each(CODES)('are whole for %s', (code) => {
    const { message, remedy } = failureText({ code, upstreamCode: null, upstreamMessage: null }, language)
    for (const text of [message, remedy])
      expect(text).toMatch(language === 'zh' ? /\p{Script=Han}.*。$/u : /^[A-Z].*\.$/)
    expect(message + remedy).not.toMatch(/[{}?]|undefined|null/)
  })

  it.each(['InvalidResourceGroup.NotFound', 'QuotaExceed.Image', 'Forbbiden', 'InvalidImageName.Duplicated'])(
    "have the problem's remedy for %s",
    (upstreamCode) => {
      const code = problemFor(upstreamCode)
      if (code === null) throw new Error('no such problem')
      expect(failureText(rejected(upstreamCode), language).remedy).toBe(
        problemText({ code, parameters: {} }, language).remedy,
      )
    },
  )

  it('have a remedy of their own for a code that the plan does not know', () => {
    const remedies = ['Account.Arrearage', 'InvalidOperation.Conflict', 'NeverSeen'].map(
      (code) => failureText(rejected(code), language).remedy,
    )
    expect(remedies).toEqual([
      expect.stringMatching(/充值|top it up/),
      expect.stringMatching(/稍后重试|try again later/),
      expect.stringMatching(/工单|ticket/),
    ])
  })
})

describe('the text of a failed job', () => {
  it("tells the cloud's code and words", () => {
    expect(failureText(rejected('QuotaExceed.Image', 'The quota is used up.'), 'zh').message).toBe(
      '云平台拒绝了复制请求。云平台返回：QuotaExceed.Image The quota is used up.',
    )
    expect(failureText(rejected('QuotaExceed.Image'), 'en').message).toBe(
      'The cloud refused the copy. The cloud said: QuotaExceed.Image',
    )
  })

  it.each(['WRONG_ENCRYPTION', 'TARGET_DISAPPEARED', 'CLOUD_UNREACHABLE'] as const)(
    "keeps the transport's words out of %s",
    (code) => {
      const failure = { code, upstreamCode: 'CONNECTION_FAILED', upstreamMessage: 'socket hang up' }
      expect(failureText(failure, 'en')).toEqual(
        failureText({ code, upstreamCode: null, upstreamMessage: null }, 'en'),
      )
    },
  )

  it.each([
    'POST https://ecs.cn-hangzhou.aliyuncs.com/?AccessKeyId=LTAIexample&Signature=abc%3D failed',
    'AccessKeyId=LTAIexample SecurityToken=STS.token Signature=abc',
    'key LTAIexample with STS.token',
  ])('shows no link and no credential of %s', (upstreamMessage) => {
    const { message } = failureText(rejected('InternalError', upstreamMessage), 'en')
    expect(message).not.toMatch(/https|LTAI|STS\.|abc|aliyuncs/)
  })

  it('is short and well-formed whatever the cloud said', () => {
    const { message } = failureText(rejected('x'.repeat(1000), `\ud800\u0000${'y'.repeat(5000)}`), 'en')
    expect(message.length).toBeLessThan(500)
    expect(message).not.toMatch(/[\p{Cc}\p{Cs}]/u)
  })
})

describe("the cloud's error codes", () => {
  it.each([
    ['InvalidImageName.Malformed', 'NAME_INVALID'],
    ['InvalidDescription.Malformed', 'DESCRIPTION_INVALID'],
    ['InvalidImageName.Duplicated', 'NAME_TAKEN'],
    ['SourceRegion.NotFound', 'REGION_NOT_FOUND'],
    ['DestinationRegion.NotFound', 'REGION_NOT_FOUND'],
    ['IncorrectImageStatus', 'IMAGE_NOT_AVAILABLE'],
    ['InvalidParameter.EncryptedIllegal', 'KEY_WITHOUT_ENCRYPTION'],
    ['InvalidEncrypted.NotMatchKmsKeyId', 'KEY_WITHOUT_ENCRYPTION'],
    ['OperationDenied.CommunityImage', 'IMAGE_NOT_CUSTOM'],
    ['InvalidParameter.KmsNotEnabled', 'KMS_NOT_ENABLED'],
    ['OperationDenied.ImageCopyConflict', 'IMAGE_BEING_COPIED'],
    ['OperationDenied.ImageCopying', 'IMAGE_BEING_COPIED'],
    ['Forbbiden', 'NOT_ALLOWED'],
    ['QuotaExceed.Image', 'QUOTA_EXCEEDED'],
    ['OperationDeined.EncryptedSnapshot', 'DECRYPTION_IMPOSSIBLE'],
    ['OperationDenied.SameRegionOnly', 'IMAGE_SHARED_CROSS_REGION'],
    ['InvalidParameter.KMSKeyId.KMSUnauthorized', 'ROLE_NOT_AUTHORIZED'],
    ['InvalidEncrypted.NotMatchDiskDefaultEncryption', 'ENCRYPTION_FORCED_BY_ACCOUNT'],
    ['SizeExceed.Image', 'IMAGE_TOO_LARGE'],
    ['InvalidParameter.KMSKeyId.CMKNotEnabled', 'KEY_NOT_USABLE'],
    ['InvalidImageId.NotFound', 'IMAGE_NOT_FOUND'],
    ['InvalidParameter.KMSKeyId.NotFound', 'KEY_NOT_FOUND'],
    ['InvalidResourceGroup.NotFound', 'RESOURCE_GROUP_NOT_FOUND'],
  ])('%s stands for %s', (upstreamCode, code) => {
    expect(problemFor(upstreamCode)).toBe(code)
    expect(remedyFor(upstreamCode)).toBeNull()
  })

  it.each([
    ['Account.Arrearage', 'PAY'],
    ['InternalError', 'RETRY_LATER'],
    ['OperationDenied.EncryptSnapshotAcrossRegion', 'OTHER_REGION'],
    ['InvalidParameter.KMSKeyId.CMKUnauthorized', 'KEY_POLICY'],
    ['InvalidParameter.DataEncryptedKeyCreateFailed', 'DATA_KEY'],
    ['InvalidSnapshot.TooOld', 'SNAPSHOT'],
    ['UserNotInTheWhiteList', 'TICKET'],
    ['InvalidOperation.VhdImageUnsupported', 'UNSUPPORTED_IMAGE'],
  ])('%s stands for no problem, but is helped by %s', (upstreamCode, remedy) => {
    expect(problemFor(upstreamCode)).toBeNull()
    expect(remedyFor(upstreamCode)).toBe(remedy)
  })

  it.each(['', 'Unheard.Of', 'constructor', '__proto__'])('%j stands for nothing', (upstreamCode) => {
    expect([problemFor(upstreamCode), remedyFor(upstreamCode)]).toEqual([null, null])
  })
})
