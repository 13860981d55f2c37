import type { Image, Quotas, Role, Snapshot } from './entities.ts'
import { systems } from './operating-systems.ts'

/** An image of the account as it is unless told otherwise: Available, of one 40 GiB disk, Linux. */
export const plainImageOf = (
  place: Pick<Image, 'imageId' | 'regionId' | 'ownerId' | 'createdAt'>,
): Image => ({
  ...systems[0]!,
  ...place,
  name: '',
  description: '',
  family: '',
  ownerAlias: 'self',
  isPublic: false,
  sharedWith: [],
  isSubscribed: false,
  productCode: '',
  imdsSupport: 'v1',
  isCopied: false,
  resourceGroupId: '',
  tags: [],
  disks: [],
  status: 'Available',
  copy: null,
  creationEndsAt: null,
  isListed: true,
})

/** A snapshot as it is unless told otherwise: of a plain system disk, and done. */
export const plainSnapshotOf = (
  place: Pick<Snapshot, 'snapshotId' | 'regionId' | 'ownerId' | 'createdAt'>,
): Snapshot => ({
  ...place,
  name: '',
  description: '',
  diskType: 'system',
  sizeGiB: 40,
  sourceDiskId: '',
  encrypted: false,
  kmsKeyId: null,
  sourceSnapshotId: null,
  sourceRegionId: null,
  tags: [],
  resourceGroupId: '',
  retentionDays: null,
  imageId: null,
  copyEndsAt: null,
  isIncomplete: false,
})

export const DISK_ENCRYPTION_ROLE = 'AliyunECSDiskEncryptDefaultRole'
export const DISK_ENCRYPTION_POLICY = 'AliyunECSDiskEncryptRolePolicy'

/** As the console makes it when a customer allows ECS to use keys. */
export const diskEncryptionRoleOf = (createdAt: Date): Role => ({
  name: DISK_ENCRYPTION_ROLE,
  roleId: '301234567890123456',
  description: 'ECS uses this role to encrypt and decrypt disks with keys of this account.',
  assumeRolePolicyDocument: JSON.stringify({
    Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: ['ecs.aliyuncs.com'] } }],
    Version: '1',
  }),
  maxSessionDurationSeconds: 3600,
  createdAt,
  policies: [{ policyName: DISK_ENCRYPTION_POLICY, policyType: 'System', attachedAt: createdAt }],
  madeByConsole: true,
})

/** One that the account itself may assume, for trying AssumeRole. */
export const demoOperatorRoleOf = (name: string, createdAt: Date): Role => ({
  ...diskEncryptionRoleOf(createdAt),
  name,
  roleId: '301234567890123457',
  description: 'For trying AssumeRole.',
  assumeRolePolicyDocument: JSON.stringify({
    Statement: [
      {
        Action: 'sts:AssumeRole',
        Effect: 'Allow',
        Principal: { RAM: [`acs:ram::${DEMO_ACCOUNT_ID}:root`] },
      },
    ],
    Version: '1',
  }),
  policies: [],
  madeByConsole: false,
})

export const DEMO_ACCOUNT_ID = 1_234_567_890_123_456

/** Of keys, aliases and roles: as documented. */
export const defaultQuotas: Quotas = {
  imagesPerRegion: 1000,
  snapshotsPerRegion: 10_000,
  keysPerRegion: 200,
  aliasesPerRegion: 300,
  roles: 1000,
}
