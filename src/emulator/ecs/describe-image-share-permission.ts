import { regionalOperation } from '../operation.ts'
import { ApiError } from '../wire/api-error.ts'
import { integer, requiredText } from '../wire/parameters.ts'
import { namedImageNotFound, regionNotFound } from './errors.ts'

export const describeImageSharePermission = regionalOperation(
  {
    name: 'DescribeImageSharePermission',
    parameters: {
      RegionId: requiredText(),
      ImageId: requiredText('an image of the account'),
      PageNumber: integer(1, 999_999_999),
      PageSize: integer(1, 100),
    },
    regionNotFound,
    errors: [namedImageNotFound],
    absentFields: { 'Accounts.Account[].SharedTime': 'the account does not keep it' },
  },
  ({ parameters, region }) => {
    const { ImageId: imageId } = parameters
    const image = region.images.get(imageId)
    if (image === undefined || image.ownerAlias !== 'self')
      throw new ApiError({
        ...namedImageNotFound,
        message: namedImageNotFound.message.replace('<id>', () => imageId),
      })
    const pageNumber = parameters.PageNumber ?? 1
    const pageSize = parameters.PageSize ?? 10
    const first = (pageNumber - 1) * pageSize
    return {
      Accounts: {
        Account: image.sharedWith
          .slice(first, first + pageSize)
          .map((accountId) => ({ AliyunId: String(accountId) })),
      },
      ImageId: image.imageId,
      PageNumber: pageNumber,
      PageSize: pageSize,
      RegionId: region.regionId,
      // "all" is the group that a community image is shared with.
      ShareGroups: { ShareGroup: image.isPublic ? [{ Group: 'all' }] : [] },
      TotalCount: image.sharedWith.length,
    }
  },
)
