import { keyOf, keysOf } from '../state/key-state.ts'
import { regionalOperation } from '../operation.ts'
import { hasTags } from '../tag-filter.ts'
import type { TagFilter } from '../tag-filter.ts'
import { pairs, requiredText, text, texts } from '../wire/parameters.ts'
import { invalidParameter } from '../wire/request-errors.ts'
import { regionNotFound } from './errors.ts'

const ROWS_PER_PAGE = 200

/** The tags of many keys at once. Keys that are unknown, or have no tags, are left out. */
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
  },
  ({ cloud, parameters, region }) => {
    if (parameters.ResourceType !== 'key') throw invalidParameter('ResourceType')
    const filters = filtersOf(parameters.Tag)
    const keys =
      parameters.ResourceId.length === 0
        ? keysOf(region, cloud.now)
        : [...new Set(parameters.ResourceId)].flatMap((keyId) => keyOf(region, keyId, cloud.now) ?? [])
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

const filtersOf = (given: readonly { key: string | null; value: string | null }[]): TagFilter[] =>
  given.map(({ key, value }) => {
    if (!key) throw invalidParameter('Tag')
    return { key, value }
  })

const firstRowOf = (token: string | null) => {
  if (token === null) return 0
  const row = /^row (\d{1,9})$/.exec(Buffer.from(token, 'base64url').toString('utf8'))?.[1]
  if (row === undefined) throw invalidParameter('NextToken')
  return Number(row)
}
