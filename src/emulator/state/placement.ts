import type { Account, Region } from './account.ts'
import type { Image } from './entities.ts'
import { without } from './progression.ts'

/** Puts an image where it belongs: into its region's lists, and into the queue of copies if it is to be made yet. */
export const placeImage = (account: Account, region: Region, image: Image) => {
  const before = region.images.get(image.imageId)
  if (before !== undefined) unindex(region, before)
  region.images.put(image)
  index(region, image)
  if (before === undefined) enqueue(account, image)
}

/** Its snapshots stay. */
export const displaceImage = (account: Account, region: Region, imageId: string) => {
  const image = region.images.get(imageId)
  if (image === undefined) return
  unindex(region, image)
  region.images.remove(imageId)
  for (const list of ['runningCopies', 'waitingCopies', 'creations', 'unlisted'] as const)
    account[list] = without(account[list], image)
}

const enqueue = (account: Account, image: Image) => {
  const { regionId, imageId } = image
  if (!image.isListed) account.unlisted.push({ regionId, imageId })
  if (image.status === 'Waiting') account.waitingCopies.push({ regionId, imageId })
  else if (image.status === 'Creating')
    (image.copy === null ? account.creations : account.runningCopies).push({ regionId, imageId })
}

const index = (region: Region, image: Image) => {
  if (image.ownerAlias === 'self' && image.name !== '') region.imageNames.set(image.name, image.imageId)
  for (const { snapshotId } of image.disks) {
    if (snapshotId === null) continue
    const imageIds = region.imageIdsBySnapshot.get(snapshotId) ?? []
    if (!imageIds.includes(image.imageId))
      region.imageIdsBySnapshot.set(snapshotId, [...imageIds, image.imageId])
  }
}

const unindex = (region: Region, image: Image) => {
  if (region.imageNames.get(image.name) === image.imageId) region.imageNames.delete(image.name)
  for (const { snapshotId } of image.disks) {
    if (snapshotId === null) continue
    const others = (region.imageIdsBySnapshot.get(snapshotId) ?? []).filter(
      (imageId) => imageId !== image.imageId,
    )
    if (others.length === 0) region.imageIdsBySnapshot.delete(snapshotId)
    else region.imageIdsBySnapshot.set(snapshotId, others)
  }
}
