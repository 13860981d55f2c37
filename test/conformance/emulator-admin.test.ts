import { once } from 'node:events'
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { createAdminHandler } from '../../src/emulator/admin/admin-handler.ts'
import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { createAdminClient } from '../support/emulator-admin.ts'
import { createEmulatorClient, refusalOf } from '../support/emulator-client.ts'
import type { EmulatorClient } from '../support/emulator-client.ts'

let emulator: RunningEmulator
let client: EmulatorClient
let admin: ReturnType<typeof createAdminClient>

beforeEach(async () => {
  emulator = await startEmulator()
  client = createEmulatorClient(emulator)
  admin = createAdminClient(emulator)
})
afterEach(() => emulator.close())

/** As a browser would send it for a name that leads to this machine. */
const statusForHost = (host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    get(`${emulator.url}/_emulator/credentials`, { headers: { host } }, (response) => {
      void text(response).then(() => resolve(response.statusCode), reject)
    }).on('error', reject)
  })

const regions = () => client.ecs('DescribeRegions', {})
const copy = (ClientToken: string) =>
  client.ecs('CopyImage', {
    RegionId: demo.regionId,
    DestinationRegionId: 'cn-shanghai',
    ImageId: demo.plainImageId,
    ClientToken,
  })

describe('the admin API', () => {
  test('tells health, credentials and assumptions', async () => {
    expect((await admin('GET', 'health')).body).toEqual({
      name: 'image-encryption-gateway-emulator',
      pid: process.pid,
      dataDir: null,
      settings: { copySecondsPerGiB: 0.5, kmsReadsPerSecond: 50 },
      counts: { regions: 8, images: expect.any(Number), snapshots: expect.any(Number), keys: 127 },
      uptimeMs: expect.any(Number),
    })
    expect((await admin('GET', 'credentials')).body).toEqual({
      accessKeyId: 'emulator-demo-key',
      accessKeySecret: 'emulator-demo-secret',
    })
    const { switches, rulings } = (await admin('GET', 'assumptions')).body as {
      switches: { name: string; choice: string; default: string }[]
      rulings: Record<string, string>
    }
    const row = switches.find(({ name }) => name === 'copy.encrypted-source-across-regions')
    expect(row).toMatchObject({ choice: 'service-key', default: 'service-key' })
    expect(Object.keys(rulings)).toContain('kms.region-left-out')
  })

  test('tells each operation with its parameters, errors and absent fields', async () => {
    const { services } = (await admin('GET', 'coverage')).body as {
      services: { operations: unknown[]; commonErrors: unknown[] }[]
    }
    expect(services).toMatchObject([
      { service: 'ecs', version: '2014-05-26' },
      { service: 'kms', version: '2016-01-20' },
      { service: 'ram', version: '2015-05-01' },
      { service: 'sts', version: '2015-04-01' },
    ])
    expect(services[0]?.operations).toContainEqual(
      expect.objectContaining({
        name: 'TagResources',
        parameters: expect.arrayContaining([
          { name: 'ResourceId', type: 'Array', required: false, rule: 'Name.1 to Name.50' },
        ]),
        errors: expect.arrayContaining([
          {
            httpStatus: 404,
            code: 'InvalidResourceId.NotFound',
            message: expect.any(String),
            onlyAsFault: null,
          },
        ]),
      }),
    )
    expect(services[0]?.operations).toContainEqual(
      expect.objectContaining({
        name: 'DescribeTasks',
        absentFields: { 'TaskSet.Task[]': 'there are no tasks' },
      }),
    )
    expect(services[1]?.commonErrors).toContainEqual({
      httpStatus: 403,
      code: 'Forbidden.InDebt',
      message: expect.any(String),
      onlyAsFault: expect.any(String),
    })
  })

  test('tells of its own failures', async () => {
    const failure = new Error('The disk is full.')
    const told: unknown[] = []
    const failing = createAdminHandler({
      control: {
        ...emulator,
        setRoleGranted: () => {
          throw failure
        },
      },
      isOpen: false,
      onInternalError: (error) => told.push(error),
    })
    const server = createServer((message, response) => void failing(message, response)).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const url = `http://127.0.0.1:${port}/_emulator/role`
    const { status } = await fetch(url, { method: 'POST', body: '{"granted":true}' })
    server.close()
    expect([status, told]).toEqual([500, [failure]])
  })

  test('lists calls and forgets them', async () => {
    await regions()
    await refusalOf(client.kms('DescribeKey', { RegionId: 'cn-shanghai', KeyId: 'nothing' }))
    expect((await admin('GET', 'calls')).body['calls']).toEqual([
      {
        at: expect.stringMatching(/Z$/),
        service: 'ecs',
        operation: 'DescribeRegions',
        regionId: null,
        httpStatus: 200,
        code: null,
        accessKeyId: 'emul***',
      },
      {
        at: expect.stringMatching(/Z$/),
        service: 'kms',
        operation: 'DescribeKey',
        regionId: 'cn-shanghai',
        httpStatus: 404,
        code: 'Forbidden.KeyNotFound',
        accessKeyId: 'emul***',
      },
    ])
    await admin('DELETE', 'calls')
    expect((await admin('GET', 'calls')).body['calls']).toEqual([])
  })

  test('puts the clock forward and takes the role away', async () => {
    const { ImageId } = await copy('a')
    expect((await admin('POST', 'clock', { advanceMs: 60_000 })).status).toBe(200)
    expect(await client.image('cn-shanghai', ImageId)).toMatchObject({ Status: 'Available' })
    await admin('POST', 'role', { granted: false })
    expect(
      await refusalOf(client.ram('GetRole', { RoleName: 'AliyunECSDiskEncryptDefaultRole' })),
    ).toMatchObject({
      code: 'EntityNotExist.Role',
    })
  })

  test.each([
    ['clock', { advanceMs: -1 }, /advanceMs/],
    ['clock', { advanceMs: 1, more: true }, /more/],
    ['clock', {}, /advanceMs or speed/],
    ['clock', { speed: 0 }, /speed/],
    ['clock', { speed: 5001 }, /speed/],
    ['clock', 'no JSON', /not JSON/],
    ['role', {}, /granted/],
    ['faults', { kind: 'earthquake' }, /kind/],
    ['faults', { kind: 'throttle', operatoin: 'CopyImage' }, /operatoin/],
    ['faults', { kind: 'throttle', delayMs: 5 }, /delayMs/],
    ['faults', { kind: 'reset', httpStatus: 500 }, /httpStatus/],
    ['faults', { kind: 'throttle', operation: 'CopyImages' }, /operation: .*coverage/],
    ['faults', { kind: 'throttle', service: 'kms', operation: 'CopyImage' }, /operation: .*coverage/],
    ['faults', { kind: 'copy-fails', operation: 'ListKeys' }, /CopyImage/],
    ['faults', { kind: 'leaves-snapshots', operation: 'CopyImage' }, /CancelCopyImage/],
    ['faults', { kind: 'http-error', code: '\ud800' }, /code/],
    ['faults', { kind: 'reset', probability: 1.1 }, /probability/],
    ['faults', { kind: 'reset', probability: -0.1 }, /probability/],
    ['faults', { kind: 'reset', nth: 0 }, /nth/],
    ['faults', { kind: 'reset', nth: 1, times: 1 }, /nth: excludes/],
    ['faults', { kind: 'reset', nth: 1, probability: 0.5 }, /nth: excludes/],
    ['faults', { kind: 'cut-body', httpStatus: 500 }, /httpStatus/],
    ['reset', { now: true }, /takes no body/],
    ['load', { regions: {}, region: {} }, /region: is not known here \(did you mean regions\?\)/],
  ])('refuses POST %s of %j and says why', async (path, body, reason) => {
    const answer = await admin('POST', path, body)
    expect(answer.status).toBe(400)
    expect(answer.body['message']).toMatch(reason)
    expect(emulator.faults()).toEqual([])
  })

  test('lists itself, and answers 404 with where to look to what it does not have', async () => {
    const { routes } = (await admin('GET', '')).body as { routes: Record<string, unknown>[] }
    expect(routes).toContainEqual({
      method: 'PATCH',
      path: '/_emulator/assumptions',
      about: expect.any(String),
      body: '{"copy.key-region":"source"}',
      answer: expect.any(String),
    })
    for (const { method, path } of routes)
      expect([method, path]).toEqual([expect.any(String), expect.stringMatching(/^\/_emulator\//)])
    const { status, body } = await admin('GET', 'nothing')
    expect([status, body['message']]).toEqual([404, expect.stringContaining('GET /_emulator/ lists')])
    for (const [method, path] of [
      ['PUT', 'clock'],
      ['DELETE', 'faults/'],
      ['GET', 'faults/fault-1'],
    ] as const)
      expect((await admin(method, path)).status).toBe(404)
    expect((await fetch(`${emulator.url}/_emulator`)).status).toBe(200)
  })

  test('does what the examples of its list say', async () => {
    const { routes } = (await admin('GET', '')).body as {
      routes: { method: string; path: string; body: string | null }[]
    }
    for (const { method, path, body } of routes) {
      if (path.includes('<id>') || path.endsWith('/load')) continue
      const { status } = await admin(method, path.slice('/_emulator/'.length), body ?? undefined)
      expect([method, path, status]).toEqual([method, path, 200])
    }
  })

  test('chooses otherwise where the documents are silent, until a reset', async () => {
    const choiceOf = async (name: string) => {
      const { switches } = (await admin('GET', 'assumptions')).body as {
        switches: { name: string; choice: string }[]
      }
      return switches.find((row) => row.name === name)?.choice
    }
    expect((await admin('PATCH', 'assumptions', { 'copy.key-region': 'source' })).status).toBe(200)
    expect(await choiceOf('copy.key-region')).toBe('source')
    const { status, body } = await admin('PATCH', 'assumptions', { 'copy.key-region': 'nowhere' })
    expect([status, body['message']]).toEqual([400, expect.stringMatching(/copy\.key-region/)])
    expect((await admin('PATCH', 'assumptions', { 'copy.keys': 'source' })).status).toBe(400)
    await admin('POST', 'reset')
    expect(await choiceOf('copy.key-region')).toBe('destination')
  })

  test('is for other machines too where the network is allowed, but not for web pages', async () => {
    const open = await startEmulator({ host: '0.0.0.0', allowNetwork: true })
    const url = `http://127.0.0.1:${open.port}/_emulator/credentials`
    const statusWith = (headers: Record<string, string>) =>
      new Promise((resolve) => get(url, { headers }, (response) => resolve(response.resume().statusCode)))
    expect(await statusWith({ host: 'emulator.test:4100' })).toBe(200)
    expect(await statusWith({ host: 'emulator.test:4100', origin: 'https://example.com' })).toBe(403)
    expect(await statusWith({ host: 'emulator.test:4100', 'sec-fetch-site': 'cross-site' })).toBe(403)
    await open.close()
  })

  test('is not for web pages, under whatever name they reach this machine', async () => {
    expect((await admin('GET', 'credentials', undefined, { origin: 'https://example.com' })).status).toBe(403)
    for (const site of ['cross-site', 'same-site', 'same-origin'])
      expect((await admin('GET', 'credentials', undefined, { 'sec-fetch-site': site })).status).toBe(403)
    // Typed into the address bar.
    expect((await admin('GET', '', undefined, { 'sec-fetch-site': 'none' })).status).toBe(200)
    expect(await statusForHost('evil.example.com')).toBe(403)
    expect(await statusForHost('127.0.0.1.example.com')).toBe(403)
    expect(await statusForHost(`localhost:${emulator.port}`)).toBe(200)
  })
})
