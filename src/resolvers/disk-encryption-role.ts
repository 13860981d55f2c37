import { isRefusal, valueOrNullIf } from './cloud-refusal.ts'
import type { GatewayContext } from './gateway-context.ts'

/** ECS uses a customer's key through this role; the console makes it on the first "去授权". */
const ROLE_NAME = 'AliyunECSDiskEncryptDefaultRole'

/** Null where the gateway's credentials may not ask RAM. */
export const diskEncryptionRoleGranted = (context: GatewayContext): Promise<boolean | null> =>
  valueOrNullIf(isRefusal, context.roles.exists(ROLE_NAME))
