import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { createEmulatorClient } from '../support/emulator-client.ts'
import { createWireClient, rpc } from '../support/emulator-wire.ts'
import type { Wire } from '../support/emulator-wire.ts'

let emulator: RunningEmulator
let wireClient: ReturnType<typeof createWireClient>
let session: { AccessKeyId: string; AccessKeySecret: string; SecurityToken: string }
beforeAll(async () => {
  emulator = await startEmulator({ kmsReadsPerSecond: 1_000_000, describeImagesPerMinute: 1_000_000 })
  wireClient = createWireClient(emulator)
  const answer = await createEmulatorClient(emulator).call<{ Credentials: typeof session }>(
    'sts',
    'AssumeRole',
    {
      RoleArn: `acs:ram::${demo.accountId}:role/${demo.operatorRoleName}`,
      RoleSessionName: 'tampering',
    },
  )
  session = answer.Credentials
})
afterAll(() => emulator.close())

/** One part of a request, and what it is changed to; null takes it away. */
type Part = { of: 'method' | 'path' | 'body' } | { of: 'query' | 'headers'; name: string }
type Change = (wire: Wire, to: string | null) => Wire

const changeOf = (part: Part): Change => {
  switch (part.of) {
    case 'method':
      return (wire) => ({ ...wire, method: wire.method === 'GET' ? 'POST' : 'GET' })
    case 'path':
      return (wire, to) => ({ ...wire, path: `/${to ?? 'other'}` })
    case 'body':
      return (wire, to) => ({ ...wire, body: `${wire.body}&${to ?? ''}=x` })
    case 'query':
    case 'headers':
      return (wire, to) => {
        const { [part.name]: _old, ...others } = wire[part.of]
        return { ...wire, [part.of]: to === null ? others : { ...others, [part.name]: to } }
      }
  }
}
const parts = (of: 'query' | 'headers', names: string[]): Part[] => names.map((name) => ({ of, name }))

/** What refuses a part that was changed before its signature does. */
const earlierRefusals: Record<string, string[]> = {
  path: ['InvalidAction.NotFound'],
  Version: ['InvalidVersion', 'MissingParameter'],
  'x-acs-version': ['InvalidVersion', 'MissingParameter'],
  Action: ['MissingParameter'],
  'x-acs-action': ['MissingParameter'],
  AccessKeyId: ['InvalidAccessKeyId.NotFound', 'MissingParameter'],
  SecurityToken: ['InvalidSecurityToken.Malformed', 'MissingSecurityToken'],
  'x-acs-security-token': ['InvalidSecurityToken.Malformed', 'MissingSecurityToken'],
  Signature: ['MissingParameter'],
  SignatureMethod: ['InvalidParameter', 'MissingParameter'],
  SignatureType: ['InvalidParameter'],
  SignatureVersion: ['InvalidParameter', 'MissingParameter'],
  'content-type': ['InvalidParameter.NotSupportedByEmulator'],
  'x-acs-further': ['IncompleteSignature'],
  // Without it, a request signed with ACS3 is one signed in parameters, and has none.
  authorization: ['IncompleteSignature', 'MissingParameter'],
}

/** Some change of any part is refused, and does not spoil the request itself. */
const refused = (signed: () => Wire, partsOfIt: Part[]) =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...partsOfIt),
      fc.option(fc.stringMatching(/^[A-Za-z0-9]{1,12}$/)),
      async (part, to) => {
        const wire = signed()
        const tampered = changeOf(part)(wire, to)
        fc.pre(JSON.stringify(tampered) !== JSON.stringify(wire))
        const [, code] = await wireClient.verdictOn(tampered)
        const name = 'name' in part ? part.name : part.of
        expect(['SignatureDoesNotMatch', ...(earlierRefusals[name] ?? [])]).toContain(code)
        expect(await wireClient.verdictOn(wire)).toEqual([200, undefined])
        expect(await wireClient.verdictOn(wire)).toEqual([400, 'SignatureNonceUsed'])
      },
    ),
    { numRuns: 300 },
  )

const FORM = 'application/x-www-form-urlencoded'

describe('whatever is changed on the way, the emulator refuses a request', () => {
  test('that is signed with ACS3', async () => {
    const signed = () =>
      wireClient.acs3({
        query: { RegionId: 'cn-hangzhou', ImageName: "é 值/+&=%#?!'()*~" },
        body: 'PageSize=1&Status=Available',
        key: session.AccessKeyId,
        secret: session.AccessKeySecret,
        headers: { 'x-acs-security-token': session.SecurityToken },
      })
    const { query, headers } = signed()
    await refused(signed, [
      { of: 'method' },
      { of: 'path' },
      { of: 'body' },
      ...parts('query', [...Object.keys(query), 'PageNumber']),
      // A request without Host is none.
      ...parts('headers', [...Object.keys(headers).filter((name) => name !== 'host'), 'x-acs-further']),
    ])
  })

  test('that is signed in parameters, those of the query and of the form', async () => {
    const signed = () => {
      const form = { PageSize: '1', RegionId: 'cn-hangzhou' }
      const wire = rpc(
        { ...form, AccessKeyId: session.AccessKeyId, SecurityToken: session.SecurityToken },
        'POST',
        session.AccessKeySecret,
      )
      const { PageSize: _size, RegionId: _region, ...query } = wire.query
      return {
        ...wire,
        query,
        headers: { 'content-type': FORM },
        body: new URLSearchParams(form).toString(),
      }
    }
    await refused(signed, [
      { of: 'method' },
      { of: 'path' },
      { of: 'body' },
      ...parts('query', [...Object.keys(signed().query), 'PageNumber', 'SignatureType']),
    ])
  })
})
