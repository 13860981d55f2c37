import { regionalOperation } from '../operation.ts'
import { ApiError } from '../wire/api-error.ts'
import { pairs, requiredText, texts } from '../wire/parameters.ts'
import { missingParameter } from '../wire/request-errors.ts'
import {
  regionNotFound,
  resourceNotFound,
  resourceTypeNotFound,
  tooManyResourceIds,
  tooManyTags,
} from './errors.ts'
import { MAX_TAGS, checkAddedTags, newTagsOf } from './tag-rules.ts'

const MAX_RESOURCES = 50

/** Of the resource types, images and snapshots are implemented. */
export const tagResources = regionalOperation(
  {
    name: 'TagResources',
    parameters: {
      RegionId: requiredText(),
      ResourceType: requiredText('image, snapshot'),
      ResourceId: texts(MAX_RESOURCES, tooManyResourceIds),
      Tag: pairs(MAX_TAGS, tooManyTags),
    },
    regionNotFound,
  },
  ({ cloud, parameters, region }) => {
    const { ResourceType: resourceType, ResourceId: resourceIds } = parameters
    if (resourceType !== 'image' && resourceType !== 'snapshot') throw new ApiError(resourceTypeNotFound)
    if (resourceIds.length === 0) throw missingParameter('ResourceId')
    if (parameters.Tag.length === 0) throw missingParameter('Tag')
    const tags = newTagsOf(parameters.Tag)
    const list = resourceType === 'image' ? region.images : region.snapshots
    for (const resourceId of resourceIds) {
      const resource = list.get(resourceId)
      if (resource === undefined || resource.ownerId !== cloud.account.accountId)
        throw new ApiError(resourceNotFound)
      checkAddedTags(resource.tags, tags)
    }
    cloud.commit({ type: 'resources-tagged', regionId: region.regionId, resourceType, resourceIds, tags })
    return {}
  },
)
