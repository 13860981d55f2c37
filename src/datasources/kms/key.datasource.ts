import DataLoader from 'dataloader'
import { allPages } from '../all-pages.ts'
import { asError } from '../batch.ts'
import { canBeKeyReference } from '../resource-id.ts'
import { createSharedLoader, type SourceSettings } from '../shared-loader.ts'
import type { KeyPage, KeyQuery, KeyRecord, KmsApi } from './kms-api.ts'

/** Of ListKeys. */
const MAX_PAGE_SIZE = 100

type KeyListQuery = Omit<KeyQuery, 'pageNumber' | 'pageSize'>

/** Keys for one request: DescribeKey once for each distinct key, ListKeys once for each distinct listing. */
export class KeyDataSource {
  readonly #byId
  readonly #list

  constructor({ api: kms, cache, meter }: SourceSettings<KmsApi>) {
    this.#byId = createSharedLoader<KeyRecord | null>(
      'key.byId',
      { cache, meter },
      ({ regionId, id }) => kms.describeKey(regionId, id, meter),
      (key) => (key ? [key.keyId, key.arn] : []),
    )
    const listAll = async (query: KeyListQuery): Promise<KeyPage['keys']> => {
      const pages = await allPages(MAX_PAGE_SIZE, (pageNumber) =>
        kms.listKeys({ ...query, pageNumber, pageSize: MAX_PAGE_SIZE }, meter),
      )
      return [...new Map(pages.flatMap((page) => page.keys.map((key) => [key.keyId, key]))).values()]
    }
    this.#list = new DataLoader<KeyListQuery, KeyPage['keys'], string>(
      (queries) => Promise.all(queries.map((query) => listAll(query).catch(asError))),
      { name: 'key.list', cacheKeyFn: (query) => JSON.stringify(query) },
    )
  }

  /** By ID, ARN or alias/…. Null when the region has no such key. */
  async byId(regionId: string, keyId: string): Promise<KeyRecord | null> {
    return canBeKeyReference(keyId) ? this.#byId.load({ regionId, id: keyId }) : null
  }

  /** Every key that KMS itself finds to fit, each once. */
  list(query: KeyListQuery): Promise<readonly { keyId: string; arn: string }[]> {
    return this.#list.load(query)
  }
}
