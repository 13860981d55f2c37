import { ExponentialBackoff, handleWhen, retry } from 'cockatiel'
import { CloudError } from './cloud-error.ts'
import type { EcsApi, RegionRecord } from './ecs/ecs-api.ts'

type Language = 'zh' | 'en'

export interface RegionCatalog {
  /** In the cloud's order. */
  all(): readonly { regionId: string }[]
  has(regionId: string): boolean
  localName(regionId: string, language: Language): string
  /** Ends the refreshing. */
  close(): void
}

interface RegionCatalogSettings {
  /** The regions to be limited to. Null: every one that the cloud names. */
  regionIds: readonly string[] | null
  refreshIntervalMs: number
  onRefreshError: (error: unknown) => void
}

const defaults: RegionCatalogSettings = {
  regionIds: null,
  refreshIntervalMs: 60 * 60_000,
  onRefreshError: () => undefined,
}

type Names = Record<Language, ReadonlyMap<string, string>>

const namesOf = (regions: readonly RegionRecord[]) =>
  new Map(regions.map(({ regionId, localName }) => [regionId, localName]))

/** @throws Error that names the regions of the setting that the cloud does not know */
const limited = (all: ReadonlyMap<string, string>, regionIds: readonly string[] | null) => {
  if (!regionIds) return all
  const unknown = regionIds.filter((regionId) => !all.has(regionId))
  if (unknown.length > 0) {
    throw new Error(`No such region: ${unknown.join(', ')}. The cloud has: ${[...all.keys()].join(', ')}.`)
  }
  return new Map([...all].filter(([regionId]) => regionIds.includes(regionId)))
}

const readNames = async (ecs: EcsApi, regionIds: readonly string[] | null): Promise<Names> => {
  const [zh, en] = await Promise.all([ecs.describeRegions('zh'), ecs.describeRegions('en')])
  return { zh: limited(namesOf(zh), regionIds), en: limited(namesOf(en), regionIds) }
}

/** Longer than any one call is repeated: at start the network, or the emulator, may be a moment late. */
const patiently = () =>
  retry(
    handleWhen((error) => error instanceof CloudError && error.retryable),
    { maxAttempts: 5, backoff: new ExponentialBackoff({ initialDelay: 250, maxDelay: 4_000 }) },
  )

/**
 * The regions of the cloud, read before anything else (DescribeRegions, in both languages) and again every hour.
 * @throws CloudError when the cloud does not answer; Error when a region of the setting does not exist
 */
export const loadRegionCatalog = async (
  ecs: EcsApi,
  given: Partial<RegionCatalogSettings> = {},
): Promise<RegionCatalog> => {
  const { regionIds, refreshIntervalMs, onRefreshError } = { ...defaults, ...given }
  let names = await patiently().execute(() => readNames(ecs, regionIds))
  /** On failure the list that is there stays. */
  const refresh = async () => {
    try {
      names = await readNames(ecs, regionIds)
    } catch (error) {
      onRefreshError(error)
    }
  }
  const timer = setInterval(() => void refresh(), refreshIntervalMs)
  timer.unref()

  return {
    all: () => [...names.en.keys()].map((regionId) => ({ regionId })),
    has: (regionId) => names.en.has(regionId),
    localName: (regionId, language) => names[language].get(regionId) ?? regionId,
    close: () => clearInterval(timer),
  }
}
