import { regionalOperation } from '../operation.ts'
import { ApiError } from '../wire/api-error.ts'
import { pairs, requiredText, texts } from '../wire/parameters.ts'
import { missingParameter } from '../wire/request-errors.ts'
import {
  regionNotFound,
  resourceNotFound,
  resourceTypeNotFound,
  tagQuotaExceeded,
  tooManyResourceIds,
} from './errors.ts'
import { MAX_TAGS, newTagsOf } from './tag-rules.ts'

const MAX_RESOURCES = 50

/** Of the resource types, images and snapshots are implemented. */
export const tagResources = regionalOperation(
  {
    name: 'TagResources',
    parameters: {
      RegionId: requiredText(),
      ResourceType: requiredText('image, snapshot'),
      ResourceId: texts('1 to 50'),
      Tag: pairs('1 to 20'),
    },
    regionNotFound,
  },
  ({ cloud, parameters, region }) => {
    const { ResourceType: resourceType, ResourceId: resourceIds } = parameters
    if (resourceType !== 'image' && resourceType !== 'snapshot') throw new ApiError(resourceTypeNotFound)
    if (resourceIds.length === 0) throw missingParameter('ResourceId')
    if (resourceIds.length > MAX_RESOURCES) throw new ApiError(tooManyResourceIds)
    if (parameters.Tag.length === 0) throw missingParameter('Tag')
    const tags = newTagsOf(parameters.Tag)
    const list = resourceType === 'image' ? region.images : region.snapshots
    for (const resourceId of resourceIds) {
      const resource = list.get(resourceId)
      if (resource === undefined || resource.ownerId !== cloud.account.accountId)
        throw new ApiError(resourceNotFound)
      const keys = new Set([...resource.tags, ...tags].map((tag) => tag.key))
      if (keys.size > MAX_TAGS) throw new ApiError(tagQuotaExceeded)
    }
    cloud.commit({ type: 'resources-tagged', regionId: region.regionId, resourceType, resourceIds, tags })
    return {}
  },
)
