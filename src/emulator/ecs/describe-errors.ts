import { onlyAsFault } from '../wire/api-error.ts'
import type { DocumentedError } from '../wire/api-error.ts'
import {
  dryRunPassed,
  ownerAliasNotSupported,
  snapshotIdsMalformed,
  snapshotStatusNotFound,
  tagMismatch,
  tooManyTagFilters,
} from './errors.ts'

// Of the references of DescribeImages (2025-04-22) and DescribeSnapshots (2024-12-04).

const notFound = (code: string, message: string) => ({ code, httpStatus: 404, message })

export const imageFilterErrors = {
  key: notFound('InvalidFilterKey.NotFound', 'The specified Filter Key is not found.'),
  value: notFound('InvalidFilterValue', 'The specified Filter Value is not valid.'),
}
export const imageUsageNotValid = notFound('InvalidUsage', 'The specified Usage is not valid.')
export const osTypeNotValid = notFound('InvalidOSType', 'The specified OSType is not valid.')
export const architectureNotValid = notFound(
  'InvalidArchitecture',
  'The specified Architecture is not valid.',
)
export const ownerIdNotSupported = {
  code: 'InvalidOperation.ImageOwnerIdUnsupported',
  httpStatus: 400,
  message:
    'The parameter "ImageOwnerId" is not supported in this context, it is only valid when querying shared images or community images.',
}
export const publicNotOfOthers = {
  code: 'InvalidImageOwnerAlias.PublicImageUnsupported',
  httpStatus: 400,
  message:
    'When querying images, the parameter ImageOwnerAlias should be others while specified parameter IsPublic is true.',
}

export const describeImagesErrors: readonly DocumentedError[] = [
  ownerAliasNotSupported,
  tagMismatch,
  tooManyTagFilters,
  ...Object.values(imageFilterErrors),
  imageUsageNotValid,
  osTypeNotValid,
  architectureNotValid,
  ownerIdNotSupported,
  publicNotOfOthers,
  dryRunPassed,
  ...onlyAsFault('InvalidParameter, of the common list, is answered with the parameter’s name', [
    [400, 'InvalidParamter', 'Invalid Parameter.'],
  ]),
  ...onlyAsFault('InstanceType and the filter NetworkType are refused: there are no instances', [
    [
      400,
      'InvalidInstanceType.ValueNotSupported',
      'The specified instance type <type> does not exist. You can use the DescribeInstanceTypes API to query the available instance types.',
    ],
    [400, 'InvalidFilterValue.NetworkType', 'The specified networkType value in the Filter is invalid.'],
  ]),
  ...onlyAsFault('the account may use community images', [
    [403, 'CurrentAccount.NotSupportPublicImage', 'Public image is not supported for current account.'],
  ]),
]

export const snapshotFilterErrors = {
  key: notFound('InvalidFilterKey.NotFound', 'The specified FilterKey is not found.'),
  value: notFound('InvalidFilterValue', 'The specified FilterValue exceeds the limit.'),
}
export const snapshotUsageNotValid = notFound('InvalidUsage', 'The specifed Usage is not valid.')
export const diskTypeNotValid = notFound('InvalidSourceDiskType', 'The specifed SourceDiskType is not valid.')
export const snapshotTypeNotFound = notFound(
  'InvalidSnapshotType.NotFound',
  'The specfied SnapshotType is not found.',
)
export const categoryMalformed = {
  code: 'InvalidSnapshotCategory.Malformed',
  httpStatus: 403,
  message: 'The specified Category is not valid.',
}

export const describeSnapshotsErrors: readonly DocumentedError[] = [
  snapshotIdsMalformed,
  tagMismatch,
  tooManyTagFilters,
  snapshotStatusNotFound,
  ...Object.values(snapshotFilterErrors),
  snapshotUsageNotValid,
  diskTypeNotValid,
  snapshotTypeNotFound,
  categoryMalformed,
  dryRunPassed,
  ...onlyAsFault('SnapshotLinkId is refused as a parameter', [
    [404, 'InvalidSnapshotLinkId.NotFound', 'The specified snapshot link is not found.'],
  ]),
]
