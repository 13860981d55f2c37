import DataLoader from 'dataloader'
import { LRUCache } from 'lru-cache'

/** A resource of one region. */
export interface RegionalKey {
  regionId: string
  id: string
}

export const nameOfKey = ({ regionId, id }: RegionalKey) => `${regionId}/${id}`

/** Finds the values of one region's IDs, in one call of the cloud. What does not exist is left out. */
export type FindInRegion<Value> = (
  regionId: string,
  ids: readonly string[],
) => Promise<ReadonlyMap<string, Value>>

const chunks = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )

export const asError = (reason: unknown) => (reason instanceof Error ? reason : new Error(String(reason)))

/**
 * Answers that a loader remembers: those last used, so that a request that goes through 100,000 images does not keep
 * them all. `maxSize` and not `max`, which would take the room for all of them at once in every request.
 */
export const rememberedAnswers = <Value extends object>(maxSize: number) =>
  new LRUCache<string, Value>({ maxSize, sizeCalculation: () => 1 })

const MAX_REMEMBERED = 10_000

/**
 * The DataLoader contract, once: one call for up to `maxBatchSize` IDs of a region, all calls side by side; results
 * are matched by key, never by position; what the cloud left out is null; a failed call is the error of each of its
 * keys and of no other.
 */
export const createRegionalLoader = <Value>(
  name: string,
  maxBatchSize: number,
  find: FindInRegion<Value>,
): DataLoader<RegionalKey, Value | null, string> => {
  const load = async (keys: readonly RegionalKey[]) => {
    const found = new Map<string, Value | Error>()
    const loadChunk = async (regionId: string, ids: readonly string[]) => {
      try {
        const values = await find(regionId, ids)
        for (const id of ids) {
          const value = values.get(id)
          if (value !== undefined) found.set(nameOfKey({ regionId, id }), value)
        }
      } catch (reason) {
        for (const id of ids) found.set(nameOfKey({ regionId, id }), asError(reason))
      }
    }
    const calls = [...Map.groupBy(keys, (key) => key.regionId)].flatMap(([regionId, ofRegion]) =>
      chunks(
        ofRegion.map((key) => key.id),
        maxBatchSize,
      ).map((ids) => loadChunk(regionId, ids)),
    )
    await Promise.all(calls)
    return keys.map((key) => found.get(nameOfKey(key)) ?? null)
  }
  return new DataLoader(load, { name, cacheKeyFn: nameOfKey, cacheMap: rememberedAnswers(MAX_REMEMBERED) })
}
