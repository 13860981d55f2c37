import { globalOperation } from '../operation.ts'
import { USER_ID, userArnOf } from './principals.ts'

export const getCallerIdentity = globalOperation(
  { name: 'GetCallerIdentity', parameters: {} },
  ({ cloud: { account, caller } }) => {
    const AccountId = String(account.accountId)
    if (caller.kind === 'user')
      return {
        AccountId,
        Arn: userArnOf(account),
        IdentityType: 'RAMUser',
        PrincipalId: USER_ID,
        UserId: USER_ID,
      }
    const { role, sessionName } = caller
    return {
      AccountId,
      Arn: `acs:ram::${account.accountId}:assumed-role/${role.name.toLowerCase()}/${sessionName}`,
      IdentityType: 'AssumedRoleUser',
      PrincipalId: `${role.roleId}:${sessionName}`,
      RoleId: role.roleId,
    }
  },
)
