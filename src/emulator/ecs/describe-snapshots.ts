import { regionalOperation } from '../operation.ts'
import { parsedJson } from '../parsed-json.ts'
import { compareSnapshots } from '../state/account.ts'
import type { Region } from '../state/account.ts'
import type { Snapshot } from '../state/entities.ts'
import { hasTags } from '../tag-filter.ts'
import { ApiError } from '../wire/api-error.ts'
import { boolean, integer, oneOf, pairs, requiredText, text } from '../wire/parameters.ts'
import { creationFilterOf, filterRows } from './creation-filter.ts'
import {
  categoryMalformed,
  describeSnapshotsErrors,
  diskTypeNotValid,
  snapshotFilterErrors,
  snapshotTypeNotFound,
  snapshotUsageNotValid,
} from './describe-errors.ts'
import {
  dryRunPassed,
  regionNotFound,
  snapshotIdsMalformed,
  snapshotIdsNotJson,
  snapshotStatusNotFound,
  tooManyTagFilters,
} from './errors.ts'
import { snapshotPageOf } from './snapshot-page.ts'
import { snapshotRecordOf, usageOf } from './snapshot-record.ts'
import { snapshotProgressOf } from './snapshot-status.ts'
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
      SourceDiskType: oneOf(['system', 'data', 'SYSTEM', 'DATA'], diskTypeNotValid),
      Usage: oneOf(['image', 'disk', 'image_disk', 'none'], snapshotUsageNotValid),
      Category: oneOf(['standard', 'Standard', 'flash', 'Flash', 'archive'], categoryMalformed),
      SnapshotType: oneOf(['auto', 'user', 'all'], snapshotTypeNotFound),
      DiskId: text('of the disk that the snapshot is of'),
      Filter: filterRows,
      DryRun: boolean(),
      Tag: pairs(MAX_TAGS, tooManyTagFilters),
      PageNumber: integer(1, 999_999_999),
      PageSize: integer(1, 100),
      MaxResults: integer(1, 100),
      NextToken: text(),
    },
    regionNotFound,
    absentFields: {
      'Snapshots.Snapshot[].FullSnapshotSizeInBytes': 'snapshots have no data',
      'Snapshots.Snapshot[].InstantAccessRetentionDays': 'InstantAccess is false',
      'Snapshots.Snapshot[].SnapshotLinkId': 'snapshots are not in chains',
      'Snapshots.Snapshot[].SnapshotSN': 'UNCONFIRMED what it is made of',
    },
    errors: describeSnapshotsErrors,
  },
  ({ cloud, parameters, region }) => {
    const { PageNumber: _page, PageSize: _size, MaxResults: _max, NextToken: _token, ...filter } = parameters
    const { accountId } = cloud.account
    const isAsOld = creationFilterOf(parameters.Filter, snapshotFilterErrors)
    // All snapshots are standard ones that someone made.
    const isNone =
      parameters.SnapshotType === 'auto' ||
      !['standard', null].includes(parameters.Category?.toLowerCase() ?? null)
    const tags = tagFiltersOf(parameters.Tag)
    const status = parameters.Status === 'all' ? null : parameters.Status
    const diskType = parameters.SourceDiskType?.toLowerCase() ?? null
    // Encrypted=false is the default and filters nothing (DescribeSnapshots reference).
    const matches = (snapshot: Snapshot) =>
      snapshot.ownerId === accountId &&
      !isNone &&
      isAsOld(snapshot) &&
      (parameters.DiskId === null || snapshot.sourceDiskId === parameters.DiskId) &&
      (parameters.Encrypted !== true || snapshot.encrypted) &&
      (parameters.SnapshotName === null || snapshot.name === parameters.SnapshotName) &&
      (parameters.KMSKeyId === null || snapshot.kmsKeyId === parameters.KMSKeyId) &&
      (diskType === null || snapshot.diskType === diskType) &&
      hasTags(snapshot.tags, tags)
    const candidates =
      parameters.SnapshotIds === null
        ? region.snapshots.view(JSON.stringify({ ...filter, Status: null }), matches)
        : snapshotsOf(region, parameters.SnapshotIds).filter(matches)
    // What time, or an image, changes is no part of a live view.
    const isChanging = status !== null || parameters.Usage !== null
    const found = !isChanging
      ? candidates
      : candidates.filter(
          (snapshot) =>
            (status === null || snapshotProgressOf(region, snapshot, cloud.now).status === status) &&
            (parameters.Usage === null || usageOf(region, snapshot) === parameters.Usage),
        )
    if (parameters.DryRun === true) throw new ApiError(dryRunPassed)
    const { items, answer } = snapshotPageOf(found, parameters)
    return {
      ...answer,
      Snapshots: { Snapshot: items.map((snapshot) => snapshotRecordOf(snapshot, region, cloud)) },
    }
  },
)

/** In the order of all lists of snapshots. */
const snapshotsOf = (region: Region, json: string): readonly Snapshot[] => {
  const ids = idsOf(json)
  if (ids.length > 100) throw new ApiError(snapshotIdsMalformed)
  return [...new Set(ids)]
    .flatMap((snapshotId) => region.snapshots.get(snapshotId) ?? [])
    .toSorted(compareSnapshots)
}

const idsOf = (json: string): string[] => {
  const ids = parsedJson(json)
  if (Array.isArray(ids) && ids.every((id) => typeof id === 'string')) return ids
  throw new ApiError(snapshotIdsNotJson)
}
