import { allPages } from '../all-pages.ts'
import { createSharedLoader, type SourceSettings } from '../shared-loader.ts'
import type { AliasRecord, KmsApi } from './kms-api.ts'

/** Of ListAliases. A region has 300 aliases at the most by default. */
const MAX_PAGE_SIZE = 100

const byName = ([one]: [string, string], [other]: [string, string]) => (one < other ? -1 : 1)

const namesByKeyIdOf = (aliases: readonly AliasRecord[]): ReadonlyMap<string, readonly string[]> => {
  const keyIdByName = new Map(aliases.map(({ aliasName, keyId }) => [aliasName, keyId]))
  const namesByKeyId = new Map<string, string[]>()
  for (const [aliasName, keyId] of [...keyIdByName].toSorted(byName)) {
    namesByKeyId.set(keyId, [...(namesByKeyId.get(keyId) ?? []), aliasName])
  }
  return namesByKeyId
}

/** Aliases for one request: a region's are listed once, whatever is asked of them. */
export class AliasDataSource {
  readonly #namesByKeyId

  constructor({ api: kms, cache, meter }: SourceSettings<KmsApi>) {
    this.#namesByKeyId = createSharedLoader('alias.namesByKeyId', { cache, meter }, async ({ regionId }) => {
      const pages = await allPages(MAX_PAGE_SIZE, (pageNumber) =>
        kms.listAliases(regionId, pageNumber, MAX_PAGE_SIZE, meter),
      )
      return namesByKeyIdOf(pages.flatMap((page) => page.aliases))
    })
  }

  /** In alphabetical order, with their prefix `alias/`. */
  async ofKey(regionId: string, keyId: string): Promise<readonly string[]> {
    return (await this.#namesByKeyId.load({ regionId, id: '' })).get(keyId) ?? []
  }
}
