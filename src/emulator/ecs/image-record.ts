import type { Cloud } from '../operation.ts'
import { isBeingMade, progressOf } from '../state/progression.ts'
import type { Image } from '../state/entities.ts'
import type { Region } from '../state/account.ts'
import { timestampOf } from '../wire/timestamps.ts'

const MAX_TEXTS = 20_000
const KEPT_MS = 60_000

/**
 * Of images that only a change changes. None is changed in place, so a text is good as long as its image is the same.
 * Emptied now and then, and full in between: to drop an old text for each new one keeps the garbage collector busier
 * than writing it again.
 */
const texts = new Map<string, { image: Image; text: Buffer }>()
let emptiedAtMs = 0

/** An image as JSON, as DescribeImages shows it. */
export const imageTextOf = (image: Image, region: Region, cloud: Cloud): Buffer => {
  const known = texts.get(image.imageId)
  if (known?.image === image) return known.text
  const text = Buffer.from(JSON.stringify(imageRecordOf(image, region, cloud)))
  if (isBeingMade(image)) return text
  if (performance.now() - emptiedAtMs > KEPT_MS) {
    emptiedAtMs = performance.now()
    texts.clear()
  }
  if (known !== undefined || texts.size < MAX_TEXTS) texts.set(image.imageId, { image, text })
  return text
}

/** An image as DescribeImages shows it, what is undefined left out: neither its keys nor where it was copied from. */
const imageRecordOf = (image: Image, region: Region, { account, now }: Cloud) => {
  const areSnapshotsShown = !isBeingMade(image) || account.choices['copy.snapshot-ids'] === 'at-once'
  const { percent, remainingSeconds } = progressOf(image, now)
  return {
    Architecture: image.architecture,
    BootMode: image.bootMode ?? undefined,
    CreationTime: timestampOf(image.createdAt),
    Description: image.description,
    DiskDeviceMappings: {
      DiskDeviceMapping: image.disks
        // Images of the cloud show no disks.
        .filter(({ snapshotId }) => snapshotId !== null || image.ownerAlias === 'self')
        .map((disk) => ({
          Device: disk.device,
          Encrypted: region.snapshots.get(disk.snapshotId ?? '')?.encrypted ?? false,
          Format: '',
          ImportOSSBucket: '',
          ImportOSSObject: '',
          Progress: `${percent}%`,
          RemainTime: remainingSeconds ?? undefined,
          Size: String(disk.sizeGiB),
          SnapshotId: (areSnapshotsShown ? disk.snapshotId : null) ?? '',
          Type: disk.type,
        })),
    },
    Features: { ImdsSupport: image.imdsSupport, NvmeSupport: image.nvmeSupport },
    ImageFamily: image.family,
    ImageId: image.imageId,
    ImageName: image.name,
    ImageOwnerAlias: image.ownerAlias,
    ImageOwnerId: image.ownerId,
    ImageVersion: '',
    IsCopied: image.isCopied,
    IsPublic: image.isPublic,
    IsSelfShared: image.ownerAlias !== 'self' ? '' : image.sharedWith.length > 0 ? 'True' : 'False',
    IsSubscribed: image.isSubscribed,
    IsSupportCloudinit: true,
    IsSupportIoOptimized: true,
    LoginAsNonRootSupported: image.osType === 'linux',
    OSName: image.osName,
    OSNameEn: image.osNameEn,
    OSType: image.osType,
    Platform: image.platform,
    ProductCode: image.productCode,
    Progress: `${percent}%`,
    ResourceGroupId: image.resourceGroupId,
    Size: image.disks[0]?.sizeGiB ?? 0,
    Status: image.status,
    Tags: { Tag: image.tags.map(({ key, value }) => ({ TagKey: key, TagValue: value })) },
    Usage: 'none',
  }
}
