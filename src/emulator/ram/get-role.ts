import { globalOperation } from '../operation.ts'
import { requiredText } from '../wire/parameters.ts'
import { timestampOf } from '../wire/timestamps.ts'
import { roleNotFound } from './errors.ts'
import { namedRoleOf, roleNameErrors } from './role-name.ts'
import { roleRecordOf } from './role-record.ts'

export const getRole = globalOperation(
  { name: 'GetRole', parameters: { RoleName: requiredText() }, errors: [roleNotFound, ...roleNameErrors] },
  ({ cloud, parameters }) => {
    const role = namedRoleOf(cloud.account, parameters.RoleName)
    // No operation here changes a role itself.
    return { Role: { ...roleRecordOf(cloud.account, role), UpdateDate: timestampOf(role.createdAt) } }
  },
)
