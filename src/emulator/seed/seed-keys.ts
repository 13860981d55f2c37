import { keyIdOf, uuidKeyIdOf } from '../resource-id.ts'
import { DISK_ENCRYPTION_TAG, SERVICE_KEY_ALIAS } from '../state/account.ts'
import type { Region } from '../state/account.ts'
import type { Key, Tag } from '../state/entities.ts'
import { newServiceKeyIdOf, plainKeyOf, serviceKeyOf } from '../state/new-key.ts'

const DAY_MS = 24 * 3600 * 1000

/** What tells a seeded key from the plainest one: enabled, AES, made by KMS. */
interface Sketch extends Partial<Omit<Key, 'keyId' | 'regionId' | 'createdAt' | 'tags'>> {
  /** Without its prefix `alias/`. Keys without alias are named here for their ID alone. */
  name: string
  hasAlias?: boolean
  /** In the old form of IDs. */
  uuid?: boolean
  ageDays: number
  tags?: Tag[]
  mainlandOnly?: boolean
}

const signing = { keyUsage: 'SIGN/VERIFY' } as const

const sketchesAt = (epoch: Date): Sketch[] => {
  const inDays = (days: number) => new Date(epoch.getTime() + days * DAY_MS)
  return [
    {
      name: 'byok',
      origin: 'EXTERNAL',
      ageDays: 400,
      tags: [DISK_ENCRYPTION_TAG, { key: 'material', value: 'imported' }],
    },
    { name: 'byok-expiring', origin: 'EXTERNAL', ageDays: 360, materialExpiresAt: inDays(3) },
    {
      name: 'byok-expired',
      origin: 'EXTERNAL',
      ageDays: 350,
      materialExpiresAt: inDays(-5),
      tags: [DISK_ENCRYPTION_TAG],
    },
    {
      name: 'byok-to-import',
      hasAlias: false,
      origin: 'EXTERNAL',
      ageDays: 2,
      keyState: 'PendingImport',
      hasMaterial: false,
    },
    {
      name: 'payments-hsm',
      protectionLevel: 'HSM',
      ageDays: 300,
      automaticRotation: 'Enabled',
      rotationIntervalSeconds: 365 * 24 * 3600,
      tags: [{ key: 'team', value: 'payments' }],
    },
    {
      name: 'legacy',
      uuid: true,
      ageDays: 1500,
      tags: [DISK_ENCRYPTION_TAG, { key: 'team', value: 'platform' }],
    },
    { name: 'retired', ageDays: 900, keyState: 'Disabled', tags: [DISK_ENCRYPTION_TAG] },
    {
      name: 'to-delete-soon',
      hasAlias: false,
      ageDays: 800,
      keyState: 'PendingDeletion',
      deleteAt: inDays(2),
    },
    { name: 'to-delete', ageDays: 700, keyState: 'PendingDeletion', deleteAt: inDays(25) },
    { name: 'guomi', keySpec: 'Aliyun_SM4', ageDays: 250, mainlandOnly: true },
    { name: 'code-signing', keySpec: 'RSA_2048', ...signing, ageDays: 240 },
    { name: 'envelope-rsa', keySpec: 'RSA_3072', ageDays: 230 },
    { name: 'token-signing', keySpec: 'EC_P256', ...signing, ageDays: 220 },
    { name: 'ledger', keySpec: 'EC_P256K', ...signing, ageDays: 210 },
    { name: 'guomi-signing', keySpec: 'EC_SM2', ...signing, ageDays: 205, mainlandOnly: true },
  ]
}

/** What a region's images are encrypted with. */
export interface SeedKeys {
  /** Null where the service key is yet to be made. */
  serviceKeyId: string | null
  customerKeyId: string
  byokKeyId: string
  retiredKeyId: string
}

/**
 * Fills a region with keys of every state, origin, spec and usage.
 * @param diskKey the region's everyday customer key
 */
export const seedKeys = (
  region: Region,
  accountId: number,
  epoch: Date,
  diskKey: { keyId: string; alias: string },
  hasServiceKey: boolean,
): SeedKeys => {
  const add = (sketch: Sketch, keyId: string, alias: string | null) => {
    const {
      name,
      hasAlias: _hasAlias,
      uuid: _uuid,
      ageDays,
      tags,
      mainlandOnly: _mainlandOnly,
      ...rest
    } = sketch
    const createdAt = new Date(epoch.getTime() - ageDays * DAY_MS)
    const place = { keyId, regionId: region.regionId, createdAt, description: `Seeded: ${name}` }
    region.keys.set(keyId, { ...plainKeyOf(place, accountId), tags: tags ?? [], ...rest })
    if (alias !== null) region.aliases.set(alias, keyId)
    return keyId
  }
  const serviceKeyId = hasServiceKey ? seedServiceKey(region, accountId, epoch) : null
  const customerKeyId = add(
    { name: 'disks', ageDays: 500, tags: [DISK_ENCRYPTION_TAG, { key: 'team', value: 'platform' }] },
    diskKey.keyId,
    diskKey.alias,
  )
  for (const sketch of sketchesAt(epoch)) {
    if (sketch.mainlandOnly && !isMainland(region)) continue
    add(sketch, seedKeyIdOf(region, sketch), sketch.hasAlias === false ? null : `alias/${sketch.name}`)
  }
  const idOf = (name: string) => region.aliases.get(`alias/${name}`) ?? customerKeyId
  return { serviceKeyId, customerKeyId, byokKeyId: idOf('byok'), retiredKeyId: idOf('retired') }
}

const seedServiceKey = (region: Region, accountId: number, epoch: Date) => {
  const place = {
    keyId: newServiceKeyIdOf(region),
    regionId: region.regionId,
    createdAt: new Date(epoch.getTime() - 1600 * DAY_MS),
  }
  region.keys.set(place.keyId, { ...serviceKeyOf(place, accountId), tags: [DISK_ENCRYPTION_TAG] })
  region.aliases.set(SERVICE_KEY_ALIAS, place.keyId)
  return place.keyId
}

const seedKeyIdOf = (region: Region, { name, uuid }: Sketch) =>
  uuid ? uuidKeyIdOf(`${region.regionId} ${name}`) : keyIdOf(region.keyPrefix, name)

const isMainland = ({ regionId }: Region) => regionId.startsWith('cn-') && regionId !== 'cn-hongkong'
