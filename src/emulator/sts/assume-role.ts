import { randomBytes } from 'node:crypto'

import { globalOperation } from '../operation.ts'
import { roleArnOf } from '../ram/role-name.ts'
import { isTrusted } from '../ram/trust-policy.ts'
import type { Account } from '../state/account.ts'
import type { Role } from '../state/entities.ts'
import { ApiError } from '../wire/api-error.ts'
import { integer, requiredText } from '../wire/parameters.ts'
import { timestampOf } from '../wire/timestamps.ts'
import {
  durationNotAllowed,
  externalIdErrors,
  notAuthorized,
  policyErrors,
  roleArnMalformed,
  roleNotFound,
  sessionNameMalformed,
} from './errors.ts'
import { principalsOf } from './principals.ts'

const MIN_SECONDS = 900
const USUAL_SECONDS = 3600

/** Credentials of a role, good for a while. What the role may do is not judged (ram.policies). */
export const assumeRole = globalOperation(
  {
    name: 'AssumeRole',
    quota: 'AssumeRole',
    parameters: {
      RoleArn: requiredText('acs:ram::<account ID>:role/<name>'),
      RoleSessionName: requiredText('2 to 64 letters, digits, ., @, - and _'),
      DurationSeconds: integer(0, 1_000_000_000),
    },
    absentFields: { SourceIdentity: 'it is refused as a parameter' },
    errors: [
      roleArnMalformed,
      sessionNameMalformed,
      durationNotAllowed,
      notAuthorized,
      roleNotFound,
      ...policyErrors,
      ...externalIdErrors,
    ],
  },
  ({ cloud, parameters }) => {
    const { account, caller } = cloud
    const { RoleSessionName: sessionName } = parameters
    // 32 in older references.
    if (!/^[\w.@-]{2,64}$/.test(sessionName)) throw new ApiError(sessionNameMalformed)
    const role = roleOfArn(account, parameters.RoleArn)
    const maxSeconds = role.maxSessionDurationSeconds
    const seconds = parameters.DurationSeconds ?? Math.min(USUAL_SECONDS, maxSeconds)
    if (seconds < MIN_SECONDS || seconds > maxSeconds) throw new ApiError(durationNotAllowed)
    if (!isTrusted(role.assumeRolePolicyDocument, principalsOf(account, caller)))
      throw new ApiError(notAuthorized)
    const session = {
      accessKeyId: `STS.emulator${randomBytes(8).toString('hex')}`,
      accessKeySecret: randomBytes(24).toString('base64url'),
      securityToken: randomBytes(96).toString('base64'),
      roleName: role.name,
      roleId: role.roleId,
      sessionName,
      expiresAt: new Date(cloud.now.getTime() + seconds * 1000),
    }
    cloud.commit({ type: 'session', value: session })
    return {
      AssumedRoleUser: {
        Arn: `${roleArnOf(account, role)}/${sessionName}`,
        AssumedRoleId: `${role.roleId}:${sessionName}`,
      },
      Credentials: {
        AccessKeyId: session.accessKeyId,
        AccessKeySecret: session.accessKeySecret,
        Expiration: timestampOf(session.expiresAt),
        SecurityToken: session.securityToken,
      },
    }
  },
)

const roleOfArn = (account: Account, arn: string): Role => {
  const [, accountId, name] = /^acs:ram::(\d+):role\/([\w.@-]{1,64})$/.exec(arn) ?? []
  if (accountId === undefined || name === undefined) throw new ApiError(roleArnMalformed)
  const role = [...account.roles.values()].find((known) => known.name.toLowerCase() === name.toLowerCase())
  if (role === undefined || accountId !== String(account.accountId)) throw new ApiError(roleNotFound)
  return role
}
