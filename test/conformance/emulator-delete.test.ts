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

const here = demo.regionId
const there = 'cn-beijing'

const copy = async (DestinationImageName: string, ImageId: string = demo.plainImageId) => {
  const query = { RegionId: here, DestinationRegionId: there, DestinationImageName, ImageId }
  return (await client.ecs('CopyImage', query)).ImageId
}
const deleteImage = (RegionId: string, ImageId: string, query: Query = {}) =>
  client.ecs('DeleteImage', { RegionId, ImageId, ...query })
const deleteSnapshot = (SnapshotId: string, query: Query = {}) =>
  client.ecs('DeleteSnapshot', { SnapshotId, ...query })

const snapshotIdsOf = async (regionId: string, imageId: string) =>
  (await client.image(regionId, imageId))?.DiskDeviceMappings.DiskDeviceMapping.map(
    (disk) => disk.SnapshotId,
  ) ?? []
const snapshotsOf = async (RegionId: string, snapshotIds: string[]) => {
  const query = { RegionId, SnapshotIds: JSON.stringify(snapshotIds) }
  return (await client.ecs('DescribeSnapshots', query)).Snapshots.Snapshot
}
const refused = async (call: Promise<unknown>) => {
  const { httpStatus, code, message } = await refusalOf(call)
  return [httpStatus, code, message]
}

const imageNotFound = [404, 'InvalidImageId.NotFound', 'The specified ImageId does not exist.']
const beingCopied = [
  403,
  'OperationDenied.ImageCopying',
  'The image is being copied. Please use the CancelCopyImage API.',
]
const createdImage = [
  403,
  'SnapshotCreatedImage',
  'The snapshot has been used to create user defined image(s).',
]

describe('DeleteImage', () => {
  test('removes the image and leaves its snapshots, no longer used by one', async () => {
    const imageId = await client.imageIdOf(here, 'web-prod-v1.0')
    const snapshotIds = await snapshotIdsOf(here, imageId)
    const before = await snapshotsOf(here, snapshotIds)
    expect(Object.keys(await deleteImage(here, imageId))).toEqual(['RequestId'])
    expect(await client.image(here, imageId)).toBeUndefined()
    expect(before.map((snapshot) => snapshot.Usage)).toEqual(['image', 'image'])
    expect(await snapshotsOf(here, snapshotIds)).toEqual(
      before.map((snapshot) => ({ ...snapshot, Usage: 'none' })),
    )
  })

  test('frees the name of the image, and leaves copies of it as they are', async () => {
    const first = await copy('name')
    emulator.advanceClock(40_000)
    await deleteImage(here, demo.plainImageId)
    expect(await client.image(there, first)).toMatchObject({ Status: 'Available' })
    await deleteImage(there, first)
    expect(await copy('name', demo.customerKeyImageId)).toMatch(/^m-2ze/)
  })

  test('ignores an image that does not exist, so that it can be repeated', async () => {
    await deleteImage(here, demo.plainImageId)
    for (const imageId of [demo.plainImageId, 'm-nothing', 'nonsense'])
      expect(Object.keys(await deleteImage(here, imageId))).toEqual(['RequestId'])
  })

  test.each(['system', 'marketplace', 'others'])(
    'does not find an image whose owner is %s in this account',
    async (ImageOwnerAlias) => {
      const { Images } = await client.ecs('DescribeImages', { RegionId: here, ImageOwnerAlias })
      const imageId = Images.Image[0]?.ImageId ?? ''
      expect(await refused(deleteImage(here, imageId, { Force: true }))).toEqual(imageNotFound)
      expect(await client.image(here, imageId)).toBeDefined()
    },
  )

  test('refuses a copy that runs and its source until the copy is done, with Force too', async () => {
    const imageId = await copy('running')
    for (const query of [{}, { Force: true }, { DryRun: true }]) {
      expect(await refused(deleteImage(there, imageId, query))).toEqual(beingCopied)
      expect(await refused(deleteImage(here, demo.plainImageId, query))).toEqual(beingCopied)
    }
    emulator.advanceClock(40_000)
    await deleteImage(there, imageId)
    await deleteImage(here, demo.plainImageId)
    expect(await client.image(here, demo.plainImageId)).toBeUndefined()
  })

  test('refuses a copy that waits, and its source', async () => {
    const { Images } = await client.ecs('DescribeImages', { RegionId: here, ImageOwnerAlias: 'self' })
    const sources = Images.Image.slice(0, 6).map((image) => image.ImageId)
    let last = ''
    for (const [index, source] of sources.entries()) last = await copy(`copy-${index}`, source)
    expect(await client.image(there, last)).toMatchObject({ Status: 'Waiting' })
    expect(await refused(deleteImage(there, last))).toEqual(beingCopied)
    expect(await refused(deleteImage(here, sources[5] ?? ''))).toEqual(beingCopied)
  })

  test('leaves the source alone once the copy is cancelled', async () => {
    await client.ecs('CancelCopyImage', { RegionId: there, ImageId: await copy('cancelled') })
    await deleteImage(here, demo.plainImageId)
    expect(await client.image(here, demo.plainImageId)).toBeUndefined()
  })

  test('refuses an image that is being made from an instance', async () => {
    const imageId = await client.imageIdOf(there, 'nightly-backup')
    expect(await refused(deleteImage(there, imageId))).toEqual([
      403,
      'ImageIsCreating',
      'The specified image is being created.',
    ])
    emulator.advanceClock(24 * 3_600_000)
    await deleteImage(there, imageId)
    expect(await client.image(there, imageId)).toBeUndefined()
  })

  test('removes a failed copy, whose snapshots stay failed', async () => {
    emulator.addFault({ kind: 'copy-fails', times: 1 })
    const imageId = await copy('failing')
    emulator.advanceClock(40_000)
    const snapshotIds = await snapshotIdsOf(there, imageId)
    await deleteImage(there, imageId)
    expect(await snapshotsOf(there, snapshotIds)).toMatchObject([
      { Status: 'failed', Progress: '0%', Usage: 'none' },
    ])
  })

  test('only checks when it is a dry run', async () => {
    const passed = [400, 'DryRunOperation', 'Request validation has been passed with DryRun flag set.']
    expect(await refused(deleteImage(here, demo.plainImageId, { DryRun: true }))).toEqual(passed)
    expect(await refused(deleteImage(here, 'm-nothing', { DryRun: true }))).toEqual(passed)
    expect(await client.image(here, demo.plainImageId)).toBeDefined()
  })

  test('needs a region that there is, and the ID', async () => {
    expect(await refused(deleteImage('cn-nowhere', 'm-nothing'))).toEqual([
      404,
      'InvalidRegionId.NotFound',
      'The specified RegionId does not exist.',
    ])
    expect(await refused(deleteImage(here, ''))).toEqual([
      400,
      'MissingParameter',
      'The input parameter ImageId that is mandatory for processing this request is not supplied.',
    ])
  })
})

describe('DeleteSnapshot', () => {
  test('is refused while the image is there, in whatever status, with Force too', async () => {
    const [running] = await snapshotIdsOf(there, await copy('running'))
    const [available] = await snapshotIdsOf(here, demo.plainImageId)
    const failed = await client.imageIdOf('ap-southeast-1', 'plain-web-failed')
    const [ofFailed] = await snapshotIdsOf('ap-southeast-1', failed)
    for (const snapshotId of [running, available, ofFailed])
      for (const query of [{}, { Force: true }])
        expect(await refused(deleteSnapshot(snapshotId ?? '', query))).toEqual(createdImage)
  })

  test('removes what a deleted image left, in whatever region, and ignores it then', async () => {
    const imageId = await copy('deleted')
    emulator.advanceClock(40_000)
    const snapshotIds = await snapshotIdsOf(there, imageId)
    await deleteImage(there, imageId)
    for (let time = 0; time < 2; time += 1)
      for (const snapshotId of snapshotIds)
        expect(Object.keys(await deleteSnapshot(snapshotId))).toEqual(['RequestId'])
    expect(snapshotIds).toHaveLength(1)
    expect(await snapshotsOf(there, snapshotIds)).toEqual([])
    expect(Object.keys(await deleteSnapshot('s-nothing'))).toEqual(['RequestId'])
  })

  test('does not find a snapshot of another account', async () => {
    const [snapshotId] = await snapshotIdsOf(here, await client.imageIdOf(here, 'partner-base'))
    expect(await refused(deleteSnapshot(snapshotId ?? '', { Force: true }))).toEqual([
      404,
      'InvalidSnapshotId.NotFound',
      'The specified snapshot is not found.',
    ])
  })

  test('needs the ID', async () => {
    expect(await refused(deleteSnapshot(''))).toEqual([
      400,
      'MissingParameter',
      'The input parameter SnapshotId that is mandatory for processing this request is not supplied.',
    ])
  })
})

test('a parameter that neither implements is refused, and nothing is deleted', async () => {
  const owner = { OwnerAccount: 'somebody' }
  for (const call of [deleteImage(here, demo.plainImageId, owner), deleteSnapshot('s-1', owner)])
    expect(await refusalOf(call)).toMatchObject({ code: 'InvalidParameter.NotSupportedByEmulator' })
  expect(await client.image(here, demo.plainImageId)).toBeDefined()
})

test('a fault that names its code alone has the status and text of its operation', async () => {
  const refusalBy = async (code: string, call: () => Promise<unknown>) => {
    emulator.addFault({ kind: 'http-error', service: 'ecs', code, times: 1 })
    return refused(call())
  }
  const notFound = 'InvalidSnapshotId.NotFound'
  expect(await refusalBy(notFound, () => deleteSnapshot('s-1'))).toEqual([
    404,
    notFound,
    'The specified snapshot is not found.',
  ])
  expect(await refusalBy(notFound, () => copy('a'))).toEqual([
    400,
    notFound,
    'The specified SnapshotId does not exist.',
  ])
  expect(await refusalBy('OperationDenied.ImageCopying', () => deleteImage(here, 'm-1'))).toEqual(beingCopied)
  expect(await refusalBy('ImageUseShared', () => deleteImage(here, 'm-1'))).toEqual([
    403,
    'ImageUseShared',
    expect.stringMatching(/DescribeImageSharePermission/),
  ])
  expect(await refusalBy('Operation.Conflict', () => deleteSnapshot('s-1'))).toEqual([
    403,
    'Operation.Conflict',
    'The operation may conflicts with others, please retry later.',
  ])
})
