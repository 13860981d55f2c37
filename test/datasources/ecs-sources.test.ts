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

  test.each(['', 's 1', 's-1"', 's'.repeat(129), 'ｓ-1'])(
    'are known without a call not to be there when their ID is %j',
    async (snapshotId) => {
      const ecs = ecsWith({})

      expect(await new SnapshotDataSource(ecs).byId('a', snapshotId)).toBeNull()
      expect(await new ImageDataSource(ecs).ofSnapshot('a', snapshotId)).toEqual([])
    },
  )
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
