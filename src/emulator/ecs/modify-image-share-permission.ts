import { regionalOperation } from '../operation.ts'
import type { Cloud } from '../operation.ts'
import type { Account, Region } from '../state/account.ts'
import type { Image } from '../state/entities.ts'
import { keyOf, keyStateOf, serviceKeyIdOf } from '../state/key-state.ts'
import { ApiError } from '../wire/api-error.ts'
import { boolean, requiredText, texts } from '../wire/parameters.ts'
import { dryRunPassed, imageNotFound, keyNotEnabled, regionNotFound } from './errors.ts'
import {
  accountNotFound,
  encryptedNotPublic,
  encryptedOfSeveral,
  isNotPublic,
  isPublicAlready,
  ownAccount,
  publicAndShared,
  serviceKeyNotShareable,
  shareImageErrors,
  shareRoleMissing,
  statusNotShareable,
  tooManySharedWith,
} from './share-image-errors.ts'

const MAX_ACCOUNTS = 50
/** By it ECS lets other accounts use the key of an encrypted image. */
const SHARE_ROLE = 'AliyunECSShareEncryptImageDefaultRole'

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
    errors: shareImageErrors,
  },
  ({ cloud, parameters, region }) => {
    const { account } = cloud
    const image = region.images.get(parameters.ImageId)
    if (image === undefined || image.ownerAlias !== 'self') throw new ApiError(imageNotFound)
    if (image.status !== 'Available') throw new ApiError(statusNotShareable)
    const added = parameters.AddAccount.map((text) => accountIdOf(account, text))
    const removed = parameters.RemoveAccount.map((text) => accountIdOf(account, text))
    const { IsPublic: isPublic } = parameters
    if (isPublic === true && added.length + removed.length > 0) throw new ApiError(publicAndShared)
    if (isPublic !== null) checkPublication(account, region, image, isPublic)
    if (added.length > 0) checkShareable(cloud, region, { ...image, isPublic: isPublic ?? image.isPublic })
    const sharedWith = [...new Set([...image.sharedWith, ...added])].filter(
      (accountId) => !removed.includes(accountId),
    )
    if (sharedWith.length > MAX_ACCOUNTS) throw new ApiError(tooManySharedWith)
    if (parameters.DryRun === true) throw new ApiError(dryRunPassed)
    const value = { ...image, sharedWith, isPublic: isPublic ?? image.isPublic }
    cloud.commit({ type: 'image', regionId: region.regionId, imageId: image.imageId, value })
    return {}
  },
)

const accountIdOf = (account: Account, text: string) => {
  // 16 digits that a number can not hold would become another account.
  if (!/^[1-9]\d{15}$/.test(text) || !Number.isSafeInteger(Number(text)))
    throw new ApiError({ ...accountNotFound, message: accountNotFound.message.replace('<id>', () => text) })
  if (text === String(account.accountId)) throw new ApiError(ownAccount)
  return Number(text)
}

const keyIdsOf = (region: Region, image: Image) =>
  image.disks.flatMap(({ snapshotId }) => region.snapshots.get(snapshotId ?? '')?.kmsKeyId ?? [])

const checkPublication = ({ choices }: Account, region: Region, image: Image, isPublic: boolean) => {
  if (isPublic && image.isPublic) throw new ApiError(isPublicAlready)
  if (isPublic && keyIdsOf(region, image).length > 0) throw new ApiError(encryptedNotPublic)
  if (!isPublic && !image.isPublic && choices['images.unpublish-regular'] === 'refused')
    throw new ApiError(isNotPublic)
}

/** Community images are not shared besides; encrypted ones under a customer key alone, and with a role of their own. */
const checkShareable = ({ account, now }: Cloud, region: Region, image: Image) => {
  if (image.isPublic) throw new ApiError(isPublicAlready)
  const keyIds = keyIdsOf(region, image)
  if (keyIds.length === 0) return
  if (keyIds.some((keyId) => keyId === serviceKeyIdOf(region))) throw new ApiError(serviceKeyNotShareable)
  if (image.disks.length > 1) throw new ApiError(encryptedOfSeveral)
  if (!account.roles.has(SHARE_ROLE)) throw new ApiError(shareRoleMissing)
  for (const keyId of keyIds) {
    const key = keyOf(region, keyId, now)
    if (key === null || keyStateOf(key, now) !== 'Enabled') throw new ApiError(keyNotEnabled)
  }
}
