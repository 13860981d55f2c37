import { globalOperation } from '../operation.ts'
import { requiredText } from '../wire/parameters.ts'
import { timestampOf } from '../wire/timestamps.ts'
import { roleNotFound } from './errors.ts'
import { namedRoleOf, roleNameErrors } from './role-name.ts'
import { systemPolicies } from './system-policies.ts'

export const listPoliciesForRole = globalOperation(
  {
    name: 'ListPoliciesForRole',
    parameters: { RoleName: requiredText() },
    errors: [roleNotFound, ...roleNameErrors],
  },
  ({ cloud, parameters }) => ({
    Policies: {
      Policy: namedRoleOf(cloud.account, parameters.RoleName).policies.map((policy) => ({
        AttachDate: timestampOf(policy.attachedAt),
        DefaultVersion: 'v1',
        Description: systemPolicies.get(policy.policyName) ?? '',
        PolicyName: policy.policyName,
        PolicyType: policy.policyType,
      })),
    },
  }),
)
