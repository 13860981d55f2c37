import type { CopyJob, CopyJobEvent, CopyJobStatus, FrozenCopyRequest } from '../copy-jobs/copy-job.ts'
import type {
  ImageOwner,
  ImageRecord,
  ImageStatus,
  OperatingSystemType,
  SnapshotRecord,
  TagRecord,
} from '../datasources/ecs/ecs-api.ts'
import type { AliasRecord, KeyQuery, KeyRecord } from '../datasources/kms/kms-api.ts'
import type { ResultingEncryption } from '../encryption/copy-plan-types.ts'

export type Language = 'zh' | 'en'

export interface RegionLookup {
  all(): readonly { regionId: string }[]
  has(regionId: string): boolean
  localName(regionId: string, language: Language): string
}

/** What the cloud can filter by itself. */
export interface ImageListFilter {
  owner?: ImageOwner
  statuses?: readonly ImageStatus[]
  name?: string
  tags?: readonly TagRecord[]
  osType?: OperatingSystemType
  imageIds?: readonly string[]
}

/** Where a window of images ended: a row of one region's listing. */
export interface ImagePosition {
  regionId: string
  /** Rows of the region's listing before and including this one. */
  offset: number
  imageId: string
}

export interface ImageWindowQuery {
  regionIds: readonly string[]
  filter: ImageListFilter
  first: number
  after: ImagePosition | null
  /** For what the cloud can't filter by: says for each image of a batch whether it belongs to the list. */
  predicate?: (images: readonly ImageRecord[]) => Promise<readonly boolean[]>
}

export interface ImageWindow {
  rows: { image: ImageRecord; position: ImagePosition }[]
  hasNextPage: boolean
  /** Null when a region failed or was not asked, or a predicate was used. */
  totalCount: number | null
  failures: { regionId: string; error: unknown }[]
}

export interface ImageSource {
  byId(regionId: string, imageId: string): Promise<ImageRecord | null>
  window(query: ImageWindowQuery): Promise<ImageWindow>
  /** One call for each region that this request has not counted yet. */
  totalCount(regionIds: readonly string[], filter: ImageListFilter): Promise<number>
  /** Images made from a snapshot. */
  ofSnapshot(regionId: string, snapshotId: string): Promise<readonly ImageRecord[]>
  /** Names in use in a region among those that contain the given text. */
  namesContaining(regionId: string, text: string): Promise<ReadonlySet<string>>
}

export type KeyListQuery = Omit<KeyQuery, 'pageNumber' | 'pageSize'>

export interface KeySource {
  /** By ID, ARN or alias/…. Null when the region has no such key. */
  byId(regionId: string, keyId: string): Promise<KeyRecord | null>
  /** Every key of a region that KMS itself finds to fit. */
  list(query: KeyListQuery): Promise<readonly { keyId: string; arn: string }[]>
}

export interface AliasSource {
  /** Every alias of a region. */
  ofRegion(regionId: string): Promise<readonly AliasRecord[]>
  ofKey(regionId: string, keyId: string): Promise<readonly string[]>
}

export interface RegionEncryptionSource {
  encryptionByDefault(regionId: string): Promise<boolean>
  /** Null when the region has none. */
  defaultKeyId(regionId: string): Promise<string | null>
}

export interface CopyJobFilterFields {
  statuses?: readonly CopyJobStatus[]
  sourceRegionId?: string
  sourceImageId?: string
  destinationRegionId?: string
  keyId?: string
  requestedBy?: string
  createdAfter?: Date
}

export interface CopyJobDraft {
  copy: Omit<FrozenCopyRequest, 'tags'> & { tags: readonly TagRecord[] }
  resultingEncryption: ResultingEncryption
  requestedBy: string
  idempotencyKey: string | null
  /** Of the caller's input, normalised: the same key with another hash is another request. */
  inputHash: string
}

export interface CopyJobSource {
  create(
    draft: CopyJobDraft,
  ): Promise<{ outcome: 'CREATED' | 'REPLAYED'; job: CopyJob } | { outcome: 'KEY_REUSED' | 'NAME_TAKEN' }>
  byIdempotencyKey(key: string, inputHash: string): Promise<{ job: CopyJob; sameInput: boolean } | null>
  byId(id: string): Promise<CopyJob | null>
  eventsOf(id: string): Promise<readonly CopyJobEvent[]>
  queuePositionOf(id: string): Promise<number | null>
  list(
    filter: CopyJobFilterFields,
    page: { first: number; after: CopyJobPosition | null },
  ): Promise<{ jobs: CopyJob[]; hasNextPage: boolean }>
  count(filter: CopyJobFilterFields): Promise<number>
  /** The job that copies from the image just now. */
  activeJobOf(regionId: string, imageId: string): Promise<CopyJob | null>
  /** Names that unfinished jobs are going to give to images of a region, among those that contain the given text. */
  reservedNames(regionId: string, text: string): Promise<readonly string[]>
  /** The job that made the image. */
  producerOf(regionId: string, imageId: string): Promise<CopyJob | null>
}

export interface CopyJobPosition {
  createdAt: string
  id: string
}

/** All that a resolver may reach. One per request. */
export interface GatewayContext {
  language: Language
  caller: { name: string }
  regions: RegionLookup
  images: ImageSource
  snapshots: { byId(regionId: string, snapshotId: string): Promise<SnapshotRecord | null> }
  regionEncryption: RegionEncryptionSource
  keys: KeySource
  aliases: AliasSource
  keyTags: { ofKey(regionId: string, keyId: string): Promise<readonly TagRecord[]> }
  roles: { exists(roleName: string): Promise<boolean> }
  copyJobs: CopyJobSource
  copyPollIntervalMs: number
  /** For a part that failed while the rest of the field is answered: becomes an entry of `errors`. */
  reportPartialError(error: unknown, path: readonly (string | number)[]): void
}
