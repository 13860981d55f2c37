import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { createAdminClient } from '../support/emulator-admin.ts'
import { createEmulatorClient, refusalOf } from '../support/emulator-client.ts'
import type { EmulatorClient } from '../support/emulator-client.ts'
import { rpc } from '../support/emulator-wire.ts'

let emulator: RunningEmulator
let client: EmulatorClient
let admin: ReturnType<typeof createAdminClient>

beforeEach(async () => {
  emulator = await startEmulator()
  client = createEmulatorClient(emulator)
  admin = createAdminClient(emulator)
})
afterEach(() => emulator.close())

const fault = async (rule: object) => {
  const { status, body } = await admin('POST', 'faults', rule)
  expect(status).toBe(200)
  return String(body['id'])
}

/** What comes over a socket of its own in answer to a signed call, and how it ends: with FIN or with RST. */
const bytesOf = (parameters: Record<string, string>) =>
  new Promise<{ head: string; body: string; length: number; isReset: boolean }>((resolve) => {
    const { query } = rpc(parameters)
    const socket = connect(emulator.port, '127.0.0.1')
    let received = ''
    let isReset = false
    socket.on('data', (chunk) => (received += chunk.toString()))
    socket.on('error', (error) => (isReset = 'code' in error && error.code === 'ECONNRESET'))
    socket.on('close', () => {
      const [head = '', body = ''] = received.split('\r\n\r\n')
      resolve({ head, body, length: Number(/content-length: (\d+)/.exec(head)?.[1]), isReset })
    })
    const path = `/?${new URLSearchParams(query).toString()}`
    socket.write(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${emulator.port}\r\nconnection: close\r\n\r\n`)
  })

const ecs = { Version: '2014-05-26' }
const regions = { ...ecs, Action: 'DescribeRegions' }
const copyCall = {
  ...ecs,
  Action: 'CopyImage',
  RegionId: demo.regionId,
  DestinationRegionId: 'cn-shanghai',
  ImageId: demo.plainImageId,
  DestinationImageName: 'over-the-wire',
}
const copiesThere = async () => {
  const query = { RegionId: 'cn-shanghai', ImageName: 'over-the-wire', Status: 'ALL' }
  return (await client.ecs('DescribeImages', query)).TotalCount
}

describe('on the wire', () => {
  test('a throttled call of ECS is answered 400, and tells when to come back only if the fault does', async () => {
    await fault({ kind: 'throttle', times: 1 })
    await fault({ kind: 'throttle', times: 1, retryAfterMs: 1500 })
    const without = await bytesOf(regions)
    expect(without.head).toMatch(/^HTTP\/1\.1 400 /)
    expect(without.head).not.toMatch(/retry-after/i)
    expect(JSON.parse(without.body)).toMatchObject({ Code: 'Throttling.User' })
    expect((await bytesOf(regions)).head).toMatch(/^x-acs-retry-after: 1500$/m)
  })

  test('a throttled call of KMS is answered 429', async () => {
    await fault({ kind: 'throttle', service: 'kms' })
    const { head, body } = await bytesOf({ RegionId: demo.regionId })
    expect(head).toMatch(/^HTTP\/1\.1 429 /)
    expect(JSON.parse(body)).toMatchObject({ Code: 'Rejected.Throttling' })
  })

  test('a service that is broken answers 5xx in its own form', async () => {
    await fault({ kind: 'http-error', httpStatus: 503, code: 'ServiceUnavailable', message: 'Later.' })
    const { head, body } = await bytesOf(regions)
    expect(head).toMatch(/^HTTP\/1\.1 503 /)
    expect(JSON.parse(body)).toMatchObject({ Code: 'ServiceUnavailable', Message: 'Later.' })
  })

  test('a proxy in between answers HTML', async () => {
    await fault({ kind: 'html', httpStatus: 504 })
    const { head, body } = await bytesOf(regions)
    expect(head).toMatch(/^HTTP\/1\.1 504 [^]*content-type: text\/html/)
    expect(body).toContain('<html>')
  })

  test('a connection that is reset gets nothing, and nothing is carried out', async () => {
    await fault({ kind: 'reset', operation: 'CopyImage' })
    expect(await bytesOf(copyCall)).toMatchObject({ head: '', isReset: true })
    expect(await copiesThere()).toBe(0)
  })

  test('an answer that is dropped is of a call that was carried out', async () => {
    await fault({ kind: 'drop-answer', operation: 'CopyImage' })
    expect(await bytesOf(copyCall)).toMatchObject({ head: '', isReset: true })
    expect(await copiesThere()).toBe(1)
  })

  test('a body that is cut is half as long as announced, of a call that was carried out', async () => {
    await fault({ kind: 'cut-body', operation: 'CopyImage' })
    const { head, body, length, isReset } = await bytesOf(copyCall)
    expect(head).toMatch(/^HTTP\/1\.1 200 /)
    expect([body.length, isReset]).toEqual([length >> 1, true])
    expect(await copiesThere()).toBe(1)
  })

  test('an answer that is delayed is whole', async () => {
    await fault({ kind: 'delay', delayMs: 80 })
    const before = performance.now()
    const { body, length, isReset } = await bytesOf(regions)
    expect(performance.now() - before).toBeGreaterThanOrEqual(75)
    expect([Buffer.byteLength(body), isReset]).toEqual([length, false])
  })
})

describe('a copy', () => {
  const copy = () =>
    client.ecs('CopyImage', {
      RegionId: demo.regionId,
      DestinationRegionId: 'cn-shanghai',
      ImageId: demo.plainImageId,
      Encrypted: true,
      KMSKeyId: demo.keyIds['cn-shanghai'],
    })

  test('silently gets another key', async () => {
    await fault({ kind: 'other-key' })
    const { ImageId } = await copy()
    const [disk] = (await client.image('cn-shanghai', ImageId))?.DiskDeviceMappings.DiskDeviceMapping ?? []
    const SnapshotIds = JSON.stringify([disk?.SnapshotId])
    const { Snapshots } = await client.ecs('DescribeSnapshots', { RegionId: 'cn-shanghai', SnapshotIds })
    expect(Snapshots.Snapshot[0]).toMatchObject({ Encrypted: true, KMSKeyId: expect.any(String) })
    expect(Snapshots.Snapshot[0]?.KMSKeyId).not.toBe(demo.keyIds['cn-shanghai'])
  })

  test('ends in CreateFailed', async () => {
    await fault({ kind: 'copy-fails' })
    const { ImageId } = await copy()
    emulator.advanceClock(60_000)
    expect((await client.image('cn-shanghai', ImageId))?.Status).toBe('CreateFailed')
  })
})

describe('a rule', () => {
  const outcomes = async (calls: number) => {
    const codes: (string | null)[] = []
    for (let call = 0; call < calls; call += 1)
      codes.push(
        await client.ecs('DescribeRegions', {}).then(
          () => null,
          (error: { code: string }) => error.code,
        ),
      )
    return codes
  }

  test('for the nth call hits that one alone, and counts those that other rules hit', async () => {
    await fault({ kind: 'http-error', code: 'A', nth: 3 })
    await fault({ kind: 'http-error', code: 'B', times: 1 })
    await fault({ kind: 'http-error', operation: 'CopyImage', code: 'C', nth: 1 })
    expect(await outcomes(5)).toEqual(['B', null, 'A', null, null])
  })

  test.each([
    ['that there is not', { regionId: 'cn-hangzou' }],
    ['of a service without regions', { regionId: 'cn-hangzhou', service: 'sts' }],
    ['of an operation without regions', { regionId: 'cn-hangzhou', operation: 'AssumeRole' }],
  ])('for a region %s is refused, as it could never hit', async (_what, scope) => {
    const { status, body } = await admin('POST', 'faults', { kind: 'throttle', ...scope })
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('regionId')])
  })

  test('is listed with its hits, also when it can hit no more, until it is deleted', async () => {
    const twice = await fault({ kind: 'throttle', times: 2 })
    const third = await fault({ kind: 'throttle', nth: 3 })
    const always = await fault({ kind: 'http-error', code: 'A' })
    await outcomes(5)
    expect((await admin('GET', 'faults')).body['faults']).toEqual([
      { id: twice, kind: 'throttle', times: 2, hits: 2 },
      { id: third, kind: 'throttle', nth: 3, hits: 1 },
      { id: always, kind: 'http-error', code: 'A', hits: 2 },
    ])
    expect((await admin('DELETE', `faults/${always}`)).status).toBe(200)
    expect(await outcomes(1)).toEqual([null])
    expect(await admin('DELETE', `faults/${always}`)).toEqual({
      status: 404,
      body: { message: `There is no fault ${always}.` },
    })
    expect(emulator.faults()).toHaveLength(2)
    await admin('DELETE', 'faults')
    expect(emulator.faults()).toEqual([])
  })

  test('that throttles is met by the SDK as the service would throttle it', async () => {
    await fault({ kind: 'throttle', service: 'kms', nth: 1 })
    expect(await refusalOf(client.kms('ListKeys', {}))).toMatchObject({ httpStatus: 429 })
    expect((await client.kms('ListKeys', {})).TotalCount).toBeGreaterThan(0)
  })
})

describe('a call that a fault throttles', () => {
  const calls = {
    ecs: () => client.call('ecs', 'DescribeRegions', {}),
    kms: () => client.call('kms', 'ListKeys', {}),
    ram: () => client.call('ram', 'GetRole', { RoleName: demo.operatorRoleName }),
    sts: () => client.call('sts', 'GetCallerIdentity', {}),
  }
  test.each([
    ['ecs', 'Throttling.User', { 'http-400': 400, 'http-429': 429 }],
    ['kms', 'Rejected.Throttling', { 'http-400': 429, 'http-429': 429 }],
    ['ram', 'Throttling.User', { 'http-400': 400, 'http-429': 429 }],
    ['sts', 'Throttling.User', { 'http-400': 400, 'http-429': 429 }],
  ] as const)('of %s is answered with %s and the status that is chosen', async (service, code, statuses) => {
    await fault({ kind: 'throttle', service })
    for (const choice of ['http-400', 'http-429'] as const) {
      emulator.setAssumptions({ 'throttling.status': choice })
      expect(await refusalOf(calls[service]())).toMatchObject({ code, httpStatus: statuses[choice] })
    }
    emulator.clearFaults()
    await fault({ kind: 'throttle', service, httpStatus: 503 })
    expect(await refusalOf(calls[service]())).toMatchObject({ code, httpStatus: 503 })
  })
})
