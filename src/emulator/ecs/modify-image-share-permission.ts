import { regionalOperation } from '../operation.ts'
import type { Account, Region } from '../state/account.ts'
import type { Image } from '../state/entities.ts'
import { serviceKeyIdOf } from '../state/key-state.ts'
import { ApiError, onlyAsFault } from '../wire/api-error.ts'
import { boolean, requiredText, texts } from '../wire/parameters.ts'
import {
  accountNotFound,
  communityImage,
  dryRunPassed,
  encryptedNotShareable,
  imageNotAvailable,
  imageNotFound,
  ownAccount,
  regionNotFound,
  tooManySharedWith,
} from './errors.ts'

const MAX_ACCOUNTS = 50

/** Any other account of sixteen digits exists (images.share-accounts). */
export const modifyImageSharePermission = regionalOperation(
  {
    name: 'ModifyImageSharePermission',
    parameters: {
      RegionId: requiredText(),
      ImageId: requiredText('an Available image of the account'),
      AddAccount: texts(10, 'passed over'),
      RemoveAccount: texts(10, 'passed over'),
      IsPublic: boolean(),
      DryRun: boolean(),
    },
    regionNotFound,
    errors: [
      imageNotFound,
      accountNotFound,
      ownAccount,
      tooManySharedWith,
      encryptedNotShareable,
      // UNCONFIRMED: the reference states these rules, and no codes.
      imageNotAvailable,
      communityImage,
      dryRunPassed,
      ...onlyAsFault('there is no limit to shared images, there are no groups, and one partner', [
        [403, 'QuotaExceed.ShareImage', 'The shared Image Quota exceeds.'],
        [400, 'InvalidGroup.Malformed', 'The specified Group is wrongly formed.'],
        [403, 'InvalidImageId.BidMismatch', 'Cannot share image with other bid user.'],
      ]),
    ],
  },
  ({ cloud, parameters, region }) => {
    const { account } = cloud
    const image = region.images.get(parameters.ImageId)
    if (image === undefined || image.ownerAlias !== 'self') throw new ApiError(imageNotFound)
    if (image.status !== 'Available') throw new ApiError(imageNotAvailable)
    const added = parameters.AddAccount.map((text) => accountIdOf(account, text))
    const removed = parameters.RemoveAccount.map((text) => accountIdOf(account, text))
    const isPublic = parameters.IsPublic ?? image.isPublic
    checkShareable(region, image, added.length > 0, isPublic)
    const sharedWith = [...new Set([...image.sharedWith, ...added])].filter(
      (accountId) => !removed.includes(accountId),
    )
    if (sharedWith.length > MAX_ACCOUNTS) throw new ApiError(tooManySharedWith)
    if (parameters.DryRun === true) throw new ApiError(dryRunPassed)
    const value = { ...image, sharedWith, isPublic }
    cloud.commit({ type: 'image', regionId: region.regionId, imageId: image.imageId, value })
    return {}
  },
)

const accountIdOf = (account: Account, text: string) => {
  if (!/^\d{16}$/.test(text)) throw new ApiError(accountNotFound)
  if (text === String(account.accountId)) throw new ApiError(ownAccount)
  return Number(text)
}

/** Encrypted images can not be community images, and those under the service key can not be shared (2025-07-01). */
const checkShareable = (region: Region, image: Image, isShared: boolean, isPublic: boolean) => {
  const keyIds = image.disks.map(({ snapshotId }) => region.snapshots.get(snapshotId ?? '')?.kmsKeyId ?? null)
  if (isPublic && keyIds.some((keyId) => keyId !== null)) throw new ApiError(encryptedNotShareable)
  if (!isShared) return
  if (keyIds.some((keyId) => keyId !== null && keyId === serviceKeyIdOf(region)))
    throw new ApiError(encryptedNotShareable)
  if (image.isPublic) throw new ApiError(communityImage)
}
