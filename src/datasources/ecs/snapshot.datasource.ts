import { createRegionalLoader } from '../batch.ts'
import type { CallMeter } from '../call-meter.ts'
import { canBeSnapshotId } from '../resource-id.ts'
import type { EcsApi, SnapshotRecord } from './ecs-api.ts'

/** Of DescribeSnapshots: IDs in one call. */
const MAX_BATCH_SIZE = 100

/** Snapshots for one request. */
export class SnapshotDataSource {
  readonly #byId

  constructor(ecs: EcsApi, meter?: CallMeter) {
    this.#byId = createRegionalLoader<SnapshotRecord>(
      'snapshot.byId',
      MAX_BATCH_SIZE,
      async (regionId, ids) => {
        const snapshots = await ecs.describeSnapshots(regionId, ids, meter)
        return new Map(snapshots.map((snapshot) => [snapshot.snapshotId, snapshot]))
      },
    )
  }

  /** Null when it does not exist, or belongs to another account. */
  async byId(regionId: string, snapshotId: string): Promise<SnapshotRecord | null> {
    return canBeSnapshotId(snapshotId) ? this.#byId.load({ regionId, id: snapshotId }) : null
  }
}
