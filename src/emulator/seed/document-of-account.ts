import type { Account, Region } from '../state/account.ts'
import type { AccountDocument, RegionDocument } from '../state/document.ts'

/** The whole account as a document, from which the same account can be made. */
export const documentOfAccount = (account: Account, now: Date, clockSpeed: number): AccountDocument => ({
  accountId: account.accountId,
  now,
  clockSpeed,
  regions: Object.fromEntries(
    [...account.regions].map(([regionId, region]) => [regionId, documentOfRegion(region)]),
  ),
  roles: [...account.roles.values()],
  resourceGroupIds: [...account.resourceGroupIds],
  quotas: account.quotas,
  assumptions: account.choices,
  waitingCopies: account.waitingCopies,
  sessions: [...account.sessions.values()],
  idempotentResults: [...account.idempotentResults.values()],
})

const documentOfRegion = (region: Region): RegionDocument => ({
  localNames: region.localNames,
  resourcePrefix: region.resourcePrefix,
  keyPrefix: region.keyPrefix,
  encryptionByDefault: region.encryptionByDefault,
  defaultKeyId: region.defaultKeyId,
  keys: [...region.keys.values()].map(withoutRegion),
  aliases: Object.fromEntries(region.aliases),
  snapshots: [...region.snapshots.values()].map(withoutRegion),
  images: [...region.images.values()].map(withoutRegion),
})

const withoutRegion = <Thing extends { regionId: string }>({ regionId: _regionId, ...rest }: Thing) => rest
