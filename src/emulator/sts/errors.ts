import { onlyAsFault } from '../wire/api-error.ts'
import type { DocumentedError } from '../wire/api-error.ts'
import { internalError, serviceUnavailable, userFlowControl } from '../wire/request-errors.ts'

// Codes, statuses and texts of the AssumeRole reference.

export const roleArnMalformed = {
  code: 'InvalidParameter.RoleArn',
  httpStatus: 400,
  message: 'The parameter RoleArn is wrongly formed.',
}
export const sessionNameMalformed = {
  code: 'InvalidParameter.RoleSessionName',
  httpStatus: 400,
  message: 'The parameter RoleSessionName is wrongly formed.',
}
export const durationNotAllowed = {
  code: 'InvalidParameter.DurationSeconds',
  httpStatus: 400,
  message: 'The Min/Max value of DurationSeconds is 15min/1hr.',
}
export const notAuthorized = {
  code: 'NoPermission',
  httpStatus: 403,
  message: 'You are not authorized to do this action. You should be authorized by RAM.',
}
export const roleNotFound = {
  code: 'EntityNotExist.Role',
  httpStatus: 404,
  // The space is that of the newest reference.
  message: 'The specified Role not exists .',
}

export const policyErrors = onlyAsFault('Policy is refused as a parameter', [
  [400, 'InvalidParameter.PolicyGrammar', 'The parameter Policy has not passed grammar check.'],
  [400, 'InvalidParameter.PolicySize', 'The size of Policy must be smaller than 2048 bytes.'],
])
export const externalIdErrors = onlyAsFault('ExternalId is refused as a parameter', [
  [400, 'InvalidParameter.ExternalId', 'The parameter ExternalId is wrongly formed.'],
])

/** What any operation may be answered with. */
export const commonErrors: readonly DocumentedError[] = [
  userFlowControl,
  ...onlyAsFault('the emulator is not out of order', [
    [
      internalError.httpStatus,
      internalError.code,
      'STS Server Internal Error happened, please send the RequestId to us.',
    ],
    serviceUnavailable,
  ]),
]
