import type { Cloud } from '../operation.ts'
import { DISK_ENCRYPTION_TAG, SERVICE_KEY_ALIAS } from '../state/account.ts'
import type { Region } from '../state/account.ts'
import { changedKey } from '../state/change.ts'
import type { Change } from '../state/change.ts'
import type { Key } from '../state/entities.ts'
import { serviceKeyIdOf } from '../state/key-state.ts'
import { mergedTags } from '../state/merged-tags.ts'
import { newServiceKeyIdOf, serviceKeyOf } from '../state/new-key.ts'

/** The service key that is to be made on this first use; null when the region has it. */
export const missingServiceKeyOf = ({ account, now }: Cloud, region: Region): Key | null =>
  serviceKeyIdOf(region) === null
    ? serviceKeyOf(
        { keyId: newServiceKeyIdOf(region), regionId: region.regionId, createdAt: now },
        account.accountId,
      )
    : null

export const serviceKeyChangesOf = (key: Key): Change[] => [
  changedKey(key, {}),
  { type: 'alias', regionId: key.regionId, alias: SERVICE_KEY_ALIAS, value: key.keyId },
]

/** ECS marks each key that it encrypts with (copy.key-tag). */
export const markedChangesOf = ({ account }: Cloud, key: Key): Change[] =>
  key.creatorType === 'Service' && account.choices['copy.key-tag'] !== 'tagged'
    ? []
    : [changedKey(key, { tags: mergedTags(key.tags, [DISK_ENCRYPTION_TAG]) })]
