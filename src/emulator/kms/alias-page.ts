import { aliasesOf } from '../state/key-state.ts'
import type { Cloud } from '../operation.ts'
import type { Region } from '../state/account.ts'

interface Paging {
  PageNumber: number | null
  PageSize: number | null
}

/** A page of a region's aliases, in the order in which they were made, of one key or of all. */
export const aliasPageOf = (
  { account, now }: Cloud,
  region: Region,
  paging: Paging,
  keyId: string | null,
) => {
  const pageNumber = paging.PageNumber ?? 1
  const pageSize = paging.PageSize ?? 10
  const aliases = aliasesOf(region, now).filter(([, owner]) => keyId === null || owner === keyId)
  const first = (pageNumber - 1) * pageSize
  return {
    Aliases: {
      Alias: aliases.slice(first, first + pageSize).map(([alias, owner]) => ({
        AliasArn: `acs:kms:${region.regionId}:${account.accountId}:${alias}`,
        AliasName: alias,
        KeyId: owner,
      })),
    },
    PageNumber: pageNumber,
    PageSize: pageSize,
    TotalCount: aliases.length,
  }
}
