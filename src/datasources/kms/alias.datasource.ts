import { allPages } from '../all-pages.ts'
import { createSharedLoader, type SourceSettings } from '../shared-loader.ts'
import type { AliasRecord, KmsApi } from './kms-api.ts'

/** Of ListAliases. A region has 300 aliases at the most by default. */
const maxPageSize = 100

interface RegionAliases {
  all: readonly AliasRecord[]
  namesByKeyId: ReadonlyMap<string, readonly string[]>
  keyIdByName: ReadonlyMap<string, string>
}

const byName = ([one]: [string, string], [other]: [string, string]) => (one < other ? -1 : 1)

const regionAliasesOf = (all: readonly AliasRecord[]): RegionAliases => {
  const keyIdByName = new Map(all.map(({ aliasName, keyId }) => [aliasName, keyId]))
  const namesByKeyId = new Map<string, string[]>()
  for (const [aliasName, keyId] of [...keyIdByName].toSorted(byName)) {
    namesByKeyId.set(keyId, [...(namesByKeyId.get(keyId) ?? []), aliasName])
  }
  return { all, namesByKeyId, keyIdByName }
}

/** Aliases for one request: a region's are listed once, whatever is asked of them. */
export class AliasDataSource {
  readonly #ofRegion

  constructor({ api: kms, cache, meter }: SourceSettings<KmsApi>) {
    this.#ofRegion = createSharedLoader('alias.ofRegion', { cache, meter }, async ({ regionId }) => {
      const pages = await allPages(maxPageSize, (pageNumber) =>
        kms.listAliases(regionId, pageNumber, maxPageSize, meter),
      )
      return regionAliasesOf(pages.flatMap((page) => page.aliases))
    })
  }

  async ofRegion(regionId: string): Promise<readonly AliasRecord[]> {
    return (await this.#aliasesOf(regionId)).all
  }

  /** In alphabetical order, with their prefix `alias/`. */
  async ofKey(regionId: string, keyId: string): Promise<readonly string[]> {
    return (await this.#aliasesOf(regionId)).namesByKeyId.get(keyId) ?? []
  }

  /** Null when the region has no such alias. */
  async keyIdOf(regionId: string, aliasName: string): Promise<string | null> {
    return (await this.#aliasesOf(regionId)).keyIdByName.get(aliasName) ?? null
  }

  #aliasesOf(regionId: string): Promise<RegionAliases> {
    return this.#ofRegion.load({ regionId, id: '' })
  }
}
