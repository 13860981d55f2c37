import { describe, expect, it } from '@jest/globals'
import type { CopyProblemCode, ResultingEncryption } from '../../src/encryption/copy-plan-types.ts'
import { explanation, problemText } from '../../src/encryption/problem-text.ts'

type Parameters = Readonly<Record<string, string | number>>

const image = { imageId: 'm-1' }
const key = { keyId: 'key-1' }

/** Every code, with the parameters that its makers give. */
const PARAMETERS: Record<CopyProblemCode, readonly Parameters[]> = {
  IMAGE_NOT_FOUND: [{ ...image, regionId: 'cn-a' }],
  IMAGE_NOT_CUSTOM: ['SYSTEM', 'MARKETPLACE', 'COMMUNITY'].map((owner) => ({ ...image, owner })),
  IMAGE_NOT_AVAILABLE: ['CREATING', 'WAITING', 'UNAVAILABLE', 'CREATE_FAILED', 'DEPRECATED'].map(
    (status) => ({
      ...image,
      status,
    }),
  ),
  IMAGE_TOO_LARGE: ['SYSTEM_DISK', 'ALL_DISKS'].map((scope) => ({
    ...image,
    sizeGiB: 501,
    limitGiB: 500,
    scope,
  })),
  IMAGE_SHARED_CROSS_REGION: [{ ...image, sourceRegionId: 'cn-a', destinationRegionId: 'cn-b' }],
  IMAGE_BEING_COPIED: [{ ...image, by: 'job-1' }],
  KEY_NOT_FOUND: [{ ...key, regionId: 'cn-a' }],
  KEY_NOT_USABLE: [
    'DISABLED',
    'PENDING_DELETION',
    'PENDING_IMPORT',
    'MATERIAL_EXPIRED',
    'NOT_SYMMETRIC',
    'NOT_ENCRYPT_DECRYPT',
    'UNKNOWN_STATE',
    'DISABLED,NOT_SYMMETRIC',
  ].map((reasons) => ({ ...key, reasons })),
  KEY_IN_OTHER_REGION: [{ ...key, regionId: 'cn-a', destinationRegionId: 'cn-b' }],
  KEY_REQUIRED_IN_DESTINATION: ['CROSS_REGION', 'NO_SERVICE_KEY'].map((cause) => ({
    regionId: 'cn-b',
    cause,
  })),
  KEY_WITHOUT_ENCRYPTION: [key],
  KEY_NEAR_DELETION: ['DELETION', 'MATERIAL_EXPIRY'].map((cause) => ({
    ...key,
    cause,
    at: '2026-03-01T00:00:00.000Z',
  })),
  DECRYPTION_IMPOSSIBLE: [image],
  ENCRYPTION_FORCED_BY_ACCOUNT: ['REFUSED', 'APPLIED'].map((cause) => ({ regionId: 'cn-b', cause })),
  ROLE_NOT_AUTHORIZED: [{}],
  KMS_NOT_ENABLED: [{ regionId: 'cn-b' }],
  REGION_NOT_FOUND: [{ regionId: 'cn-x' }],
  NAME_INVALID: [
    'TOO_SHORT',
    'TOO_LONG',
    'BAD_START',
    'BAD_CHARACTER',
    'RESERVED_PREFIX',
    'URL_INSIDE',
    'UNPRINTABLE',
  ].map((rules) => ({ name: 'x', rules })),
  NAME_TAKEN: [{ name: 'web', destinationRegionId: 'cn-b' }],
  DESCRIPTION_INVALID: ['TOO_SHORT', 'URL_PREFIX'].map((rules) => ({ rules })),
  TAG_INVALID: ['EMPTY', 'DUPLICATE', 'TOO_MANY', 'GATEWAY_PREFIX'].map((rules) => ({
    rules,
    tag: '#1 team',
  })),
  RESOURCE_GROUP_NOT_FOUND: [{ resourceGroupId: 'rg-1' }],
  QUOTA_EXCEEDED: [{}],
  IDEMPOTENCY_KEY_INVALID: [{ rules: 'TOO_LONG' }],
  IDEMPOTENCY_KEY_REUSED: [{}],
  NOT_ALLOWED: [{}],
}

const CODES = Object.keys(PARAMETERS) as CopyProblemCode[]
const CASES = CODES.flatMap((code) => PARAMETERS[code].map((parameters) => ({ code, parameters })))
/** Parameters that are told in words. */
const TERMS = ['reasons', 'cause', 'scope', 'owner', 'status', 'rules']

describe.each(['zh', 'en'] as const)('the texts of problems in %s', (language) => {
  it.each(CASES)('name all there is to $code $parameters', ({ code, parameters }) => {
    const { message, remedy } = problemText({ code, parameters }, language)
    for (const text of [message, remedy]) {
      expect(text).toMatch(language === 'zh' ? /[\p{Script=Han}].*。$/u : /^[A-Z].*\.$/)
      expect(text).not.toMatch(/[{}?]|undefined/)
    }
    for (const [name, value] of Object.entries(parameters)) {
      // A word of the gateway is translated, whatever else is named as it is.
      const asItIs = String(value)
        .split(',')
        .every((word) => message.includes(word))
      expect([name, asItIs]).toEqual([name, !TERMS.includes(name)])
    }
  })

  it.each(CODES)('have a remedy for %s without parameters', (code) => {
    const { remedy } = problemText({ code, parameters: {} }, language)
    expect(remedy).not.toMatch(/[{}?]|undefined/)
    expect(remedy.length).toBeGreaterThan(5)
  })

  it('are different for different terms', () => {
    const messages = CASES.map((problem) => problemText(problem, language).message)
    expect(new Set(messages).size).toBe(messages.length)
  })
})

describe('the text of a problem', () => {
  it('lists several reasons and the remedy of each', () => {
    const problem = {
      code: 'KEY_NOT_USABLE' as const,
      parameters: { ...key, reasons: 'DISABLED,NOT_SYMMETRIC' },
    }
    expect(problemText(problem, 'zh')).toEqual({
      message: '密钥 key-1 不能用于加密云盘：密钥已禁用；密钥规格不是 Aliyun_AES_256 或 Aliyun_SM4。',
      remedy:
        '请在 KMS 控制台启用该密钥，或选择其他密钥。请选择规格为 Aliyun_AES_256 或 Aliyun_SM4 的对称密钥。',
    })
    expect(problemText(problem, 'en')).toEqual({
      message:
        'Key key-1 cannot encrypt disks: it is disabled; its spec is neither Aliyun_AES_256 nor Aliyun_SM4.',
      remedy:
        'Enable the key in the KMS console, or choose another. Choose a symmetric key with the spec Aliyun_AES_256 or Aliyun_SM4.',
    })
  })

  it('does not look into what it fills in', () => {
    const parameters = { name: '{rules}$&', rules: 'TOO_SHORT' }
    expect(problemText({ code: 'NAME_INVALID', parameters }, 'zh').message).toBe(
      '镜像名称“{rules}$&”不合规：长度不足。',
    )
  })

  it('shows a status that it has no word for as it is', () => {
    const parameters = { ...image, status: 'toString' }
    expect(problemText({ code: 'IMAGE_NOT_AVAILABLE', parameters }, 'en').message).toContain('(toString)')
  })

  it.each(['zh', 'en'] as const)('names the ticket for images that are too large in %s', (language) => {
    const { remedy } = problemText({ code: 'IMAGE_TOO_LARGE', parameters: {} }, language)
    expect(remedy).toMatch(/工单|ticket/)
    expect(remedy).toMatch(/CopySnapshot.*CreateImage/)
  })

  it.each(['zh', 'en'] as const)('says in %s which role is to be granted and where', (language) => {
    const { remedy } = problemText({ code: 'ROLE_NOT_AUTHORIZED', parameters: {} }, language)
    expect(remedy).toContain('AliyunECSDiskEncryptDefaultRole')
    expect(remedy).toContain('去授权')
  })
})

const resulting = (changes: Partial<ResultingEncryption>): ResultingEncryption => ({
  transition: 'KEEPS_KEY',
  state: 'ENCRYPTED',
  keyIds: ['key-1'],
  serviceKeyToBeMade: false,
  ...changes,
})

describe('the explanation of an encryption to come', () => {
  const plain = resulting({ transition: 'STAYS_UNENCRYPTED', state: 'UNENCRYPTED', keyIds: [] })
  const toBeMade = resulting({ transition: 'BECOMES_ENCRYPTED', keyIds: [], serviceKeyToBeMade: true })

  it.each([
    { was: plain, zh: /未加密/, en: /unencrypted/ },
    {
      was: resulting({ transition: 'BECOMES_ENCRYPTED' }),
      zh: /将被加密.*key-1/,
      en: /will be encrypted; .*key-1/,
    },
    { was: toBeMade, zh: /服务密钥.*首次使用/, en: /service key.*first used/ },
    { was: resulting({}), zh: /仍被加密.*key-1/, en: /stays encrypted; .*key-1/ },
    { was: resulting({ keyIds: ['k1', 'k2'] }), zh: /k1、k2/, en: /keys k1 and k2/ },
    { was: resulting({ keyIds: [] }), zh: /原有的密钥访问/, en: /need its key, as before/ },
    {
      was: resulting({ state: 'PARTIALLY_ENCRYPTED' }),
      zh: /部分加密.*key-1/,
      en: /partly encrypted.*key-1/,
    },
    { was: resulting({ transition: 'CHANGES_KEY' }), zh: /新的密钥 key-1/, en: /anew.*key-1/ },
    {
      was: resulting({ transition: 'BECOMES_ENCRYPTED', state: 'UNKNOWN', keyIds: [] }),
      zh: /将被加密，您需要使用密钥访问/,
      en: /will be encrypted; .* need its key/,
    },
    { was: resulting({ state: 'UNKNOWN', keyIds: [] }), zh: /无法预知/, en: /cannot be foretold/ },
  ])('tells $was in both languages', ({ was, zh, en }) => {
    expect(explanation(was, 'zh')).toMatch(zh)
    expect(explanation(was, 'en')).toMatch(en)
  })
})
