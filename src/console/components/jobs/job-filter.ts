import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { CopyJobFilter, CopyJobStatus } from '../../generated/operations.ts'

const GROUPS = {
  running: ['QUEUED', 'SUBMITTING', 'WAITING', 'COPYING', 'VERIFYING', 'CANCELLING'],
  failed: ['FAILED'],
  succeeded: ['SUCCEEDED'],
  cancelled: ['CANCELLED'],
} as const satisfies Record<string, readonly CopyJobStatus[]>

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
const SINCE_MS = { '1h': HOUR_MS, '24h': 24 * HOUR_MS, '7d': 168 * HOUR_MS, '30d': 720 * HOUR_MS }

export type StatusGroup = keyof typeof GROUPS
export type Since = keyof typeof SINCE_MS

export const STATUS_GROUPS = Object.keys(GROUPS) as StatusGroup[]
export const SINCES = Object.keys(SINCE_MS) as Since[]

/** Names of the filters in the address. The source region is the one that the whole console is looking at. */
const NAMES = ['status', 'region', 'to', 'image', 'key', 'since'] as const
export type FilterName = (typeof NAMES)[number]

const oneOf = <T extends string>(all: readonly T[], value: string | null | undefined): T | null =>
  all.find((each) => each === value) ?? null

/** The list's filters. They are in the address, so that links can be shared and "back" works. */
export const useJobFilter = () => {
  const [search, setSearch] = useSearchParams()
  const [status, region, to, image, key, since] = NAMES.map((name) => search.get(name) || null)
  const group = oneOf(STATUS_GROUPS, status)
  const period = oneOf(SINCES, since)

  /** Sets one filter, or takes it away with null. */
  const choose = (name: FilterName, value: string | null) =>
    setSearch((current) => {
      const next = new URLSearchParams(current)
      if (value) next.set(name, value)
      else next.delete(name)
      return next
    })

  const filter = useMemo((): CopyJobFilter | null => {
    const conditions = {
      ...(group && { statuses: [...GROUPS[group]] }),
      ...(region && { sourceRegionId: region }),
      ...(to && { destinationRegionId: to }),
      ...(image && { sourceImageId: image }),
      ...(key && { keyId: key }),
      ...(period && { createdAfter: minutesAgo(SINCE_MS[period]) }),
    }
    return Object.keys(conditions).length > 0 ? conditions : null
  }, [group, region, to, image, key, period])

  return {
    values: { status: group, region, to, image, key, since: period },
    filter,
    choose,
    /** Whether there is something to clear. */
    isFiltered: [group, to, image, key, period].some(Boolean),
    /** The region stays: the whole console is looking at it. */
    clear: () => setSearch(region ? { region } : {}),
  }
}

/** To the minute: the same list is found in the cache again for a while. */
const minutesAgo = (ms: number) =>
  new Date(Math.floor((Date.now() - ms) / MINUTE_MS) * MINUTE_MS).toISOString()
