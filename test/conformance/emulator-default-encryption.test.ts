import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { createEmulatorClient, refusalOf } from '../support/emulator-client.ts'
import type { EmulatorClient } from '../support/emulator-client.ts'

let emulator: RunningEmulator
let client: EmulatorClient

beforeEach(async () => {
  emulator = await startEmulator()
  client = createEmulatorClient(emulator)
})
afterEach(() => emulator.close())

const RegionId = demo.regionWithoutServiceKey
const enable = () => client.call('ecs', 'EnableDiskEncryptionByDefault', { RegionId })
const disable = () => client.call('ecs', 'DisableDiskEncryptionByDefault', { RegionId })
const reset = () => client.call('ecs', 'ResetDiskDefaultKMSKeyId', { RegionId })
const modify = (KMSKeyId: string) => client.call('ecs', 'ModifyDiskDefaultKMSKeyId', { RegionId, KMSKeyId })
const settings = async () => [
  (await client.ecs('DescribeDiskEncryptionByDefaultStatus', { RegionId })).Encrypted,
  (await client.ecs('DescribeDiskDefaultKMSKeyId', { RegionId })).KMSKeyId,
]
const keyIdOf = async (KeyId: string) =>
  (await client.kms('DescribeKey', { RegionId, KeyId })).KeyMetadata.KeyId

describe('account default encryption', () => {
  test('begins with the service key, which is made if there is none', async () => {
    expect(await settings()).toEqual([false, ''])
    expect(await refusalOf(keyIdOf('alias/acs/ecs'))).toMatchObject({ code: 'Forbidden.AliasNotFound' })
    await enable()
    expect(await settings()).toEqual([true, await keyIdOf('alias/acs/ecs')])
  })

  test('goes on with the key of before when it was off for a while', async () => {
    const keyId = await keyIdOf('alias/disk-data')
    await enable()
    await modify(keyId)
    await disable()
    expect(await settings()).toEqual([false, keyId])
    await enable()
    expect(await settings()).toEqual([true, keyId])
  })

  test('goes back to the service key when its key is reset', async () => {
    await enable()
    await modify(await keyIdOf('alias/disk-data'))
    await reset()
    expect(await settings()).toEqual([true, await keyIdOf('alias/acs/ecs')])
  })

  test('is of one region, and names the key that it does not find', async () => {
    await enable()
    const before = await settings()
    const elsewhere = demo.keyIds['cn-shanghai']
    expect(await refusalOf(modify(elsewhere))).toEqual({
      httpStatus: 403,
      code: 'InvalidOperation.KMSKeyIdNotFound',
      message: `The specified KMSKeyId not found, ${elsewhere}.`,
    })
    expect(await settings()).toEqual(before)
    const { Encrypted } = await client.ecs('DescribeDiskEncryptionByDefaultStatus', {
      RegionId: demo.regionId,
    })
    expect(Encrypted).toBe(false)
  })
})
