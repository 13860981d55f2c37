import { resourceIdOf } from '../resource-id.ts'
import type { Account, Region } from '../state/account.ts'
import type { Image } from '../state/entities.ts'
import { placeImage } from '../state/placement.ts'
import { plainImageOf, plainSnapshotOf } from '../state/defaults.ts'
import type { SeedKeys } from './seed-keys.ts'
import { systems } from '../state/operating-systems.ts'

const HOUR_MS = 3600 * 1000

/** A custom image to seed. */
interface ImageSketch {
  /** Made up from the name unless given. */
  imageId?: string
  name: string
  ageHours: number
  diskSizesGiB: readonly number[]
  /** Key of each disk; null where it is plain. */
  keyIds: readonly (string | null)[]
  fields?: Partial<Image>
}

export const seedImage = (
  account: Account,
  region: Region,
  ownerId: number,
  epoch: Date,
  sketch: ImageSketch,
): Image => {
  const { regionId } = region
  const createdAt = new Date(epoch.getTime() - sketch.ageHours * HOUR_MS)
  const imageId = sketch.imageId ?? resourceIdOf('m', region.resourcePrefix, sketch.name)
  const image: Image = {
    ...plainImageOf({ imageId, regionId, ownerId, createdAt }),
    ...systems[sketch.ageHours % systems.length]!,
    name: sketch.name,
    disks: sketch.diskSizesGiB.map((sizeGiB, index) => ({
      device: `/dev/xvd${'abcdefghijklmnop'[index]}`,
      type: index === 0 ? 'system' : 'data',
      sizeGiB,
      snapshotId: resourceIdOf('s', region.resourcePrefix, `${sketch.name} ${index}`),
    })),
    ...sketch.fields,
  }
  placeImage(account, region, image)
  for (const [index, disk] of image.disks.entries()) {
    const kmsKeyId = sketch.keyIds[index] ?? null
    region.snapshots.put({
      ...plainSnapshotOf({ snapshotId: disk.snapshotId ?? '', regionId, ownerId, createdAt }),
      name: `snapshot-for-${sketch.name}-${disk.type}`,
      diskType: disk.type,
      sizeGiB: disk.sizeGiB,
      sourceDiskId: resourceIdOf('d', region.resourcePrefix, `${sketch.name} ${index}`),
      encrypted: kmsKeyId !== null,
      kmsKeyId,
      resourceGroupId: image.resourceGroupId,
      imageId,
    })
  }
  return image
}

/** The kinds of encryption, in turn; of two-disk images and others alike. */
const keysInTurn = (index: number, disks: number, keys: SeedKeys): (string | null)[] => {
  const same = (keyId: string | null) => Array.from({ length: disks }, () => keyId)
  switch (index % 6) {
    case 0:
    case 1:
      return same(null)
    case 2:
      return same(keys.serviceKeyId ?? keys.customerKeyId)
    case 3:
      return same(keys.customerKeyId)
    case 4:
      return same(keys.byokKeyId)
    default:
      return disks === 1
        ? same(keys.retiredKeyId)
        : [null, ...Array.from({ length: disks - 1 }, () => keys.customerKeyId)]
  }
}

const applications = ['web', 'api', 'worker', 'db', 'cache', 'gateway', 'search', 'build']
const environments = ['prod', 'staging', 'dev']
/** Disks of images that are not two-disk ones: small, large, many, and one too large to be copied. */
const otherShapes: readonly (readonly number[])[] = [
  [40],
  [20],
  [40, 100, 200, 500],
  [600],
  [60, 40],
  [500],
  [40, 2048],
]

/**
 * Fills a region with own images, newest first.
 * @param twoDisks how many of the newest are two-disk images, for pages of 100 that take 200 snapshots
 */
export const seedOwnImages = (
  account: Account,
  region: Region,
  epoch: Date,
  keys: SeedKeys,
  { count, twoDisks }: { count: number; twoDisks: number },
) => {
  for (let index = 0; index < count; index += 1) {
    const diskSizesGiB = index < twoDisks ? [40, 100] : otherShapes[index % otherShapes.length]!
    const application = applications[index % applications.length]!
    const environment = environments[index % environments.length]!
    seedImage(account, region, account.accountId, epoch, {
      name: `${application}-${environment}-v${1 + Math.floor(index / 24)}.${index % 24}`,
      ageHours: 24 + index * 31,
      diskSizesGiB,
      keyIds: keysInTurn(index, diskSizesGiB.length, keys),
      fields: {
        description: `${application} of ${environment}`,
        family: index % 8 === 0 ? `${application}-${environment}` : '',
        tags: [
          { key: 'application', value: application },
          { key: 'environment', value: environment },
        ],
        status: statusInTurn(index, count),
      },
    })
  }
}

/** The three oldest are of no use any more. */
const statusInTurn = (index: number, count: number): Image['status'] =>
  (['CreateFailed', 'UnAvailable', 'Deprecated'] as const)[count - 1 - index] ?? 'Available'
