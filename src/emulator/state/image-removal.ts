import type { Region } from './account.ts'
import type { Change } from './change.ts'
import type { Image } from './entities.ts'

/** Its snapshots go with it, unless they are left. */
export const cancelledCopyOf = (region: Region, image: Image, leavesSnapshots: boolean): Change[] => {
  const { regionId } = region
  if (leavesSnapshots) return deletedImageOf(region, image)
  return [
    gone(image),
    ...image.disks.flatMap(({ snapshotId }): Change[] =>
      snapshotId === null ? [] : [{ type: 'snapshot', regionId, snapshotId, value: null }],
    ),
  ]
}

/**
 * Its snapshots stay (document "Delete a custom image"), and so do its copies. Nothing tells how far those that were
 * being made with it had come.
 */
export const deletedImageOf = (region: Region, image: Image): Change[] => {
  const { regionId } = region
  const isIncomplete = ['Waiting', 'Creating', 'CreateFailed'].includes(image.status)
  const made = image.disks.flatMap(({ snapshotId }) => region.snapshots.get(snapshotId ?? '') ?? [])
  return [
    gone(image),
    ...made
      .filter(({ imageId }) => isIncomplete && imageId === image.imageId)
      .map((snapshot): Change => ({
        type: 'snapshot',
        regionId,
        snapshotId: snapshot.snapshotId,
        value: { ...snapshot, isIncomplete },
      })),
  ]
}

const gone = ({ regionId, imageId }: Image): Change => ({ type: 'image', regionId, imageId, value: null })
