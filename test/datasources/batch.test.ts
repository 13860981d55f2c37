import { expect, test } from '@jest/globals'
import { createRegionalLoader } from '../../src/datasources/batch.ts'

/** A loader whose values are `<region>:<id>`, with a list of its calls. */
const recordingLoader = (
  maxBatchSize: number,
  missing: readonly string[] = [],
  failing: readonly string[] = [],
) => {
  const calls: string[] = []
  const loader = createRegionalLoader<string>('test', maxBatchSize, async (regionId, ids) => {
    calls.push(`${regionId}: ${ids.join(' ')}`)
    if (ids.some((id) => failing.includes(id))) throw new Error(`${ids.join(' ')} failed`)
    // In another order than asked for, as the cloud does it.
    const found = ids.filter((id) => !missing.includes(id)).toReversed()
    return new Map(found.map((id) => [id, `${regionId}:${id}`]))
  })
  return { loader, calls }
}

test('asks once for each region and chunk, and once for each distinct key', async () => {
  const { loader, calls } = recordingLoader(2)
  const keys = ['a/1', 'b/1', 'a/2', 'a/1', 'a/3', 'b/1'].map((name) => ({
    regionId: name[0] ?? '',
    id: name[2] ?? '',
  }))

  const values = await Promise.all(keys.map((key) => loader.load(key)))

  expect(values).toEqual(['a:1', 'b:1', 'a:2', 'a:1', 'a:3', 'b:1'])
  expect(calls).toEqual(['a: 1 2', 'a: 3', 'b: 1'])
})

test('gives null for what the cloud left out, and everything else its own value', async () => {
  const { loader } = recordingLoader(10, ['2'])

  const values = await Promise.all(['1', '2', '3'].map((id) => loader.load({ regionId: 'a', id })))

  expect(values).toEqual(['a:1', null, 'a:3'])
})

test('fails the keys of a failed call and no others', async () => {
  const { loader } = recordingLoader(2, [], ['1'])

  const outcomes = await Promise.allSettled(['1', '2', '3'].map((id) => loader.load({ regionId: 'a', id })))

  expect(outcomes).toEqual([
    { status: 'rejected', reason: new Error('1 2 failed') },
    { status: 'rejected', reason: new Error('1 2 failed') },
    { status: 'fulfilled', value: 'a:3' },
  ])
})

test('carries its name for traces', () => {
  expect(recordingLoader(1).loader.name).toBe('test')
})
