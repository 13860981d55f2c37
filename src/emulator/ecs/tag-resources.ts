import { regionalOperation } from '../operation.ts'
import type { Region } from '../state/account.ts'
import type { Change } from '../state/change.ts'
import type { Tag } from '../state/entities.ts'
import { mergedTags } from '../state/merged-tags.ts'
import { ApiError } from '../wire/api-error.ts'
import { pairs, requiredText, texts } from '../wire/parameters.ts'
import {
  regionNotFound,
  resourceNotFound,
  resourceTypeNotFound,
  tooManyResourceIds,
  tooManyTags,
} from './errors.ts'
import {
  missingRegionId,
  missingResourceIds,
  missingResourceType,
  missingTags,
  tagResourcesErrors,
} from './tag-resources-errors.ts'
import { MAX_TAGS, checkAddedTags, newTagsOf } from './tag-rules.ts'

const taggedOf = (
  region: Region,
  type: 'image' | 'snapshot',
  id: string,
  added: readonly Tag[],
): Change[] => {
  const { regionId } = region
  if (type === 'image') {
    const image = region.images.get(id)!
    return [{ type, regionId, imageId: id, value: { ...image, tags: mergedTags(image.tags, added) } }]
  }
  const snapshot = region.snapshots.get(id)!
  return [{ type, regionId, snapshotId: id, value: { ...snapshot, tags: mergedTags(snapshot.tags, added) } }]
}

const MAX_RESOURCES = 50

/** Of the resource types, images and snapshots are implemented. */
export const tagResources = regionalOperation(
  {
    name: 'TagResources',
    parameters: {
      RegionId: requiredText('', missingRegionId),
      ResourceType: requiredText('image, snapshot', missingResourceType),
      ResourceId: texts(MAX_RESOURCES, tooManyResourceIds),
      Tag: pairs(MAX_TAGS, tooManyTags),
    },
    regionNotFound,
    errors: tagResourcesErrors,
  },
  ({ cloud, parameters, region }) => {
    const { ResourceType: resourceType, ResourceId: resourceIds } = parameters
    if (resourceType !== 'image' && resourceType !== 'snapshot') throw new ApiError(resourceTypeNotFound)
    if (resourceIds.length === 0) throw new ApiError(missingResourceIds)
    if (parameters.Tag.length === 0) throw new ApiError(missingTags)
    const tags = newTagsOf(parameters.Tag)
    const list = resourceType === 'image' ? region.images : region.snapshots
    for (const resourceId of resourceIds) {
      const resource = list.get(resourceId)
      if (resource === undefined || resource.ownerId !== cloud.account.accountId)
        throw new ApiError(resourceNotFound)
      checkAddedTags(resource.tags, tags, cloud.account.choices)
    }
    cloud.commit(...[...new Set(resourceIds)].flatMap((id) => taggedOf(region, resourceType, id, tags)))
    return {}
  },
)
