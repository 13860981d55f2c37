import { globalOperation } from '../operation.ts'
import type { Account, Region } from '../state/account.ts'
import type { Snapshot } from '../state/entities.ts'
import { ApiError } from '../wire/api-error.ts'
import { boolean, requiredText } from '../wire/parameters.ts'
import { deleteSnapshotErrors, snapshotCreatedImage, snapshotNotFound } from './delete-errors.ts'

/** Has no RegionId: the snapshot is looked for in all regions. */
export const deleteSnapshot = globalOperation(
  {
    name: 'DeleteSnapshot',
    parameters: {
      SnapshotId: requiredText('a snapshot of the account; ignored when there is none'),
      Force: boolean(),
    },
    errors: deleteSnapshotErrors,
  },
  ({ cloud, parameters }) => {
    const found = snapshotOf(cloud.account, parameters.SnapshotId)
    if (found === null) {
      if (cloud.account.choices['snapshots.delete-unknown'] === 'refused')
        throw new ApiError(snapshotNotFound)
      return {}
    }
    const { snapshot, region } = found
    if (snapshot.ownerId !== cloud.account.accountId) throw new ApiError(snapshotNotFound)
    if (region.imageIdsBySnapshot.has(snapshot.snapshotId)) throw new ApiError(snapshotCreatedImage)
    const { regionId, snapshotId } = snapshot
    cloud.commit({ type: 'snapshot', regionId, snapshotId, value: null })
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
