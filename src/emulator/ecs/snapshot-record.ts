import type { Cloud } from '../operation.ts'
import type { Region } from '../state/account.ts'
import type { Snapshot } from '../state/entities.ts'
import { timestampOf } from '../wire/timestamps.ts'
import { snapshotProgressOf } from './snapshot-status.ts'

/** What it is used for: there are no disks. */
export const usageOf = (region: Region, { snapshotId }: Snapshot) =>
  region.imageIdsBySnapshot.has(snapshotId) ? 'image' : 'none'

/** A snapshot as DescribeSnapshots shows it. */
export const snapshotRecordOf = (snapshot: Snapshot, region: Region, { account, now }: Cloud) => {
  const { status, percent, remainingSeconds } = snapshotProgressOf(region, snapshot, now)
  const isKeyShown =
    snapshot.diskType === 'data' || account.choices['snapshots.key-of-system-disk'] === 'shown'
  return {
    Available: status === 'accomplished',
    Category: 'standard',
    CreationTime: timestampOf(snapshot.createdAt),
    Description: snapshot.description,
    Encrypted: snapshot.encrypted,
    InstantAccess: false,
    KMSKeyId: (isKeyShown ? snapshot.kmsKeyId : null) ?? '',
    LastModifiedTime: timestampOf(snapshot.createdAt),
    ProductCode: '',
    Progress: `${percent}%`,
    RegionId: snapshot.regionId,
    // Nobody knows while the copy waits for its turn.
    RemainTime: remainingSeconds ?? undefined,
    ResourceGroupId: snapshot.resourceGroupId,
    RetentionDays: snapshot.retentionDays ?? undefined,
    SnapshotId: snapshot.snapshotId,
    SnapshotName: snapshot.name,
    SnapshotType: 'user',
    SourceDiskId: snapshot.sourceDiskId,
    SourceDiskSize: String(snapshot.sizeGiB),
    SourceDiskType: snapshot.diskType,
    SourceRegionId: snapshot.sourceRegionId ?? '',
    SourceSnapshotId: snapshot.sourceSnapshotId ?? '',
    SourceStorageType: 'disk',
    Status: status,
    Tags: { Tag: snapshot.tags.map(({ key, value }) => ({ TagKey: key, TagValue: value })) },
    Usage: usageOf(region, snapshot),
  }
}
