import type { Choices } from '../assumptions.ts'
import type {
  Image,
  IdempotentResult,
  Key,
  Quotas,
  RegionSettings,
  Role,
  Session,
  Snapshot,
  Tag,
} from './entities.ts'
import { createLiveList } from './live-list.ts'
import type { LiveList } from './live-list.ts'

export interface Region extends RegionSettings {
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
  /** ID of each snapshot that images were made of, to their IDs. */
  imageIdsBySnapshot: Map<string, readonly string[]>
  keys: Map<string, Key>
  /** Alias, with its prefix `alias/`, to key ID. */
  aliases: Map<string, string>
}

/** Where an image is. */
export interface ImagePlace {
  regionId: string
  imageId: string
}

export interface Account {
  accountId: number
  regions: Map<string, Region>
  roles: Map<string, Role>
  /** By access key ID. */
  sessions: Map<string, Session>
  resourceGroupIds: Set<string>
  /** By operation and token, a space between. */
  idempotentResults: Map<string, IdempotentResult>
  quotas: Quotas
  /** What was chosen where the documents are silent. */
  choices: Choices
  /** Copies that run, and those that wait, in order. */
  runningCopies: ImagePlace[]
  waitingCopies: ImagePlace[]
  /** Images that are being made from snapshots. They take no part in the queue of copies. */
  creations: ImagePlace[]
  /** Copies that DescribeImages does not show yet. */
  unlisted: ImagePlace[]
}

/** The service key of ECS: one a region, made on first use. */
export const SERVICE_KEY_ALIAS = 'alias/acs/ecs'
/** What ECS puts on each key that it encrypts disks with. */
export const DISK_ENCRYPTION_TAG: Tag = { key: 'acs:ecs:disk-encryption', value: 'true' }

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
  imageIdsBySnapshot: new Map(),
  keys: new Map(),
  aliases: new Map(),
  encryptionByDefault: false,
  defaultKeyId: null,
})

export const createAccount = (
  parts: Pick<Account, 'accountId' | 'regions' | 'resourceGroupIds' | 'quotas' | 'choices'>,
): Account => ({
  ...parts,
  roles: new Map(),
  sessions: new Map(),
  idempotentResults: new Map(),
  runningCopies: [],
  waitingCopies: [],
  creations: [],
  unlisted: [],
})

export const imageAt = (account: Account, { regionId, imageId }: ImagePlace): Image | undefined =>
  account.regions.get(regionId)?.images.get(imageId)
