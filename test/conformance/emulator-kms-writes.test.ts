import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import { eventually } from '../support/eventually.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { createEmulatorClient, refusalOf } from '../support/emulator-client.ts'
import type { EmulatorClient, Query } from '../support/emulator-client.ts'
import { wrapped } from './provocations/wrapped-material.ts'

const RegionId = demo.regionId
const DAY_MS = 24 * 3600 * 1000
const now = Date.now()

let dataDir: string
let emulator: RunningEmulator
let client: EmulatorClient

const start = async () => {
  emulator = await startEmulator({ dataDir, machineNow: () => now })
  client = createEmulatorClient(emulator)
}
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'emulator-'))
  await start()
})
afterEach(async () => {
  await emulator.close()
  rmSync(dataDir, { recursive: true })
})

const kms = (action: string, query: Query) => client.call('kms', action, { RegionId, ...query })
const newKey = async (query: Query = {}) =>
  ((await kms('CreateKey', query)) as { KeyMetadata: { KeyId: string } }).KeyMetadata.KeyId
const keyOf = async (KeyId: string) => (await client.kms('DescribeKey', { RegionId, KeyId })).KeyMetadata
const schedule = (KeyId: string) => kms('ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 })

describe('a key that is made', () => {
  test('has the spec, usage and rotation that were asked for', async () => {
    const KeyId = await newKey({
      KeySpec: 'Aliyun_AES_256',
      ProtectionLevel: 'HSM',
      EnableAutomaticRotation: true,
      RotationInterval: '720h',
    })
    expect(KeyId).toMatch(/^key-hzz/)
    expect(await keyOf(KeyId)).toMatchObject({
      KeyState: 'Enabled',
      ProtectionLevel: 'HSM',
      AutomaticRotation: 'Enabled',
      RotationInterval: '2592000s',
    })
  })

  test.each([
    ['Description', { Description: 'x'.repeat(8193) }],
    ['KeyUsage', { KeySpec: 'EC_P256', KeyUsage: 'ENCRYPT/DECRYPT' }],
    ['Origin', { KeySpec: 'RSA_2048', Origin: 'EXTERNAL' }],
    ['EnableAutomaticRotation', { Origin: 'EXTERNAL', EnableAutomaticRotation: true }],
    ['RotationInterval', { EnableAutomaticRotation: true, RotationInterval: '6d' }],
    ['RotationInterval', { EnableAutomaticRotation: true }],
  ])('is refused for its %s: %j', async (parameter, query) => {
    expect(await refusalOf(kms('CreateKey', query))).toMatchObject({
      httpStatus: 400,
      code: 'InvalidParameter',
      message: expect.stringContaining(parameter),
    })
  })

  test('outlives the process, with its alias, its tags and the ticket of an import', async () => {
    const KeyId = await newKey({ Origin: 'EXTERNAL' })
    await kms('CreateAlias', { KeyId, AliasName: 'alias/mine' })
    await kms('TagResource', { KeyId, Tags: '[{"TagKey":"team","TagValue":"a"}]' })
    const material = await wrapped({ emulator, client }, { KeyId })
    await emulator.close()
    await start()
    expect((await keyOf('alias/mine')).KeyState).toBe('PendingImport')
    const { Tags } = await client.kms('ListResourceTags', { RegionId, KeyId })
    expect(Tags.Tag).toEqual([{ KeyId, TagKey: 'team', TagValue: 'a' }])
    await kms('ImportKeyMaterial', { ...material, KeyMaterialExpireUnix: 0 })
    expect((await keyOf(KeyId)).KeyState).toBe('Enabled')
  })
})

describe('the deletion of a key', () => {
  test('takes its aliases with it when the days are over, and frees them', async () => {
    const KeyId = await newKey()
    await kms('CreateAlias', { KeyId, AliasName: 'alias/gone' })
    await schedule(KeyId)
    expect(await keyOf('alias/gone')).toMatchObject({ KeyState: 'PendingDeletion' })
    emulator.advanceClock(7 * DAY_MS)
    expect(await refusalOf(keyOf('alias/gone'))).toMatchObject({ code: 'Forbidden.AliasNotFound' })
    const next = await newKey()
    await kms('CreateAlias', { KeyId: next, AliasName: 'alias/gone' })
    expect((await keyOf('alias/gone')).KeyId).toBe(next)
  })

  test('can be cancelled: the key is Enabled, or waits for its import as before', async () => {
    const KeyId = await newKey()
    await kms('DisableKey', { KeyId })
    const external = await newKey({ Origin: 'EXTERNAL' })
    for (const key of [KeyId, external]) {
      await schedule(key)
      await kms('CancelKeyDeletion', { KeyId: key })
    }
    expect(await keyOf(KeyId)).toMatchObject({ KeyState: 'Enabled', DeleteDate: '' })
    expect((await keyOf(external)).KeyState).toBe('PendingImport')
  })
})

describe('imported material', () => {
  test.each([
    ['RSAES_PKCS1_V1_5', 32],
    ['RSAES_OAEP_SHA_256', 31],
  ])(
    'that was not wrapped for the key, or is of another size, is refused: %s, %d bytes',
    async (_name, bytes) => {
      const KeyId = await newKey({ Origin: 'EXTERNAL' })
      const material = await wrapped({ emulator, client }, { KeyId }, bytes)
      // The key of a later call belongs to a later token.
      if (bytes === 32) await wrapped({ emulator, client }, { KeyId })
      const code = (await refusalOf(kms('ImportKeyMaterial', { ...material, KeyMaterialExpireUnix: 0 }))).code
      expect(code).toBe(bytes === 32 ? 'InvalidImportToken' : 'InvalidKeyMaterial')
    },
  )
})

test('ten keys can be made a second in a region, and thirty other changes', async () => {
  const throttled = { httpStatus: 429, code: 'Rejected.Throttling', message: 'QPS Limit Exceeded' }
  for (let call = 0; call < 10; call += 1) await newKey()
  expect(await refusalOf(newKey())).toEqual(throttled)
  await client.call('kms', 'CreateKey', { RegionId: 'cn-shanghai' })
  const KeyId = demo.keyIds[RegionId]
  for (let call = 0; call < 30; call += 1) await kms('EnableKey', { KeyId })
  expect(await refusalOf(kms('DisableKey', { KeyId }))).toEqual(throttled)
  emulator.advanceClock(1000)
  await newKey()
  await kms('EnableKey', { KeyId })
})

test('a call whose token another one has that is under way is refused, and neither is carried out twice', async () => {
  const query = {
    RegionId,
    ImageId: demo.plainImageId,
    DestinationRegionId: 'cn-shanghai',
    ClientToken: 'one',
  }
  emulator.addFault({ kind: 'delay', operation: 'CopyImage', delayMs: 1500, times: 1 })
  const first = client.ecs('CopyImage', query)
  await eventually(
    async () => emulator.faults()[0]?.hits,
    (hits) => hits === 1,
  )
  expect(await refusalOf(client.ecs('CopyImage', query))).toEqual({
    httpStatus: 403,
    code: 'IdempotentProcessing',
    message: 'The previous idempotent request(s) is still processing.',
  })
  const { ImageId } = await first
  expect((await client.ecs('CopyImage', query)).ImageId).toBe(ImageId)
})
