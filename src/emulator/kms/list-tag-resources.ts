import { keyOf, keysOf } from '../key-state.ts'
import { regionalOperation } from '../operation.ts'
import { pairs, requiredText, text, texts } from '../wire/parameters.ts'
import { invalidParameter } from '../wire/request-errors.ts'
import { regionNotFound } from './errors.ts'

const MAX_RESOURCE_IDS = 50
const MAX_TAGS = 20
const ROWS_PER_PAGE = 200

/** The tags of many keys at once. Keys that are unknown, or have no tags, are left out. */
export const listTagResources = regionalOperation(
  {
    name: 'ListTagResources',
    quota: 'reads',
    parameters: {
      ResourceType: requiredText('key'),
      ResourceId: texts('at most 50 key IDs'),
      Tag: pairs('at most 20'),
      NextToken: text(),
    },
    regionNotFound,
  },
  ({ cloud, parameters, region }) => {
    if (parameters.ResourceType !== 'key') throw invalidParameter('ResourceType')
    if (parameters.ResourceId.length > MAX_RESOURCE_IDS) throw invalidParameter('ResourceId')
    if (parameters.Tag.length > MAX_TAGS || parameters.Tag.some((tag) => !tag.key))
      throw invalidParameter('Tag')
    const keys =
      parameters.ResourceId.length === 0
        ? keysOf(region, cloud.now)
        : [...new Set(parameters.ResourceId)].flatMap((keyId) => keyOf(region, keyId, cloud.now) ?? [])
    const rows = keys
      .filter(({ tags }) =>
        parameters.Tag.every((wanted) =>
          tags.some((tag) => tag.key === wanted.key && (wanted.value === null || tag.value === wanted.value)),
        ),
      )
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

const firstRowOf = (token: string | null) => {
  if (token === null) return 0
  const row = /^row (\d{1,9})$/.exec(Buffer.from(token, 'base64url').toString('utf8'))?.[1]
  if (row === undefined) throw invalidParameter('NextToken')
  return Number(row)
}
