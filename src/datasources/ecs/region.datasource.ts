import { createSharedLoader, type SourceSettings } from '../shared-loader.ts'
import type { EcsApi } from './ecs-api.ts'

/** What the account prescribes for new disks in a region. */
export class RegionEncryptionDataSource {
  readonly #encryptionByDefault
  readonly #defaultKeyId

  constructor({ api: ecs, cache, meter }: SourceSettings<EcsApi>) {
    this.#encryptionByDefault = createSharedLoader(
      'region.encryptionByDefault',
      { cache, meter },
      ({ regionId }) => ecs.describeEncryptionByDefault(regionId, meter),
    )
    this.#defaultKeyId = createSharedLoader('region.defaultKeyId', { cache, meter }, ({ regionId }) =>
      ecs.describeDefaultKeyId(regionId, meter),
    )
  }

  encryptionByDefault(regionId: string): Promise<boolean> {
    return this.#encryptionByDefault.load({ regionId, id: '' })
  }

  /** Null when the region has none. */
  defaultKeyId(regionId: string): Promise<string | null> {
    return this.#defaultKeyId.load({ regionId, id: '' })
  }
}
