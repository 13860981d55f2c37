import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { isTrusted } from '../../src/emulator/ram/trust-policy.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { createEmulatorClient, refusalOf } from '../support/emulator-client.ts'
import { createWireClient, rpc } from '../support/emulator-wire.ts'
import { trustPolicy } from './provocations/ram-and-sts.ts'

let dataDir: string
let emulator: RunningEmulator

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'emulator-'))
  emulator = await startEmulator({ dataDir })
})
afterEach(async () => {
  await emulator.close()
  rmSync(dataDir, { recursive: true })
})

interface Session {
  accessKeyId: string
  accessKeySecret: string
  securityToken: string
}
const roleArn = (name: string) => `acs:ram::${demo.accountId}:role/${name}`
const assume = async (name: string = demo.operatorRoleName, client = createEmulatorClient(emulator)) => {
  const { Credentials } = await client.call<{
    Credentials: { AccessKeyId: string; AccessKeySecret: string; SecurityToken: string }
  }>('sts', 'AssumeRole', { RoleArn: roleArn(name), RoleSessionName: 'test' })
  const { AccessKeyId, AccessKeySecret, SecurityToken } = Credentials
  return { accessKeyId: AccessKeyId, accessKeySecret: AccessKeySecret, securityToken: SecurityToken }
}
const regions = (session: Session) => createEmulatorClient(emulator, session).ecs('DescribeRegions', {})
const oldWay = (session: Session, token = session.securityToken) =>
  createWireClient(emulator).verdictOn(
    rpc({ AccessKeyId: session.accessKeyId, SecurityToken: token }, 'GET', session.accessKeySecret),
  )

describe('the credentials of a session', () => {
  test('sign requests both ways, until their time is over by the clock of the emulator', async () => {
    const session = await assume()
    expect(session.accessKeyId).toMatch(/^STS\.emulator/)
    expect((await regions(session)).Regions.Region).not.toEqual([])
    expect(await oldWay(session)).toEqual([200, undefined])
    emulator.advanceClock(3600_000)
    expect(await refusalOf(regions(session))).toMatchObject({
      httpStatus: 400,
      code: 'InvalidSecurityToken.Expired',
    })
    expect(await oldWay(session)).toEqual([400, 'InvalidSecurityToken.Expired'])
  })

  test('outlive the process', async () => {
    const session = await assume()
    await emulator.close()
    emulator = await startEmulator({ dataDir })
    expect((await regions(session)).Regions.Region).not.toEqual([])
  })

  test('are known as expired for a day, and then forgotten when others are given out', async () => {
    const session = await assume()
    emulator.advanceClock(24 * 3600_000)
    await assume()
    expect(await oldWay(session)).toEqual([400, 'InvalidSecurityToken.Expired'])
    emulator.advanceClock(3600_000 + 1)
    const { accessKeyId } = await assume()
    expect(await oldWay(session)).toEqual([404, 'InvalidAccessKeyId.NotFound'])
    const { sessions } = emulator.dump()
    expect(sessions?.map((kept) => kept.accessKeyId)).toContain(accessKeyId)
    await emulator.close()
    emulator = await startEmulator({ dataDir })
    expect(emulator.dump().sessions).toEqual(sessions)
  })

  test('do not pile up', async () => {
    for (let day = 0; day < 10; day += 1) {
      for (let time = 0; time < 5; time += 1) await assume()
      emulator.advanceClock(24 * 3600_000)
    }
    expect(emulator.dump().sessions?.length).toBeLessThanOrEqual(20)
  })

  test('are refused without their token, and with another', async () => {
    const session = await assume()
    const { securityToken: _token, ...withoutToken } = session
    expect(await refusalOf(createEmulatorClient(emulator, withoutToken).ecs('DescribeRegions', {}))).toEqual({
      httpStatus: 400,
      code: 'MissingSecurityToken',
      message: 'SecurityToken is mandatory for this action.',
    })
    const { securityToken } = await assume()
    expect(await refusalOf(regions({ ...session, securityToken }))).toMatchObject({
      httpStatus: 400,
      code: 'InvalidSecurityToken.Malformed',
    })
    expect(await oldWay(session, securityToken)).toEqual([400, 'InvalidSecurityToken.Malformed'])
  })

  test('are refused when the emulator did not give them out', async () => {
    const unknown = { accessKeyId: 'STS.NUrealLooking', accessKeySecret: 'x', securityToken: 'y' }
    expect(await refusalOf(regions(unknown))).toMatchObject({
      httpStatus: 404,
      code: 'InvalidAccessKeyId.NotFound',
      message: expect.stringContaining('its own AssumeRole'),
    })
  })

  test('are worth nothing without the role', async () => {
    const { client, name } = await newRole({ RAM: ['*'] })
    const session = await assume(name, client)
    const { roles, ...file } = emulator.dump()
    emulator.load({ ...file, roles: roles?.filter((role) => role.name !== name) })
    expect(await refusalOf(regions(session))).toMatchObject({ code: 'InvalidAccessKeyId.NotFound' })
    await newRole({ RAM: ['*'] })
    expect(await refusalOf(regions(session))).toMatchObject({ code: 'InvalidAccessKeyId.NotFound' })
    expect(await oldWay(session)).toEqual([404, 'InvalidAccessKeyId.NotFound'])
  })
})

const newRole = async (principal: object) => {
  const client = createEmulatorClient(emulator)
  const name = 'new-role'
  await client.call('ram', 'CreateRole', { RoleName: name, AssumeRolePolicyDocument: trustPolicy(principal) })
  return { client, name }
}

describe('a trust policy', () => {
  test.each([
    ['the account', { RAM: [roleArn('x').replace(/role.x/, 'root')] }, true],
    ['the user', { RAM: `acs:ram::${demo.accountId}:user/emulator-demo` }, true],
    ['another user', { RAM: `acs:ram::${demo.accountId}:user/somebody` }, false],
    ['another account', { RAM: 'acs:ram::1000000000000001:root' }, false],
    ['a service', { Service: ['ecs.aliyuncs.com'] }, false],
  ])('that names %s lets the user assume the role: %j → %s', async (_who, principal, isAllowed) => {
    const { client, name } = await newRole(principal)
    const code = await assume(name, client).then(
      () => null,
      async (error: unknown) => (await refusalOf(Promise.reject(error))).code,
    )
    expect(code).toBe(isAllowed ? null : 'NoPermission')
  })

  test.each([
    ['an Allow with a condition does not allow', [{ Effect: 'Allow', Condition: {} }]],
    ['a Deny with a condition denies', [{ Effect: 'Allow' }, { Effect: 'Deny', Condition: {} }]],
  ])('is on the safe side of conditions: %s', (_what, statements) => {
    const rest = { Action: 'sts:AssumeRole', Principal: { RAM: '*' } }
    const Statement = statements.map((statement) => ({ ...statement, ...rest }))
    expect(isTrusted(JSON.stringify({ Version: '1', Statement }), [])).toBe(false)
  })

  test('can let one role assume another', async () => {
    // As CreateRole's caller writes the name, while the ARN that it answers is in small letters.
    const { name } = await newRole({ RAM: roleArn(demo.operatorRoleName.replace('demo', 'Demo')) })
    expect(await refusalOf(assume(name))).toMatchObject({ code: 'NoPermission' })
    const session = await assume()
    expect(await assume(name, createEmulatorClient(emulator, session))).toHaveProperty('securityToken')
  })
})

test('AssumeRole is throttled with a hint when it is called too often', async () => {
  const busy = await startEmulator({ assumeRolesPerMinute: 1 })
  try {
    const client = createEmulatorClient(busy)
    await assume(demo.operatorRoleName, client)
    const refusal = { httpStatus: 400, code: 'Throttling.User' }
    expect(await refusalOf(assume(demo.operatorRoleName, client))).toMatchObject(refusal)
    busy.setAssumptions({ 'throttling.status': 'http-429' })
    expect(await refusalOf(assume(demo.operatorRoleName, client))).toMatchObject({
      ...refusal,
      httpStatus: 429,
    })
  } finally {
    await busy.close()
  }
})
