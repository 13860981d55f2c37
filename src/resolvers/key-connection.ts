import { DISK_KEY_SPECS, DISK_KEY_USAGE, keyUnusableReasons } from '../encryption/key-usability.ts'
import type { Connection } from '../schema/connection.type.ts'
import type { KeyFilter } from '../schema/key-filter.input.ts'
import type { PageArgs } from '../schema/page.args.ts'
import { cursorsFor, pageSizeOf } from './cursor.ts'
import type { GatewayContext, KeyListQuery } from './gateway-context.ts'
import { isServiceKey, keyFactsOf, type KeyReference } from './key-reference.ts'
import { indexAfter, isListPlace } from './list-place.ts'
import { pageOf } from './page-of.ts'

/** Keys that may be usable; what else it takes only DescribeKey tells. */
const diskKeyQuery = {
  states: ['ENABLED'],
  specs: DISK_KEY_SPECS,
  usage: DISK_KEY_USAGE,
} as const

/** The part of a filter that KMS judges by itself: each key it leaves out is one DescribeKey less. */
const listQueryOf = (regionId: string, filter: KeyFilter): KeyListQuery => {
  const states = filter.states?.filter((state) => state !== 'UNKNOWN')
  return {
    regionId,
    ...(filter.usableForDiskEncryption ? diskKeyQuery : {}),
    ...(states && states.length === filter.states?.length ? { states } : {}),
    ...(filter.creator ? { creator: filter.creator } : {}),
  }
}

const belongs = async (key: KeyReference, filter: KeyFilter, context: GatewayContext): Promise<boolean> => {
  if (filter.alias) {
    const aliases = await context.aliases.ofKey(key.regionId, key.keyId)
    if (!aliases.some((alias) => alias.includes(filter.alias ?? ''))) return false
  }
  if (filter.creator && (await isServiceKey(key, context)) !== (filter.creator === 'SERVICE')) return false
  const { states, origin, usableForDiskEncryption: usable } = filter
  if (!states?.includes('UNKNOWN') && !origin && typeof usable !== 'boolean') return true
  const record = await context.keys.byId(key.regionId, key.keyId)
  if (!record) return false
  const isUsable = keyUnusableReasons(keyFactsOf(record, false), key.regionId, new Date()).length === 0
  return (
    (!states || states.includes(record.state)) &&
    (!origin || record.origin === origin) &&
    (typeof usable !== 'boolean' || isUsable === usable)
  )
}

/** Reads on in the list, a page's worth at a time, until there is one more than a page, or the list ends. */
const fitting = async (
  keys: readonly KeyReference[],
  count: number,
  filter: KeyFilter,
  context: GatewayContext,
) => {
  const found: KeyReference[] = []
  for (let start = 0; start < keys.length && found.length < count; start += count) {
    const batch = keys.slice(start, start + count)
    const verdicts = await Promise.all(batch.map((key) => belongs(key, filter, context)))
    found.push(...batch.filter((_, index) => verdicts[index]))
  }
  return found.slice(0, count)
}

/** A page of a region's keys. KMS allows 200 keys a region by default, so the list of IDs is read whole. */
export const keyConnection = async (
  regionId: string,
  givenFilter: KeyFilter | null | undefined,
  page: PageArgs,
  context: GatewayContext,
): Promise<Connection<KeyReference>> => {
  const filter = givenFilter ?? {}
  const { states, origin, creator, usableForDiskEncryption: usable, alias } = filter
  const scope = [
    'keys',
    regionId,
    states ?? null,
    origin ?? null,
    creator ?? null,
    usable ?? null,
    alias ?? null,
  ]
  const { cursorOf, positionOf } = cursorsFor(scope, isListPlace)
  const after = typeof page.after === 'string' ? positionOf(page.after) : null
  const first = pageSizeOf(page.first)
  const listed = states?.length === 0 ? [] : await context.keys.list(listQueryOf(regionId, filter))
  const all: KeyReference[] = listed.map((key) => ({ regionId, ...key }))
  const start = indexAfter(
    after,
    all.map((key) => key.keyId),
  )
  const found = await fitting(all.slice(start), first + 1, filter, context)
  const edges = found.slice(0, first).map((key) => ({
    cursor: cursorOf({ offset: all.indexOf(key) + 1, id: key.keyId }),
    node: key,
  }))
  const isFiltered = Boolean(states ?? origin ?? creator ?? alias) || typeof usable === 'boolean'
  const place = { hasNextPage: found.length > first, hasPreviousPage: after !== null }
  return pageOf(edges, place, isFiltered ? null : all.length)
}
