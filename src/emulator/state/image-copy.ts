import type { Choices } from '../assumptions.ts'
import { plainSnapshotOf } from './defaults.ts'
import type { Region } from './account.ts'
import type { Change } from './change.ts'
import type { CopyTask, Disk, Image, Snapshot, Tag } from './entities.ts'

/** What CopyImage was asked for and decided. */
interface CopySubmission {
  accountId: number
  original: Image
  destination: Region
  imageId: string
  name: string
  description: string
  tags: Tag[]
  resourceGroupId: string
  /** One a disk, in disk order; null where the copy's disk is plain. */
  kmsKeyIds: readonly (string | null)[]
  /** One a disk, in disk order. */
  snapshotIds: readonly string[]
  durationMs: number
  outcome: CopyTask['outcome']
  cancellable: boolean
  choices: Choices
}

/**
 * Adds a copy and its snapshots to the destination, in Waiting. Of the source it has the disks and the operating
 * system; name, description, tags and resource group are those of the call. NVMe support is lost, as users of CopyImage
 * see.
 */
export const copyChangesOf = (submission: CopySubmission, at: Date): Change[] => {
  const { original, destination, imageId, choices } = submission
  const { regionId } = destination
  const isKept = choices['copy.family-and-boot-mode'] === 'kept'
  const copy: Image = {
    ...original,
    imageId,
    regionId,
    name: submission.name,
    description: submission.description,
    family: isKept ? original.family : '',
    ownerAlias: 'self',
    ownerId: submission.accountId,
    isPublic: false,
    sharedWith: [],
    bootMode: isKept ? original.bootMode : null,
    nvmeSupport: 'unsupported',
    isCopied: true,
    createdAt: at,
    resourceGroupId: submission.resourceGroupId,
    tags: submission.tags,
    disks: original.disks.map((disk, index) => ({
      ...disk,
      // An empty data disk stays one.
      snapshotId: disk.snapshotId === null ? null : (submission.snapshotIds[index] ?? null),
    })),
    status: 'Waiting',
    copy: {
      sourceRegionId: original.regionId,
      sourceImageId: original.imageId,
      durationMs: submission.durationMs,
      outcome: submission.outcome,
      cancellable: submission.cancellable,
      startedAt: null,
      endsAt: null,
    },
    creationEndsAt: null,
    isListed: choices['copy.visible'] === 'at-once',
  }
  const snapshots = copy.disks.flatMap((disk, index) => snapshotOf(submission, copy, disk, index) ?? [])
  return [
    { type: 'image', regionId, imageId, value: copy },
    ...snapshots.map((value): Change => ({
      type: 'snapshot',
      regionId,
      snapshotId: value.snapshotId,
      value,
    })),
  ]
}

const snapshotOf = (
  { original, kmsKeyIds, choices }: CopySubmission,
  copy: Image,
  disk: Disk,
  index: number,
): Snapshot | null => {
  const { snapshotId } = disk
  if (snapshotId === null) return null
  const kmsKeyId = kmsKeyIds[index] ?? null
  const isSourceShown =
    copy.regionId !== original.regionId || choices['copy.source-snapshot-within-region'] === 'filled'
  return {
    ...plainSnapshotOf({
      snapshotId,
      regionId: copy.regionId,
      ownerId: copy.ownerId,
      createdAt: copy.createdAt,
    }),
    name: `CopyImage_${copy.imageId}_${disk.type}`,
    diskType: disk.type,
    sizeGiB: disk.sizeGiB,
    encrypted: kmsKeyId !== null,
    kmsKeyId,
    sourceSnapshotId: isSourceShown ? (original.disks[index]?.snapshotId ?? null) : null,
    sourceRegionId: isSourceShown ? original.regionId : null,
    resourceGroupId: copy.resourceGroupId,
    imageId: copy.imageId,
  }
}
