import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import type { ImageRecord } from '../../src/datasources/ecs/ecs-api.ts'
import { EncryptionCoverageDataSource } from '../../src/datasources/ecs/encryption-coverage.datasource.ts'
import { ImageDataSource } from '../../src/datasources/ecs/image.datasource.ts'
import { SnapshotDataSource } from '../../src/datasources/ecs/snapshot.datasource.ts'
import { coverageOf } from '../../src/encryption/encryption-coverage.ts'
import { ecsWith, imageRecord, pageOf, snapshotRecord } from './image-records.ts'

const diskOf = (snapshotId: string) => ({
  device: '',
  type: 'SYSTEM' as const,
  sizeGiB: 40,
  encrypted: null,
  snapshotId,
  remainingSeconds: null,
})

/** One-disk images; those with an index below `encrypted` are encrypted with `key-1`. */
const cloudOf = ({
  count,
  encrypted = 0,
  others = 0,
}: {
  count: number
  encrypted?: number
  others?: number
}) => {
  const images = Array.from({ length: count }, (_, index) =>
    imageRecord(`m-${index}`, { disks: [diskOf(`s-${index}`)] }),
  )
  const snapshotOf = (snapshotId: string) =>
    Number(snapshotId.slice(2)) < encrypted
      ? snapshotRecord(snapshotId, { encrypted: true, keyId: 'key-1' })
      : snapshotRecord(snapshotId)
  /** Of images, and of disks that no image is made of. */
  const ofKey = [
    ...images.slice(0, encrypted).map(({ imageId }) => snapshotOf(imageId.replace('m', 's'))),
    ...Array.from({ length: others }, (_, index) =>
      snapshotRecord(`s-other-${index}`, { encrypted: true, keyId: 'key-1' }),
    ),
  ]
  const calls: Record<string, number> = {}
  let underWay = 0
  let mostAtOnce = 0
  const called = async <Answer>(name: string, answer: Answer): Promise<Answer> => {
    calls[name] = (calls[name] ?? 0) + 1
    underWay += 1
    mostAtOnce = Math.max(mostAtOnce, underWay)
    await nextTurn()
    underWay -= 1
    return answer
  }
  const ecs = ecsWith({
    describeImages: (query) => called('images', pageOf(images, query)),
    describeImagesById: (_regionId, imageIds) =>
      called(
        'imagesById',
        imageIds.map((imageId): ImageRecord => imageRecord(imageId)),
      ),
    describeSnapshots: (_regionId, ids) => called('snapshotsById', ids.map(snapshotOf)),
    describeSnapshotsOfKey: (_regionId, keyId, nextToken) => {
      const start = Number(nextToken ?? 0)
      const snapshots = keyId === 'key-1' ? ofKey.slice(start, start + 100) : []
      const end = start + snapshots.length
      return called('snapshotsOfKey', { snapshots, nextToken: end < ofKey.length ? String(end) : null })
    },
  })
  return { ecs, calls, mostAtOnce: () => mostAtOnce }
}

const sourceOf = (cloud: ReturnType<typeof cloudOf>) => {
  const images = new ImageDataSource(cloud.ecs)
  const snapshots = new SnapshotDataSource(cloud.ecs)
  return { images, coverage: new EncryptionCoverageDataSource({ images, snapshots, coverageOf }) }
}

describe('the coverage of a region', () => {
  test('of 20,000 images is read in the fewest calls, ten at a time', async () => {
    const cloud = cloudOf({ count: 20_000, encrypted: 5_000 })
    const { coverage } = sourceOf(cloud)

    const { byState } = await coverage.ofRegion('a')

    expect(byState).toMatchObject({ ENCRYPTED: 5_000, UNENCRYPTED: 15_000 })
    expect(cloud.calls).toEqual({ images: 200, snapshotsById: 200 })
    expect(cloud.mostAtOnce()).toBe(10)
  })

  test('asks for nothing more once a call has failed', async () => {
    const cloud = cloudOf({ count: 5_000 })
    let asked = 0
    const describeSnapshots = async () => {
      asked += 1
      throw new Error('down')
    }
    const { coverage } = sourceOf({ ...cloud, ecs: { ...cloud.ecs, describeSnapshots } })

    await expect(coverage.ofRegion('a')).rejects.toThrow('down')
    expect(asked).toBe(10)
  })

  test('counts an image once that moved from one page to another while they were read', async () => {
    const cloud = cloudOf({ count: 150 })
    const describeImages: typeof cloud.ecs.describeImages = async (query) => {
      const page = await cloud.ecs.describeImages({ ...query, pageNumber: 1 })
      return query.pageNumber === 1
        ? { ...page, totalCount: 101 }
        : { images: page.images.slice(-1), totalCount: 101 }
    }
    const { coverage } = sourceOf({ ...cloud, ecs: { ...cloud.ecs, describeImages } })

    expect((await coverage.ofRegion('a')).byState.UNENCRYPTED).toBe(100)
  })
})

describe('the images of a key', () => {
  test('are found by the listing of its snapshots when that takes fewer calls', async () => {
    const cloud = cloudOf({ count: 1_000, encrypted: 150 })
    const { coverage } = sourceOf(cloud)

    expect(await coverage.imageIdsOfKey('a', 'key-1')).toHaveLength(150)
    expect(cloud.calls).toEqual({ images: 10, snapshotsOfKey: 2 })
  })

  test('are found by the snapshot IDs of all images when there are as many keys as calls for these', async () => {
    const cloud = cloudOf({ count: 300, encrypted: 10 })
    const { coverage } = sourceOf(cloud)

    const found = await Promise.all(
      ['key-1', 'key-2', 'key-3'].map((keyId) => coverage.imageIdsOfKey('a', keyId)),
    )

    expect(found.map((imageIds) => imageIds.length)).toEqual([10, 0, 0])
    expect(cloud.calls).toEqual({ images: 3, snapshotsById: 3 })
  })

  test('are found by ID after 20 calls when a key encrypts very many other snapshots', async () => {
    const cloud = cloudOf({ count: 3_000, encrypted: 150, others: 50_000 })
    const { coverage } = sourceOf(cloud)

    expect(await coverage.imageIdsOfKey('a', 'key-1')).toHaveLength(150)
    // One less than 30: what was listed by then is not asked for again.
    expect(cloud.calls).toEqual({ images: 30, snapshotsOfKey: 20, snapshotsById: 29 })
  })

  test('cost no call beside the coverage of the region, in whatever order they are asked for', async () => {
    const cloud = cloudOf({ count: 1_000, encrypted: 150 })
    const { coverage } = sourceOf(cloud)

    const [imageIds, { byKey }] = await Promise.all([
      coverage.imageIdsOfKey('a', 'key-1'),
      coverage.ofRegion('a'),
    ])

    expect(byKey.get('key-1')).toEqual(imageIds)
    expect(await coverage.imageIdsOfKey('a', 'key-2')).toEqual([])
    expect(cloud.calls).toEqual({ images: 10, snapshotsById: 10 })
  })
})

test('a request remembers 10,000 images, and looks others up again', async () => {
  const cloud = cloudOf({ count: 10_100 })
  const { images, coverage } = sourceOf(cloud)
  await coverage.ofRegion('a')

  await images.byId('a', 'm-10099')
  expect(cloud.calls['imagesById']).toBeUndefined()
  await images.byId('a', 'm-0')
  expect(cloud.calls['imagesById']).toBe(1)
})
