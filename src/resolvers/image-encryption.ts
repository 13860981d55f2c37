import type { ImageRecord } from '../datasources/ecs/ecs-api.ts'
import { type Encryption, encryptionOf } from '../encryption/encryption-state.ts'
import type { GatewayContext } from './gateway-context.ts'

/** An encryption together with the region its keys belong to. */
export interface RegionalEncryption extends Encryption {
  regionId: string
}

/** Read from the snapshots of the image's disks: the image's own word is a hint at best. */
export const encryptionOfImage = async (
  image: ImageRecord,
  context: GatewayContext,
): Promise<RegionalEncryption> => {
  const snapshots = await Promise.all(
    image.disks.map(async (disk) =>
      disk.snapshotId ? context.snapshots.byId(image.regionId, disk.snapshotId) : null,
    ),
  )
  return { ...encryptionOf(snapshots), regionId: image.regionId }
}
