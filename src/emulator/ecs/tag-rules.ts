import type { Tag } from '../state.ts'
import { ApiError } from '../wire/api-error.ts'
import {
  duplicateTagKey,
  tagKeyMalformed,
  tagMismatch,
  tagValueMalformed,
  tooManyTagFilters,
  tooManyTags,
} from './errors.ts'

/** Tags that a resource can hold, and that one call can give (TagResources and CopyImage references). */
export const MAX_TAGS = 20
const MAX_LENGTH = 128
const HAS_LINK = /https?:\/\//

type Pair = { key: string | null; value: string | null }

/**
 * The tags that a call sets.
 * @throws ApiError when one breaks the rules of the TagResources reference
 */
export const newTagsOf = (pairs: readonly Pair[]): Tag[] => {
  if (pairs.length > MAX_TAGS) throw new ApiError(tooManyTags)
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

/** @throws ApiError when a filter has a value and no key, or there are more than 20 */
export const tagFiltersOf = (pairs: readonly Pair[]) => {
  if (pairs.length > MAX_TAGS) throw new ApiError(tooManyTagFilters)
  return pairs.map(({ key, value }) => {
    if (!key) throw new ApiError(tagMismatch)
    return { key, value }
  })
}

/** Whether a resource has all of the tags; a filter without a value asks for the key alone. */
export const hasTags = (tags: readonly Tag[], filters: readonly { key: string; value: string | null }[]) =>
  filters.every(({ key, value }) =>
    tags.some((tag) => tag.key === key && (value === null || tag.value === value)),
  )
