import { startWaiting } from './progression.ts'
import { removeImage } from './state.ts'
import type { Image, Region } from './state.ts'

/** A copy that was done by then stays: it was asked about an instant before. */
export const cancelCopy = (region: Region, image: Image, leavesSnapshots: boolean, at: Date) => {
  if (image.status !== 'Waiting' && image.status !== 'Creating') return
  region.runningCopies = region.runningCopies.filter((running) => running !== image.imageId)
  region.waitingCopies = region.waitingCopies.filter((waiting) => waiting !== image.imageId)
  if (leavesSnapshots) leaveSnapshots(region, image)
  else for (const snapshotId of snapshotIdsOf(image)) region.snapshots.remove(snapshotId)
  removeImage(region, image)
  startWaiting(region, at)
}

/** Its snapshots stay (document "Delete a custom image"), and so do its copies. */
export const deleteImage = (region: Region, image: Image) => {
  leaveSnapshots(region, image)
  removeImage(region, image)
}

/** Nothing tells how far they had come when the image is gone. */
const leaveSnapshots = (region: Region, image: Image) => {
  const isIncomplete = ['Waiting', 'Creating', 'CreateFailed'].includes(image.status)
  for (const snapshotId of snapshotIdsOf(image))
    region.snapshots.update(snapshotId, (snapshot) => {
      snapshot.isIncomplete = isIncomplete
    })
}

const snapshotIdsOf = (image: Image) => image.disks.flatMap(({ snapshotId }) => snapshotId ?? [])
