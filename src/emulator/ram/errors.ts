import { onlyAsFault } from '../wire/api-error.ts'
import type { DocumentedError } from '../wire/api-error.ts'
import { internalError, serviceUnavailable, userFlowControl } from '../wire/request-errors.ts'

// Codes, statuses and texts of the older API references of RAM, and of its page of API errors: newer references list none.

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
/** Of the page of API errors: UNCONFIRMED for CreateRole. */
export const descriptionLength = {
  code: 'InvalidParameter.Description.Length',
  httpStatus: 400,
  message: 'The parameter - "Description" beyond the length limit.',
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
export const policyNotFound = {
  code: 'EntityNotExist.Policy',
  httpStatus: 404,
  message: 'The policy does not exist.',
}
export const policyAlreadyAttached = {
  code: 'EntityAlreadyExists.Role.Policy',
  httpStatus: 409,
  message: 'The role has already been attached this policy.',
}
/** Of two texts, that of the operation's page. */
export const policyLimitExceeded = {
  code: 'LimitExceeded.Role.Policy',
  httpStatus: 409,
  message: 'The policy count of the role beyond the current limits.',
}
export const policyTypeIncorrect = {
  code: 'InvalidParameter.PolicyType',
  httpStatus: 400,
  message: 'The parameter - "PolicyType" is incorrect.',
}
export const policyNameChars = {
  code: 'InvalidParameter.PolicyName.InvalidChars',
  httpStatus: 400,
  message: 'The parameter - "PolicyName" contains invalid chars.',
}
export const policyNameLength = {
  code: 'InvalidParameter.PolicyName.Length',
  httpStatus: 400,
  message: 'The parameter - "PolicyName" beyond the length limit.',
}

/** What any operation may be answered with. */
export const commonErrors: readonly DocumentedError[] = [
  ...onlyAsFault('no quota of RAM is documented', [userFlowControl]),
  ...onlyAsFault('the emulator is not out of order', [internalError, serviceUnavailable]),
  ...onlyAsFault('RAM policies are not judged', [
    [403, 'NoPermission', 'You are not authorized to do this action. You should be authorized by RAM.'],
  ]),
]
