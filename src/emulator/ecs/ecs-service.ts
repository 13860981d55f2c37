import { rpcErrorBodyOf } from '../service.ts'
import type { Service } from '../service.ts'
import { internalError, userFlowControl } from '../wire/request-errors.ts'
import { cancelCopyImage } from './cancel-copy-image.ts'
import { commonErrors } from './common-errors.ts'
import { copyImage } from './copy-image.ts'
import { copySnapshot } from './copy-snapshot.ts'
import { createImage } from './create-image.ts'
import { deleteImage } from './delete-image.ts'
import { deleteSnapshot } from './delete-snapshot.ts'
import { describeDiskDefaultKmsKeyId } from './describe-disk-default-kms-key-id.ts'
import { describeDiskEncryptionByDefaultStatus } from './describe-disk-encryption-by-default-status.ts'
import { describeImageSharePermission } from './describe-image-share-permission.ts'
import { describeImages } from './describe-images.ts'
import { describeRegions } from './describe-regions.ts'
import { describeSnapshots } from './describe-snapshots.ts'
import { describeTasks } from './describe-tasks.ts'
import { disableDiskEncryptionByDefault } from './disable-disk-encryption-by-default.ts'
import { enableDiskEncryptionByDefault } from './enable-disk-encryption-by-default.ts'
import { modifyDiskDefaultKmsKeyId } from './modify-disk-default-kms-key-id.ts'
import { modifyImageAttribute } from './modify-image-attribute.ts'
import { modifyImageSharePermission } from './modify-image-share-permission.ts'
import { resetDiskDefaultKmsKeyId } from './reset-disk-default-kms-key-id.ts'
import { tagResources } from './tag-resources.ts'

const MINUTE_MS = 60_000

/** @param describeImagesPerMinute quota of the account (1,000 in the cloud) */
export const createEcsService = (describeImagesPerMinute: number): Service => ({
  name: 'ecs',
  version: '2014-05-26',
  operations: [
    cancelCopyImage,
    copyImage,
    copySnapshot,
    createImage,
    deleteImage,
    deleteSnapshot,
    describeDiskDefaultKmsKeyId,
    describeDiskEncryptionByDefaultStatus,
    describeImages,
    describeImageSharePermission,
    describeRegions,
    describeSnapshots,
    describeTasks,
    disableDiskEncryptionByDefault,
    enableDiskEncryptionByDefault,
    modifyDiskDefaultKmsKeyId,
    modifyImageAttribute,
    modifyImageSharePermission,
    resetDiskDefaultKmsKeyId,
    tagResources,
  ],
  regionIdOf: (request) => request.parameters.get('RegionId') ?? '',
  quotas: {
    DescribeImages: quotaOf(describeImagesPerMinute),
    CopyImage: quotaOf(1000),
  },
  throttled: userFlowControl,
  broken: internalError,
  commonErrors,
  errorBodyOf: rpcErrorBodyOf('Ecs'),
})

/** Per account and minute (document pages of both operations); fixed windows are UNCONFIRMED. */
const quotaOf = (calls: number) => ({
  scope: 'account' as const,
  calls,
  windowMs: MINUTE_MS,
  refusal: userFlowControl,
  hint: true,
})
