import type { ImageRecord } from '../datasources/ecs/ecs-api.ts'
import type { GatewayContext } from './gateway-context.ts'

/**
 * DescribeImages does not tell what an image was copied from. Copies of this gateway carry it as a tag; of others the
 * system disk's snapshot may name the snapshot it was copied from, which leads to the images made from that one.
 */
export const sourceOf = async (image: ImageRecord, context: GatewayContext): Promise<ImageRecord | null> => {
  if (!image.isCopied) return null
  const named = context.copyJobs.sourceOfTags(image.tags)
  if (named && context.regions.has(named.sourceRegionId))
    return context.images.byId(named.sourceRegionId, named.imageId)
  return sourceBySnapshot(image, context)
}

const sourceBySnapshot = async (image: ImageRecord, context: GatewayContext): Promise<ImageRecord | null> => {
  const snapshotId = image.disks.find((disk) => disk.type === 'SYSTEM')?.snapshotId
  const snapshot = snapshotId ? await context.snapshots.byId(image.regionId, snapshotId) : null
  const sourceRegionId = snapshot?.sourceRegionId
  if (!snapshot?.sourceSnapshotId || !sourceRegionId || !context.regions.has(sourceRegionId)) return null
  const candidates = await context.images.ofSnapshot(sourceRegionId, snapshot.sourceSnapshotId)
  // Several images can share a snapshot: then none of them is certain.
  return candidates.length === 1 ? (candidates[0] ?? null) : null
}
