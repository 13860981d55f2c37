import { createRegionalLoader } from '../batch.ts'
import type { CallMeter } from '../call-meter.ts'
import { inWaves } from '../in-waves.ts'
import { canBeSnapshotId } from '../resource-id.ts'
import type { EcsApi, SnapshotRecord } from './ecs-api.ts'

/** Of DescribeSnapshots: IDs in one call. */
export const SNAPSHOTS_PER_CALL = 100

/** Ten calls: more would only wait for their turn, and those of very many IDs be refused or late. */
const IDS_AT_ONCE = 10 * SNAPSHOTS_PER_CALL

/** Snapshots for one request. */
export class SnapshotDataSource {
  readonly #ecs
  readonly #meter
  readonly #byId

  constructor(ecs: EcsApi, meter?: CallMeter) {
    this.#ecs = ecs
    this.#meter = meter
    this.#byId = createRegionalLoader<SnapshotRecord>(
      'snapshot.byId',
      SNAPSHOTS_PER_CALL,
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

  /** As {@link byId}, for any number of them; in the order of the IDs. */
  async byIds(regionId: string, snapshotIds: readonly string[]): Promise<(SnapshotRecord | null)[]> {
    return inWaves(snapshotIds, IDS_AT_ONCE, (snapshotId) => this.byId(regionId, snapshotId))
  }

  /**
   * The snapshots that a key encrypts, those of disks that no image is made of among them.
   * @param mayCall asked before each call, which needs the token of the one before; once false, the answer is null
   */
  async ofKey(regionId: string, keyId: string, mayCall: () => boolean): Promise<SnapshotRecord[] | null> {
    const found: SnapshotRecord[] = []
    let nextToken: string | null = null
    do {
      if (!mayCall()) return null
      const part = await this.#ecs.describeSnapshotsOfKey(regionId, keyId, nextToken, this.#meter)
      for (const snapshot of part.snapshots) {
        this.#byId.prime({ regionId, id: snapshot.snapshotId }, snapshot)
        found.push(snapshot)
      }
      nextToken = part.nextToken
    } while (nextToken !== null)
    return found
  }
}
