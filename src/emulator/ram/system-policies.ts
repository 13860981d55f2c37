/** System policies that there are here: of the services that are emulated, and those for everything. */
export const systemPolicies: ReadonlyMap<string, string> = new Map([
  ['AdministratorAccess', 'Full access to all resources.'],
  ['ReadOnlyAccess', 'Read access to all resources.'],
  ['AliyunECSFullAccess', 'Full access to ECS.'],
  ['AliyunECSReadOnlyAccess', 'Read access to ECS.'],
  ['AliyunKMSFullAccess', 'Full access to KMS.'],
  ['AliyunKMSReadOnlyAccess', 'Read access to KMS.'],
  ['AliyunRAMFullAccess', 'Full access to RAM.'],
  ['AliyunRAMReadOnlyAccess', 'Read access to RAM.'],
  ['AliyunSTSAssumeRoleAccess', 'Allows to assume roles.'],
  ['AliyunECSDiskEncryptRolePolicy', 'Lets ECS use keys to encrypt disks.'],
])
