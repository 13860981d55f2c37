import { globalOperation } from '../operation.ts'
import { ApiError } from '../wire/api-error.ts'
import { oneOf, requiredText } from '../wire/parameters.ts'
import { missingParameter } from '../wire/request-errors.ts'
import {
  policyAlreadyAttached,
  policyLimitExceeded,
  policyNameChars,
  policyNameLength,
  policyNotFound,
  policyTypeIncorrect,
  roleNotFound,
} from './errors.ts'
import { namedRoleOf, roleNameErrors } from './role-name.ts'
import { systemPolicies } from './system-policies.ts'

/** Of system policies; five custom ones more, of which there are none here. */
const MAX_POLICIES = 20

export const attachPolicyToRole = globalOperation(
  {
    name: 'AttachPolicyToRole',
    parameters: {
      RoleName: requiredText(),
      PolicyName: requiredText('a system policy'),
      PolicyType: oneOf(['System', 'Custom'], policyTypeIncorrect),
    },
    errors: [
      roleNotFound,
      ...roleNameErrors,
      policyTypeIncorrect,
      policyNameChars,
      policyNameLength,
      policyNotFound,
      policyAlreadyAttached,
      policyLimitExceeded,
    ],
  },
  ({ cloud, parameters }) => {
    const { PolicyName: policyName, PolicyType: policyType } = parameters
    if (policyType === null) throw missingParameter('PolicyType')
    if (policyName.length > 128) throw new ApiError(policyNameLength)
    if (!/^[A-Za-z0-9-]+$/.test(policyName)) throw new ApiError(policyNameChars)
    const role = namedRoleOf(cloud.account, parameters.RoleName)
    if (policyType !== 'System' || !systemPolicies.has(policyName)) throw new ApiError(policyNotFound)
    if (role.policies.some((policy) => policy.policyName === policyName))
      throw new ApiError(policyAlreadyAttached)
    if (role.policies.length >= MAX_POLICIES) throw new ApiError(policyLimitExceeded)
    const policies = [...role.policies, { policyName, policyType, attachedAt: cloud.now }]
    cloud.commit({ type: 'role', name: role.name, value: { ...role, policies } })
    return {}
  },
)
