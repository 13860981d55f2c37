import { z } from 'zod'

/** An instant: text in files, a Date in memory. */
export const instant = z.codec(z.iso.datetime(), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
})

const id = z.string().min(1)
/** Sixteen digits. The SDKs cast it to a number. */
export const accountId = z.int().positive()

export const tag = z.strictObject({ key: z.string(), value: z.string() })
export type Tag = z.infer<typeof tag>

export const disk = z.strictObject({
  device: z.string(),
  type: z.enum(['system', 'data']),
  sizeGiB: z.int().positive(),
  snapshotId: id
    .nullable()
    .describe('Null for images of the cloud, which show none, and for empty data disks.'),
})
export type Disk = z.infer<typeof disk>

const copyTask = z.strictObject({
  sourceRegionId: id,
  sourceImageId: id,
  durationMs: z.number().min(0),
  outcome: z.enum(['Available', 'CreateFailed']),
  cancellable: z.boolean(),
  startedAt: instant.nullable().describe('Null while it waits.'),
  endsAt: instant.nullable(),
})
/** What makes an image out of another one. It has the image in Waiting or Creating until `endsAt`. */
export type CopyTask = z.infer<typeof copyTask>

export const imageStatuses = [
  'Creating',
  'Waiting',
  'Available',
  'UnAvailable',
  'CreateFailed',
  'Deprecated',
] as const
export type ImageStatus = (typeof imageStatuses)[number]

export const image = z.strictObject({
  imageId: id,
  regionId: id,
  name: z.string(),
  description: z.string(),
  family: z.string(),
  ownerAlias: z.enum(['self', 'system', 'others', 'marketplace']),
  ownerId: accountId,
  isPublic: z.boolean().describe('True for an image of the cloud, and for a community image.'),
  sharedWith: z.array(accountId).describe('Other accounts that may use the image.'),
  isSubscribed: z.boolean(),
  productCode: z.string(),
  osType: z.enum(['linux', 'windows']),
  platform: z.string(),
  osName: z.string(),
  osNameEn: z.string(),
  architecture: z.enum(['x86_64', 'arm64', 'i386']),
  bootMode: z.enum(['BIOS', 'UEFI', 'UEFI-Preferred']).nullable(),
  nvmeSupport: z.enum(['supported', 'unsupported']),
  imdsSupport: z.enum(['v1', 'v2']),
  isCopied: z.boolean(),
  createdAt: instant,
  resourceGroupId: z.string(),
  tags: z.array(tag),
  disks: z.array(disk).min(1).describe('The system disk first.'),
  status: z
    .enum(imageStatuses)
    .describe('Creating or Waiting without `copy` or `creationEndsAt` lasts for ever, at 0 %.'),
  copy: copyTask.nullable().describe('Null for an image that was not made by CopyImage.'),
  creationEndsAt: instant
    .nullable()
    .describe('When an image that is being made from snapshots is done; null for all others.'),
  isListed: z.boolean().describe('False while DescribeImages does not show a new copy yet.'),
})
/** Never changed in place: what shows an image may keep what it made of it. */
export type Image = Readonly<z.infer<typeof image>>

export const snapshot = z.strictObject({
  snapshotId: id,
  regionId: id,
  name: z.string(),
  description: z.string(),
  ownerId: accountId,
  diskType: z.enum(['system', 'data']),
  sizeGiB: z.int().positive(),
  sourceDiskId: z.string(),
  encrypted: z.boolean(),
  kmsKeyId: id.nullable().describe('Null unless encrypted.'),
  sourceSnapshotId: id.nullable(),
  sourceRegionId: id.nullable(),
  createdAt: instant,
  tags: z.array(tag),
  resourceGroupId: z.string(),
  retentionDays: z.int().positive().nullable(),
  imageId: id
    .nullable()
    .describe('The copy that it is made with: as long as that is there, its progress is the snapshot’s.'),
  copyEndsAt: instant.nullable().describe('When a copy by CopySnapshot is done; null for all others.'),
  isIncomplete: z.boolean().describe('True once its image went before it was done.'),
})
export type Snapshot = Readonly<z.infer<typeof snapshot>>

const importTicket = z.strictObject({
  token: id,
  wrappingAlgorithm: z.string(),
  privateKeyPem: z.string(),
  expiresAt: instant,
})

export const key = z.strictObject({
  keyId: id,
  regionId: id,
  keyState: z
    .enum(['Enabled', 'Disabled', 'PendingDeletion', 'PendingImport'])
    .describe('As it was set: material that expires makes PendingImport of Enabled by itself.'),
  keySpec: z.string(),
  keyUsage: z.enum(['ENCRYPT/DECRYPT', 'SIGN/VERIFY']),
  origin: z.enum(['Aliyun_KMS', 'EXTERNAL']),
  protectionLevel: z.enum(['SOFTWARE', 'HSM']),
  creatorType: z.enum(['User', 'Service']),
  creator: z.string(),
  description: z.string(),
  createdAt: instant,
  deleteAt: instant.nullable(),
  materialExpiresAt: instant.nullable(),
  automaticRotation: z.enum(['Enabled', 'Disabled']),
  rotationIntervalSeconds: z.int().positive().nullable(),
  lastRotatedAt: instant.nullable(),
  tags: z.array(tag),
  hasMaterial: z.boolean().describe('False for an EXTERNAL key until material is imported.'),
  importTicket: importTicket.nullable().describe('Of the last GetParametersForImport.'),
  materialSha256: z
    .string()
    .nullable()
    .describe('Of imported material: the same key takes no other material again.'),
})
export type Key = Readonly<z.infer<typeof key>>

const attachedPolicy = z.strictObject({
  policyName: id,
  policyType: z.enum(['System', 'Custom']),
  attachedAt: instant,
})

export const role = z.strictObject({
  name: id,
  roleId: id,
  description: z.string(),
  assumeRolePolicyDocument: z.string(),
  maxSessionDurationSeconds: z.int().positive(),
  createdAt: instant,
  policies: z.array(attachedPolicy),
  madeByConsole: z.boolean().describe('True for one that the console’s Authorize made.'),
})
export type Role = Readonly<z.infer<typeof role>>

export const session = z.strictObject({
  accessKeyId: id,
  accessKeySecret: id,
  securityToken: id,
  roleName: id,
  roleId: id.describe('Another role of the same name is not the one that was assumed.'),
  sessionName: id,
  expiresAt: instant,
})
/** Credentials that AssumeRole gave out. */
export type Session = Readonly<z.infer<typeof session>>

export const idempotentResult = z.strictObject({
  operation: id,
  clientToken: id,
  parametersHash: z.string(),
  answer: z.record(z.string(), z.string()),
  at: instant,
})
/** What a call with a ClientToken was answered. */
export type IdempotentResult = Readonly<z.infer<typeof idempotentResult>>

export const regionSettings = z.strictObject({
  encryptionByDefault: z.boolean(),
  defaultKeyId: id.nullable(),
})
export type RegionSettings = z.infer<typeof regionSettings>

export const quotas = z.strictObject({
  imagesPerRegion: z.int().positive(),
  snapshotsPerRegion: z.int().positive(),
  keysPerRegion: z.int().positive(),
  aliasesPerRegion: z.int().positive(),
  roles: z.int().positive(),
})
/** Of the account. */
export type Quotas = z.infer<typeof quotas>
