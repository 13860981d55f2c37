import { allPages } from '../all-pages.ts'
import type { CallMeter } from '../call-meter.ts'
import { createSharedLoader, type SourceSettings } from '../shared-loader.ts'
import type { KeyQuery, KeyRecord, KmsApi } from './kms-api.ts'

/** Of ListKeys. */
const maxPageSize = 100

/** Keys for one request: DescribeKey once for each distinct key. */
export class KeyDataSource {
  readonly #kms: KmsApi
  readonly #meter: CallMeter | undefined
  readonly #byId

  constructor({ api: kms, cache, meter }: SourceSettings<KmsApi>) {
    this.#kms = kms
    this.#meter = meter
    this.#byId = createSharedLoader<KeyRecord | null>('key.byId', { cache, meter }, ({ regionId, id }) =>
      kms.describeKey(regionId, id, meter),
    )
  }

  /** By ID, ARN or alias/…. Null when the region has no such key. */
  byId(regionId: string, keyId: string): Promise<KeyRecord | null> {
    return this.#byId.load({ regionId, id: keyId })
  }

  /** Every key that KMS itself finds to fit, each once. */
  async list(query: Omit<KeyQuery, 'pageNumber' | 'pageSize'>): Promise<{ keyId: string; arn: string }[]> {
    const pages = await allPages(maxPageSize, (pageNumber) =>
      this.#kms.listKeys({ ...query, pageNumber, pageSize: maxPageSize }, this.#meter),
    )
    const keys = new Map(pages.flatMap((page) => page.keys.map((key) => [key.keyId, key])))
    return [...keys.values()]
  }
}
