import { SERVICE_KEY_ALIAS } from './account.ts'
import type { Region } from './account.ts'
import type { Key } from './entities.ts'

/** State at an instant: imported material that has expired is deleted, so its key waits for an import again. */
export const keyStateOf = (key: Key, now: Date): Key['keyState'] =>
  key.keyState === 'Enabled' && key.materialExpiresAt !== null && key.materialExpiresAt <= now
    ? 'PendingImport'
    : key.keyState

/** The key with that ID, unless it has been deleted by then. */
export const keyOf = (region: Region, keyId: string, now: Date): Key | null => {
  const key = region.keys.get(keyId)
  return key === undefined || (key.deleteAt !== null && key.deleteAt <= now) ? null : key
}

/** Keys that exist at an instant, oldest first. The service documents no order. */
export const keysOf = (region: Region, now: Date): Key[] =>
  [...region.keys.keys()].flatMap((keyId) => keyOf(region, keyId, now) ?? [])

/** Alias and key ID of each alias, in the order in which they were made. Those of deleted keys went with them. */
export const aliasesOf = (region: Region, now: Date): [alias: string, keyId: string][] =>
  [...region.aliases].filter(([, keyId]) => keyOf(region, keyId, now) !== null)

export const serviceKeyIdOf = (region: Region): string | null => region.aliases.get(SERVICE_KEY_ALIAS) ?? null

export const keyArnOf = (accountId: number, key: Key) =>
  `acs:kms:${key.regionId}:${accountId}:key/${key.keyId}`
