import type { Caller } from '../operation.ts'
import { roleArnOf } from '../ram/role-name.ts'
import type { Account } from '../state/account.ts'

/** The RAM user whose key the demo credentials are. */
const USER_NAME = 'emulator-demo'
export const USER_ID = '201234567890123456'

export const userArnOf = ({ accountId }: Account) => `acs:ram::${accountId}:user/${USER_NAME}`

/** As whom a trust policy can name a caller: itself, or its whole account. */
export const principalsOf = (account: Account, caller: Caller) => [
  `acs:ram::${account.accountId}:root`,
  caller.kind === 'user' ? userArnOf(account) : roleArnOf(account, caller.role),
]
