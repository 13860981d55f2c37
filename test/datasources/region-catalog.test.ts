import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import type { RegionRecord } from '../../src/datasources/ecs/ecs-api.ts'
import { loadRegionCatalog } from '../../src/datasources/region-catalog.ts'
import { transportError } from '../../src/datasources/transport-error.ts'
import { ecsWith } from './image-records.ts'

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] })
})
afterEach(() => {
  jest.useRealTimers()
})

const hangzhou = { zh: '华东1（杭州）', en: 'China (Hangzhou)' }
const singapore = { zh: '新加坡', en: 'Singapore' }

/** Regions that the test may change, or whose listing it may make fail. */
const regionsEcs = (regions: Record<string, { zh: string; en: string }>) => {
  const state = { regions, failures: 0, calls: 0 }
  const ecs = ecsWith({
    describeRegions: async (language): Promise<RegionRecord[]> => {
      state.calls++
      if (state.failures-- > 0) {
        throw transportError(
          { service: 'ecs', operation: 'DescribeRegions', regionId: null },
          'CONNECTION_FAILED',
          'x',
        )
      }
      return Object.entries(state.regions).map(([regionId, names]) => ({
        regionId,
        localName: names[language],
      }))
    },
  })
  return { ecs, state }
}

test('knows the regions in the order of the cloud, with their names in both languages', async () => {
  const { ecs } = regionsEcs({ 'cn-hangzhou': hangzhou, 'ap-southeast-1': singapore })

  const catalog = await loadRegionCatalog(ecs)

  expect(catalog.all()).toEqual([{ regionId: 'cn-hangzhou' }, { regionId: 'ap-southeast-1' }])
  expect([catalog.has('cn-hangzhou'), catalog.has('cn-beijing')]).toEqual([true, false])
  expect(catalog.localName('cn-hangzhou', 'zh')).toBe('华东1（杭州）')
  expect(catalog.localName('cn-hangzhou', 'en')).toBe('China (Hangzhou)')
  catalog.close()
})

test('limits itself to the regions of the setting', async () => {
  const { ecs } = regionsEcs({ 'cn-hangzhou': hangzhou, 'ap-southeast-1': singapore })

  const catalog = await loadRegionCatalog(ecs, { regionIds: ['ap-southeast-1'] })

  expect(catalog.all()).toEqual([{ regionId: 'ap-southeast-1' }])
  expect(catalog.has('cn-hangzhou')).toBe(false)
  catalog.close()
})

test('refuses a region of the setting that the cloud does not have, and names it', async () => {
  const { ecs } = regionsEcs({ 'cn-hangzhou': hangzhou, 'ap-southeast-1': singapore })

  await expect(loadRegionCatalog(ecs, { regionIds: ['cn-hangzhou', 'cn-atlantis'] })).rejects.toThrow(
    'No such region: cn-atlantis. The cloud has: cn-hangzhou, ap-southeast-1.',
  )
})

test('tries again at start while the cloud does not answer', async () => {
  const { ecs, state } = regionsEcs({ 'cn-hangzhou': hangzhou })
  state.failures = 4

  const loading = loadRegionCatalog(ecs)
  await jest.advanceTimersByTimeAsync(60_000)
  const catalog = await loading

  expect(catalog.has('cn-hangzhou')).toBe(true)
  catalog.close()
})

test('gives up at start with what the cloud failed with', async () => {
  const { ecs, state } = regionsEcs({})
  state.failures = 100

  const loading = loadRegionCatalog(ecs).catch((error: unknown) => error)
  await jest.advanceTimersByTimeAsync(60_000)

  expect(await loading).toMatchObject({ code: 'CONNECTION_FAILED' })
})

test('reads the list again every hour, keeps it when that fails, and ends when it is closed', async () => {
  const { ecs, state } = regionsEcs({ 'cn-hangzhou': hangzhou })
  const errors: unknown[] = []
  const catalog = await loadRegionCatalog(ecs, { onRefreshError: (error) => errors.push(error) })

  state.regions = { 'ap-southeast-1': singapore }
  await jest.advanceTimersByTimeAsync(60 * 60_000)
  expect(catalog.all()).toEqual([{ regionId: 'ap-southeast-1' }])

  state.failures = 1
  state.regions = {}
  await jest.advanceTimersByTimeAsync(60 * 60_000)
  expect(catalog.all()).toEqual([{ regionId: 'ap-southeast-1' }])
  expect(errors).toMatchObject([{ code: 'CONNECTION_FAILED' }])

  catalog.close()
  const callsBefore = state.calls
  await jest.advanceTimersByTimeAsync(5 * 60 * 60_000)
  expect(state.calls).toBe(callsBefore)
})
