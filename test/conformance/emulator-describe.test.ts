import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { createEmulatorClient, refusalOf } from '../support/emulator-client.ts'
import type { EmulatorClient, Query } from '../support/emulator-client.ts'

let emulator: RunningEmulator
let client: EmulatorClient

beforeAll(async () => {
  emulator = await startEmulator()
  client = createEmulatorClient(emulator)
})
afterAll(() => emulator.close())

const images = (query: Query = {}) => client.ecs('DescribeImages', { RegionId: demo.regionId, ...query })
const names = async (query: Query) => (await images(query)).Images.Image.map((image) => image.ImageName)
const snapshots = (query: Query = {}) =>
  client.ecs('DescribeSnapshots', { RegionId: demo.regionId, ...query })

describe('DescribeImages', () => {
  test('answers ten available images, newest first, unless asked otherwise', async () => {
    const answer = await images()
    expect(answer).toMatchObject({ PageNumber: 1, PageSize: 10, RegionId: demo.regionId })
    expect(answer.Images.Image).toHaveLength(10)
    expect(new Set(answer.Images.Image.map((image) => image.Status))).toEqual(new Set(['Available']))
    const times = answer.Images.Image.map((image) => image.CreationTime)
    expect(times).toEqual(times.toSorted().toReversed())
  })

  test('gives each image once over all pages, of whatever size', async () => {
    const query = { ImageOwnerAlias: 'self', Status: 'ALL' }
    const { TotalCount } = await images(query)
    expect(TotalCount).toBeGreaterThanOrEqual(130)
    for (const PageSize of [7, 100]) {
      const ids: string[] = []
      for (let PageNumber = 1; PageNumber <= Math.ceil(TotalCount / PageSize); PageNumber += 1)
        ids.push(
          ...(await images({ ...query, PageSize, PageNumber })).Images.Image.map((image) => image.ImageId),
        )
      expect(ids).toHaveLength(TotalCount)
      expect(new Set(ids).size).toBe(TotalCount)
    }
    expect((await images({ ...query, PageNumber: 1000 })).Images.Image).toEqual([])
  })

  test('shows 100 two-disk images on its first page of own images', async () => {
    const { Images } = await images({ ImageOwnerAlias: 'self', Status: 'ALL', PageSize: 100 })
    expect(Images.Image.map((image) => image.DiskDeviceMappings.DiskDeviceMapping.length)).toEqual(
      Array.from({ length: 100 }, () => 2),
    )
  })

  test('filters by status, owner, name, tags, system, architecture, snapshot and several IDs', async () => {
    const every = { Status: 'ALL', PageSize: 100 }
    expect(await names({ Status: 'CreateFailed,UnAvailable' })).toHaveLength(2)
    expect(await names({ ImageOwnerAlias: 'marketplace' })).toHaveLength(2)
    expect((await names({ PageSize: 100, PageNumber: 2 })).includes('m-marketplacegateway001')).toBe(false)
    expect(await names({ ImageOwnerAlias: 'others' })).toEqual(['partner-base', 'partner-hardened'])
    expect(await names({ ImageOwnerAlias: 'others', IsPublic: true })).toEqual(['community-tools'])
    expect(await names({ ...every, ImageName: 'crypted-d' })).toEqual(['encrypted-db'])
    expect(await names({ ...every, Tag: [{ Key: 'demo' }] })).toHaveLength(3)
    expect(await names({ ...every, Tag: [{ Key: 'demo', Value: 'plain' }] })).toEqual(['plain-web'])
    const windows = (await images({ ...every, OSType: 'windows', Architecture: 'x86_64' })).Images.Image
    expect(new Set(windows.map((image) => image.OSType))).toEqual(new Set(['windows']))
    const plain = (await images({ ImageId: demo.plainImageId })).Images.Image[0]
    const SnapshotId = plain?.DiskDeviceMappings.DiskDeviceMapping[0]?.SnapshotId
    expect(await names({ ...every, SnapshotId })).toEqual(['plain-web'])
    expect(
      await names({ ...every, ImageId: `${demo.plainImageId},m-none,${demo.customerKeyImageId}` }),
    ).toEqual(['plain-web', 'encrypted-db'])
    expect(await images({ ImageId: 'm-bp1nothing' })).toMatchObject({ TotalCount: 0, Images: { Image: [] } })
  })

  test.each([
    [{ PageSize: 101 }, 400, 'InvalidParameter'],
    [{ PageSize: 0 }, 400, 'InvalidParameter'],
    [{ PageNumber: 0 }, 400, 'InvalidParameter'],
    [{ PageNumber: 'first' }, 400, 'InvalidParameter'],
    [{ Status: 'Sleeping' }, 400, 'InvalidParameter'],
    [{ Status: 'ALL,Available' }, 400, 'InvalidParameter'],
    [{ ImageOwnerAlias: 'nobody' }, 400, 'InvalidImageOwnerAlias.ValueNotSupported'],
    [{ Tag: [{ Value: 'v' }] }, 400, 'InvalidTag.Mismatch'],
    [{ Tag: Array.from({ length: 21 }, () => ({ Key: 'k' })) }, 400, 'InvalidTagCount'],
    [{ RegionId: 'cn-nowhere' }, 404, 'InvalidRegionId.NotFound'],
  ])('refuses %j', async (query, httpStatus, code) => {
    expect(await refusalOf(images(query))).toMatchObject({ httpStatus, code })
  })

  test('is limited to a number of calls a minute, and tells when to come back', async () => {
    const limited = await startEmulator({ describeImagesPerMinute: 2 })
    const limitedClient = createEmulatorClient(limited)
    const ask = (RegionId: string) => limitedClient.ecs('DescribeImages', { RegionId })
    await ask('cn-hangzhou')
    await ask('cn-shanghai')
    const refusal: unknown = await ask('cn-beijing').catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'Throttling.User', statusCode: 400, name: 'ThrottlingError' })
    const { retryAfter } = refusal as { retryAfter: number }
    expect(retryAfter).toBeGreaterThan(50_000)
    expect(retryAfter).toBeLessThanOrEqual(60_000)
    limited.advanceClock(60_000)
    expect((await ask('cn-beijing')).RegionId).toBe('cn-beijing')
    await limited.close()
  })
})

test('the hint of a throttled call is in time of the machine, however fast the emulator’s goes', async () => {
  const limited = await startEmulator({ describeImagesPerMinute: 1, machineNow: () => 0 })
  limited.setClockSpeed(100)
  const ask = () => createEmulatorClient(limited).ecs('DescribeImages', { RegionId: 'cn-hangzhou' })
  await ask()
  expect(await ask().catch((error: unknown) => error)).toMatchObject({ retryAfter: 600 })
  await limited.close()
})

describe('DescribeSnapshots', () => {
  test('gives each snapshot once, by page number and by token', async () => {
    const { TotalCount } = await snapshots({ PageSize: 100 })
    const numbered: string[] = []
    for (let PageNumber = 1; PageNumber <= Math.ceil(TotalCount / 100); PageNumber += 1)
      numbered.push(
        ...(await snapshots({ PageSize: 100, PageNumber })).Snapshots.Snapshot.map((s) => s.SnapshotId),
      )
    const byToken: string[] = []
    let NextToken: string | undefined
    do {
      const page = await snapshots({ MaxResults: 90, NextToken })
      byToken.push(...page.Snapshots.Snapshot.map((snapshot) => snapshot.SnapshotId))
      NextToken = page.NextToken
    } while (NextToken)
    expect(new Set(numbered).size).toBe(TotalCount)
    expect(byToken).toEqual(numbered)
  })

  test('goes on by token after snapshots that have gone or no longer fit', async () => {
    const own = await startEmulator({ copySecondsPerGiB: 1 })
    const ownClient = createEmulatorClient(own)
    const there = { RegionId: 'us-west-1' }
    const page = (query: Query) => ownClient.ecs('DescribeSnapshots', { ...there, MaxResults: 2, ...query })
    const { ImageId } = await ownClient.ecs('CopyImage', {
      RegionId: demo.regionId,
      DestinationRegionId: 'us-west-1',
      ImageId: await ownClient.imageIdOf(demo.regionId, 'web-prod-v1.0'),
    })
    const idsOf = async (query: Query) =>
      (await page(query)).Snapshots.Snapshot.map((snapshot) => snapshot.SnapshotId)
    const first = await page({})
    const second = await idsOf({ NextToken: first.NextToken })
    await ownClient.ecs('CancelCopyImage', { ...there, ImageId })
    expect(await idsOf({ NextToken: first.NextToken })).toEqual(second)
    const failing = await page({ Status: 'progressing', MaxResults: 1 })
    expect(failing.NextToken).toBeDefined()
    own.advanceClock(3_600_000)
    expect(await refusalOf(page({ Status: 'progressing', NextToken: 'bm9uc2Vuc2U' }))).toMatchObject({
      code: 'InvalidParameter',
    })
    expect((await page({ Status: 'progressing', NextToken: first.NextToken })).NextToken).toBe('')
    await own.close()
  })

  test('tells the remaining time of a running copy, and none while it waits', async () => {
    const own = await startEmulator({ copySecondsPerGiB: 1 })
    const ownClient = createEmulatorClient(own)
    const { Images } = await ownClient.ecs('DescribeImages', {
      RegionId: demo.regionId,
      ImageOwnerAlias: 'self',
    })
    for (const { ImageId } of Images.Image.slice(0, 6))
      await ownClient.ecs('CopyImage', {
        RegionId: demo.regionId,
        DestinationRegionId: 'cn-beijing',
        ImageId,
        Encrypted: true,
      })
    const { Snapshots } = await ownClient.ecs('DescribeSnapshots', { RegionId: 'cn-beijing', PageSize: 12 })
    const times = Snapshots.Snapshot.map((snapshot) => snapshot.RemainTime)
    expect(times.filter((time) => time === undefined)).toHaveLength(2)
    expect(times.filter((time) => Number(time) > 100)).toHaveLength(10)
    await own.close()
  })

  test('finds up to 100 by ID, and not those of another account', async () => {
    const { Snapshots } = await snapshots({ PageSize: 100 })
    const ids = Snapshots.Snapshot.map((snapshot) => snapshot.SnapshotId)
    const found = await snapshots({ SnapshotIds: JSON.stringify(ids), MaxResults: 100 })
    expect(found.Snapshots.Snapshot.map((snapshot) => snapshot.SnapshotId)).toEqual(ids)
    expect(await refusalOf(snapshots({ SnapshotIds: JSON.stringify([...ids, 's-more']) }))).toEqual({
      httpStatus: 403,
      code: 'InvalidSnapshotIds.Malformed',
      message: 'The amount of specified specified snapshot Ids exceeds the limit.',
    })
    const [shared] = (await images({ ImageName: 'partner-hardened' })).Images.Image
    const [disk] = shared?.DiskDeviceMappings.DiskDeviceMapping ?? []
    expect(disk?.Encrypted).toBe(true)
    expect((await snapshots({ SnapshotIds: JSON.stringify([disk?.SnapshotId]) })).TotalCount).toBe(0)
  })

  test.each([
    [{ SnapshotIds: 'no JSON' }, 403, 'InvalidSnapshotIds.Malformed'],
    [{ SnapshotIds: '{}' }, 403, 'InvalidSnapshotIds.Malformed'],
    [{ PageNumber: 1, MaxResults: 10 }, 400, 'InvalidParameter'],
    [{ PageSize: 10, NextToken: 'WzEsIngiXQ' }, 400, 'InvalidParameter'],
    [{ Status: 'done' }, 404, 'InvalidStatus.NotFound'],
    [{ MaxResults: 101 }, 400, 'InvalidParameter'],
    [{ NextToken: 'nonsense' }, 400, 'InvalidParameter'],
  ])('refuses %j', async (query, httpStatus, code) => {
    expect(await refusalOf(snapshots(query))).toMatchObject({ httpStatus, code })
  })

  test('says what is wrong with IDs that are no array', async () => {
    expect((await refusalOf(snapshots({ SnapshotIds: 's-bp1x' }))).message).toMatch(/not a JSON array/)
  })

  test('filters by encryption and key', async () => {
    const KMSKeyId = demo.keyIds['cn-hangzhou']
    const { Snapshots, TotalCount } = await snapshots({ Encrypted: true, KMSKeyId, PageSize: 100 })
    expect(TotalCount).toBeGreaterThan(0)
    expect(new Set(Snapshots.Snapshot.map((snapshot) => snapshot.KMSKeyId))).toEqual(new Set([KMSKeyId]))
  })
})

describe('the seed', () => {
  test('has at least 300 own images in eight regions, of every status', async () => {
    const { Regions } = await client.ecs('DescribeRegions', {})
    expect(Regions.Region.map((region) => region.LocalName)[0]).toBe('华东1（杭州）')
    const statuses = new Set<string>()
    let count = 0
    for (const { RegionId } of Regions.Region) {
      const query = { RegionId, ImageOwnerAlias: 'self', Status: 'ALL', PageSize: 100 }
      const answer = await images(query)
      count += answer.TotalCount
      for (const image of answer.Images.Image) statuses.add(image.Status)
    }
    expect(Regions.Region).toHaveLength(8)
    expect(count).toBeGreaterThanOrEqual(300)
    for (const status of ['Available', 'Creating', 'CreateFailed', 'UnAvailable', 'Deprecated'])
      expect(statuses).toContain(status)
  })

  test('tells account default encryption of each region', async () => {
    const of = (RegionId: string) => client.ecs('DescribeDiskEncryptionByDefaultStatus', { RegionId })
    expect((await of(demo.regionEncryptedByDefault)).Encrypted).toBe(true)
    expect((await of(demo.regionId)).Encrypted).toBe(false)
    expect((await client.ecs('DescribeDiskDefaultKMSKeyId', { RegionId: demo.regionId })).KMSKeyId).toBe('')
    expect(await refusalOf(of('cn-nowhere'))).toMatchObject({
      httpStatus: 403,
      code: 'InvalidParameter.RegionIdNotExists',
    })
  })
})

describe('filters of both lists', () => {
  test('take images and snapshots that were made from one instant to another, both included', async () => {
    const image = await client.image(demo.regionId, demo.plainImageId)
    const at = image?.CreationTime
    const Filter = [
      { Key: 'CreationStartTime', Value: at },
      { Key: 'CreationEndTime', Value: at },
    ]
    expect((await images({ Filter })).Images.Image.map(({ ImageId }) => ImageId)).toContain(demo.plainImageId)
    const snapshotId = image?.DiskDeviceMappings.DiskDeviceMapping[0]?.SnapshotId
    expect((await snapshots({ Filter })).Snapshots.Snapshot.map(({ SnapshotId }) => SnapshotId)).toContain(
      snapshotId,
    )
    const minute = `${at?.slice(0, 14)}${at?.slice(14, 16)}Z`
    const before = [{ Key: 'CreationEndTime', Value: minute }]
    const older = await images({ Filter: before, ImageName: 'plain-web' })
    expect(older.TotalCount).toBe(at?.slice(17, 19) === '00' ? 1 : 0)
  })

  test('take snapshots by what is made of them, which changes', async () => {
    const ImageId = await client.imageIdOf(demo.regionId, 'web-prod-v1.0')
    expect((await snapshots({ Usage: 'none' })).TotalCount).toBe(0)
    await client.ecs('DeleteImage', { RegionId: demo.regionId, ImageId })
    expect((await snapshots({ Usage: 'none' })).TotalCount).toBe(2)
    expect((await snapshots({ Usage: 'disk' })).TotalCount).toBe(0)
    emulator.reset()
  })

  test('take images of one other account', async () => {
    const shared = { ImageOwnerAlias: 'others' }
    const all = await images(shared)
    const ownerIds = new Set(all.Images.Image.map(({ ImageOwnerId }) => ImageOwnerId))
    expect(ownerIds.size).toBe(1)
    expect((await images({ ...shared, ImageOwnerId: [...ownerIds][0] })).TotalCount).toBe(all.TotalCount)
    expect((await images({ ...shared, ImageOwnerId: demo.accountId })).TotalCount).toBe(0)
  })
})
