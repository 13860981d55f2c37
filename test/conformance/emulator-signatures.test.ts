import { request as send } from 'node:http'
import { randomUUID } from 'node:crypto'
import { json } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { acs3SignatureOf, sha256Hex } from '../../src/emulator/wire/acs3-signature.ts'
import { rpcSignatureOf } from '../../src/emulator/wire/rpc-signature.ts'
import { createEmulatorClient, refusalOf } from '../support/emulator-client.ts'

let emulator: RunningEmulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const secret = 'emulator-demo-secret'

interface Wire {
  method: string
  query: Record<string, string>
  headers: Record<string, string>
  body: string
}

interface ErrorAnswer {
  RequestId: string
  HostId: string
  Code: string
  Message: string
  HttpStatus?: number
  TotalCount?: number
}

const answerTo = (wire: Wire) =>
  new Promise<{ status: number; body: ErrorAnswer }>((resolve, reject) => {
    const path = `/?${new URLSearchParams(wire.query).toString()}`
    const outgoing = send({
      port: emulator.port,
      host: '127.0.0.1',
      method: wire.method,
      path,
      headers: wire.headers,
    })
    outgoing.on('error', reject)
    outgoing.on('response', (response) => {
      void json(response).then(
        (body) => resolve({ status: response.statusCode ?? 0, body: body as ErrorAnswer }),
        reject,
      )
    })
    outgoing.end(wire.body)
  })

/** Status and code of the answer; the code is undefined for a success. */
const verdictOn = async (wire: Wire) => {
  const { status, body } = await answerTo(wire)
  return [status, body.Code]
}

const timestamp = (ageMs = 0) => `${new Date(Date.now() - ageMs).toISOString().slice(0, 19)}Z`

const acs3 = (
  changes: {
    query?: Record<string, string>
    headers?: Record<string, string>
    body?: string
    method?: string
    key?: string
    secret?: string
  } = {},
): Wire => {
  const method = changes.method ?? 'POST'
  const query = changes.query ?? { RegionId: 'cn-hangzhou', ImageName: "é 值/+&=%#?!'()*~", PageSize: '1' }
  const body = changes.body ?? ''
  const payloadSha256 = sha256Hex(body)
  const headers: Record<string, string> = {
    host: `127.0.0.1:${emulator.port}`,
    'x-acs-action': 'DescribeImages',
    'x-acs-version': '2014-05-26',
    'x-acs-date': timestamp(),
    'x-acs-signature-nonce': randomUUID(),
    'x-acs-content-sha256': payloadSha256,
    ...(body === '' ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
    ...changes.headers,
  }
  const signed = new Map(Object.entries(headers))
  const signature = acs3SignatureOf(
    { method, path: '/', query: new Map(Object.entries(query)), headers: signed, payloadSha256 },
    changes.secret ?? secret,
  )
  const names = [...signed.keys()].toSorted().join(';')
  const authorization = `ACS3-HMAC-SHA256 Credential=${changes.key ?? 'emulator-demo-key'},SignedHeaders=${names},Signature=${signature}`
  return { method, query, headers: { ...headers, authorization }, body }
}

const rpcParameters = (changes: Record<string, string> = {}) => ({
  Action: 'ListKeys',
  Version: '2016-01-20',
  Format: 'json',
  AccessKeyId: 'emulator-demo-key',
  SignatureMethod: 'HMAC-SHA1',
  SignatureVersion: '1.0',
  SignatureNonce: randomUUID(),
  Timestamp: timestamp(),
  ...changes,
})

const rpc = (changes: Record<string, string> = {}, method = 'GET', signingSecret = secret): Wire => {
  const query = rpcParameters(changes)
  const Signature = rpcSignatureOf(method, new Map(Object.entries(query)), signingSecret)
  return { method, query: { ...query, Signature }, headers: {}, body: '' }
}

test('the RPC signature is the one of the documented example', () => {
  const parameters = new Map([
    ['Action', 'CreateKey'],
    ['Format', 'json'],
    ['SignatureMethod', 'HMAC-SHA1'],
    ['SignatureVersion', '1.0'],
    ['Timestamp', '2016-03-28T03:13:08Z'],
    ['Version', '2016-01-20'],
    ['AccessKeyId', 'testid'],
  ])
  expect(rpcSignatureOf('GET', parameters, 'testsecret')).toBe('41wk2SSX1GJh7fwnc5eqOfiJPFg=')
})

describe('a request signed with ACS3', () => {
  test('is answered, sent with POST or GET, with its parameters in the query or in a form', async () => {
    for (const wire of [
      acs3(),
      acs3({ method: 'GET' }),
      acs3({ query: {}, body: 'RegionId=cn-hangzhou&PageSize=1' }),
    ])
      expect(await verdictOn(wire)).toEqual([200, undefined])
  })

  const tamper: [string, (wire: Wire) => Wire][] = [
    ['method', (wire) => ({ ...wire, method: 'GET' })],
    ['a parameter', (wire) => ({ ...wire, query: { ...wire.query, PageSize: '2' } })],
    ['an additional parameter', (wire) => ({ ...wire, query: { ...wire.query, PageNumber: '2' } })],
    ['a missing parameter', ({ query: { PageSize: _gone, ...query }, ...wire }) => ({ ...wire, query })],
    [
      'the action',
      (wire) => ({ ...wire, headers: { ...wire.headers, 'x-acs-action': 'DescribeSnapshots' } }),
    ],
    ['the date', (wire) => ({ ...wire, headers: { ...wire.headers, 'x-acs-date': timestamp(1000) } })],
    ['the nonce', (wire) => ({ ...wire, headers: { ...wire.headers, 'x-acs-signature-nonce': 'another' } })],
    ['the host', (wire) => ({ ...wire, headers: { ...wire.headers, host: 'localhost' } })],
    [
      'the hash of the body',
      (wire) => ({ ...wire, headers: { ...wire.headers, 'x-acs-content-sha256': sha256Hex('x') } }),
    ],
    [
      'the body',
      (wire) => ({
        ...wire,
        body: 'PageNumber=3',
        headers: { ...wire.headers, 'content-type': 'application/x-www-form-urlencoded' },
      }),
    ],
    [
      'the signature',
      (wire) => ({
        ...wire,
        headers: { ...wire.headers, authorization: wire.headers['authorization']!.replace(/.{4}$/, '0000') },
      }),
    ],
  ]
  test.each(tamper)('is refused when %s was changed on the way', async (_part, change) => {
    expect(await verdictOn(change(acs3()))).toEqual([400, 'SignatureDoesNotMatch'])
  })

  test('is refused when a header of the cloud is not signed, or the header is not of that scheme', async () => {
    const good = acs3()
    expect(await verdictOn({ ...good, headers: { ...good.headers, 'x-acs-more': '1' } })).toEqual([
      400,
      'IncompleteSignature',
    ])
    expect(await verdictOn({ ...good, headers: { ...good.headers, authorization: 'Basic abc' } })).toEqual([
      400,
      'IncompleteSignature',
    ])
  })

  test('is refused when it is sent again', async () => {
    const wire = acs3()
    expect(await verdictOn(wire)).toEqual([200, undefined])
    expect(await verdictOn(wire)).toEqual([400, 'SignatureNonceUsed'])
  })

  test.each([16 * 60_000, -16 * 60_000])('is refused when it is %d ms old', async (ageMs) => {
    expect(await verdictOn(acs3({ headers: { 'x-acs-date': timestamp(ageMs) } }))).toEqual([
      400,
      'IllegalTimestamp',
    ])
  })

  test('is taken when it is 14 minutes off', async () => {
    expect(await verdictOn(acs3({ headers: { 'x-acs-date': timestamp(14 * 60_000) } }))).toEqual([
      200,
      undefined,
    ])
  })

  test('is refused without a date or with one of another form', async () => {
    expect(await verdictOn(acs3({ headers: { 'x-acs-date': 'today' } }))).toEqual([400, 'IllegalTimestamp'])
    expect(await verdictOn(acs3({ headers: { 'x-acs-date': '' } }))).toEqual([400, 'MissingParameter'])
  })
})

describe('a request signed the old way', () => {
  test('is answered, sent with GET, POST or as a form', async () => {
    const form = { ...rpc({}, 'POST') }
    const asForm = {
      ...form,
      query: {},
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form.query).toString(),
    }
    for (const wire of [rpc(), rpc({}, 'POST'), asForm])
      expect(await verdictOn(wire)).toEqual([200, undefined])
  })

  test.each([
    ['a parameter', { PageSize: '2' }],
    ['the action', { Action: 'ListAliases' }],
    ['the nonce', { SignatureNonce: 'another' }],
    ['the signature', { Signature: 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=' }],
  ])('is refused when %s was changed on the way', async (_part, changed) => {
    const wire = rpc({ PageSize: '1' })
    expect(await verdictOn({ ...wire, query: { ...wire.query, ...changed } })).toEqual([
      400,
      'SignatureDoesNotMatch',
    ])
  })

  test('is refused when the method was changed, it is sent again, or it is too old', async () => {
    const wire = rpc()
    expect(await verdictOn({ ...wire, method: 'POST' })).toEqual([400, 'SignatureDoesNotMatch'])
    expect(await verdictOn(wire)).toEqual([200, undefined])
    expect(await verdictOn(wire)).toEqual([400, 'SignatureNonceUsed'])
    expect(await verdictOn(rpc({ Timestamp: timestamp(16 * 60_000) }))).toEqual([400, 'IllegalTimestamp'])
  })

  test.each([
    'AccessKeyId',
    'SignatureMethod',
    'SignatureVersion',
    'Signature',
    'SignatureNonce',
    'Timestamp',
    'Action',
    'Version',
  ])('is refused without %s', async (name) => {
    const { [name]: _gone, ...query } = rpc().query
    const { Signature, ...unsigned } = query
    const signed = {
      ...unsigned,
      Signature: rpcSignatureOf('GET', new Map(Object.entries(unsigned)), secret),
    }
    const wire = { ...rpc(), query: name === 'Signature' ? unsigned : signed }
    expect(Signature === undefined).toBe(name === 'Signature')
    expect(await verdictOn(wire)).toEqual([400, 'MissingParameter'])
  })

  test('is refused with another method of signing', async () => {
    expect(await verdictOn(rpc({ SignatureMethod: 'HMAC-SHA256' }))).toEqual([400, 'InvalidParameter'])
    expect(await verdictOn(rpc({ SignatureVersion: '2.0' }))).toEqual([400, 'InvalidParameter'])
  })
})

describe('an access key', () => {
  test.each([
    acs3,
    (changes: { key?: string; secret?: string }) =>
      rpc({ AccessKeyId: changes.key ?? 'emulator-demo-key' }, 'GET', changes.secret),
  ])('that is unknown, real-looking or used with another secret is refused', async (signed) => {
    expect(await verdictOn(signed({ secret: 'wrong' }))).toEqual([400, 'SignatureDoesNotMatch'])
    expect(await verdictOn(signed({ key: 'nobody' }))).toEqual([404, 'InvalidAccessKeyId.NotFound'])
    const real = await answerTo(signed({ key: 'LTAI5tExampleExample' }))
    expect([real.status, real.body.Code]).toEqual([404, 'InvalidAccessKeyId.NotFound'])
    expect(real.body.Message).toMatch(/takes no real access key/)
    expect(JSON.stringify(real.body)).not.toMatch(/LTAI/)
  })

  test('with an STS token is refused: the emulator gives out none', async () => {
    expect(await verdictOn(rpc({ SecurityToken: 'x' }))).toEqual([400, 'InvalidSecurityToken.Malformed'])
    expect(await verdictOn(acs3({ headers: { 'x-acs-security-token': 'x' } }))).toEqual([
      400,
      'InvalidSecurityToken.Malformed',
    ])
  })

  test('is shown in the log of calls by its first four characters only', async () => {
    emulator.clearCalls()
    await verdictOn(acs3({ key: 'LTAI5tExampleExample' }))
    expect(emulator.calls()).toMatchObject([{ accessKeyId: 'LTAI***', code: 'InvalidAccessKeyId.NotFound' }])
  })
})

describe('an error', () => {
  test('has the body of ECS or of KMS', async () => {
    const ecs = await answerTo(acs3({ query: {} }))
    expect(ecs).toEqual({
      status: 400,
      body: {
        RequestId: expect.stringMatching(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/),
        HostId: `127.0.0.1:${emulator.port}`,
        Code: 'MissingParameter',
        Message:
          'The input parameter RegionId that is mandatory for processing this request is not supplied.',
        Recommend: expect.any(String),
      },
    })
    const kms = await answerTo(rpc({ Action: 'DescribeKey', KeyId: 'nothing' }))
    expect(kms.status).toBe(404)
    expect(kms.body).toMatchObject({
      HttpStatus: 404,
      Code: 'Forbidden.KeyNotFound',
      Message: 'The specified Key is not found.',
    })
  })

  test('tells an unknown action from an unknown version', async () => {
    expect(await verdictOn(rpc({ Action: 'DropEverything' }))).toEqual([404, 'InvalidAction.NotFound'])
    expect(await verdictOn(rpc({ Version: '2020-01-01' }))).toEqual([400, 'InvalidVersion'])
    expect(await verdictOn(rpc({ Action: 'DescribeImages' }))).toEqual([404, 'InvalidAction.NotFound'])
  })

  test('comes for other methods, other paths, XML and parameters that are given twice', async () => {
    expect(await verdictOn({ ...rpc(), method: 'PUT' })).toEqual([403, 'UnsupportedHTTPMethod'])
    expect(await verdictOn(rpc({ Format: 'XML' }))).toEqual([400, 'InvalidParameter.NotSupportedByEmulator'])
    const other = await fetch(`${emulator.url}/other`)
    expect([other.status, ((await other.json()) as ErrorAnswer).Code]).toEqual([
      404,
      'InvalidAction.NotFound',
    ])
    const twice = await fetch(`${emulator.url}/?Action=ListKeys&Action=ListAliases`)
    expect([twice.status, ((await twice.json()) as ErrorAnswer).Code]).toEqual([400, 'InvalidParameter'])
  })

  test('reaches the official SDK core with code, status and text', async () => {
    const client = createEmulatorClient(emulator, {
      accessKeyId: 'emulator-demo-key',
      accessKeySecret: 'wrong',
    })
    expect(await refusalOf(client.ecs('DescribeRegions', {}))).toEqual({
      httpStatus: 400,
      code: 'SignatureDoesNotMatch',
      message: 'Specified signature is not matched with our calculation.',
    })
  })
})
