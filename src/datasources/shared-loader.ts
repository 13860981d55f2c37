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
 */
export const createSharedLoader = <Value>(
  name: string,
  { cache, meter }: Pick<SourceSettings<unknown>, 'cache' | 'meter'>,
  load: (key: RegionalKey) => Promise<Value>,
): DataLoader<RegionalKey, Value, string> =>
  new DataLoader(
    (keys: readonly RegionalKey[]) =>
      Promise.all(
        keys.map((key) =>
          cache.get(key.regionId, `${name}/${key.id}`, () => load(key), meter).catch(asError),
        ),
      ),
    { name, cacheKeyFn: nameOfKey },
  )
