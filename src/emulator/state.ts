import { createLiveList } from './live-list.ts'
import type { LiveList } from './live-list.ts'

export interface Tag {
  key: string
  value: string
}

export type ImageStatus = 'Creating' | 'Waiting' | 'Available' | 'UnAvailable' | 'CreateFailed' | 'Deprecated'
type ImageOwnerAlias = 'self' | 'system' | 'others' | 'marketplace'

export interface Disk {
  device: string
  type: 'system' | 'data'
  sizeGiB: number
  /** Null for images of the cloud, which show none. */
  snapshotId: string | null
}

/** What makes an image out of another one. It has the image in Waiting or Creating until `endsAt`. */
export interface CopyTask {
  sourceRegionId: string
  sourceImageId: string
  durationMs: number
  outcome: 'Available' | 'CreateFailed'
  cancellable: boolean
  /** Null while it waits. */
  startedAt: Date | null
  endsAt: Date | null
}

export interface Image {
  imageId: string
  regionId: string
  name: string
  description: string
  family: string
  ownerAlias: ImageOwnerAlias
  ownerId: number
  isPublic: boolean
  isSubscribed: boolean
  productCode: string
  osType: 'linux' | 'windows'
  platform: string
  osName: string
  osNameEn: string
  architecture: 'x86_64' | 'arm64' | 'i386'
  bootMode: string | null
  nvmeSupport: 'supported' | 'unsupported'
  isCopied: boolean
  createdAt: Date
  resourceGroupId: string
  tags: Tag[]
  disks: Disk[]
  status: ImageStatus
  /** Null for an image that was not made by CopyImage. */
  copy: CopyTask | null
  /** When an image that is being made from an instance is done; null for all others. */
  creationEndsAt: Date | null
}

export interface Snapshot {
  snapshotId: string
  regionId: string
  name: string
  ownerId: number
  diskType: 'system' | 'data'
  sizeGiB: number
  sourceDiskId: string
  encrypted: boolean
  /** Null unless encrypted. */
  kmsKeyId: string | null
  sourceSnapshotId: string | null
  sourceRegionId: string | null
  createdAt: Date
  tags: Tag[]
  resourceGroupId: string
  /** The image it belongs to, or did: as long as that is there, its progress is the snapshot's. */
  imageId: string
  /** True once its image went before it was done. */
  isIncomplete: boolean
}

export interface Key {
  keyId: string
  regionId: string
  /** As it was set; see `keyStateOf` for what time makes of it. */
  keyState: 'Enabled' | 'Disabled' | 'PendingDeletion' | 'PendingImport'
  keySpec: string
  keyUsage: 'ENCRYPT/DECRYPT' | 'SIGN/VERIFY'
  origin: 'Aliyun_KMS' | 'EXTERNAL'
  protectionLevel: 'SOFTWARE' | 'HSM'
  creatorType: 'User' | 'Service'
  creator: string
  description: string
  createdAt: Date
  deleteAt: Date | null
  materialExpiresAt: Date | null
  automaticRotation: 'Enabled' | 'Disabled'
  rotationIntervalSeconds: number | null
  lastRotatedAt: Date | null
  tags: Tag[]
}

export interface Region {
  regionId: string
  localNames: Readonly<Record<'zh-CN' | 'en-US' | 'ja', string>>
  /** In the IDs of its ECS resources: `bp1` in `m-bp1…`. */
  resourcePrefix: string
  /** In the IDs of its keys: `hzz` in `key-hzz…`. */
  keyPrefix: string
  images: LiveList<Image>
  snapshots: LiveList<Snapshot>
  /** Name of each of the account's own images to the image's ID. */
  imageNames: Map<string, string>
  keys: Map<string, Key>
  /** Alias, with its prefix `alias/`, to key ID. */
  aliases: Map<string, string>
  encryptionByDefault: boolean
  defaultKeyId: string | null
  /** IDs of the images that copies are making here: first those that run, then those that wait, in order. */
  runningCopies: string[]
  waitingCopies: string[]
  /** IDs of the images that are being made from instances. They take no part in the queue of copies. */
  creations: string[]
}

export interface Role {
  name: string
  description: string
  assumeRolePolicyDocument: string
  createdAt: Date
}

interface IdempotentCopy {
  parametersHash: string
  imageId: string
}

export interface Account {
  accountId: number
  regions: Map<string, Region>
  roles: Map<string, Role>
  resourceGroupIds: Set<string>
  copiesByClientToken: Map<string, IdempotentCopy>
}

/** The service key of ECS: one a region, made on first use. */
export const SERVICE_KEY_ALIAS = 'alias/acs/ecs'
/** What ECS puts on each key that it encrypts disks with. */
export const DISK_ENCRYPTION_TAG: Tag = { key: 'acs:ecs:disk-encryption', value: 'true' }
export const DISK_ENCRYPTION_ROLE = 'AliyunECSDiskEncryptDefaultRole'

/** As both lists are shown: newest first, those of one instant by their ID. */
const newestFirst =
  <Item extends { createdAt: Date }>(idOf: (item: Item) => string) =>
  (a: Item, b: Item) =>
    b.createdAt.getTime() - a.createdAt.getTime() || (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0)

const imageIdOf = (image: Image) => image.imageId

/** Also of places where a snapshot was. */
export const compareSnapshots = newestFirst<Pick<Snapshot, 'snapshotId' | 'createdAt'>>(
  ({ snapshotId }) => snapshotId,
)

export const createRegion = (
  place: Pick<Region, 'regionId' | 'localNames' | 'resourcePrefix' | 'keyPrefix'>,
): Region => ({
  ...place,
  images: createLiveList(imageIdOf, newestFirst(imageIdOf)),
  snapshots: createLiveList<Snapshot>(({ snapshotId }) => snapshotId, compareSnapshots),
  imageNames: new Map(),
  keys: new Map(),
  aliases: new Map(),
  encryptionByDefault: false,
  defaultKeyId: null,
  runningCopies: [],
  waitingCopies: [],
  creations: [],
})

export const addImage = (region: Region, image: Image) => {
  region.images.add(image)
  if (image.ownerAlias === 'self' && image.name !== '') region.imageNames.set(image.name, image.imageId)
}

/** Its snapshots stay. */
export const removeImage = (region: Region, image: Image) => {
  region.images.remove(image.imageId)
  if (region.imageNames.get(image.name) === image.imageId) region.imageNames.delete(image.name)
}
