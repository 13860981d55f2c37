import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import type { ImageRecord } from '../../src/datasources/ecs/ecs-api.ts'
import type { ImagePosition } from '../../src/datasources/ecs/image-pages.ts'
import { pageSpanOf } from '../../src/datasources/ecs/image-pages.ts'
import type { ImagePredicate, ImageWindow } from '../../src/datasources/ecs/image-window.ts'
import { imagesOf, listingEcs } from './image-records.ts'
import { idsOf, pageAfter, walkThrough } from './image-walk.ts'

describe('the pages that cover a span of rows', () => {
  test.each([
    [0, 100, { pageSize: 100, pageNumbers: [1] }],
    [200, 100, { pageSize: 100, pageNumbers: [3] }],
    [40, 20, { pageSize: 20, pageNumbers: [3] }],
    [1, 7, { pageSize: 8, pageNumbers: [1] }],
    [50, 100, { pageSize: 100, pageNumbers: [1, 2] }],
    [99, 2, { pageSize: 3, pageNumbers: [34] }],
  ])('begin after %i rows and hold %i', (offset, count, span) => {
    expect(pageSpanOf(offset, count)).toEqual(span)
  })

  test('are at most two of at most 100, and never leave a row out', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.integer({ min: 1, max: 100 }), (offset, count) => {
        const { pageSize, pageNumbers } = pageSpanOf(offset, count)
        const begin = ((pageNumbers[0] ?? 0) - 1) * pageSize
        const end = (pageNumbers.at(-1) ?? 0) * pageSize
        expect(pageSize).toBeLessThanOrEqual(100)
        expect(pageNumbers.length).toBeLessThanOrEqual(2)
        expect(begin).toBeLessThanOrEqual(offset)
        expect(end).toBeGreaterThanOrEqual(offset + count)
      }),
    )
  })
})

test('takes three calls for 250 images in pages of 100', async () => {
  const { ecs, calls } = listingEcs({ 'cn-hangzhou': imagesOf('cn-hangzhou', 250) })

  const pages = await walkThrough(ecs, { regionIds: ['cn-hangzhou'], first: 100 })

  expect(calls).toEqual(['cn-hangzhou:1×100', 'cn-hangzhou:2×100', 'cn-hangzhou:3×100'])
  expect(pages.map((page) => page.rows.length)).toEqual([100, 100, 50])
  expect(pages.map((page) => page.hasNextPage)).toEqual([true, true, false])
  expect(pages.map((page) => page.totalCount)).toEqual([250, 250, 250])
})

test('has no next page after the last row of a full page, and needs no call to know', async () => {
  const { ecs, calls } = listingEcs({ 'cn-hangzhou': imagesOf('cn-hangzhou', 20) })

  const [page, ...others] = await walkThrough(ecs, { regionIds: ['cn-hangzhou'], first: 20 })

  expect(page).toMatchObject({ hasNextPage: false, totalCount: 20 })
  expect(others).toEqual([])
  expect(calls).toEqual(['cn-hangzhou:1×20'])
})

test('answers regions without images with an empty page', async () => {
  const { ecs } = listingEcs({ a: [], b: [] })

  expect(await pageAfter(ecs, null, { regionIds: ['a', 'b'], first: 10 })).toEqual({
    rows: [],
    hasNextPage: false,
    totalCount: 0,
    failures: [],
  })
})

describe('several regions', () => {
  const listings = { a: imagesOf('a', 3), b: imagesOf('b', 1), c: [], d: imagesOf('d', 2) }
  const regionIds = ['a', 'b', 'c', 'd']

  test('are all asked for the first page, and later only those that are needed', async () => {
    const { ecs, calls } = listingEcs(listings)

    const first = await pageAfter(ecs, null, { regionIds, first: 2 })
    expect(calls.splice(0)).toEqual(['a:1×2', 'b:1×2', 'c:1×2', 'd:1×2'])
    expect(first).toMatchObject({ hasNextPage: true, totalCount: 6 })

    const second = await pageAfter(ecs, first.rows[1]?.position ?? null, { regionIds, first: 2 })
    expect(calls.splice(0)).toEqual(['a:2×2', 'b:1×2', 'c:1×2', 'd:1×2'])
    expect(second).toMatchObject({ hasNextPage: true })

    const third = await pageAfter(ecs, second.rows[1]?.position ?? null, { regionIds, first: 2 })
    expect(calls.splice(0)).toEqual(['b:1×3', 'c:1×2', 'd:1×2'])
    expect(third).toMatchObject({ hasNextPage: false, totalCount: null })

    expect(idsOf([first, second, third])).toEqual([
      ['a-1', 'a-2'],
      ['a-3', 'b-1'],
      ['d-1', 'd-2'],
    ])
  })

  test.each([1, 2, 3, 4, 5, 6, 7])('give each image once and in order in pages of %i', async (first) => {
    const { ecs } = listingEcs(listings)

    const pages = await walkThrough(ecs, { regionIds, first })

    expect(idsOf(pages).flat()).toEqual(['a-1', 'a-2', 'a-3', 'b-1', 'd-1', 'd-2'])
    expect(pages).toHaveLength(Math.ceil(6 / first))
  })

  test('give each image once and in order, however many there are and whatever the page size', async () => {
    const counts = fc.array(fc.nat(25), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(counts, fc.integer({ min: 1, max: 12 }), async (countOf, first) => {
        const made = Object.fromEntries(
          countOf.map((count, index) => [`r${index}`, imagesOf(`r${index}`, count)]),
        )
        const { ecs } = listingEcs(made)

        const pages = await walkThrough(ecs, { regionIds: Object.keys(made), first })

        const all = Object.values(made).flat()
        expect(idsOf(pages).flat()).toEqual(all.map((image) => image.imageId))
        expect(pages).toHaveLength(Math.max(1, Math.ceil(all.length / first)))
      }),
    )
  })
})

describe('a page size that changes on the way', () => {
  test('finds each image once all the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 20 }),
        async (sizes) => {
          const { ecs } = listingEcs({ a: imagesOf('a', 230) })
          const found: string[] = []
          let after: ImagePosition | null = null
          for (const first of sizes) {
            const page: ImageWindow = await pageAfter(ecs, after, { regionIds: ['a'], first })
            found.push(...page.rows.map((row) => row.image.imageId))
            after = page.rows.at(-1)?.position ?? after
          }
          const expected = Math.min(
            230,
            sizes.reduce((sum, size) => sum + size, 0),
          )
          expect(found).toEqual(imagesOf('a', expected).map((image) => image.imageId))
        },
      ),
    )
  })
})

describe('a region that fails', () => {
  test('is named, and the others answer', async () => {
    const { ecs } = listingEcs({ a: imagesOf('a', 1), c: imagesOf('c', 1) })

    const page = await pageAfter(ecs, null, { regionIds: ['a', 'b', 'c'], first: 10 })

    expect(idsOf([page])).toEqual([['a-1', 'c-1']])
    expect(page).toMatchObject({ hasNextPage: false, totalCount: null })
    expect(page.failures).toEqual([{ regionId: 'b', error: new Error('b is down') }])
  })

  test('is named on a later page too', async () => {
    const { ecs } = listingEcs({ b: imagesOf('b', 1) })

    const after = { regionId: 'a', offset: 1, imageId: 'a-1', totalCount: 1 }
    const page = await pageAfter(ecs, after, { regionIds: ['a', 'b'], first: 10 })

    expect(idsOf([page])).toEqual([['b-1']])
    expect(page.failures).toEqual([{ regionId: 'a', error: new Error('a is down') }])
  })

  test('is not named again by a page that begins behind it, and is not asked', async () => {
    const { ecs, calls } = listingEcs({ b: imagesOf('b', 3) })
    const walk = { regionIds: ['a', 'b'], first: 2 }

    const first = await pageAfter(ecs, null, walk)
    calls.length = 0
    const second = await pageAfter(ecs, first.rows.at(-1)?.position ?? null, walk)

    expect(first.failures).toMatchObject([{ regionId: 'a' }])
    expect(second.failures).toEqual([])
    expect(calls).toEqual(['b:2×2'])
  })

  test('is named by the page that needs its rows, when it fails only then', async () => {
    const listings: Record<string, ImageRecord[]> = { a: imagesOf('a', 2), b: imagesOf('b', 1) }
    const { ecs } = listingEcs(listings)

    const first = await pageAfter(ecs, null, { regionIds: ['a', 'b'], first: 1 })
    delete listings['b']
    const second = await pageAfter(ecs, first.rows[0]?.position ?? null, { regionIds: ['a', 'b'], first: 2 })

    expect(first.failures).toEqual([])
    expect(second.failures).toMatchObject([{ regionId: 'b' }])
  })
})

const isOdd = (image: ImageRecord) => Number(image.imageId.split('-').at(-1)) % 2 === 1
const odd: ImagePredicate = async (images) => images.map(isOdd)
const onlyFirst: ImagePredicate = async (images) => images.map((image) => image.imageId === 'a-1')
const failingInA: ImagePredicate = async (images) => {
  if (images[0]?.regionId === 'a') throw new Error('KMS is down')
  return images.map(() => true)
}

describe('a predicate', () => {
  test('is asked page by page of 100 until the rows are found, and one more', async () => {
    const { ecs, calls } = listingEcs({ a: imagesOf('a', 350) })

    const page = await pageAfter(ecs, null, { regionIds: ['a'], first: 60, predicate: odd })

    expect(calls).toEqual(['a:1×100', 'a:2×100'])
    expect(page.rows.at(-1)?.position).toEqual({
      regionId: 'a',
      offset: 119,
      imageId: 'a-119',
      totalCount: 350,
    })
    expect(page).toMatchObject({ hasNextPage: true, totalCount: null })
  })

  test('knows that nothing more fits, although more images follow', async () => {
    const { ecs } = listingEcs({ a: imagesOf('a', 150) })

    const page = await pageAfter(ecs, null, { regionIds: ['a'], first: 1, predicate: onlyFirst })

    expect(idsOf([page])).toEqual([['a-1']])
    expect(page.hasNextPage).toBe(false)
  })

  test.each([1, 2, 3, 7, 50, 100])('gives each image that fits once in pages of %i', async (first) => {
    const { ecs } = listingEcs({ a: imagesOf('a', 120), b: imagesOf('b', 3) })

    const pages = await walkThrough(ecs, { regionIds: ['a', 'b'], first, predicate: odd })

    const fitting = [...imagesOf('a', 120), ...imagesOf('b', 3)].filter(isOdd)
    expect(idsOf(pages).flat()).toEqual(fitting.map((image) => image.imageId))
    expect(pages).toHaveLength(Math.ceil(fitting.length / first))
  })

  test('that cannot be answered for a region makes the region fail, and the others answer', async () => {
    const { ecs } = listingEcs({ a: imagesOf('a', 1), b: imagesOf('b', 1) })

    const page = await pageAfter(ecs, null, { regionIds: ['a', 'b'], first: 5, predicate: failingInA })

    expect(idsOf([page])).toEqual([['b-1']])
    expect(page.failures).toEqual([{ regionId: 'a', error: new Error('KMS is down') }])
  })
})

test('begins at the first region when a cursor names none of them', async () => {
  const { ecs } = listingEcs({ a: imagesOf('a', 1) })

  const page = await pageAfter(
    ecs,
    { regionId: 'x', offset: 5, imageId: 'x-5', totalCount: 5 },
    { regionIds: ['a'], first: 5 },
  )

  expect(idsOf([page])).toEqual([['a-1']])
})
