import { globalOperation } from '../operation.ts'
import { ApiError } from '../wire/api-error.ts'
import { requiredText } from '../wire/parameters.ts'
import { timestampOf } from '../wire/timestamps.ts'
import { roleNotFound } from './errors.ts'

export const getRole = globalOperation(
  { name: 'GetRole', parameters: { RoleName: requiredText() }, errors: [roleNotFound('<name>')] },
  ({ cloud, parameters }) => {
    const role = cloud.account.roles.get(parameters.RoleName)
    if (role === undefined) throw new ApiError(roleNotFound(parameters.RoleName))
    return {
      Role: {
        Arn: `acs:ram::${cloud.account.accountId}:role/${role.name.toLowerCase()}`,
        AssumeRolePolicyDocument: role.assumeRolePolicyDocument,
        CreateDate: timestampOf(role.createdAt),
        Description: role.description,
        MaxSessionDuration: role.maxSessionDurationSeconds,
        RoleId: role.roleId,
        RoleName: role.name,
        UpdateDate: timestampOf(role.createdAt),
      },
    }
  },
)
