import { regionalOperation } from '../operation.ts'
import { parsedJson } from '../parsed-json.ts'
import type { Tag } from '../state/entities.ts'
import { mergedTags } from '../state/merged-tags.ts'
import { ApiError } from '../wire/api-error.ts'
import { requiredText } from '../wire/parameters.ts'
import { invalidParameter } from '../wire/request-errors.ts'
import { changedKey } from '../state/change.ts'
import { limitExceeded, noPermission, pendingDeletion, regionNotFound } from './errors.ts'
import { checkChangeable } from './key-change.ts'
import { keyByIdOrArn, referenceErrors } from './key-reference.ts'

const MAX_TAGS_IN_A_CALL = 10
const MAX_TAGS = 20
const MAX_BYTES = 128

/** Tags of a key. Secrets, which SecretName would name, are not emulated. */
export const tagResource = regionalOperation(
  {
    name: 'TagResource',
    quota: 'writes',
    parameters: {
      KeyId: requiredText('ID or ARN'),
      Tags: requiredText('JSON array of at most 10 {TagKey, TagValue}'),
    },
    regionNotFound,
    errors: [...referenceErrors, limitExceeded, noPermission, pendingDeletion],
  },
  ({ cloud, parameters, region }) => {
    const added = tagsOf(parameters.Tags)
    const key = keyByIdOrArn(cloud.account, region, parameters.KeyId, cloud.now)
    checkChangeable(key)
    if (key.keyState === 'PendingDeletion') throw new ApiError(pendingDeletion)
    const tags = mergedTags(key.tags, added)
    if (tags.length > MAX_TAGS) throw new ApiError(limitExceeded)
    cloud.commit(changedKey(key, { tags }))
    return {}
  },
)

const tagsOf = (json: string): Tag[] => {
  const rows = parsedJson(json)
  if (!Array.isArray(rows) || rows.length === 0 || rows.length > MAX_TAGS_IN_A_CALL)
    throw invalidParameter('Tags')
  return rows.map((row: unknown) => {
    const { TagKey: key, TagValue: value, ...rest } = Object(row) as { TagKey?: unknown; TagValue?: unknown }
    if (!isTagKey(key) || typeof value !== 'string' || Object.keys(rest).length > 0)
      throw invalidParameter('Tags')
    if (Buffer.byteLength(value) > MAX_BYTES) throw invalidParameter('Tags')
    return { key, value }
  })
}

/** Those of the cloud itself can be neither set nor taken away. */
export const isTagKey = (key: unknown): key is string =>
  typeof key === 'string' && key !== '' && Buffer.byteLength(key) <= MAX_BYTES && !/^(aliyun|acs:)/i.test(key)
