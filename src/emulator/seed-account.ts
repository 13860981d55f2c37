import { applyChange, diskEncryptionRoleOf } from './change.ts'
import { progress } from './progression.ts'
import { keyIdOf, resourceIdOf } from './resource-id.ts'
import { seedImage, seedOwnImages } from './seed/seed-images.ts'
import { seedKeys } from './seed/seed-keys.ts'
import type { SeedKeys } from './seed/seed-keys.ts'
import { seedRegions } from './seed/seed-regions.ts'
import { seedCloudImages } from './seed/seed-systems.ts'
import type { Account, Image, Region } from './state.ts'

/** To be raised when the seed changes: what a journal tells is of the seed that it was written on. */
export const SEED_VERSION = 1

/** IDs in the seed that documents and tests can name. */
export const demo = {
  accountId: 1_234_567_890_123_456,
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
export const createSeedAccount = (epoch: Date): Account => {
  const account: Account = {
    accountId: demo.accountId,
    regions: seedRegions(),
    roles: new Map(),
    resourceGroupIds: new Set([demo.resourceGroupId]),
    copiesByClientToken: new Map(),
  }
  const role = diskEncryptionRoleOf(new Date(epoch.getTime() - 800 * DAY_MS))
  account.roles.set(role.name, role)
  for (const region of account.regions.values()) {
    const keys = seedKeys(
      region,
      demo.accountId,
      epoch,
      diskKeyOf(region),
      region.regionId !== demo.regionWithoutServiceKey,
    )
    seedCloudImages(region, epoch)
    seedOwnImages(
      region,
      demo.accountId,
      epoch,
      keys,
      ownImages[region.regionId] ?? { count: 0, twoDisks: 0 },
    )
    seedSharedImages(region, epoch)
    if (region.regionId === demo.regionId) seedDemoImages(region, epoch, keys)
    if (region.regionId === demo.regionEncryptedByDefault) {
      region.encryptionByDefault = true
      region.defaultKeyId = keys.customerKeyId
    }
    if (region.regionId === 'cn-beijing') seedImageBeingCreated(region, epoch)
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

const seedDemoImages = (region: Region, epoch: Date, keys: SeedKeys) => {
  const add = (
    imageId: string,
    name: string,
    ageHours: number,
    keyId: string | null,
    fields: Partial<Image>,
  ) =>
    seedImage(region, demo.accountId, epoch, {
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
const seedSharedImages = (region: Region, epoch: Date) => {
  const shared = { ownerAlias: 'others', ownerId: OTHER_ACCOUNT_ID } as const
  const otherKeyId = keyIdOf(region.keyPrefix, 'of another account')
  const add = (name: string, ageHours: number, keyId: string | null, fields: Partial<Image>) =>
    seedImage(region, OTHER_ACCOUNT_ID, epoch, {
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
const seedImageBeingCreated = (region: Region, epoch: Date) => {
  const image = seedImage(region, demo.accountId, epoch, {
    name: 'nightly-backup',
    ageHours: 1,
    diskSizesGiB: [40, 1024],
    keyIds: [null, null],
    fields: { status: 'Creating', creationEndsAt: new Date(epoch.getTime() + DAY_MS) },
  })
  region.creations.push(image.imageId)
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
    const sourceImage = source.images.get(source.imageNames.get(sourceName) ?? '')!
    const imageId = resourceIdOf('m', destination.resourcePrefix, name)
    applyChange(
      account,
      {
        type: 'copy-submitted',
        sourceRegionId,
        sourceImageId: sourceImage.imageId,
        destinationRegionId,
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
        clientToken: null,
        parametersHash: '',
      },
      new Date(epoch.getTime() - agoMs),
    )
    const task = destination.images.get(imageId)?.copy
    if (task && how.cancellable === false) task.cancellable = false
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
