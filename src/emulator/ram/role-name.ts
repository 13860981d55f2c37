import type { Account } from '../state/account.ts'
import type { Role } from '../state/entities.ts'
import { ApiError } from '../wire/api-error.ts'
import { roleNameChars, roleNameLength, roleNotFound } from './errors.ts'

const MAX_LENGTH = 64

/** @throws ApiError: one of `roleNameErrors` */
export const checkRoleName = (name: string) => {
  if (name.length > MAX_LENGTH) throw new ApiError(roleNameLength)
  if (!/^[\w.@-]+$/.test(name)) throw new ApiError(roleNameChars)
}

/** @throws ApiError when there is none of that name, or the name can not be one */
export const namedRoleOf = (account: Account, name: string): Role => {
  checkRoleName(name)
  const role = account.roles.get(name)
  if (role === undefined) throw new ApiError(roleNotFound)
  return role
}

export const roleNameErrors = [roleNameChars, roleNameLength]

/** The ARN of a role has its name in small letters. */
export const roleArnOf = (account: Account, role: Role) =>
  `acs:ram::${account.accountId}:role/${role.name.toLowerCase()}`
