import type { ImageRecord } from '../datasources/ecs/ecs-api.ts'
import type { GatewayContext } from './gateway-context.ts'

/** `<region>/<image>`: the tag that the gateway gives to its copies. */
const sourceTagKey = 'gateway:source-image'

/**
 * DescribeImages does not tell what an image was copied from. Copies of this gateway carry it as a tag; of others the
 * system disk's snapshot may name the snapshot it was copied from, which leads to the images made from that one.
 */
export const sourceOf = async (image: ImageRecord, context: GatewayContext): Promise<ImageRecord | null> => {
  if (!image.isCopied) return null
  const [regionId, imageId] = image.tags.find((tag) => tag.key === sourceTagKey)?.value.split('/') ?? []
  if (regionId && imageId && context.regions.has(regionId)) return context.images.byId(regionId, imageId)
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
