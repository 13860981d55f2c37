import { globalOperation } from '../operation.ts'
import { ApiError } from '../wire/api-error.ts'
import { oneOf, requiredText } from '../wire/parameters.ts'
import { missingParameter } from '../wire/request-errors.ts'
import { policyAlreadyAttached, policyNotFound, roleNotFound } from './errors.ts'
import { namedRoleOf, roleNameErrors } from './role-name.ts'
import { systemPolicies } from './system-policies.ts'

export const attachPolicyToRole = globalOperation(
  {
    name: 'AttachPolicyToRole',
    parameters: {
      RoleName: requiredText(),
      PolicyName: requiredText('a system policy'),
      PolicyType: oneOf(['System', 'Custom']),
    },
    errors: [roleNotFound, ...roleNameErrors, policyNotFound, policyAlreadyAttached],
  },
  ({ cloud, parameters }) => {
    const { PolicyName: policyName, PolicyType: policyType } = parameters
    if (policyType === null) throw missingParameter('PolicyType')
    const role = namedRoleOf(cloud.account, parameters.RoleName)
    if (policyType !== 'System' || !systemPolicies.has(policyName)) throw new ApiError(policyNotFound)
    if (role.policies.some((policy) => policy.policyName === policyName))
      throw new ApiError(policyAlreadyAttached)
    const policies = [...role.policies, { policyName, policyType, attachedAt: cloud.now }]
    cloud.commit({ type: 'role', name: role.name, value: { ...role, policies } })
    return {}
  },
)
