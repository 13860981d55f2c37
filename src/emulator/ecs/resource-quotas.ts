import type { Account, Region } from '../state/account.ts'

const isOwn =
  ({ accountId }: Account) =>
  ({ ownerId }: { ownerId: number }) =>
    ownerId === accountId

/** Whether the account can have another image in the region. */
export const hasImageQuota = (account: Account, region: Region) =>
  region.images.view('own', isOwn(account)).length < account.quotas.imagesPerRegion

/** Whether the account can have so many more snapshots in the region. */
export const hasSnapshotQuota = (account: Account, region: Region, newSnapshots: number) =>
  region.snapshots.view('own', isOwn(account)).length + newSnapshots <= account.quotas.snapshotsPerRegion
