import type { Account, Region } from '../state/account.ts'
import { ApiError } from '../wire/api-error.ts'
import { imageQuotaExceeded, snapshotQuotaExceeded } from './errors.ts'

const isOwn =
  ({ accountId }: Account) =>
  ({ ownerId }: { ownerId: number }) =>
    ownerId === accountId

/** @throws ApiError when the account can have no further image, with so many snapshots, in the region */
export const checkImageQuota = (account: Account, region: Region, newSnapshots: number) => {
  if (region.images.view('own', isOwn(account)).length >= account.quotas.imagesPerRegion)
    throw new ApiError(imageQuotaExceeded)
  if (!hasSnapshotQuota(account, region, newSnapshots)) throw new ApiError(snapshotQuotaExceeded)
}

/** Whether the account can have so many more snapshots in the region. */
export const hasSnapshotQuota = (account: Account, region: Region, newSnapshots: number) =>
  region.snapshots.view('own', isOwn(account)).length + newSnapshots <= account.quotas.snapshotsPerRegion
