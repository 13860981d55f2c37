import { expect, test } from '@jest/globals'
import { createSharedCache, type SharedCacheSettings } from '../../src/datasources/shared-cache.ts'
import { recordingMeter } from './recording-meter.ts'

let nowMs = 1

/** A cache on the clock of the test. */
const createCache = (settings: Partial<SharedCacheSettings> = {}) =>
  createSharedCache({ nowMs: () => nowMs, ...settings })

/** Answers 1, 2, 3 …: one more each time it is really asked. */
const counting = () => {
  let count = 0
  return async () => ++count
}

test('keeps an answer for its time and tells the meter when it was kept', async () => {
  const cache = createCache({ ttlMs: 1_000 })
  const { meter, told } = recordingMeter()
  const load = counting()

  expect(await cache.get('a', 'key/1', load, meter)).toBe(1)
  expect(told).toEqual([])
  nowMs += 999
  expect(await cache.get('a', 'key/1', load, meter)).toBe(1)
  expect(told).toEqual(['from cache'])
  nowMs += 2
  expect(await cache.get('a', 'key/1', load, meter)).toBe(2)
  expect(told).toEqual(['from cache'])
})

test('keeps null for a shorter time', async () => {
  const cache = createCache({ ttlMs: 1_000, missingTtlMs: 100 })
  const answers = [null, 'made since']
  const load = async () => answers.shift()

  expect(await cache.get('a', 'key/1', load)).toBeNull()
  nowMs += 99
  expect(await cache.get('a', 'key/1', load)).toBeNull()
  nowMs += 2
  expect(await cache.get('a', 'key/1', load)).toBe('made since')
})

test('keeps false like any other answer', async () => {
  const cache = createCache({ ttlMs: 1_000, missingTtlMs: 100 })
  const answers = [false, true]
  const load = async () => answers.shift()

  await cache.get('a', 'default', load)
  nowMs += 500

  expect(await cache.get('a', 'default', load)).toBe(false)
})

test('lets equal questions under way share one call, which is metered for none of those that joined', async () => {
  const cache = createCache()
  const { meter, told } = recordingMeter()
  const load = counting()

  const answers = await Promise.all([
    cache.get('a', 'key/1', load),
    cache.get('a', 'key/1', load, meter),
    cache.get('a', 'key/2', load),
    cache.get('b', 'key/1', load),
  ])

  expect(answers).toEqual([1, 1, 2, 3])
  expect(told).toEqual(['from cache'])
})

const fail = async () => {
  throw new Error('throttled')
}

test('does not keep an error, but shares it with those that joined', async () => {
  const cache = createCache()
  const load = counting()

  const outcomes = await Promise.allSettled([cache.get('a', 'key/1', fail), cache.get('a', 'key/1', load)])

  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await cache.get('a', 'key/1', load)).toBe(1)
})

test('keeps nothing with a time of 0, and shares calls under way all the same', async () => {
  const cache = createCache({ ttlMs: 0 })
  const load = counting()

  expect(await Promise.all([cache.get('a', 'key/1', load), cache.get('a', 'key/1', load)])).toEqual([1, 1])
  expect(await cache.get('a', 'key/1', load)).toBe(2)
})

test('keeps an answer that came with another, for the same time', async () => {
  const cache = createCache({ ttlMs: 1_000, missingTtlMs: 100 })
  const load = counting()

  cache.keep('a', 'key/1', 'known')
  cache.keep('a', 'key/2', null)
  expect(await cache.get('a', 'key/1', load)).toBe('known')
  expect(await cache.get('b', 'key/1', load)).toBe(1)
  nowMs += 101
  expect(await cache.get('a', 'key/2', load)).toBe(2)
  nowMs += 900
  expect(await cache.get('a', 'key/1', load)).toBe(3)
})
