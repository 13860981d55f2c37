import { createRegionalLoader } from '../batch.ts'
import type { TagRecord } from '../ecs/ecs-api.ts'
import { canBeKeyReference } from '../resource-id.ts'
import { createSharedLoader, type SourceSettings } from '../shared-loader.ts'
import type { KmsApi } from './kms-api.ts'

/** Of ListTagResources: keys in one call. */
const MAX_BATCH_SIZE = 50

/** Tags of keys for one request. */
export class KeyTagDataSource {
  readonly #ofKey

  constructor({ api: kms, cache, meter }: SourceSettings<KmsApi>) {
    const uncached = createRegionalLoader<TagRecord[]>(
      'keyTag.uncached',
      MAX_BATCH_SIZE,
      (regionId, keyIds) => kms.listKeyTags(regionId, keyIds, meter),
    )
    this.#ofKey = createSharedLoader(
      'keyTag.ofKey',
      { cache, meter },
      async (key) => (await uncached.load(key)) ?? [],
    )
  }

  async ofKey(regionId: string, keyId: string): Promise<readonly TagRecord[]> {
    return canBeKeyReference(keyId) ? this.#ofKey.load({ regionId, id: keyId }) : []
  }
}
