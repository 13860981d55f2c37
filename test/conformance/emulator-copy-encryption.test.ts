import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { createEmulatorClient, refusalOf } from '../support/emulator-client.ts'
import type { EmulatorClient, Query } from '../support/emulator-client.ts'

let emulator: RunningEmulator
let client: EmulatorClient

beforeEach(async () => {
  emulator = await startEmulator({ copySecondsPerGiB: 0 })
  client = createEmulatorClient(emulator)
})
afterEach(() => emulator.close())

const shanghaiKeyId = demo.keyIds['cn-shanghai']
const hangzhouKeyId = demo.keyIds['cn-hangzhou']

const copy = (query: Query) =>
  client.ecs('CopyImage', { RegionId: demo.regionId, DestinationRegionId: demo.regionId, ...query })

/** Key of each disk, in disk order; empty where the disk is plain. */
const keysOf = async (regionId: string, imageId: string): Promise<string[]> => {
  const image = await client.image(regionId, imageId)
  const snapshotIds = image?.DiskDeviceMappings.DiskDeviceMapping.map((disk) => disk.SnapshotId) ?? []
  const { Snapshots } = await client.ecs('DescribeSnapshots', {
    RegionId: regionId,
    SnapshotIds: JSON.stringify(snapshotIds),
  })
  return snapshotIds.map((id) => {
    const snapshot = Snapshots.Snapshot.find((candidate) => candidate.SnapshotId === id)
    expect(snapshot?.Encrypted).toBe(snapshot?.KMSKeyId !== '')
    return snapshot?.KMSKeyId ?? 'none'
  })
}

const copiedKeys = async (query: Query & { DestinationRegionId?: string }) => {
  const { ImageId } = await copy(query)
  return keysOf(query.DestinationRegionId ?? demo.regionId, ImageId)
}

const keyIdOf = async (regionId: string, alias: string) =>
  (await client.kms('DescribeKey', { RegionId: regionId, KeyId: alias })).KeyMetadata.KeyId

const imageNamed = (regionId: string, name: string) => client.imageIdOf(regionId, name)

describe('a plain source', () => {
  const plain = { ImageId: demo.plainImageId }

  test.each([
    ['Encrypted is left out', {}],
    ['Encrypted is false', { Encrypted: false }],
  ])('stays plain when %s', async (_case, query) => {
    expect(await copiedKeys({ ...plain, ...query })).toEqual([''])
    expect(await copiedKeys({ ...plain, ...query, DestinationRegionId: 'cn-shanghai' })).toEqual([''])
  })

  test('is encrypted with the key that is given, in its region and in another', async () => {
    expect(await copiedKeys({ ...plain, Encrypted: true, KMSKeyId: hangzhouKeyId })).toEqual([hangzhouKeyId])
    expect(
      await copiedKeys({
        ...plain,
        Encrypted: true,
        KMSKeyId: shanghaiKeyId,
        DestinationRegionId: 'cn-shanghai',
      }),
    ).toEqual([shanghaiKeyId])
  })

  test('is encrypted with the service key of the destination when no key is given', async () => {
    expect(await copiedKeys({ ...plain, Encrypted: true })).toEqual([
      await keyIdOf(demo.regionId, 'alias/acs/ecs'),
    ])
    expect(await copiedKeys({ ...plain, Encrypted: true, DestinationRegionId: 'cn-shanghai' })).toEqual([
      await keyIdOf('cn-shanghai', 'alias/acs/ecs'),
    ])
  })

  test('makes the service key of a region that has none yet', async () => {
    const region = demo.regionWithoutServiceKey
    expect(await refusalOf(keyIdOf(region, 'alias/acs/ecs'))).toMatchObject({
      code: 'Forbidden.AliasNotFound',
    })
    const keys = await copiedKeys({ ...plain, Encrypted: true, DestinationRegionId: region })
    expect(keys).toEqual([await keyIdOf(region, 'alias/acs/ecs')])
    const filters = JSON.stringify([{ Key: 'CreatorType', Values: ['Service'] }])
    const { Keys } = await client.kms('ListKeys', { RegionId: region, Filters: filters })
    expect(Keys.Key.map((key) => key.KeyId)).toEqual(keys)
  })

  test('gets one key for all of its disks', async () => {
    const imageId = await imageNamed(demo.regionId, 'web-prod-v1.0')
    expect(await copiedKeys({ ImageId: imageId, Encrypted: true, KMSKeyId: hangzhouKeyId })).toEqual([
      hangzhouKeyId,
      hangzhouKeyId,
    ])
  })
})

describe('an encrypted source', () => {
  const encrypted = { ImageId: demo.customerKeyImageId }

  test('keeps its key in its region when no key is given', async () => {
    expect(await copiedKeys(encrypted)).toEqual([hangzhouKeyId])
    expect(await copiedKeys({ ...encrypted, Encrypted: true })).toEqual([hangzhouKeyId])
    expect(await copiedKeys({ ImageId: demo.serviceKeyImageId })).toEqual([
      await keyIdOf(demo.regionId, 'alias/acs/ecs'),
    ])
  })

  test('gets the new key when one is given', async () => {
    const byok = await keyIdOf(demo.regionId, 'alias/byok')
    expect(await copiedKeys({ ...encrypted, Encrypted: true, KMSKeyId: byok })).toEqual([byok])
  })

  test('gets the service key of another region when no key is given', async () => {
    const serviceKeyId = await keyIdOf('cn-shanghai', 'alias/acs/ecs')
    const there = { ...encrypted, DestinationRegionId: 'cn-shanghai' }
    expect(await copiedKeys(there)).toEqual([serviceKeyId])
    expect(await copiedKeys({ ...there, Encrypted: true })).toEqual([serviceKeyId])
  })

  test('can not become plain', async () => {
    expect(await refusalOf(copy({ ...encrypted, Encrypted: false }))).toEqual({
      httpStatus: 403,
      code: 'OperationDeined.EncryptedSnapshot',
      message: 'The image contains encrypted snapshots, which do not support copying to non-encrypted ones.',
    })
  })

  test('that is only partly encrypted stays so unless Encrypted is true', async () => {
    const imageId = await imageNamed(demo.regionId, 'gateway-dev-v1.5')
    expect(await keysOf(demo.regionId, imageId)).toEqual(['', hangzhouKeyId])
    expect(await copiedKeys({ ImageId: imageId })).toEqual(['', hangzhouKeyId])
    expect(await copiedKeys({ ImageId: imageId, Encrypted: true })).toEqual([hangzhouKeyId, hangzhouKeyId])
    expect(await refusalOf(copy({ ImageId: imageId, Encrypted: false }))).toMatchObject({
      code: 'OperationDeined.EncryptedSnapshot',
    })
  })

  test('of another account gets the service key when no key is given', async () => {
    const imageId = await imageNamed(demo.regionId, 'partner-hardened')
    const serviceKeyId = await keyIdOf(demo.regionId, 'alias/acs/ecs')
    expect(await copiedKeys({ ImageId: imageId })).toEqual([serviceKeyId])
    expect(await copiedKeys({ ImageId: imageId, Encrypted: true, KMSKeyId: hangzhouKeyId })).toEqual([
      hangzhouKeyId,
    ])
  })
})

describe('a destination that is encrypted by default', () => {
  const there = { DestinationRegionId: demo.regionEncryptedByDefault }

  test('uses its default key when no key is given', async () => {
    const region = { RegionId: demo.regionEncryptedByDefault }
    const { KMSKeyId } = await client.ecs('DescribeDiskDefaultKMSKeyId', region)
    expect((await client.ecs('DescribeDiskEncryptionByDefaultStatus', region)).Encrypted).toBe(true)
    expect(await copiedKeys({ ...there, ImageId: demo.plainImageId })).toEqual([KMSKeyId])
    expect(await copiedKeys({ ...there, ImageId: demo.plainImageId, Encrypted: true })).toEqual([KMSKeyId])
  })

  test('refuses a plain copy', async () => {
    expect(await refusalOf(copy({ ...there, ImageId: demo.plainImageId, Encrypted: false }))).toEqual({
      httpStatus: 403,
      code: 'InvalidEncrypted.NotMatchDiskDefaultEncryption',
      message: 'The specified parameter Encrypted not match for your account default encryption settings.',
    })
  })
})

const withKey = (KMSKeyId: string, query: Query = {}) =>
  copy({ ImageId: demo.plainImageId, Encrypted: true, KMSKeyId, ...query })

describe('a key', () => {
  const notFound = {
    httpStatus: 404,
    code: 'InvalidParameter.KMSKeyId.NotFound',
    message: 'The specified KMSKeyId does not exist.',
  }

  test.each([
    ['left out', {}],
    ['false', { Encrypted: false }],
  ])('is refused when Encrypted is %s', async (_case, query) => {
    expect(await refusalOf(copy({ ImageId: demo.plainImageId, KMSKeyId: hangzhouKeyId, ...query }))).toEqual({
      httpStatus: 400,
      code: 'InvalidParameter.EncryptedIllegal',
      message: 'The specified parameter Encrypted must be true when kmsKeyId is not empty.',
    })
  })

  test.each(['no-such-key', demo.keyAlias, shanghaiKeyId])('is not found when it is %s', async (keyId) => {
    expect(await refusalOf(withKey(keyId))).toEqual(notFound)
  })

  test('of the source region is not found in another destination', async () => {
    expect(await refusalOf(withKey(hangzhouKeyId, { DestinationRegionId: 'cn-shanghai' }))).toEqual(notFound)
  })

  test.each(['alias/retired', 'alias/to-delete', 'alias/byok-expired'])(
    '%s is not enabled',
    async (alias) => {
      expect(await refusalOf(withKey(await keyIdOf(demo.regionId, alias)))).toEqual({
        httpStatus: 403,
        code: 'InvalidParameter.KMSKeyId.CMKNotEnabled',
        message: 'The CMK (Customer Master Key) must be in an active state.',
      })
    },
  )

  test('whose imported material expires can be used until then', async () => {
    const keyId = await keyIdOf(demo.regionId, 'alias/byok-expiring')
    expect((await withKey(keyId)).ImageId).toMatch(/^m-bp1/)
    emulator.advanceClock(4 * 24 * 3600 * 1000)
    expect(await refusalOf(withKey(keyId))).toMatchObject({ code: 'InvalidParameter.KMSKeyId.CMKNotEnabled' })
  })

  test.each(['alias/code-signing', 'alias/envelope-rsa', 'alias/token-signing'])(
    '%s is not symmetric',
    async (alias) => {
      expect(await refusalOf(withKey(await keyIdOf(demo.regionId, alias)))).toMatchObject({
        httpStatus: 403,
        code: 'InvalidKMSKeyId.NotSymmetric',
      })
    },
  )

  test('of SM4, of an HSM, or with an old ID does as well', async () => {
    for (const alias of ['alias/guomi', 'alias/payments-hsm', 'alias/legacy']) {
      const keyId = await keyIdOf(demo.regionId, alias)
      expect(await copiedKeys({ ImageId: demo.plainImageId, Encrypted: true, KMSKeyId: keyId })).toEqual([
        keyId,
      ])
    }
  })

  test('of the customer needs the role, the service key does not', async () => {
    emulator.setRoleGranted(false)
    const refusal = {
      httpStatus: 403,
      code: 'InvalidParameter.KMSKeyId.KMSUnauthorized',
      message: 'ECS service have no right to access your KMS.',
    }
    expect(await refusalOf(withKey(hangzhouKeyId))).toEqual(refusal)
    expect(await refusalOf(copy({ ImageId: demo.customerKeyImageId }))).toEqual(refusal)
    expect(await copiedKeys({ ImageId: demo.plainImageId, Encrypted: true })).toHaveLength(1)
    expect(await copiedKeys({ ImageId: demo.plainImageId })).toEqual([''])
    emulator.setRoleGranted(true)
    expect(
      await copiedKeys({ ImageId: demo.plainImageId, Encrypted: true, KMSKeyId: hangzhouKeyId }),
    ).toEqual([hangzhouKeyId])
  })

  test('that is used gets the tag of ECS', async () => {
    const keyId = await keyIdOf(demo.regionId, 'alias/guomi')
    const tagsOf = async () => (await client.kms('ListResourceTags', { KeyId: keyId })).Tags.Tag
    expect(await tagsOf()).toEqual([])
    await withKey(keyId)
    expect(await tagsOf()).toEqual([{ KeyId: keyId, TagKey: 'acs:ecs:disk-encryption', TagValue: 'true' }])
  })
})
