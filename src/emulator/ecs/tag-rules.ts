import type { Tag } from '../state/entities.ts'
import type { Choices } from '../assumptions.ts'
import { ApiError } from '../wire/api-error.ts'
import {
  duplicateTagKey,
  tagKeyMalformed,
  tagMismatch,
  tagQuotaExceeded,
  tagValueMalformed,
} from './errors.ts'

/** Tags that a resource can hold, and that one call can give (TagResources and CopyImage references). */
export const MAX_TAGS = 20
const MAX_LENGTH = 128
const HAS_LINK = /https?:\/\//i

type Pair = { key: string | null; value: string | null }

/**
 * The tags that a call sets.
 * @throws ApiError when one breaks the rules of the TagResources reference
 */
export const newTagsOf = (pairs: readonly Pair[]): Tag[] => {
  const tags = pairs.map(({ key, value }) => ({ key: key ?? '', value: value ?? '' }))
  for (const { key, value } of tags) {
    if (key === '' || key.length > MAX_LENGTH || /^(aliyun|acs:)/i.test(key) || HAS_LINK.test(key))
      throw new ApiError(tagKeyMalformed)
    if (value.length > MAX_LENGTH || value.startsWith('acs:') || HAS_LINK.test(value))
      throw new ApiError(tagValueMalformed)
  }
  if (new Set(tags.map(({ key }) => key.toLowerCase())).size < tags.length)
    throw new ApiError(duplicateTagKey)
  return tags
}

/** @throws ApiError when a filter has a value and no key */
export const tagFiltersOf = (pairs: readonly Pair[]) =>
  pairs.map(({ key, value }) => {
    if (!key) throw new ApiError(tagMismatch)
    return { key, value }
  })

/** @throws ApiError when a resource has a key in another spelling (tags.key-spelling), or would have more than 20 tags */
export const checkAddedTags = (present: readonly Tag[], added: readonly Tag[], choices: Choices) => {
  const spellings = new Map(present.map(({ key }) => [key.toLowerCase(), key]))
  const isReplaced = choices['tags.same-key'] === 'replaced'
  for (const { key } of added) {
    const spelling = spellings.get(key.toLowerCase())
    if (spelling !== undefined && !(isReplaced && spelling === key)) throw new ApiError(duplicateTagKey)
  }
  const keys = new Set([...present, ...added].map(({ key }) => key))
  if (keys.size > MAX_TAGS) throw new ApiError(tagQuotaExceeded)
}
