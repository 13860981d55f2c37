import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { CloudError } from '../../src/datasources/cloud-error.ts'
import { createEcsSdkClient } from '../../src/datasources/ecs/ecs-sdk-client.ts'
import { createKmsSdkClient } from '../../src/datasources/kms/kms-sdk-client.ts'
import { createRamSdkClient } from '../../src/datasources/ram/ram-sdk-client.ts'
import {
  accessKeyId,
  accessKeySecret,
  adapterOptions,
  type Answer,
  json,
  startRawServer,
} from './sdk-raw-server.ts'

let server: Awaited<ReturnType<typeof startRawServer>>
let reads: Record<'ecs' | 'kms' | 'ram', (text?: string) => Promise<unknown>>

beforeAll(async () => {
  server = await startRawServer()
  const options = await adapterOptions(server.endpoint, { attemptTimeoutMs: 400, kmsCallsPerSecond: 1_000 })
  const ecs = createEcsSdkClient(options)
  const kms = createKmsSdkClient(options)
  const ram = createRamSdkClient(options)
  reads = {
    ecs: (name = 'web') => ecs.describeImages({ regionId: 'cn-hangzhou', pageNumber: 1, pageSize: 10, name }),
    kms: (keyId = 'key-1') => kms.describeKey('cn-hangzhou', keyId),
    ram: (roleName = 'Role') => ram.roleExists(roleName),
  }
})
afterAll(() => server.close())

const failureOf = async (read: () => Promise<unknown>): Promise<CloudError> => {
  const outcome: unknown = await read().then(
    () => new Error('it succeeded'),
    (error: unknown) => error,
  )
  if (!(outcome instanceof CloudError)) throw outcome
  return outcome
}

/** Everything of an error that may end in a log or an answer. */
const shownOf = (error: Error) => [
  String(error),
  error.stack,
  JSON.stringify(error),
  inspect(error, { depth: 9 }),
]

const expectNoSecrets = (error: Error) => {
  for (const shown of shownOf(error)) {
    expect(shown).not.toContain(server.endpoint)
    expect(shown).not.toMatch(/https?:\/\/|Signature=|SignatureNonce/i)
    expect(shown).not.toContain(accessKeyId)
    expect(shown).not.toContain(accessKeySecret)
  }
}

const requestId = '473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E'

const html: Answer = (response) =>
  response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad Gateway</html>')
const empty: Answer = (response) => response.writeHead(200).end()
const nothing: Answer = (response) =>
  response.writeHead(200, { 'content-type': 'application/json' }).end('null')
const reset: Answer = (response) => response.socket?.resetAndDestroy()
const cut: Answer = (response) => {
  response.writeHead(200, { 'content-length': '1000' }).write('{"TotalCount":')
  setImmediate(() => response.destroy())
}
const silence: Answer = () => undefined
const dribble: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  const timer = setInterval(() => response.write(' '), 20)
  response.on('close', () => clearInterval(timer))
}
const noCode = json(500, { error: 'upstream' })

const good = {
  ecs: { TotalCount: 0, Images: { Image: [] } },
  kms: { KeyMetadata: { KeyId: 'k', Arn: 'a', KeyState: 'Enabled', CreationDate: '2026-01-06T08:30:00Z' } },
  ram: { Role: { RoleName: 'Role' } },
}

const services = ['ecs', 'kms', 'ram'] as const

describe.each(services)('%s: a fault of the way there', (service) => {
  test.each<[string, Answer, string]>([
    ['an HTML page', html, 'MALFORMED_ANSWER'],
    ['an empty body', empty, 'MALFORMED_ANSWER'],
    ['the body null', nothing, 'MALFORMED_ANSWER'],
    ['a failure without a code', noCode, 'MALFORMED_ANSWER'],
    ['a reset connection', reset, 'CONNECTION_FAILED'],
    ['an answer that is cut off', cut, 'CONNECTION_FAILED'],
    ['silence', silence, 'DEADLINE_EXCEEDED'],
    ['a body that never ends', dribble, 'DEADLINE_EXCEEDED'],
  ])('takes %s for its own code after three tries, and shows no URL', async (_name, answer, code) => {
    server.answerWith(answer)

    const error = await failureOf(reads[service])

    expect(error).toMatchObject({ service, code, throttled: false, retryable: true, outcomeUnknown: true })
    expect(server.calls).toHaveLength(3)
    expectNoSecrets(error)
  })

  test.each([
    ['a success without what must be there', { RequestId: requestId }],
    ['a success that holds a code', { Code: 'X', Message: 'y' }],
  ])('does not repeat %s: it says what is missing', async (_name, answer) => {
    server.answerWith(json(200, answer))

    const error = await failureOf(reads[service])

    expect(error).toMatchObject({ code: 'MALFORMED_ANSWER', retryable: false, outcomeUnknown: true })
    expect(error.message).toMatch(/: the answer has a form that is not known: \w+ \(invalid_type\)/)
    expect(server.calls).toHaveLength(1)
    expectNoSecrets(error)
  })

  test('is gone when the next try succeeds', async () => {
    server.answerWith((response, request, number) =>
      (number === 1 ? reset : json(200, good[service]))(response, request, number),
    )

    await expect(reads[service]()).resolves.toBeDefined()
    expect(server.calls).toHaveLength(2)
  })

  test('is a refusal of its own when a text holds half of a surrogate pair: nothing is sent', async () => {
    server.answerWith(html)

    const error = await failureOf(() => reads[service]('\ud800'))

    expect(error).toMatchObject({
      code: 'BAD_REQUEST',
      httpStatus: null,
      retryable: false,
      outcomeUnknown: false,
    })
    expect(server.calls).toEqual([])
  })
})

const body = (code: string, status: number, message = 'told by the cloud') =>
  json(status, { Code: code, Message: message, RequestId: requestId, HostId: 'x', HttpStatus: status })

describe.each(services)('%s: an error of the cloud', (service) => {
  test.each([
    [400, 'InvalidParameter'],
    [403, 'Forbidden.NoPermission'],
    [404, 'InvalidResource.NotFound'],
    [409, 'Rejected.Disabled'],
  ])('is not repeated for status %i and code %s', async (httpStatus, code) => {
    server.answerWith(body(code, httpStatus))

    const error = await failureOf(reads[service])

    expect(error).toMatchObject({
      code,
      httpStatus,
      requestId,
      message: 'told by the cloud',
      throttled: false,
      retryable: false,
      outcomeUnknown: false,
      retryAfterMs: null,
    })
    expect(server.calls).toHaveLength(1)
    expectNoSecrets(error)
  })

  test.each([
    [503, 'ServiceUnavailable', true],
    [500, 'InternalError', true],
    [500, 'SomethingNew', true],
    [409, 'InvalidOperation.Conflict', false],
  ])('is repeated for status %i and code %s', async (httpStatus, code, outcomeUnknown) => {
    server.answerWith(body(code, httpStatus))

    expect(await failureOf(reads[service])).toMatchObject({
      code,
      httpStatus,
      retryable: true,
      outcomeUnknown,
    })
    expect(server.calls).toHaveLength(3)
  })

  test.each([
    [400, 'Throttling'],
    [400, 'Throttling.User'],
    [429, 'Rejected.Throttling'],
  ])('is a throttled call for status %i and code %s', async (httpStatus, code) => {
    server.answerWith(body(code, httpStatus))

    expect(await failureOf(reads[service])).toMatchObject({ code, throttled: true, outcomeUnknown: false })
    expect(server.calls).toHaveLength(3)
  })

  test('keeps what it quotes of the signature to itself', async () => {
    const quoting = `server string to sign is: POST&AccessKeyId=${accessKeyId}&Signature=abc http://${server.endpoint}/`
    server.answerWith(body('SignatureDoesNotMatch', 400, quoting))

    const error = await failureOf(reads[service])

    expect(error).toMatchObject({
      code: 'SignatureDoesNotMatch',
      message: 'The cloud does not accept the credentials or the signature made with them.',
    })
    expectNoSecrets(error)
  })
})

test.each(['ecs', 'ram'] as const)(
  '%s: does not take a redirection for success, as the SDK does',
  async (service) => {
    server.answerWith(json(302, good[service], { location: 'http://elsewhere.test/' }))

    expect(await failureOf(reads[service])).toMatchObject({ code: 'MALFORMED_ANSWER', httpStatus: 302 })
  },
)

test.each(['ecs', 'ram'] as const)('%s: waits as long as x-acs-retry-after says', async (service) => {
  const throttling = json(429, { Code: 'Throttling', Message: 'slow down' }, { 'x-acs-retry-after': '60000' })
  server.answerWith(throttling)

  const error = await failureOf(reads[service])

  // Longer than the whole deadline, so there is no second try.
  expect(error).toMatchObject({ throttled: true, retryAfterMs: 60_000 })
  expect(server.calls).toHaveLength(1)
})

test('fails to connect without a doubt about the outcome where nobody listens', async () => {
  const gone = await startRawServer()
  await gone.close()
  const kms = createKmsSdkClient(await adapterOptions(gone.endpoint))

  const error = await failureOf(() => kms.describeKey('cn-hangzhou', 'key-1'))

  expect(error).toMatchObject({ code: 'CONNECTION_FAILED', retryable: true, outcomeUnknown: false })
  expect(error.message).toBe('KMS DescribeKey in cn-hangzhou: the connection failed (ECONNREFUSED).')
})
