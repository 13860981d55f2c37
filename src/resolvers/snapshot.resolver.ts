import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import type { ImageDiskRecord, SnapshotRecord } from '../datasources/ecs/ecs-api.ts'
import { ImageDisk } from '../schema/image.type.ts'
import { Key } from '../schema/key.type.ts'
import { Snapshot } from '../schema/snapshot.type.ts'
import type { GatewayContext } from './gateway-context.ts'
import type { KeyReference } from './key-reference.ts'
import { ID_DESCRIPTION, nodeIdOf } from './node-id.ts'

/** A disk together with the region of its image. */
export interface RegionalDisk extends ImageDiskRecord {
  regionId: string
}

@Resolver(() => ImageDisk)
export class ImageDiskResolver {
  @FieldResolver(() => Snapshot, {
    nullable: true,
    description: 'The snapshot behind the disk. Null when this account may not read it.',
  })
  async snapshot(@Root() disk: RegionalDisk, @Ctx() context: GatewayContext): Promise<SnapshotRecord | null> {
    return disk.snapshotId ? context.snapshots.byId(disk.regionId, disk.snapshotId) : null
  }
}

@Resolver(() => Snapshot)
export class SnapshotResolver {
  @FieldResolver(() => ID, { description: ID_DESCRIPTION })
  id(@Root() snapshot: SnapshotRecord): string {
    return nodeIdOf({ type: 'Snapshot', ...snapshot })
  }

  @FieldResolver(() => Key, { nullable: true, description: 'The key it is encrypted with.' })
  key(@Root() snapshot: SnapshotRecord): KeyReference | null {
    return snapshot.keyId ? { regionId: snapshot.regionId, keyId: snapshot.keyId } : null
  }
}
