import type { Account } from '../state/account.ts'
import type { Role } from '../state/entities.ts'
import { timestampOf } from '../wire/timestamps.ts'
import { roleArnOf } from './role-name.ts'

/** A role as CreateRole shows it. */
export const roleRecordOf = (account: Account, role: Role) => ({
  Arn: roleArnOf(account, role),
  AssumeRolePolicyDocument: role.assumeRolePolicyDocument,
  CreateDate: timestampOf(role.createdAt),
  Description: role.description,
  MaxSessionDuration: role.maxSessionDurationSeconds,
  RoleId: role.roleId,
  RoleName: role.name,
})
