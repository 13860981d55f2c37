import { LRUCache } from 'lru-cache'
import type { CallMeter } from './call-meter.ts'

export interface SharedCacheSettings {
  /** 0 keeps nothing; questions in flight are shared all the same. */
  ttlMs: number
  /** For null, that is for what does not exist: it may be created any moment. */
  missingTtlMs: number
  maxEntries: number
  /** A clock that never goes back; above 0 (lru-cache takes 0 for no time at all). */
  nowMs: () => number
}

export interface SharedCache {
  /** The kept answer, or that of an equal question under way, or else `load()`'s. Errors are not kept. */
  get<Value>(
    regionId: string,
    question: string,
    load: () => Promise<Value>,
    meter?: CallMeter,
  ): Promise<Value>
  /** An answer that came with that to another question. */
  keep(regionId: string, question: string, value: unknown): void
}

const defaults: SharedCacheSettings = {
  ttlMs: 30_000,
  missingTtlMs: 5_000,
  maxEntries: 20_000,
  nowMs: () => performance.now(),
}

const nameOf = (regionId: string, question: string) => `${regionId}/${question}`

/** Short-lived answers about keys, aliases, tags, defaults and roles, shared by all requests of one account. */
export const createSharedCache = (given: Partial<SharedCacheSettings> = {}): SharedCache => {
  const settings = { ...defaults, ...given }
  const missingTtlMs = Math.min(settings.missingTtlMs, settings.ttlMs)
  const kept = new LRUCache<string, { value: unknown }>({
    max: settings.maxEntries,
    ttl: settings.ttlMs || 1,
    ttlResolution: 0,
    perf: { now: settings.nowMs },
  })
  const underWay = new Map<string, Promise<unknown>>()

  const keep = (name: string, value: unknown) => {
    const ttl = value === null ? missingTtlMs : settings.ttlMs
    if (ttl > 0) kept.set(name, { value }, { ttl })
  }

  const start = async (name: string, load: () => Promise<unknown>): Promise<unknown> => {
    const flight = load()
    underWay.set(name, flight)
    try {
      const value = await flight
      keep(name, value)
      return value
    } finally {
      underWay.delete(name)
    }
  }

  return {
    get: async <Value>(regionId: string, question: string, load: () => Promise<Value>, meter?: CallMeter) => {
      const name = nameOf(regionId, question)
      const entry = kept.get(name)
      const flight = underWay.get(name)
      if (entry || flight) meter?.servedFromCache()
      const answer = entry ? entry.value : await (flight ?? start(name, load))
      // The question names the data source and its method, so that it decides the type.
      return answer as Value
    },
    keep: (regionId, question, value) => keep(nameOf(regionId, question), value),
  }
}
