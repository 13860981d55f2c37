import { onlyAsFault } from '../wire/api-error.ts'
import type { DocumentedError } from '../wire/api-error.ts'
import { internalError, serviceUnavailable, userFlowControl } from '../wire/request-errors.ts'

// Codes, statuses and texts of the API references of RAM, unless marked.

export const roleNotFound = {
  code: 'EntityNotExist.Role',
  httpStatus: 404,
  message: 'The role does not exist.',
}
export const roleAlreadyExists = {
  code: 'EntityAlreadyExists.Role',
  httpStatus: 409,
  message: 'The role does already EXIST.',
}
export const roleNameChars = {
  code: 'InvalidParameter.RoleName.InvalidChars',
  httpStatus: 400,
  message: 'The parameter - "RoleName" contains invalid chars.',
}
export const roleNameLength = {
  code: 'InvalidParameter.RoleName.Length',
  httpStatus: 400,
  message: 'The parameter - "RoleName" beyond the length limit.',
}
export const trustPolicyLength = {
  code: 'InvalidParameter.AssumeRolePolicyDocument.Length',
  httpStatus: 400,
  message: 'The parameter - "AssumeRolePolicyDocument" beyond the length limit.',
}
/** Its text tells what is wrong; that of the emulator is its own. */
export const malformedPolicy = (reason: string) => ({
  code: 'MalformedPolicyDocument',
  httpStatus: 400,
  message: `The policy document is malformed: ${reason}.`,
})
export const roleLimitExceeded = {
  code: 'LimitExceeded.Role',
  httpStatus: 409,
  message: 'The count of roles beyond the current limits.',
}
/** Status and text UNCONFIRMED: tools test for the code. */
export const policyNotFound = {
  code: 'EntityNotExist.Policy',
  httpStatus: 404,
  message: 'The policy does not exist.',
}
/** Status and text UNCONFIRMED: tools test for the code. */
export const policyAlreadyAttached = {
  code: 'EntityAlreadyExists.Role.Policy',
  httpStatus: 409,
  message: 'The policy is already attached to the role.',
}

/** What any operation may be answered with. */
export const commonErrors: readonly DocumentedError[] = [
  ...onlyAsFault('no quota of RAM is documented', [
    [userFlowControl.httpStatus, userFlowControl.code, userFlowControl.message],
  ]),
  ...onlyAsFault('the emulator is not out of order', [
    [internalError.httpStatus, internalError.code, internalError.message],
    [serviceUnavailable.httpStatus, serviceUnavailable.code, serviceUnavailable.message],
  ]),
  ...onlyAsFault('RAM policies are not judged', [
    [403, 'NoPermission', 'You are not authorized to do this action. You should be authorized by RAM.'],
  ]),
]
