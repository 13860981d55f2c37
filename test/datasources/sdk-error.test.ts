import { describe, expect, test } from '@jest/globals'
import { CredentialsUnavailableError } from '../../src/datasources/credentials-error.ts'
import { cloudErrorOf } from '../../src/datasources/sdk-error.ts'
import { transportError } from '../../src/datasources/transport-error.ts'

const call = { service: 'kms', operation: 'DescribeKey', regionId: 'cn-hangzhou' } as const

const answered = (Code: string, fields: object = {}) =>
  Object.assign(new Error(`${Code}: code: 404, x`), {
    data: { Code, Message: 'text', RequestId: 'r' },
    ...fields,
  })

describe('an answer of the cloud', () => {
  test('keeps code, request ID and text of its body, and the status at the head of the message', () => {
    expect(cloudErrorOf(call, answered('Forbidden.KeyNotFound'))).toMatchObject({
      ...call,
      code: 'Forbidden.KeyNotFound',
      requestId: 'r',
      message: 'text',
      httpStatus: 404,
      retryable: false,
    })
  })

  test.each([
    ['Throttling', { throttled: true, retryable: true, outcomeUnknown: false }],
    ['Throttling.Api', { throttled: true, retryable: true, outcomeUnknown: false }],
    ['Rejected.Throttling', { throttled: true, retryable: true, outcomeUnknown: false }],
    ['ServiceUnavailableTemporary', { throttled: false, retryable: true, outcomeUnknown: true }],
    ['InternalFailure', { throttled: false, retryable: true, outcomeUnknown: true }],
    ['InvalidOperation.Conflict', { throttled: false, retryable: true, outcomeUnknown: false }],
    ['IdempotentProcessing', { throttled: false, retryable: true, outcomeUnknown: true }],
    ['SignatureNonceUsed', { throttled: false, retryable: true, outcomeUnknown: false }],
    ['IllegalTimestamp', { throttled: false, retryable: true, outcomeUnknown: false }],
    ['OperationDenied.ImageCopying', { throttled: false, retryable: false, outcomeUnknown: false }],
    ['OperationDenied.ImageCopyConflict', { throttled: false, retryable: false, outcomeUnknown: false }],
    ['IdempotentParameterMismatch', { throttled: false, retryable: false, outcomeUnknown: false }],
    ['Forbbiden', { throttled: false, retryable: false, outcomeUnknown: false }],
  ])('is classified for %s', (code, expected) => {
    expect(cloudErrorOf(call, answered(code))).toMatchObject(expected)
  })

  test('is repeated later when it is an InternalError, whatever its status', () => {
    expect(cloudErrorOf(call, answered('InternalError', { statusCode: 403 }))).toMatchObject({
      httpStatus: 403,
      retryable: true,
    })
  })

  test('loses control characters, links and key IDs, and everything beyond 500 characters', () => {
    const Message = `a\u0000\u001b[31m\nb\u202e https://x.test/?a=1 LTAI5tAbCdEfGhIjKl STS.NUAbCdEfGh1 ${'x'.repeat(9_999)}`

    const { message } = cloudErrorOf(call, Object.assign(new Error('x'), { data: { Code: 'X', Message } }))

    expect(message).toMatch(/^a \[31m b {1,2}\(link\) \(key ID\) \(key ID\) x+$/)
    expect(message).toHaveLength(500)
  })

  test('never ends in half of a surrogate pair', () => {
    const Message = `${'x'.repeat(499)}😀`

    const { message } = cloudErrorOf(call, Object.assign(new Error('x'), { data: { Code: 'X', Message } }))

    expect(message.isWellFormed()).toBe(true)
  })

  test.each([undefined, 7, ''])('is told in our words when its text is %j', (Message) => {
    const error = Object.assign(new Error('POST http://x?Signature=1'), { data: { Code: 'X', Message } })

    expect(cloudErrorOf(call, error).message).toBe('The cloud gave no reason.')
  })

  test('ignores a retry time that is none', () => {
    expect(cloudErrorOf(call, answered('Throttling', { retryAfter: -1 })).retryAfterMs).toBeNull()
    expect(cloudErrorOf(call, answered('Throttling', { retryAfter: 'soon' })).retryAfterMs).toBeNull()
    expect(cloudErrorOf(call, answered('Throttling', { retryAfter: 70 })).retryAfterMs).toBe(70)
  })
})

test.each<[string, unknown, string, boolean]>([
  ['no connection', Object.assign(new Error('u'), { code: 'ECONNREFUSED' }), 'CONNECTION_FAILED', false],
  ['no such host', Object.assign(new Error('u'), { code: 'ENOTFOUND' }), 'CONNECTION_FAILED', false],
  ['a reset', Object.assign(new Error('u'), { code: 'ECONNRESET' }), 'CONNECTION_FAILED', true],
  [
    'a bad certificate',
    Object.assign(new Error('u'), { code: 'CERT_HAS_EXPIRED' }),
    'CONNECTION_FAILED',
    false,
  ],
  [
    'no credentials',
    Object.assign(new Error('u'), { code: 'InvalidCredentials' }),
    'CREDENTIALS_UNAVAILABLE',
    false,
  ],
  ['unrenewable credentials', new CredentialsUnavailableError('x'), 'CREDENTIALS_UNAVAILABLE', false],
  ['a half surrogate pair', new URIError('URI malformed'), 'BAD_REQUEST', false],
  ['a parse error', new SyntaxError('x'), 'MALFORMED_ANSWER', true],
  ['nothing', undefined, 'MALFORMED_ANSWER', true],
  ['a text', 'POST http://x', 'MALFORMED_ANSWER', true],
])('takes %s for its own code', (_name, thrown, code, outcomeUnknown) => {
  const error = cloudErrorOf(call, thrown)

  expect(error).toMatchObject({ ...call, code, outcomeUnknown, httpStatus: null, requestId: null })
  expect(error.message).toMatch(/^KMS DescribeKey in cn-hangzhou: /)
})

test.each([
  [
    new SyntaxError('Unexpected token < in http://x?Signature=1'),
    'the answer could not be read (SyntaxError).',
  ],
  [Object.assign(new Error('x'), { name: 'http://x?Signature=1' }), 'the answer could not be read.'],
])('names the class of an error it does not know, and nothing else of it', (thrown, text) => {
  expect(cloudErrorOf(call, thrown).message).toBe(`KMS DescribeKey in cn-hangzhou: ${text}`)
})

test('leaves a CloudError as it is', () => {
  const error = transportError(call, 'OVERLOADED', 'x')

  expect(cloudErrorOf(call, error)).toBe(error)
})
