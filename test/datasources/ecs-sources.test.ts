import { describe, expect, test } from '@jest/globals'
import type { ImageQuery } from '../../src/datasources/ecs/ecs-api.ts'
import { ImageDataSource } from '../../src/datasources/ecs/image.datasource.ts'
import { SnapshotDataSource } from '../../src/datasources/ecs/snapshot.datasource.ts'
import { AliasDataSource } from '../../src/datasources/kms/alias.datasource.ts'
import { createSharedCache } from '../../src/datasources/shared-cache.ts'
import { ecsWith, imageRecord, imagesOf, listingEcs, pageOf, snapshotRecord } from './image-records.ts'

const diskOf = (snapshotId: string) => ({
  device: '',
  type: 'SYSTEM' as const,
  sizeGiB: 40,
  encrypted: true,
  snapshotId,
  remainingSeconds: null,
})

/** `count` two-disk images, all of whose disks are encrypted with one key, and the snapshots' calls. */
const twoDiskCloud = (count: number) => {
  const calls: string[] = []
  const images = Array.from({ length: count }, (_, index) =>
    imageRecord(`m-${index}`, { disks: [diskOf(`s-${index}-system`), diskOf(`s-${index}-data`)] }),
  )
  const ecs = ecsWith({
    describeImages: async (query) => {
      calls.push('DescribeImages')
      return pageOf(images, query)
    },
    describeSnapshots: async (_regionId, ids) => {
      calls.push(`DescribeSnapshots ${ids.length}`)
      return ids.map((id) => snapshotRecord(id, { encrypted: true, keyId: 'key-1' }))
    },
  })
  const kms = {
    listKeys: async () => ({ keys: [], totalCount: 0 }),
    describeKey: async () => null,
    listKeyTags: async () => new Map(),
    listAliases: async () => {
      calls.push('ListAliases')
      return { aliases: [{ aliasName: 'alias/disk', keyId: 'key-1' }], totalCount: 1 }
    },
  }
  return { ecs, kms, calls }
}

/** What a query for images with their encryption and their keys' aliases asks of the sources. */
const readPage = async ({ ecs, kms }: ReturnType<typeof twoDiskCloud>) => {
  const images = new ImageDataSource(ecs)
  const snapshots = new SnapshotDataSource(ecs)
  const aliases = new AliasDataSource({ api: kms, cache: createSharedCache() })
  const page = await images.window({ regionIds: ['cn-hangzhou'], filter: {}, first: 100, after: null })
  return Promise.all(
    page.rows.map(async ({ image }) => {
      const found = await Promise.all(
        image.disks.map((disk) => snapshots.byId('cn-hangzhou', disk.snapshotId ?? '')),
      )
      const keyIds = new Set(found.flatMap((snapshot) => snapshot?.keyId ?? []))
      return Promise.all([...keyIds].map((keyId) => aliases.ofKey('cn-hangzhou', keyId)))
    }),
  )
}

test('reads 100 two-disk images with their keys and aliases in four calls', async () => {
  const cloud = twoDiskCloud(100)

  const aliases = await readPage(cloud)

  expect(aliases).toEqual(Array.from({ length: 100 }, () => [['alias/disk']]))
  expect(cloud.calls).toEqual([
    'DescribeImages',
    'DescribeSnapshots 100',
    'DescribeSnapshots 100',
    'ListAliases',
  ])
})

describe('snapshots', () => {
  test('are asked for once each, and are null when the cloud leaves them out', async () => {
    const calls: string[][] = []
    const ecs = ecsWith({
      describeSnapshots: async (regionId, ids) => {
        calls.push([regionId, ...ids])
        return ids.filter((id) => id !== 's-2').map((id) => snapshotRecord(id, { regionId }))
      },
    })
    const snapshots = new SnapshotDataSource(ecs)

    const found = await Promise.all(['s-1', 's-2', 's-1', 's-3'].map((id) => snapshots.byId('a', id)))

    expect(found.map((snapshot) => snapshot?.snapshotId)).toEqual(['s-1', undefined, 's-1', 's-3'])
    expect(calls).toEqual([['a', 's-1', 's-2', 's-3']])
  })
})

const ownerOf = (imageId: string) => (imageId.startsWith('shared') ? 'SHARED' : 'SELF')

/** Regions with these images; one without any is down. */
const idsEcs = (existing: Record<string, string[]>) => {
  const calls: string[] = []
  const ecs = ecsWith({
    describeImagesById: async (regionId, ids) => {
      calls.push(`${regionId}: ${ids.join(' ')}`)
      const known = existing[regionId]
      if (!known) throw new Error(`${regionId} is down`)
      const found = ids.filter((id) => known.includes(id)).toReversed()
      return found.map((id) => imageRecord(id, { regionId, owner: ownerOf(id) }))
    },
  })
  return { images: new ImageDataSource(ecs), calls }
}

describe('images by ID', () => {
  test('are asked for once each, in one batch a region', async () => {
    const { images, calls } = idsEcs({ a: ['1', '2'], b: [] })

    const found = await Promise.all([
      images.byId('a', '2'),
      images.byId('a', '1'),
      images.byId('b', '1'),
      images.byId('a', '2'),
    ])

    expect(found.map((image) => image?.imageId ?? null)).toEqual(['2', '1', null, '2'])
    expect(calls).toEqual(['a: 2 1', 'b: 1'])
  })

  test('make a list without a listing, in the order of the regions and of the IDs', async () => {
    const { images, calls } = idsEcs({ a: ['2', '1'], b: ['3', 'shared'] })
    const query = {
      regionIds: ['b', 'a'],
      filter: { imageIds: ['1', 'shared', '2', '3', '1', '4'], owner: 'SELF' as const },
    }

    const first = await images.window({ ...query, first: 2, after: null })
    const second = await images.window({ ...query, first: 2, after: first.rows[1]?.position ?? null })

    expect(first.rows.map((row) => row.image.imageId)).toEqual(['3', '1'])
    expect(first).toMatchObject({ hasNextPage: true, totalCount: 3, failures: [] })
    expect(second.rows.map((row) => row.image.imageId)).toEqual(['2'])
    expect(second).toMatchObject({ hasNextPage: false, totalCount: 3 })
    expect(calls).toEqual(['b: 1 shared 2 3 4', 'a: 1 shared 2 3 4'])
  })

  test('are filtered by a predicate too, and a failing region is named', async () => {
    const { images } = idsEcs({ a: ['1', '2'] })

    const window = await images.window({
      regionIds: ['a', 'down'],
      filter: { imageIds: ['1', '2'] },
      first: 10,
      after: null,
      predicate: async (batch) => batch.map((image) => image.imageId === '2'),
    })

    expect(window.rows.map((row) => row.image.imageId)).toEqual(['2'])
    expect(window).toMatchObject({ hasNextPage: false, totalCount: null })
    expect(window.failures).toEqual([{ regionId: 'down', error: new Error('down is down') }])
  })

  test.each([
    [{ owner: 'SHARED' as const }, []],
    [{ statuses: ['CREATING' as const] }, []],
    [{ statuses: ['CREATING' as const, 'AVAILABLE' as const] }, ['web-1']],
    [{ name: 'eb' }, ['web-1']],
    [{ name: 'db' }, []],
    [{ osType: 'WINDOWS' as const }, []],
    [{ tags: [{ key: 'env', value: 'prod' }] }, ['web-1']],
    [
      {
        tags: [
          { key: 'env', value: 'prod' },
          { key: 'team', value: 'a' },
        ],
      },
      [],
    ],
  ])('are held against the other filter %j', async (filter, expected) => {
    const image = imageRecord('web-1', { tags: [{ key: 'env', value: 'prod' }] })
    const images = new ImageDataSource(ecsWith({ describeImagesById: async () => [image] }))

    const window = await images.window({
      regionIds: ['cn-hangzhou'],
      filter: { imageIds: ['web-1'], ...filter },
      first: 10,
      after: null,
    })

    expect(window.rows.map((row) => row.image.imageId)).toEqual(expected)
  })
})

test('passes the filters of a list on to the cloud', async () => {
  const queries: ImageQuery[] = []
  const ecs = ecsWith({
    describeImages: async (query) => {
      queries.push(query)
      return { images: [], totalCount: 0 }
    },
  })
  const filter = { owner: 'SELF', statuses: ['AVAILABLE'], name: 'web', osType: 'LINUX', tags: [] } as const

  await new ImageDataSource(ecs).window({ regionIds: ['a'], filter, first: 10, after: null })

  expect(queries).toEqual([{ ...filter, regionId: 'a', pageNumber: 1, pageSize: 10 }])
})

test('asks for the same page once in a request', async () => {
  const { ecs, calls } = listingEcs({ a: imagesOf('a', 5) })
  const images = new ImageDataSource(ecs)
  const query = { regionIds: ['a'], filter: {}, first: 10, after: null }

  await Promise.all([images.window(query), images.window(query)])

  expect(calls).toEqual(['a:1×10'])
})

test('counts the images of all regions by one call for each', async () => {
  const { ecs, calls } = listingEcs({ a: imagesOf('a', 5), b: imagesOf('b', 7) })

  expect(await new ImageDataSource(ecs).totalCount(['a', 'b'], {})).toBe(12)
  expect(calls).toEqual(['a:1×1', 'b:1×1'])
})

test('finds the images made from a snapshot, and the names in use, over all pages', async () => {
  const queries: ImageQuery[] = []
  const ecs = ecsWith({
    describeImages: async (query) => {
      queries.push(query)
      return pageOf(imagesOf('a', 101), query)
    },
  })
  const images = new ImageDataSource(ecs)

  expect(await images.ofSnapshot('a', 's-1')).toHaveLength(101)
  const names = await images.namesContaining('a', 'web')

  expect(names.size).toBe(101)
  expect(names.has('a-101')).toBe(true)
  expect(queries).toEqual([
    { regionId: 'a', snapshotId: 's-1', pageNumber: 1, pageSize: 100 },
    { regionId: 'a', snapshotId: 's-1', pageNumber: 2, pageSize: 100 },
    { regionId: 'a', owner: 'SELF', name: 'web', pageNumber: 1, pageSize: 100 },
    { regionId: 'a', owner: 'SELF', name: 'web', pageNumber: 2, pageSize: 100 },
  ])
})
