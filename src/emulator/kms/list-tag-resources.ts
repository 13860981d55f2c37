import { keyOf, keysOf } from '../state/key-state.ts'
import { regionalOperation } from '../operation.ts'
import { hasTags } from '../tag-filter.ts'
import type { TagFilter } from '../tag-filter.ts'
import { ApiError } from '../wire/api-error.ts'
import { pairs, requiredText, text, texts } from '../wire/parameters.ts'
import { invalidParameter } from '../wire/request-errors.ts'
import { duplicateTagKey, regionNotFound, resourceNotFound } from './errors.ts'

const ROWS_PER_PAGE = 200

/** The tags of many keys at once. Keys that have no tags are left out. */
export const listTagResources = regionalOperation(
  {
    name: 'ListTagResources',
    quota: 'reads',
    parameters: {
      ResourceType: requiredText('key'),
      ResourceId: texts(50),
      Tag: pairs(20),
      NextToken: text(),
    },
    regionNotFound,
    errors: [duplicateTagKey, resourceNotFound],
  },
  ({ cloud, parameters, region }) => {
    if (parameters.ResourceType !== 'key') throw invalidParameter('ResourceType')
    const filters = filtersOf(parameters.Tag)
    const keyIds = [...new Set(parameters.ResourceId)]
    const named = keyIds.flatMap((keyId) => keyOf(region, keyId, cloud.now) ?? [])
    const isKnown = named.length === keyIds.length
    if (!isKnown && cloud.account.choices['tags.unknown-key'] === 'refused')
      throw new ApiError(resourceNotFound)
    const keys = keyIds.length === 0 ? keysOf(region, cloud.now) : named
    const rows = keys
      .filter(({ tags }) => hasTags(tags, filters))
      .flatMap(({ keyId, tags }) =>
        tags.map(({ key, value }) => ({
          ResourceId: keyId,
          ResourceType: 'key',
          TagKey: key,
          TagValue: value,
        })),
      )
    const first = firstRowOf(parameters.NextToken)
    const next = first + ROWS_PER_PAGE
    return {
      NextToken: next < rows.length ? Buffer.from(`row ${next}`).toString('base64url') : '',
      TagResources: { TagResource: rows.slice(first, next) },
    }
  },
)

const filtersOf = (given: readonly { key: string | null; value: string | null }[]): TagFilter[] => {
  const filters = given.map(({ key, value }) => {
    if (!key) throw invalidParameter('Tag')
    return { key, value }
  })
  if (new Set(filters.map(({ key }) => key)).size < filters.length) throw new ApiError(duplicateTagKey)
  return filters
}

const firstRowOf = (token: string | null) => {
  if (token === null) return 0
  const row = /^row (\d{1,9})$/.exec(Buffer.from(token, 'base64url').toString('utf8'))?.[1]
  if (row === undefined) throw invalidParameter('NextToken')
  return Number(row)
}
