import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { createEmulatorClient, refusalOf } from '../support/emulator-client.ts'
import type { EmulatorClient, Query } from '../support/emulator-client.ts'
import { snapshotOf } from './provocations/scenes.ts'

let emulator: RunningEmulator
let client: EmulatorClient

beforeEach(async () => {
  emulator = await startEmulator({ copySecondsPerGiB: 1 })
  client = createEmulatorClient(emulator)
})
afterEach(() => emulator.close())

const RegionId = demo.regionId
const { plainImageId } = demo
const [first, second, third] = [1, 2, 3].map((number) => String(1_000_000_000_000_000 + number))

const create = async (query: Query) =>
  (await client.call<{ ImageId: string }>('ecs', 'CreateImage', { RegionId, ...query })).ImageId
const modify = (query: Query) =>
  client.call('ecs', 'ModifyImageAttribute', { RegionId, ImageId: plainImageId, ...query })
const share = (query: Query) =>
  client.call('ecs', 'ModifyImageSharePermission', { RegionId, ImageId: plainImageId, ...query })
const sharesOf = (query: Query = {}) =>
  client.call<{
    Accounts: { Account: { AliyunId: string }[] }
    ShareGroups: { ShareGroup: { Group: string }[] }
    TotalCount: number
  }>('ecs', 'DescribeImageSharePermission', { RegionId, ImageId: plainImageId, ...query })
const accountIdsOf = async (query: Query = {}) =>
  (await sharesOf(query)).Accounts.Account.map(({ AliyunId }) => AliyunId)
const snapshotId = (imageId: string, disk = 0) => snapshotOf(imageId, RegionId, disk)({ emulator, client })
const disksOf = async (imageId: string) =>
  (await client.image(RegionId, imageId))?.DiskDeviceMappings.DiskDeviceMapping.map(
    ({ Device, Type, Size, SnapshotId, Encrypted }) => [Device, Type, Size, SnapshotId, Encrypted],
  )

describe('an image made of snapshots', () => {
  test('is Creating for as long as a copy takes, has the snapshots themselves, and then is Available', async () => {
    const SnapshotId = await snapshotId(plainImageId)
    const imageId = await create({ SnapshotId, ImageName: 'again' })
    const source = await client.image(RegionId, plainImageId)
    expect(await client.image(RegionId, imageId)).toMatchObject({
      Status: 'Creating',
      ImageName: 'again',
      IsCopied: false,
      OSType: source?.OSType,
    })
    emulator.advanceClock(39_000)
    expect(await client.image(RegionId, imageId)).toMatchObject({ Status: 'Creating', Progress: '97%' })
    emulator.advanceClock(1_000)
    expect(await client.image(RegionId, imageId)).toMatchObject({ Status: 'Available', Progress: '100%' })
    expect(await disksOf(imageId)).toEqual([['/dev/xvda', 'system', '40', SnapshotId, false]])
    expect(await refusalOf(client.ecs('DeleteSnapshot', { SnapshotId }))).toMatchObject({
      code: 'SnapshotCreatedImage',
    })
  })

  test('is as encrypted as they are', async () => {
    const SnapshotId = await snapshotId(demo.customerKeyImageId)
    expect(await disksOf(await create({ SnapshotId }))).toEqual([
      ['/dev/xvda', 'system', '40', SnapshotId, true],
    ])
  })

  test('has its system disk first, larger ones where asked for, and empty data disks', async () => {
    const system = await snapshotId(plainImageId)
    const data = await snapshotId(await client.imageIdOf(RegionId, 'web-prod-v1.0'), 1)
    const imageId = await create({
      DiskDeviceMapping: [{ SnapshotId: data, Size: 200 }, { SnapshotId: system }, { Device: '/dev/vdb' }],
      SnapshotId: 's-not-looked-at',
    })
    const disks = [
      ['/dev/xvda', 'system', '40', system, false],
      ['/dev/xvdc', 'data', '200', data, false],
      ['/dev/xvdb', 'data', '20', '', false],
    ]
    expect(await disksOf(imageId)).toEqual(disks)
    emulator.advanceClock(300_000)
    const copied = await client.ecs('CopyImage', {
      RegionId,
      ImageId: imageId,
      DestinationRegionId: RegionId,
    })
    const copies = await disksOf(copied.ImageId)
    expect(copies?.map(([device]) => device)).toEqual(disks.map(([device]) => device))
    expect(copies?.map((disk) => disk[3] === '')).toEqual([false, false, true])
  })

  test.each([
    ['nothing of which to make it', 'MissingParameter', {}],
    ['an empty system disk', 'OperationDenied', { DiskDeviceMapping: [{ DiskType: 'system' }] }],
    [
      'more than 17 disks',
      'InvalidParameter',
      { DiskDeviceMapping: Array.from({ length: 18 }, () => ({ Size: 20 })) },
    ],
  ])('is refused with %s', async (_case, code, query) => {
    expect(await refusalOf(create(query))).toMatchObject({ httpStatus: 400, code })
  })

  test('is made once for a client token, whatever is asked for with another', async () => {
    const query = { SnapshotId: await snapshotId(plainImageId), ImageName: 'once' }
    const imageId = await create({ ...query, ClientToken: 'a' })
    expect(await create({ ...query, ClientToken: 'a' })).toBe(imageId)
    expect(await refusalOf(create({ ...query, ClientToken: 'b' }))).toMatchObject({
      code: 'InvalidImageName.Duplicated',
    })
  })
})

describe('an image that is changed', () => {
  test('keeps what is left out, and its old name is free', async () => {
    const before = await client.image(RegionId, plainImageId)
    await modify({ ImageName: 'renamed', 'Features.ImdsSupport': 'v2' })
    expect(await client.image(RegionId, plainImageId)).toMatchObject({
      ImageName: 'renamed',
      ImageFamily: before?.ImageFamily,
      Features: { ImdsSupport: 'v2', NvmeSupport: before?.Features.NvmeSupport },
    })
    await modify({ ImageName: 'renamed' })
    await modify({ ImageId: demo.customerKeyImageId, ImageName: 'plain-web' })
  })

  test('is not copied while it is deprecated', async () => {
    await modify({ Status: 'Deprecated' })
    const copy = { RegionId, ImageId: plainImageId, DestinationRegionId: 'cn-shanghai' }
    expect(await refusalOf(client.ecs('CopyImage', copy))).toMatchObject({ code: 'IncorrectImageStatus' })
    await modify({ Status: 'Available' })
    expect((await client.ecs('CopyImage', copy)).ImageId).toMatch(/^m-uf6/)
  })

  test('is not changed by a dry run', async () => {
    expect(await refusalOf(modify({ ImageName: 'renamed', DryRun: true }))).toMatchObject({
      code: 'DryRunOperation',
    })
    expect(await client.image(RegionId, plainImageId)).toMatchObject({ ImageName: 'plain-web' })
  })
})

describe('an image that is shared', () => {
  test('is shown with its accounts, page by page', async () => {
    await share({ AddAccount: [first, second, third] })
    await share({ RemoveAccount: [second], AddAccount: [first] })
    expect(await accountIdsOf()).toEqual([first, third])
    expect(await accountIdsOf({ PageNumber: 2, PageSize: 1 })).toEqual([third])
    expect(await sharesOf({ PageNumber: 3, PageSize: 1 })).toMatchObject({
      Accounts: { Account: [] },
      ShareGroups: { ShareGroup: [] },
      TotalCount: 2,
    })
    const ImageId = plainImageId
    expect(await refusalOf(client.ecs('DeleteImage', { RegionId, ImageId }))).toMatchObject({
      code: 'ImageUseShared',
    })
  })

  test('takes the first ten accounts of a call, and passes the others over', async () => {
    const accounts = Array.from({ length: 12 }, (_, index) => String(2_000_000_000_000_000 + index))
    await share({ AddAccount: accounts })
    expect(await accountIdsOf()).toEqual(accounts.slice(0, 10))
  })

  test.each(['9999999999999999', '0012345678901234', '123'])('is not shared with %s', async (AddAccount) => {
    expect(await refusalOf(share({ 'AddAccount.1': AddAccount }))).toMatchObject({
      code: 'InvalidAccount.NotFound',
    })
    expect(await accountIdsOf()).toEqual([])
  })

  test('with the community is deleted by nobody, until it is a regular one again', async () => {
    await share({ IsPublic: true })
    expect((await sharesOf()).ShareGroups.ShareGroup).toEqual([{ Group: 'all' }])
    expect(await refusalOf(client.ecs('DeleteImage', { RegionId, ImageId: plainImageId }))).toMatchObject({
      code: 'ImageIsPublic',
    })
    await share({ IsPublic: false })
    await client.ecs('DeleteImage', { RegionId, ImageId: plainImageId })
  })

  test('is an encrypted one when the account has the role for that', async () => {
    const encrypted = { ImageId: demo.customerKeyImageId, AddAccount: [first] }
    expect(await refusalOf(share(encrypted))).toMatchObject({ code: 'AssumeRoleError' })
    const file = emulator.dump()
    emulator.load({
      ...file,
      roles: [...(file.roles ?? []), { name: 'AliyunECSShareEncryptImageDefaultRole' }],
    })
    await share(encrypted)
    expect(await accountIdsOf({ ImageId: demo.customerKeyImageId })).toEqual([first])
  })
})
