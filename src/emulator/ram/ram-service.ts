import { rpcErrorBodyOf } from '../service.ts'
import type { Service } from '../service.ts'
import { internalError, userFlowControl } from '../wire/request-errors.ts'
import { attachPolicyToRole } from './attach-policy-to-role.ts'
import { createRole } from './create-role.ts'
import { commonErrors } from './errors.ts'
import { getRole } from './get-role.ts'
import { listPoliciesForRole } from './list-policies-for-role.ts'

/** A central service, without regions. */
export const createRamService = (): Service => ({
  name: 'ram',
  version: '2015-05-01',
  operations: [attachPolicyToRole, createRole, getRole, listPoliciesForRole],
  regionIdOf: () => '',
  quotas: {},
  throttled: userFlowControl,
  broken: internalError,
  commonErrors,
  errorBodyOf: rpcErrorBodyOf('Ram'),
})
