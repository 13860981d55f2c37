import { regionalOperation } from '../operation.ts'
import { parsedJson } from '../parsed-json.ts'
import { progressOf } from '../progression.ts'
import type { Region, Snapshot } from '../state.ts'
import { hasTags } from '../tag-filter.ts'
import { ApiError } from '../wire/api-error.ts'
import { boolean, integer, oneOf, pairs, requiredText, text } from '../wire/parameters.ts'
import { timestampOf } from '../wire/timestamps.ts'
import {
  regionNotFound,
  snapshotIdsMalformed,
  snapshotIdsNotJson,
  snapshotStatusNotFound,
  tooManyTagFilters,
} from './errors.ts'
import { snapshotPageOf } from './snapshot-page.ts'
import { MAX_TAGS, tagFiltersOf } from './tag-rules.ts'

export const describeSnapshots = regionalOperation(
  {
    name: 'DescribeSnapshots',
    parameters: {
      RegionId: requiredText(),
      SnapshotIds: text('JSON array of at most 100 IDs'),
      SnapshotName: text(),
      Encrypted: boolean(),
      KMSKeyId: text(),
      Status: oneOf(['progressing', 'accomplished', 'failed', 'all'], snapshotStatusNotFound),
      SourceDiskType: oneOf(['system', 'data', 'SYSTEM', 'DATA']),
      Tag: pairs(MAX_TAGS, tooManyTagFilters),
      PageNumber: integer(1, 999_999_999),
      PageSize: integer(1, 100),
      MaxResults: integer(1, 100),
      NextToken: text(),
    },
    regionNotFound,
  },
  ({ cloud, parameters, region }) => {
    const tags = tagFiltersOf(parameters.Tag)
    const status = parameters.Status === 'all' ? null : parameters.Status
    const diskType = parameters.SourceDiskType?.toLowerCase() ?? null
    // Encrypted=false is the default and filters nothing (DescribeSnapshots reference).
    const matches = (snapshot: Snapshot) =>
      snapshot.ownerId === cloud.account.accountId &&
      (parameters.Encrypted !== true || snapshot.encrypted) &&
      (parameters.SnapshotName === null || snapshot.name === parameters.SnapshotName) &&
      (parameters.KMSKeyId === null || snapshot.kmsKeyId === parameters.KMSKeyId) &&
      (status === null || statusOf(region, snapshot) === status) &&
      (diskType === null || snapshot.diskType === diskType) &&
      hasTags(snapshot.tags, tags)
    const found = candidatesOf(region, parameters.SnapshotIds).filter(matches)
    const { items, answer } = snapshotPageOf(found, parameters)
    return {
      ...answer,
      Snapshots: { Snapshot: items.map((snapshot) => recordOf(snapshot, region, cloud.now)) },
    }
  },
)

const candidatesOf = (region: Region, json: string | null): readonly Snapshot[] => {
  if (json === null) return region.snapshots.view('all', () => true)
  const ids = idsOf(json)
  if (ids.length > 100) throw new ApiError(snapshotIdsMalformed)
  return [...new Set(ids)].flatMap((snapshotId) => region.snapshots.get(snapshotId) ?? [])
}

const idsOf = (json: string): string[] => {
  const ids = parsedJson(json)
  if (Array.isArray(ids) && ids.every((id) => typeof id === 'string')) return ids
  throw new ApiError(snapshotIdsNotJson)
}

const statusOf = (region: Region, snapshot: Snapshot) => {
  const image = region.images.get(snapshot.imageId)
  if (image === undefined) return snapshot.isIncomplete ? 'failed' : 'accomplished'
  if (image.status === 'Creating' || image.status === 'Waiting') return 'progressing'
  return image.status === 'CreateFailed' ? 'failed' : 'accomplished'
}

const recordOf = (snapshot: Snapshot, region: Region, now: Date) => {
  const status = statusOf(region, snapshot)
  const image = region.images.get(snapshot.imageId)
  const progress = image === undefined ? null : progressOf(image, now)
  return {
    Available: status === 'accomplished',
    Category: 'standard',
    CreationTime: timestampOf(snapshot.createdAt),
    Description: '',
    Encrypted: snapshot.encrypted,
    InstantAccess: false,
    KMSKeyId: snapshot.kmsKeyId ?? '',
    LastModifiedTime: timestampOf(snapshot.createdAt),
    ProductCode: '',
    Progress: `${progress?.percent ?? (snapshot.isIncomplete ? 0 : 100)}%`,
    RegionId: snapshot.regionId,
    // Nobody knows while the copy waits for its turn.
    ...(image?.status === 'Waiting' ? {} : { RemainTime: progress?.remainingSeconds ?? 0 }),
    ResourceGroupId: snapshot.resourceGroupId,
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
    Usage: image === undefined ? 'none' : 'image',
  }
}
