import { demo } from '../../../src/emulator/seed/demo-account.ts'
import { refusalsOf } from '../../support/provocation.ts'
import type { Provocation, Provocations } from '../../support/provocation.ts'
import { withQuotas } from './scenes.ts'

const RoleName = demo.operatorRoleName
export const trustPolicy = (principal: object) =>
  JSON.stringify({
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: principal }],
  })
const attachment = { RoleName, PolicyName: 'AliyunECSFullAccess', PolicyType: 'System' }
const attached = refusalsOf('ram', 'AttachPolicyToRole', attachment)
const created = refusalsOf('ram', 'CreateRole', {
  RoleName: 'new-role',
  AssumeRolePolicyDocument: trustPolicy({ Service: ['ecs.aliyuncs.com'] }),
})
const assumed = refusalsOf('sts', 'AssumeRole', {
  RoleArn: `acs:ram::${demo.accountId}:role/${RoleName}`,
  RoleSessionName: 'alice',
})

/** What every operation with the name of a role refuses. */
const names = (operation: string): Provocation[] => {
  const refused = refusalsOf('ram', operation, operation === 'AttachPolicyToRole' ? attachment : {})
  return [
    refused('EntityNotExist.Role', { RoleName: 'nobody' }),
    refused('InvalidParameter.RoleName.InvalidChars', { RoleName: 'a b' }),
    refused('InvalidParameter.RoleName.Length', { RoleName: 'a'.repeat(65) }),
  ]
}

export const ramProvocations: Provocations = {
  GetRole: names('GetRole'),
  ListPoliciesForRole: names('ListPoliciesForRole'),
  AttachPolicyToRole: [
    ...names('AttachPolicyToRole'),
    attached('InvalidParameter.PolicyType', { PolicyType: 'Own' }),
    attached('InvalidParameter.PolicyName.InvalidChars', { PolicyName: 'my policy' }),
    attached('InvalidParameter.PolicyName.Length', { PolicyName: 'p'.repeat(129) }),
    attached('LimitExceeded.Role.Policy', {}, ({ emulator }) => {
      const { roles, ...file } = emulator.dump()
      const policies = Array.from({ length: 20 }, (_, index) => ({
        policyName: `Policy${index}`,
        policyType: 'System' as const,
        attachedAt: '2026-01-01T00:00:00.000Z',
      }))
      emulator.load({ ...file, roles: roles?.map((role) => ({ ...role, policies })) })
    }),
    attached('EntityNotExist.Policy', { PolicyName: 'my-policy', PolicyType: 'Custom' }),
    attached('EntityAlreadyExists.Role.Policy', {}, async ({ client }) => {
      await client.call('ram', 'AttachPolicyToRole', attachment)
    }),
  ],
  CreateRole: [
    created('InvalidParameter.RoleName.InvalidChars', { RoleName: 'a b' }),
    created('InvalidParameter.RoleName.Length', { RoleName: 'a'.repeat(65) }),
    created('InvalidParameter.AssumeRolePolicyDocument.Length', {
      AssumeRolePolicyDocument: ' '.repeat(2049),
    }),
    created('InvalidParameter.Description.Length', { Description: 'd'.repeat(1025) }),
    created('MalformedPolicyDocument', { AssumeRolePolicyDocument: '{}' }),
    created('EntityAlreadyExists.Role', { RoleName }),
    created('LimitExceeded.Role', {}, withQuotas({ roles: 1 })),
  ],
}

export const stsProvocations: Provocations = {
  AssumeRole: [
    assumed('InvalidParameter.RoleArn', { RoleArn: RoleName }),
    assumed('InvalidParameter.RoleSessionName', { RoleSessionName: 'a' }),
    assumed('InvalidParameter.DurationSeconds', { DurationSeconds: 3601 }),
    assumed('NoPermission', { RoleArn: `acs:ram::${demo.accountId}:role/aliyunecsdiskencryptdefaultrole` }),
    assumed('EntityNotExist.Role', { RoleArn: `acs:ram::${demo.accountId}:role/nobody` }),
  ],
}
