import { regionalOperation } from '../operation.ts'
import { parsedJson } from '../parsed-json.ts'
import { ApiError } from '../wire/api-error.ts'
import { requiredText } from '../wire/parameters.ts'
import { invalidParameter } from '../wire/request-errors.ts'
import { changedKey } from '../state/change.ts'
import { noPermission, pendingDeletion, regionNotFound } from './errors.ts'
import { checkChangeable } from './key-change.ts'
import { keyByIdOrArn, referenceErrors } from './key-reference.ts'
import { isTagKey } from './tag-resource.ts'

/** Tags that the key does not have are passed over. */
export const untagResource = regionalOperation(
  {
    name: 'UntagResource',
    quota: 'writes',
    parameters: { KeyId: requiredText('ID or ARN'), TagKeys: requiredText('JSON array of tag keys') },
    regionNotFound,
    errors: [...referenceErrors, noPermission, pendingDeletion],
  },
  ({ cloud, parameters, region }) => {
    const tagKeys = parsedJson(parameters.TagKeys)
    if (!Array.isArray(tagKeys) || tagKeys.length === 0 || !tagKeys.every(isTagKey))
      throw invalidParameter('TagKeys')
    const key = keyByIdOrArn(cloud.account, region, parameters.KeyId, cloud.now)
    checkChangeable(key)
    if (key.keyState === 'PendingDeletion') throw new ApiError(pendingDeletion)
    cloud.commit(changedKey(key, { tags: key.tags.filter((tag) => !tagKeys.includes(tag.key)) }))
    return {}
  },
)
