import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { requestErrors } from '../../src/emulator/wire/request-errors.ts'
import { createEmulatorClient, refusalOf } from '../support/emulator-client.ts'
import { createWireClient, rpc } from '../support/emulator-wire.ts'
import type { ErrorAnswer, SignedChanges, Wire } from '../support/emulator-wire.ts'
import { eventually } from '../support/eventually.ts'

const HOUR_MS = 3_600_000

let emulator: RunningEmulator
let wireClient: ReturnType<typeof createWireClient>
beforeAll(async () => {
  emulator = await startEmulator()
  wireClient = createWireClient(emulator)
})
afterAll(() => emulator.close())

const answerTo = (wire: Wire) => wireClient.answerTo(wire)
const verdictOn = (wire: Wire) => wireClient.verdictOn(wire)
const acs3 = (changes?: SignedChanges) => wireClient.acs3(changes)

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

  test('with an STS token is refused: it is no session', async () => {
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

describe('whatever is refused before its operation is asked', () => {
  const refusals: Record<string, () => Wire | Promise<Wire>> = {
    SignatureDoesNotMatch: () => acs3({ secret: 'wrong' }),
    IncompleteSignature: () => ({ ...acs3(), headers: { authorization: 'Basic abc', ...versioned } }),
    'InvalidAccessKeyId.NotFound': () => acs3({ key: 'nobody' }),
    'InvalidSecurityToken.Malformed': () => acs3({ headers: { 'x-acs-security-token': 'x' } }),
    'InvalidSecurityToken.Expired': async () => {
      const session = await sessionOf()
      emulator.advanceClock(HOUR_MS)
      return session
    },
    MissingSecurityToken: async () => {
      const { AccessKeyId: key, AccessKeySecret: secret } = await credentialsOf()
      return acs3({ key, secret })
    },
    SignatureNonceUsed: async () => {
      const wire = acs3()
      await verdictOn(wire)
      return wire
    },
    IllegalTimestamp: () => acs3({ headers: { 'x-acs-date': 'today' } }),
    InvalidVersion: () => acs3({ headers: { 'x-acs-version': '2020-01-01' } }),
    'InvalidAction.NotFound': () => acs3({ headers: { 'x-acs-action': 'DropEverything' } }),
    UnsupportedHTTPMethod: () => acs3({ method: 'PUT' }),
    RequestEntityTooLarge: () => acs3({ body: `Name=${'x'.repeat(8 * 1024 * 1024)}` }),
    IdempotentProcessing: async () => {
      const headers = { 'x-acs-action': 'CopyImage' }
      const query = { RegionId: 'cn-hangzhou', ImageId: 'm-nothing', ClientToken: 'same' }
      emulator.addFault({ kind: 'delay', delayMs: 500, times: 1 })
      void answerTo(acs3({ headers, query }))
      await eventually(
        async () => emulator.faults()[0]?.hits,
        (hits) => hits === 1,
      )
      return acs3({ headers, query })
    },
    MissingParameter: () => acs3({ query: {} }),
    InvalidParameter: () => acs3({ query: { RegionId: 'cn-hangzhou', PageSize: '101' } }),
    'InvalidParameter.NotSupportedByEmulator': () => acs3({ query: { RegionId: 'cn-hangzhou', Owner: '1' } }),
  }
  const versioned = { 'x-acs-version': '2014-05-26', 'x-acs-action': 'DescribeImages' }
  const credentialsOf = async () => {
    const answer = await createEmulatorClient(emulator).call<{
      Credentials: Record<'AccessKeyId' | 'AccessKeySecret' | 'SecurityToken', string>
    }>('sts', 'AssumeRole', {
      RoleArn: `acs:ram::${demo.accountId}:role/${demo.operatorRoleName}`,
      RoleSessionName: 'refused',
    })
    return answer.Credentials
  }
  const sessionOf = async () => {
    const { AccessKeyId: key, AccessKeySecret: secret, SecurityToken } = await credentialsOf()
    return acs3({ key, secret, headers: { 'x-acs-security-token': SecurityToken } })
  }

  test.each(requestErrors)('$code comes with its status and text', async ({ code, httpStatus, message }) => {
    const { status, body } = await answerTo(await refusals[code]!())
    expect([status, body.Code]).toEqual([httpStatus, code])
    expect(body.Message.startsWith(message.split('<')[0]!)).toBe(true)
  })
})

describe('an error', () => {
  test('has the body of ECS or of KMS', async () => {
    const ecs = await answerTo(acs3({ query: {} }))
    expect(ecs).toMatchObject({
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
