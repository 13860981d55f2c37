import { randomInt } from 'node:crypto'

import { globalOperation } from '../operation.ts'
import type { Role } from '../state/entities.ts'
import { ApiError } from '../wire/api-error.ts'
import { integer, requiredText, text } from '../wire/parameters.ts'
import {
  descriptionLength,
  malformedPolicy,
  roleAlreadyExists,
  roleLimitExceeded,
  trustPolicyLength,
} from './errors.ts'
import { checkRoleName, roleNameErrors } from './role-name.ts'
import { roleRecordOf } from './role-record.ts'
import { problemOfTrustPolicy } from './trust-policy.ts'

const MAX_POLICY = 2048
const MAX_DESCRIPTION = 1024

export const createRole = globalOperation(
  {
    name: 'CreateRole',
    parameters: {
      RoleName: requiredText('at most 64 letters, digits, ., @, _ and -'),
      AssumeRolePolicyDocument: requiredText('JSON of at most 2,048 characters'),
      Description: text('at most 1,024 characters'),
      MaxSessionDuration: integer(3600, 43_200),
    },
    errors: [
      ...roleNameErrors,
      trustPolicyLength,
      descriptionLength,
      malformedPolicy('<reason>'),
      roleAlreadyExists,
      roleLimitExceeded,
    ],
  },
  ({ cloud, parameters }) => {
    const { RoleName: name, AssumeRolePolicyDocument: assumeRolePolicyDocument } = parameters
    checkRoleName(name)
    if (assumeRolePolicyDocument.length > MAX_POLICY) throw new ApiError(trustPolicyLength)
    const problem = problemOfTrustPolicy(assumeRolePolicyDocument)
    if (problem !== null) throw new ApiError(malformedPolicy(problem))
    if ((parameters.Description ?? '').length > MAX_DESCRIPTION) throw new ApiError(descriptionLength)
    const { roles, quotas } = cloud.account
    if ([...roles.keys()].some((known) => known.toLowerCase() === name.toLowerCase()))
      throw new ApiError(roleAlreadyExists)
    if (roles.size >= quotas.roles) throw new ApiError(roleLimitExceeded)
    const value: Role = {
      name,
      roleId: `30${randomInt(10 ** 11, 10 ** 12)}${randomInt(1000, 10_000)}`,
      description: parameters.Description ?? '',
      assumeRolePolicyDocument,
      maxSessionDurationSeconds: parameters.MaxSessionDuration ?? 3600,
      createdAt: cloud.now,
      policies: [],
      madeByConsole: false,
    }
    cloud.commit({ type: 'role', name, value })
    return { Role: roleRecordOf(cloud.account, value) }
  },
)
