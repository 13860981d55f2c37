import { defaultChoices } from '../assumptions.ts'
import { keyIdOf, resourceIdOf } from '../resource-id.ts'
import { createAccount } from '../state/account.ts'
import type { Account, Region } from '../state/account.ts'
import { applyChange } from '../state/change.ts'
import type { Image } from '../state/entities.ts'
import { copyChangesOf } from '../state/image-copy.ts'
import { progress } from '../state/progression.ts'
import {
  DEMO_ACCOUNT_ID,
  defaultQuotas,
  demoOperatorRoleOf,
  diskEncryptionRoleOf,
} from '../state/defaults.ts'
import { emptyRegion, knownRegionIds } from './known-regions.ts'
import { seedCloudImages } from './seed-cloud-images.ts'
import { seedImage, seedOwnImages } from './seed-images.ts'
import { seedKeys } from './seed-keys.ts'
import type { SeedKeys } from './seed-keys.ts'

/** To be raised when the seed changes: what a journal tells is of the seed that it was written on. */
export const DEMO_VERSION = 2

/** IDs in the seed that documents and tests can name. */
export const demo = {
  accountId: DEMO_ACCOUNT_ID,
  regionId: 'cn-hangzhou',
  /** 40 GiB, one disk, not encrypted. */
  plainImageId: 'm-bp1plainweb0000000001',
  /** 40 GiB, one disk, encrypted with the region's key of `alias/disk-encryption`. */
  customerKeyImageId: 'm-bp1encrypteddb0000001',
  /** 40 GiB, one disk, encrypted with the service key. */
  serviceKeyImageId: 'm-bp1servicekeyapi00001',
  keyAlias: 'alias/disk-encryption',
  /** By region: Enabled AES_256 keys of customers, each with that alias. */
  keyIds: {
    'cn-hangzhou': 'key-hzz66diskencryption0001',
    'cn-shanghai': 'key-shh66diskencryption0001',
    'ap-southeast-1': 'key-sgg66diskencryption0001',
  },
  /** May be assumed by the account itself. */
  operatorRoleName: 'demo-image-operator',
  /** The only one besides the default resource group, which has no ID here. */
  resourceGroupId: 'rg-acfmdemo000001',
  /** The service key is yet to be made here. */
  regionWithoutServiceKey: 'us-west-1',
  /** Account default encryption is on here. */
  regionEncryptedByDefault: 'eu-central-1',
} as const

const OTHER_ACCOUNT_ID = 1_987_654_321_098_765
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

const ownImages: Readonly<Record<string, { count: number; twoDisks: number }>> = {
  // Five full pages of two-disk images.
  'cn-hangzhou': { count: 530, twoDisks: 505 },
  'cn-shanghai': { count: 50, twoDisks: 25 },
  'cn-shenzhen': { count: 32, twoDisks: 10 },
  'cn-beijing': { count: 30, twoDisks: 10 },
  'cn-hongkong': { count: 16, twoDisks: 4 },
  'ap-southeast-1': { count: 36, twoDisks: 12 },
  'eu-central-1': { count: 16, twoDisks: 4 },
  'us-west-1': { count: 14, twoDisks: 4 },
}

/** The account as it is at its first start. The same epoch always gives the same account. */
export const createDemoAccount = (epoch: Date): Account => {
  const account = createAccount({
    accountId: demo.accountId,
    regions: new Map(knownRegionIds.map((regionId) => [regionId, emptyRegion(regionId)])),
    resourceGroupIds: new Set([demo.resourceGroupId]),
    quotas: defaultQuotas,
    choices: defaultChoices,
  })
  const rolesMadeAt = new Date(epoch.getTime() - 800 * DAY_MS)
  for (const role of [
    diskEncryptionRoleOf(rolesMadeAt),
    demoOperatorRoleOf(demo.operatorRoleName, rolesMadeAt),
  ])
    account.roles.set(role.name, role)
  for (const region of account.regions.values()) {
    const keys = seedKeys(
      region,
      demo.accountId,
      epoch,
      diskKeyOf(region),
      region.regionId !== demo.regionWithoutServiceKey,
    )
    seedCloudImages(account, region, epoch)
    seedOwnImages(account, region, epoch, keys, ownImages[region.regionId] ?? { count: 0, twoDisks: 0 })
    seedSharedImages(account, region, epoch)
    if (region.regionId === demo.regionId) seedDemoImages(account, region, epoch, keys)
    if (region.regionId === demo.regionEncryptedByDefault) {
      region.encryptionByDefault = true
      region.defaultKeyId = keys.customerKeyId
    }
    if (region.regionId === 'cn-beijing') seedImageBeingCreated(account, region, epoch)
  }
  seedCopies(account, epoch)
  progress(account, epoch)
  return account
}

const diskKeyOf = (region: Region) => {
  const keyIds: Readonly<Record<string, string>> = demo.keyIds
  const keyId = keyIds[region.regionId]
  return keyId === undefined
    ? { keyId: keyIdOf(region.keyPrefix, 'disks'), alias: 'alias/disk-data' }
    : { keyId, alias: demo.keyAlias }
}

const seedDemoImages = (account: Account, region: Region, epoch: Date, keys: SeedKeys) => {
  const add = (
    imageId: string,
    name: string,
    ageHours: number,
    keyId: string | null,
    fields: Partial<Image>,
  ) =>
    seedImage(account, region, demo.accountId, epoch, {
      imageId,
      name,
      ageHours,
      diskSizesGiB: [40],
      keyIds: [keyId],
      fields,
    })
  add(demo.plainImageId, 'plain-web', 5000, null, {
    family: 'demo-web',
    tags: [{ key: 'demo', value: 'plain' }],
  })
  add(demo.customerKeyImageId, 'encrypted-db', 5004, keys.customerKeyId, {
    tags: [{ key: 'demo', value: 'customer-key' }],
  })
  add(demo.serviceKeyImageId, 'service-key-api', 5008, keys.serviceKeyId, {
    tags: [{ key: 'demo', value: 'service-key' }],
  })
}

/** Of another account: its keys are not to be seen, and its snapshots not to be read. */
const seedSharedImages = (account: Account, region: Region, epoch: Date) => {
  const shared = { ownerAlias: 'others', ownerId: OTHER_ACCOUNT_ID } as const
  const otherKeyId = keyIdOf(region.keyPrefix, 'of another account')
  const add = (name: string, ageHours: number, keyId: string | null, fields: Partial<Image>) =>
    seedImage(account, region, OTHER_ACCOUNT_ID, epoch, {
      name,
      ageHours,
      diskSizesGiB: [40],
      keyIds: [keyId],
      fields,
    })
  add('partner-base', 6000, null, shared)
  add('partner-hardened', 6004, otherKeyId, shared)
  add('community-tools', 6008, null, { ...shared, isPublic: true })
}

/** From an instance, which takes a day. */
const seedImageBeingCreated = (account: Account, region: Region, epoch: Date) => {
  seedImage(account, region, demo.accountId, epoch, {
    name: 'nightly-backup',
    ageHours: 1,
    diskSizesGiB: [40, 1024],
    keyIds: [null, null],
    fields: { status: 'Creating', creationEndsAt: new Date(epoch.getTime() + DAY_MS) },
  })
}

/** Copies that were made before, that fail, and that run at the first start. */
const seedCopies = (account: Account, epoch: Date) => {
  const copy = (
    name: string,
    [sourceRegionId, sourceName]: readonly [string, string],
    destinationRegionId: string,
    agoMs: number,
    how: { durationMs: number; keyId: string | null; outcome?: 'CreateFailed'; cancellable?: false },
  ) => {
    const source = account.regions.get(sourceRegionId)!
    const destination = account.regions.get(destinationRegionId)!
    const at = new Date(epoch.getTime() - agoMs)
    const sourceImage = source.images.get(source.imageNames.get(sourceName) ?? '')!
    const imageId = resourceIdOf('m', destination.resourcePrefix, name)
    const changes = copyChangesOf(
      {
        accountId: account.accountId,
        original: sourceImage,
        destination,
        imageId,
        name,
        description: 'Copied by hand',
        tags: [],
        resourceGroupId: '',
        kmsKeyIds: sourceImage.disks.map(() => how.keyId),
        snapshotIds: sourceImage.disks.map((_, index) =>
          resourceIdOf('s', destination.resourcePrefix, `${name} ${index}`),
        ),
        durationMs: how.durationMs,
        outcome: how.outcome ?? 'Available',
        cancellable: how.cancellable ?? true,
        choices: account.choices,
      },
      at,
    )
    for (const change of changes) applyChange(account, change, at)
  }
  const old = { durationMs: 10 * MINUTE_MS }
  copy('plain-web-copy', ['cn-hangzhou', 'plain-web'], 'cn-shanghai', 9 * DAY_MS, { ...old, keyId: null })
  copy('plain-web-encrypted', ['cn-hangzhou', 'plain-web'], 'cn-shanghai', 8 * DAY_MS, {
    ...old,
    keyId: demo.keyIds['cn-shanghai'],
  })
  copy('plain-web-failed', ['cn-hangzhou', 'plain-web'], 'ap-southeast-1', 7 * DAY_MS, {
    ...old,
    keyId: demo.keyIds['ap-southeast-1'],
    outcome: 'CreateFailed',
  })
  const running = { durationMs: 30 * MINUTE_MS, keyId: null }
  copy('search-running-copy', ['cn-shenzhen', 'search-prod-v1.6'], 'cn-hongkong', 0, running)
  copy('gateway-running-copy', ['cn-shenzhen', 'gateway-staging-v1.13'], 'us-west-1', 0, {
    ...running,
    cancellable: false,
  })
}
