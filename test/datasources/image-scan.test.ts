import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import type { ImageRecord } from '../../src/datasources/ecs/ecs-api.ts'
import { imageRecord, imagesOf, listingEcs } from './image-records.ts'
import { idsOf, pageAfter, walkThrough } from './image-walk.ts'

const regionIds = ['a']

/** What happens to a listing between two pages: new images, which come first, and deleted rows by their place in it. */
interface Change {
  made: number
  deleted: readonly number[]
}

const changeOf = (most: { made: number; deleted: number }) =>
  fc.record({
    made: fc.nat(most.made),
    deleted: fc.array(fc.nat(10_000), { maxLength: most.deleted }),
  })

/** Walks through a listing that changes after each page. */
const walkWhile = async (changes: readonly Change[], first: number, sparesLastSeen = false) => {
  const images = imagesOf('a', 25)
  const { ecs } = listingEcs({ a: images })
  const left = [...changes]
  let madeCount = 0
  const pages = await walkThrough(ecs, { regionIds, first }, (page) => {
    const change = left.shift()
    for (let made = 0; made < (change?.made ?? 0); made++) images.unshift(imageRecord(`new-${++madeCount}`))
    for (const place of change?.deleted ?? []) {
      const index = place % Math.max(1, images.length)
      if (sparesLastSeen && images[index] === page.rows.at(-1)?.image) continue
      images.splice(index, 1)
    }
  })
  const found = idsOf(pages).flat()
  const stayed = images.map((image) => image.imageId).filter((id) => !id.startsWith('new'))
  return { found, stayed, twice: found.filter((id, index) => found.indexOf(id) !== index) }
}

const anyChanges = fc.array(changeOf({ made: 5, deleted: 5 }), { maxLength: 8 })
const pageSizes = fc.integer({ min: 1, max: 7 })

describe('a listing that changes between two pages', () => {
  test('loses no image, however many are made and deleted', async () => {
    await fc.assert(
      fc.asyncProperty(anyChanges, pageSizes, async (changes, first) => {
        const { found, stayed } = await walkWhile(changes, first)

        expect(stayed.filter((id) => !found.includes(id))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('gives each image once and in order when images are only made', async () => {
    const changes = fc.array(changeOf({ made: 5, deleted: 0 }), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(changes, pageSizes, async (onlyMade, first) => {
        const { found, stayed } = await walkWhile(onlyMade, first)

        expect(found).toEqual(stayed)
      }),
      { numRuns: 300 },
    )
  })

  test('gives each image once when images are only deleted, but for the last one seen', async () => {
    const changes = fc.array(changeOf({ made: 0, deleted: 5 }), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(changes, pageSizes, async (onlyDeleted, first) => {
        const { found, stayed, twice } = await walkWhile(onlyDeleted, first, true)

        expect(twice).toEqual([])
        expect(stayed.filter((id) => !found.includes(id))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('gives no image twice when the last one seen is deleted alone', async () => {
    const images = imagesOf('a', 12)
    const { ecs } = listingEcs({ a: images })

    const pages = await walkThrough(ecs, { regionIds, first: 4 }, (page) => {
      images.splice(images.indexOf(page.rows.at(-1)?.image ?? imageRecord('none')), 1)
    })

    expect(idsOf(pages)).toEqual([
      ['a-1', 'a-2', 'a-3', 'a-4'],
      ['a-5', 'a-6', 'a-7', 'a-8'],
      ['a-9', 'a-10', 'a-11', 'a-12'],
    ])
  })

  test('gives an image twice when it cannot know better: the last one seen is deleted, and one behind it', async () => {
    const images = imagesOf('a', 12)
    const { ecs } = listingEcs({ a: images })
    const first = await pageAfter(ecs, null, { regionIds, first: 4 })
    images.splice(3, 1)
    images.splice(9, 1)

    const second = await pageAfter(ecs, first.rows.at(-1)?.position ?? null, { regionIds, first: 4 })

    expect(idsOf([second])).toEqual([['a-3', 'a-5', 'a-6', 'a-7']])
  })

  test('gives full pages all the same', async () => {
    const images = imagesOf('a', 12)
    const { ecs } = listingEcs({ a: images })
    let isDone = false

    const pages = await walkThrough(ecs, { regionIds, first: 4 }, () => {
      if (!isDone) images.unshift(imageRecord('new-1'), imageRecord('new-2'))
      isDone = true
    })

    expect(pages.map((page) => page.rows.length)).toEqual([4, 4, 4])
  })

  test('loses no image that comes into a filtered listing behind the last one seen', async () => {
    const images = imagesOf('a', 8)
    const { ecs } = listingEcs({ a: images })
    const first = await pageAfter(ecs, null, { regionIds, first: 3 })
    images.splice(4, 0, imageRecord('became-available'))

    const second = await pageAfter(ecs, first.rows.at(-1)?.position ?? null, { regionIds, first: 6 })

    expect(idsOf([second])).toEqual([['a-4', 'became-available', 'a-5', 'a-6', 'a-7', 'a-8']])
  })

  test('loses none when more than a hundred are deleted', async () => {
    const images = imagesOf('a', 300)
    const { ecs } = listingEcs({ a: images })
    const first = await pageAfter(ecs, null, { regionIds, first: 100 })
    const second = await pageAfter(ecs, first.rows.at(-1)?.position ?? null, { regionIds, first: 100 })
    images.splice(0, 150)

    const third = await pageAfter(ecs, second.rows.at(-1)?.position ?? null, { regionIds, first: 100 })

    expect(third.rows[0]?.image.imageId).toBe('a-201')
    expect(third.rows).toHaveLength(100)
  })
})

const callsOfSecondPage = async (first: number, change: (images: ImageRecord[]) => void) => {
  const images = imagesOf('a', 50)
  const { ecs, calls } = listingEcs({ a: images })
  const page = await pageAfter(ecs, null, { regionIds, first })
  calls.length = 0
  change(images)
  await pageAfter(ecs, page.rows.at(-1)?.position ?? null, { regionIds, first })
  return calls
}

describe('the next page costs', () => {
  test('one call while nothing changed', async () => {
    expect(await callsOfSecondPage(10, () => undefined)).toEqual(['a:2×10'])
  })

  test('one call more after a deletion, to see where the last image seen is', async () => {
    expect(await callsOfSecondPage(10, (images) => images.splice(0, 1))).toEqual(['a:2×10', 'a:5×2'])
  })

  test('no more calls for a cursor with a total that never was', async () => {
    const { ecs, calls } = listingEcs({ a: imagesOf('a', 50) })
    const forged = [1e15, -1e15].map((totalCount) => ({
      regionId: 'a',
      offset: 1e9,
      imageId: 'x',
      totalCount,
    }))

    for (const after of forged) await pageAfter(ecs, after, { regionIds, first: 10 })

    expect(calls.length).toBeLessThanOrEqual(4)
  })
})
