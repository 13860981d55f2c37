import { describe, expect, test } from '@jest/globals'
import type { ImageQuery } from '../../src/datasources/ecs/ecs-api.ts'
import { ImageDataSource } from '../../src/datasources/ecs/image.datasource.ts'
import { ecsWith, imageRecord, imagesOf, pageOf } from './image-records.ts'

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

  test('name a region that fails on the pages where its rows would stand, and on no later one', async () => {
    const { images } = idsEcs({ a: ['1', '2', '3'] })
    const query = { regionIds: ['down', 'a'], filter: { imageIds: ['1', '2', '3'] }, first: 2 }

    const first = await images.window({ ...query, after: null })
    const second = await images.window({ ...query, after: first.rows[1]?.position ?? null })

    expect(first.failures).toMatchObject([{ regionId: 'down' }])
    expect(second).toMatchObject({ failures: [], totalCount: null })
    expect(second.rows.map((row) => row.image.imageId)).toEqual(['3'])
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

/** A region with `count` images of the account's own and one that is shared with it. */
const regionOf = (count: number) => {
  const calls: string[] = []
  const own = imagesOf('a', count)
  const all = [...own, imageRecord('shared', { owner: 'SHARED' })]
  const ecs = ecsWith({
    describeImages: async (query: ImageQuery) => {
      calls.push(`${query.owner ?? 'any'} ${query.pageNumber}×${query.pageSize}`)
      return pageOf(query.owner === 'SELF' ? own : all, query)
    },
    describeImagesById: async (_regionId, ids) => {
      calls.push(...ids)
      return all.filter((image) => ids.includes(image.imageId))
    },
  })
  return { images: new ImageDataSource(ecs), calls }
}

const askFor = async (images: ImageDataSource, ids: readonly string[]) => {
  const found = await Promise.all(ids.map((id) => images.byId('a', id)))
  return found.map((image) => image?.imageId ?? null)
}

/** `a-<from>` to `a-<to>` */
const idsFrom = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `a-${from + index}`)

describe('many images by ID', () => {
  test('cost one call each up to five', async () => {
    const { images, calls } = regionOf(50)

    expect(await askFor(images, idsFrom(1, 5))).toEqual(idsFrom(1, 5))
    expect(calls).toEqual(idsFrom(1, 5))
  })

  test('cost one page from six on', async () => {
    const { images, calls } = regionOf(50)

    expect(await askFor(images, idsFrom(1, 6))).toEqual(idsFrom(1, 6))
    expect(calls).toEqual(['SELF 1×100'])
  })

  test('cost a call each for those that are on no page', async () => {
    const { images, calls } = regionOf(50)
    const ids = [...idsFrom(1, 6), 'shared', 'gone']

    expect(await askFor(images, ids)).toEqual([...idsFrom(1, 6), 'shared', null])
    expect(calls).toEqual(['SELF 1×100', 'shared', 'gone'])
  })

  test('cost pages until all are found', async () => {
    const { images, calls } = regionOf(900)

    await askFor(images, idsFrom(95, 110))

    expect(calls).toEqual(['SELF 1×100', 'SELF 2×100'])
  })

  test('cost no pages that are more than the IDs left', async () => {
    const { images, calls } = regionOf(900)

    await askFor(images, [...idsFrom(1, 4), ...idsFrom(801, 803)])

    expect(calls).toEqual(['SELF 1×100', 'a-801', 'a-802', 'a-803'])
  })

  test('cost no page twice when there are more than a hundred of them', async () => {
    const { images, calls } = regionOf(200)

    expect(await askFor(images, idsFrom(1, 200))).toEqual(idsFrom(1, 200))
    expect(calls).toEqual(['SELF 1×100', 'SELF 2×100'])
  })

  test('cost nothing when a page of the request has shown them', async () => {
    const { images, calls } = regionOf(20)
    await images.window({ regionIds: ['a'], filter: {}, first: 30, after: null })

    expect(await askFor(images, ['a-7', 'shared'])).toEqual(['a-7', 'shared'])
    expect(calls).toEqual(['any 1×30'])
  })
})

test.each(['', 'm 1', 'm-1/..', 'm-1?', 'm'.repeat(129), '镜像'])(
  'is known without a call not to be there when its ID is %j',
  async (imageId) => {
    const images = new ImageDataSource(ecsWith({}))
    const filter = { imageIds: [imageId] }

    expect(await images.byId('a', imageId)).toBeNull()
    expect(await images.window({ regionIds: ['a'], filter, first: 1, after: null })).toMatchObject({
      rows: [],
      failures: [],
    })
  },
)

test.each([
  'm-bp1plainweb0000000001',
  'aliyun_3_x64_20G_alibase_20240528.vhd',
  'centos_7_9_x64_20G_alibase.vhd',
])('is asked for when its ID is %s', async (imageId) => {
  const images = new ImageDataSource(ecsWith({ describeImagesById: async () => [imageRecord(imageId)] }))

  expect(await images.byId('a', imageId)).toMatchObject({ imageId })
})
