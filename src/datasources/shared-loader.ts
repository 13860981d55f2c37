import DataLoader from 'dataloader'
import { asError, nameOfKey, type RegionalKey } from './batch.ts'
import type { CallMeter } from './call-meter.ts'
import type { SharedCache } from './shared-cache.ts'

/** What the data sources of one request share. */
export interface SourceSettings<Api> {
  api: Api
  cache: SharedCache
  meter?: CallMeter
}

/**
 * One question for each key of a request, answered from the cache of all requests where it can be. A request's own
 * repetitions are no cache hits.
 * @param namesOf every ID that the value answers to, so that it is not asked for again by another
 */
export const createSharedLoader = <Value>(
  name: string,
  { cache, meter }: Pick<SourceSettings<unknown>, 'cache' | 'meter'>,
  load: (key: RegionalKey) => Promise<Value>,
  namesOf: (value: Value) => readonly string[] = () => [],
): DataLoader<RegionalKey, Value, string> => {
  const questionOf = (id: string) => `${name}/${id}`

  const loadFresh = async (key: RegionalKey) => {
    const value = await load(key)
    // Only what was just read: with each use of a kept answer, its age would be forgotten.
    for (const id of namesOf(value)) cache.keep(key.regionId, questionOf(id), value)
    return value
  }

  const answerTo = async (key: RegionalKey) => {
    const value = await cache.get(key.regionId, questionOf(key.id), () => loadFresh(key), meter)
    for (const id of namesOf(value)) loader.prime({ regionId: key.regionId, id }, value)
    return value
  }

  const loader = new DataLoader(
    (keys: readonly RegionalKey[]) => Promise.all(keys.map((key) => answerTo(key).catch(asError))),
    { name, cacheKeyFn: nameOfKey },
  )
  return loader
}
