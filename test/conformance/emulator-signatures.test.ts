import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { sha256Hex } from '../../src/emulator/wire/acs3-signature.ts'
import { rpcSignatureOf } from '../../src/emulator/wire/rpc-signature.ts'
import { createWireClient, demoSecret, rpc, timestamp } from '../support/emulator-wire.ts'
import type { SignedChanges, Wire } from '../support/emulator-wire.ts'

let emulator: RunningEmulator
let wireClient: ReturnType<typeof createWireClient>
beforeAll(async () => {
  emulator = await startEmulator()
  wireClient = createWireClient(emulator)
})
afterAll(() => emulator.close())

const verdictOn = (wire: Wire) => wireClient.verdictOn(wire)
const acs3 = (changes?: SignedChanges) => wireClient.acs3(changes)

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

  test.each([
    'Action',
    'Version',
    'AccessKeyId',
    'Signature',
    'SignatureNonce',
    'Timestamp',
    'SignatureType',
    'SecurityToken',
  ])('is refused with %s, which is of the other scheme', async (name) => {
    const query = { RegionId: 'cn-hangzhou', Format: 'json' }
    expect(await verdictOn(acs3({ query }))).toEqual([200, undefined])
    expect(await verdictOn(acs3({ query: { ...query, [name]: 'x' } }))).toEqual([
      400,
      'InvalidParameter.NotSupportedByEmulator',
    ])
  })

  test('is refused without a date or with one of another form', async () => {
    expect(await verdictOn(acs3({ headers: { 'x-acs-date': 'today' } }))).toEqual([400, 'IllegalTimestamp'])
    expect(await verdictOn(acs3({ headers: { 'x-acs-date': '' } }))).toEqual([400, 'MissingParameter'])
  })
})

/** Another character in the place of one of a text. */
const flipped = (text: string, at: number) => {
  const index = at % text.length
  return `${text.slice(0, index)}${text[index] === 'a' ? 'b' : 'a'}${text.slice(index + 1)}`
}

test('no single character of a signed request can be changed on the way', async () => {
  const parts = ['name of a parameter', 'value of a parameter', 'header'] as const
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.constantFrom(...parts),
      fc.nat(),
      fc.nat(),
      async (isAcs3, part, which, at) => {
        const good = isAcs3 ? acs3() : rpc({ PageSize: '1' })
        const wire = { ...good, query: { ...good.query }, headers: { ...good.headers } }
        const bag = part === 'header' && isAcs3 ? wire.headers : wire.query
        const names = Object.keys(bag)
        const name = names[which % names.length]!
        const value = bag[name]!
        if (part === 'name of a parameter' && bag === wire.query) {
          delete bag[name]
          bag[flipped(name, at)] = value
        } else bag[name] = flipped(value, at)
        const [status] = await verdictOn(wire)
        expect(status).toBeGreaterThanOrEqual(400)
        expect(status).toBeLessThan(500)
      },
    ),
    { numRuns: 300 },
  )
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
    ['the signature, to one that is not ASCII,', { Signature: `${'A'.repeat(27)}é` }],
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
    const { Signature: _signature, ...unsigned } = query
    const signed = {
      ...unsigned,
      Signature: rpcSignatureOf('GET', new Map(Object.entries(unsigned)), demoSecret),
    }
    const wire = { ...rpc(), query: name === 'Signature' ? unsigned : signed }
    expect(await verdictOn(wire)).toEqual([400, 'MissingParameter'])
  })

  // Read in their public sources: what completes a request that is to be signed.
  test.each([
    ['Go', 'GET', { Format: 'JSON', SignatureType: '', RegionId: 'cn-hangzhou' }],
    ['Python', 'POST', { Format: 'JSON', SignatureType: '', RegionId: 'cn-hangzhou' }],
    ['Java', 'POST', { Format: 'JSON', RegionId: 'cn-hangzhou' }],
    ['Node.js', 'GET', { Format: 'JSON' }],
  ])('is answered as the older %s core sends it', async (_core, method, parameters) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-acs-action': 'unsigned' }
    const operations: Record<string, string>[] = [
      { Action: 'ListKeys', Version: '2016-01-20' },
      { Action: 'DescribeImages', Version: '2014-05-26', RegionId: 'cn-hangzhou' },
      { Action: 'GetRole', Version: '2015-05-01', RoleName: 'demo-image-operator' },
      { Action: 'GetCallerIdentity', Version: '2015-04-01' },
    ]
    for (const operation of operations)
      expect(await verdictOn({ ...rpc({ ...parameters, ...operation }, method), headers })).toEqual([
        200,
        undefined,
      ])
  })

  test.each(['BEARERTOKEN', 'PRIVATEKEY'])('is refused with a %s instead of an access key', async (type) => {
    expect(await verdictOn(rpc({ SignatureType: type }))).toEqual([400, 'InvalidParameter'])
  })

  test('is refused with another method of signing', async () => {
    expect(await verdictOn(rpc({ SignatureMethod: 'HMAC-SHA256' }))).toEqual([400, 'InvalidParameter'])
    expect(await verdictOn(rpc({ SignatureVersion: '2.0' }))).toEqual([400, 'InvalidParameter'])
  })
})
