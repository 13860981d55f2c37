import type { Cloud } from '../operation.ts'
import { progressOf } from '../state/progression.ts'
import type { Image } from '../state/entities.ts'
import type { Region } from '../state/account.ts'
import { timestampOf } from '../wire/timestamps.ts'

/** An image as DescribeImages shows it: neither its keys nor where it was copied from. */
export const imageRecordOf = (image: Image, region: Region, { account, now }: Cloud) => {
  const areSnapshotsShown =
    (image.status !== 'Creating' && image.status !== 'Waiting') ||
    account.choices['copy.snapshot-ids'] === 'at-once'
  const { percent, remainingSeconds } = progressOf(image, now)
  return {
    Architecture: image.architecture,
    ...(image.bootMode === null ? {} : { BootMode: image.bootMode }),
    CreationTime: timestampOf(image.createdAt),
    Description: image.description,
    DiskDeviceMappings: {
      DiskDeviceMapping: image.disks
        .filter((disk) => disk.snapshotId !== null)
        .map((disk) => ({
          Device: disk.device,
          Encrypted: region.snapshots.get(disk.snapshotId ?? '')?.encrypted ?? false,
          Format: '',
          ImportOSSBucket: '',
          ImportOSSObject: '',
          Progress: `${percent}%`,
          ...(remainingSeconds === null ? {} : { RemainTime: remainingSeconds }),
          Size: String(disk.sizeGiB),
          SnapshotId: areSnapshotsShown ? disk.snapshotId : '',
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
