import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { createEmulatorClient, refusalOf } from '../support/emulator-client.ts'
import type { EmulatorClient, Query } from '../support/emulator-client.ts'

let emulator: RunningEmulator
let client: EmulatorClient

beforeEach(async () => {
  emulator = await startEmulator({ copySecondsPerGiB: 1 })
  client = createEmulatorClient(emulator)
})
afterEach(() => emulator.close())

const there = 'cn-beijing'

const copy = async (name: string, query: Query = {}) => {
  const ImageId = await client.imageIdOf(demo.regionId, name)
  const answer = await client.ecs('CopyImage', {
    RegionId: demo.regionId,
    DestinationRegionId: there,
    DestinationImageName: `copy-of-${name}`,
    ImageId,
    ...query,
  })
  return answer.ImageId
}

const statusOf = async (imageId: string) => (await client.image(there, imageId))?.Status ?? 'gone'
const cancel = (ImageId: string, RegionId: string = there) =>
  client.ecs('CancelCopyImage', { RegionId, ImageId })

// Each has 40 and 100 GiB: at a second per GiB a copy takes 140 seconds.
const twoDisks = [
  'web-prod-v1.0',
  'api-staging-v1.1',
  'worker-dev-v1.2',
  'db-prod-v1.3',
  'cache-staging-v1.4',
  'gateway-dev-v1.5',
  'search-prod-v1.6',
]
const all = { Encrypted: true }

describe('a copy', () => {
  test('shows progress and remaining time, and is available when its time is over', async () => {
    const imageId = await copy('plain-web')
    const shown = async () => {
      const image = await client.image(there, imageId)
      const [disk] = image?.DiskDeviceMappings.DiskDeviceMapping ?? []
      return [image?.Status, image?.Progress, disk?.RemainTime]
    }
    // Its time goes on meanwhile: two seconds of it are 5 %.
    emulator.advanceClock(8_000)
    expect(await shown()).toEqual(['Creating', expect.stringMatching(/^2[0-4]%$/), expect.any(Number)])
    emulator.advanceClock(20_000)
    expect(await shown()).toEqual(['Creating', expect.stringMatching(/^7[0-4]%$/), expect.any(Number)])
    emulator.advanceClock(13_000)
    expect(await shown()).toEqual(['Available', '100%', undefined])
  })

  test('takes no less than ten seconds', async () => {
    const quick = await startEmulator({ copySecondsPerGiB: 0.001 })
    const quickClient = createEmulatorClient(quick)
    const { ImageId } = await quickClient.ecs('CopyImage', {
      RegionId: demo.regionId,
      DestinationRegionId: there,
      ImageId: demo.plainImageId,
    })
    quick.advanceClock(9_000)
    expect((await quickClient.image(there, ImageId))?.Status).toBe('Creating')
    quick.advanceClock(1_000)
    expect((await quickClient.image(there, ImageId))?.Status).toBe('Available')
    await quick.close()
  })

  test('has new snapshots that tell source and key, from the start', async () => {
    const imageId = await copy('web-prod-v1.0', all)
    const source = await client.image(demo.regionId, await client.imageIdOf(demo.regionId, 'web-prod-v1.0'))
    const image = await client.image(there, imageId)
    const snapshotIds = image?.DiskDeviceMappings.DiskDeviceMapping.map((disk) => disk.SnapshotId)
    const snapshots = async () =>
      (await client.ecs('DescribeSnapshots', { RegionId: there, SnapshotIds: JSON.stringify(snapshotIds) }))
        .Snapshots.Snapshot
    const { KeyMetadata } = await client.kms('DescribeKey', { RegionId: there, KeyId: 'alias/acs/ecs' })
    const sources = source?.DiskDeviceMappings.DiskDeviceMapping.map((disk) => disk.SnapshotId)
    expect(new Set((await snapshots()).map((snapshot) => snapshot.SourceSnapshotId))).toEqual(
      new Set(sources),
    )
    for (const snapshot of await snapshots())
      expect(snapshot).toMatchObject({
        Status: 'progressing',
        Encrypted: true,
        KMSKeyId: KeyMetadata.KeyId,
        SourceRegionId: demo.regionId,
      })
    emulator.advanceClock(140_000)
    expect((await snapshots()).map((snapshot) => snapshot.Status)).toEqual(['accomplished', 'accomplished'])
  })

  test('loses family, boot mode and NVMe support, and has only the tags that were given', async () => {
    const source = await client.image(
      demo.regionId,
      await client.imageIdOf(demo.regionId, 'cache-staging-v1.4'),
    )
    const image = await client.image(
      there,
      await copy('cache-staging-v1.4', { Tag: [{ Key: 'a', Value: 'b' }] }),
    )
    expect(source).toMatchObject({ Features: { NvmeSupport: 'supported' }, IsCopied: false })
    expect(source?.BootMode).toBeDefined()
    expect(image).toMatchObject({ Features: { NvmeSupport: 'unsupported' }, IsCopied: true, ImageFamily: '' })
    expect(image?.BootMode).toBeUndefined()
    expect(image?.Tags.Tag).toEqual([{ TagKey: 'a', TagValue: 'b' }])
    expect(image?.DiskDeviceMappings.DiskDeviceMapping.map((disk) => disk.Size)).toEqual(['40', '100'])
  })

  test('is not shown among available images until it is one', async () => {
    const imageId = await copy('plain-web')
    const found = async () =>
      (await client.ecs('DescribeImages', { RegionId: there, ImageId: imageId })).Images.Image.length
    expect(await found()).toBe(0)
    emulator.advanceClock(40_000)
    expect(await found()).toBe(1)
  })

  test('is made anew by nobody when it failed', async () => {
    emulator.addFault({ kind: 'copy-fails', times: 1 })
    const imageId = await copy('plain-web')
    expect(await statusOf(imageId)).toBe('Creating')
    emulator.advanceClock(40_000)
    expect(await statusOf(imageId)).toBe('CreateFailed')
    expect(emulator.faults()).toMatchObject([{ hits: 1 }])
  })

  test('silently gets another key when that fault is set', async () => {
    emulator.addFault({ kind: 'other-key', operation: 'CopyImage' })
    const imageId = await copy('plain-web', all)
    const { KeyMetadata } = await client.kms('DescribeKey', { RegionId: there, KeyId: 'alias/acs/ecs' })
    const { Snapshots } = await client.ecs('DescribeSnapshots', { RegionId: there })
    const image = await client.image(there, imageId)
    const snapshotId = image?.DiskDeviceMappings.DiskDeviceMapping[0]?.SnapshotId
    const snapshot = Snapshots.Snapshot.find((candidate) => candidate.SnapshotId === snapshotId)
    expect(snapshot?.Encrypted).toBe(true)
    expect(snapshot?.KMSKeyId).not.toBe(KeyMetadata.KeyId)
  })
})

describe('five copies run in a region', () => {
  test('and the others wait in their order, until one has ended', async () => {
    const copies: string[] = []
    for (const name of twoDisks) {
      copies.push(await copy(name, all))
      emulator.advanceClock(1000)
    }
    const statuses = () => Promise.all(copies.map(statusOf))
    expect(await statuses()).toEqual([...Array.from({ length: 5 }, () => 'Creating'), 'Waiting', 'Waiting'])
    expect((await client.image(there, copies[5]!))?.Progress).toBe('0%')
    emulator.advanceClock(133_100)
    expect((await statuses()).slice(0, 1)).toEqual(['Available'])
    expect((await statuses()).slice(5)).toEqual(['Creating', 'Waiting'])
    emulator.advanceClock(1_000_000)
    expect(await statuses()).toEqual(Array.from({ length: 7 }, () => 'Available'))
  })

  test('whatever their source: other destinations have five of their own', async () => {
    for (const name of twoDisks.slice(0, 5)) await copy(name, all)
    const elsewhere = await copy('plain-web', { DestinationRegionId: 'cn-shanghai' })
    expect((await client.image('cn-shanghai', elsewhere))?.Status).toBe('Creating')
  })

  test('and a cancelled one makes room', async () => {
    const copies: string[] = []
    for (const name of twoDisks.slice(0, 6)) copies.push(await copy(name, all))
    expect(await statusOf(copies[5]!)).toBe('Waiting')
    await cancel(copies[2]!)
    expect(await statusOf(copies[2]!)).toBe('gone')
    expect(await statusOf(copies[5]!)).toBe('Creating')
  })

  test('and a source that waits can not be copied again', async () => {
    for (const name of twoDisks.slice(0, 6)) await copy(name, all)
    expect(await refusalOf(copy(twoDisks[5]!, { DestinationImageName: 'second' }))).toMatchObject({
      code: 'OperationDenied.ImageCopyConflict',
    })
  })
})

const refused = async (...call: Parameters<typeof cancel>) => {
  const { httpStatus, code, message } = await refusalOf(cancel(...call))
  return [httpStatus, code, message]
}

describe('cancelling', () => {
  test('makes a running or waiting copy and its snapshots disappear, and leaves the source', async () => {
    const imageId = await copy('plain-web')
    const image = await client.image(there, imageId)
    const snapshotIds = JSON.stringify([image?.DiskDeviceMappings.DiskDeviceMapping[0]?.SnapshotId])
    expect(Object.keys(await cancel(imageId))).toEqual(['RequestId'])
    expect(await client.image(there, imageId)).toBeUndefined()
    const { TotalCount } = await client.ecs('DescribeSnapshots', {
      RegionId: there,
      SnapshotIds: snapshotIds,
    })
    expect(TotalCount).toBe(0)
    expect(await client.image(demo.regionId, demo.plainImageId)).toMatchObject({ Status: 'Available' })
    expect(await copy('plain-web')).toMatch(/^m-2ze/)
  })

  test('is refused when there is no such copy in that region', async () => {
    const imageId = await copy('plain-web')
    const notFound = [404, 'InvalidImageId.NotFound', 'The specified ImageId does not exist.']
    expect(await refused('m-2zenothing')).toEqual(notFound)
    expect(await refused(imageId, demo.regionId)).toEqual(notFound)
    expect(await refused(imageId, 'cn-nowhere')).toEqual([
      404,
      'InvalidRegionId.NotFound',
      'The specified RegionId does not exist.',
    ])
  })

  test('is refused for an image that no copy made, also while it is being created', async () => {
    const refusal = [
      400,
      'ImageCreatedNotFromCopy',
      'The specified image is not the target image of a copy action.',
    ]
    expect(await refused(demo.plainImageId, demo.regionId)).toEqual(refusal)
    expect(await refused(await client.imageIdOf(there, 'nightly-backup'))).toEqual(refusal)
  })

  test('is refused when the copy is done, or has failed', async () => {
    const imageId = await copy('plain-web')
    emulator.advanceClock(40_000)
    expect(await refused(imageId)).toEqual([400, 'IncorrectImageStatus', 'The image copy has completed.'])
    const failed = await client.imageIdOf('ap-southeast-1', 'plain-web-failed')
    expect(await refused(failed, 'ap-southeast-1')).toEqual([
      400,
      'IncorrectImageStatus',
      'The Image copy has been failed.',
    ])
  })

  test('is refused for a copy that can not be cancelled', async () => {
    const running = await client.imageIdOf('us-west-1', 'gateway-running-copy')
    expect(await refused(running, 'us-west-1')).toEqual([
      400,
      'CancelNotSupported',
      'The specified image coping can not be cancelled.',
    ])
  })
})
