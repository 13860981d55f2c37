import { globalOperation } from '../operation.ts'
import type { Account, Region, Snapshot } from '../state.ts'
import { ApiError } from '../wire/api-error.ts'
import { boolean, requiredText } from '../wire/parameters.ts'
import { snapshotCreatedImage, snapshotNotFound } from './delete-errors.ts'

/** Has no RegionId: the snapshot is looked for in all regions. */
export const deleteSnapshot = globalOperation(
  {
    name: 'DeleteSnapshot',
    parameters: {
      SnapshotId: requiredText('a snapshot of the account; ignored when there is none'),
      Force: boolean(),
    },
    ownErrors: [snapshotNotFound],
  },
  ({ cloud, parameters }) => {
    const found = snapshotOf(cloud.account, parameters.SnapshotId)
    if (found === null) return {}
    const { snapshot, region } = found
    if (snapshot.ownerId !== cloud.account.accountId) throw new ApiError(snapshotNotFound)
    if (region.images.get(snapshot.imageId) !== undefined) throw new ApiError(snapshotCreatedImage)
    const { regionId, snapshotId } = snapshot
    cloud.commit({ type: 'snapshot-deleted', regionId, snapshotId })
    return {}
  },
)

const snapshotOf = (account: Account, snapshotId: string): { snapshot: Snapshot; region: Region } | null => {
  for (const region of account.regions.values()) {
    const snapshot = region.snapshots.get(snapshotId)
    if (snapshot !== undefined) return { snapshot, region }
  }
  return null
}
