import { onlyAsFault } from '../wire/api-error.ts'
import type { DocumentedError } from '../wire/api-error.ts'
import * as errors from './errors.ts'

// Of the TagResources reference, as of 2025-04-10.

const missing = (what: string, shown = what) => ({
  code: `MissingParameter.${what}`,
  httpStatus: 404,
  message: `The parameter - ${shown} should not be null.`,
})

export const missingRegionId = missing('RegionId')
export const missingResourceType = missing('ResourceType')
export const missingResourceIds = missing('ResourceIds', 'ResourceIds.N')
export const missingTags = missing('Tags')

/** All that the reference lists. */
export const tagResourcesErrors: readonly DocumentedError[] = [
  missingRegionId,
  missingResourceType,
  missingResourceIds,
  missingTags,
  errors.resourceNotFound,
  errors.resourceTypeNotFound,
  errors.tooManyResourceIds,
  errors.tooManyTags,
  errors.duplicateTagKey,
  errors.tagKeyMalformed,
  errors.tagValueMalformed,
  errors.tagQuotaExceeded,
  ...onlyAsFault('another code or text of the same reference is answered for the same', [
    [404, 'InvalidRegionId.NotFound', 'The RegionId provided does not exist in our records.'],
    errors.tagMismatch,
    errors.tooManyTagFilters,
    [403, 'QuotaExceed.Tags', errors.tooManyTags.message],
    [403, 'TagKey.Duplication', 'The TagKey has duplication with others, case-insensitive.'],
  ]),
  ...onlyAsFault('owners and scopes of tags are not public, and refused as parameters', [
    [404, 'MissingParameter.TagOwnerUid', 'The parameter - TagOwnerUid should not be null.'],
    [404, 'MissingParameter.TagOwnerBid', 'The parameter - TagOwnerBid should not be null.'],
    [
      403,
      'PermissionDenied.TagOwnerUid',
      'The specified operator not have permission to set TagOwnerUid value.',
    ],
    [
      403,
      'PermissionDenied.TagOwnerBid',
      'The specified operator not have permission to set TagOwnerBid value.',
    ],
    [403, 'PermissionDenied.Scope', 'The specified operator not have permission to set Scope value.'],
    [403, 'NoPermissionKey.Scope', 'The operator has no permission for the scope of the key.'],
    [400, 'Invalid.Scope', 'The specified scope is invalid.'],
  ]),
  ...onlyAsFault('the account may tag its images and snapshots as it likes', [
    [403, 'InvalidResourceId.NotSupported', 'The specified ResourceId does not support tagging.'],
    [403, 'NoPermission.Tag', 'The operator is not permission for the tag.'],
  ]),
  ...onlyAsFault('the emulator is not out of order', [
    [500, 'ServiceUnavailable', 'The service is unavailable, please try again later.'],
  ]),
]
