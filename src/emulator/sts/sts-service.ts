import { rpcErrorBodyOf } from '../service.ts'
import type { Service } from '../service.ts'
import { internalError, userFlowControl } from '../wire/request-errors.ts'
import { assumeRole } from './assume-role.ts'
import { commonErrors } from './errors.ts'
import { getCallerIdentity } from './get-caller-identity.ts'

const MINUTE_MS = 60_000

/** @param assumeRolesPerMinute quota of the account (6,000 in the cloud) */
export const createStsService = (assumeRolesPerMinute: number): Service => ({
  name: 'sts',
  version: '2015-04-01',
  operations: [assumeRole, getCallerIdentity],
  // It has endpoints in regions, and answers the same at each.
  regionIdOf: () => '',
  quotas: {
    AssumeRole: {
      scope: 'account',
      calls: assumeRolesPerMinute,
      windowMs: MINUTE_MS,
      refusal: userFlowControl,
      hint: true,
    },
  },
  throttled: userFlowControl,
  broken: internalError,
  commonErrors,
  errorBodyOf: rpcErrorBodyOf('Sts'),
})
