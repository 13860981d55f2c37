import { addImage } from './state.ts'
import type { CopyTask, Disk, Image, Region, Snapshot, Tag } from './state.ts'

/** What CopyImage was asked for and decided, from which the copy can be made again. */
export interface CopySubmission {
  type: 'copy-submitted'
  sourceRegionId: string
  sourceImageId: string
  destinationRegionId: string
  imageId: string
  name: string
  description: string
  tags: Tag[]
  resourceGroupId: string
  /** One a disk, in disk order; null where the copy's disk is plain. */
  kmsKeyIds: (string | null)[]
  /** One a disk, in disk order. */
  snapshotIds: string[]
  durationMs: number
  outcome: CopyTask['outcome']
  clientToken: string | null
  parametersHash: string
}

/**
 * Adds a copy and its snapshots to the destination, in Waiting. Of the source it has the disks and the operating
 * system; name, description, tags and resource group are those of the call. Family, boot mode and NVMe support are
 * lost: NVMe is seen by users of CopyImage, the other two are UNCONFIRMED.
 */
export const createImageCopy = (
  accountId: number,
  original: Image,
  destination: Region,
  submission: CopySubmission,
  at: Date,
) => {
  const copy: Image = {
    ...original,
    imageId: submission.imageId,
    regionId: destination.regionId,
    name: submission.name,
    description: submission.description,
    family: '',
    ownerAlias: 'self',
    ownerId: accountId,
    isPublic: false,
    bootMode: null,
    nvmeSupport: 'unsupported',
    isCopied: true,
    createdAt: at,
    resourceGroupId: submission.resourceGroupId,
    tags: submission.tags,
    disks: original.disks.map((disk, index) => ({
      ...disk,
      snapshotId: submission.snapshotIds[index] ?? null,
    })),
    status: 'Waiting',
    copy: {
      sourceRegionId: original.regionId,
      sourceImageId: original.imageId,
      durationMs: submission.durationMs,
      outcome: submission.outcome,
      cancellable: true,
      startedAt: null,
      endsAt: null,
    },
    creationEndsAt: null,
  }
  addImage(destination, copy)
  for (const [index, disk] of copy.disks.entries()) {
    const snapshot = snapshotOf(copy, disk, original.disks[index], submission.kmsKeyIds[index] ?? null)
    if (snapshot !== null) destination.snapshots.add(snapshot)
  }
}

const snapshotOf = (
  copy: Image,
  disk: Disk,
  original: Disk | undefined,
  kmsKeyId: string | null,
): Snapshot | null =>
  disk.snapshotId === null
    ? null
    : {
        snapshotId: disk.snapshotId,
        regionId: copy.regionId,
        name: `CopyImage_${copy.imageId}_${disk.type}`,
        ownerId: copy.ownerId,
        diskType: disk.type,
        sizeGiB: disk.sizeGiB,
        sourceDiskId: '',
        encrypted: kmsKeyId !== null,
        kmsKeyId,
        sourceSnapshotId: original?.snapshotId ?? null,
        sourceRegionId: copy.copy?.sourceRegionId ?? null,
        createdAt: copy.createdAt,
        tags: [],
        resourceGroupId: copy.resourceGroupId,
        imageId: copy.imageId,
        isIncomplete: false,
      }
