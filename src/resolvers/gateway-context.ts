import type { CopyJobDraft } from '../copy-jobs/copy-job-creation.ts'
import type { CopyJobFilter } from '../copy-jobs/copy-job-filter.ts'
import type { RetryRefusal } from '../copy-jobs/copy-job-retry.ts'
import type { CopyJobPageQuery } from '../copy-jobs/copy-job-list.ts'
import type { CopyJobCreation } from '../copy-jobs/copy-job-service.ts'
import type { CopyJob, CopyJobEvent } from '../copy-jobs/copy-job.ts'
import type { ChangePosition } from '../copy-jobs/live-jobs.ts'
import type { ImageRecord, SnapshotRecord, TagRecord } from '../datasources/ecs/ecs-api.ts'
import type { ImageListFilter } from '../datasources/ecs/image-selection.ts'
import type { ImageWindow } from '../datasources/ecs/image-window.ts'
import type { ImageWindowQuery } from '../datasources/ecs/image.datasource.ts'
import type { KeyQuery, KeyRecord } from '../datasources/kms/kms-api.ts'
import type { EncryptionCoverage } from '../encryption/encryption-coverage.ts'

export type Language = 'zh' | 'en'

export interface RegionLookup {
  all(): readonly { regionId: string }[]
  has(regionId: string): boolean
  localName(regionId: string, language: Language): string
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

interface KeySource {
  /** By ID, ARN or alias/…. Null when the region has no such key. */
  byId(regionId: string, keyId: string): Promise<KeyRecord | null>
  /** Every key of a region that KMS itself finds to fit. */
  list(query: KeyListQuery): Promise<readonly { keyId: string; arn: string }[]>
}

interface AliasSource {
  ofKey(regionId: string, keyId: string): Promise<readonly string[]>
}

interface RegionEncryptionSource {
  encryptionByDefault(regionId: string): Promise<boolean>
  /** Null when the region has none. */
  defaultKeyId(regionId: string): Promise<string | null>
}

interface EncryptionCoverageSource {
  /** Of the region's own images that are complete. */
  ofRegion(regionId: string): Promise<EncryptionCoverage>
  /** Those of them of which the key encrypts a disk, newest first. */
  imageIdsOfKey(regionId: string, keyId: string): Promise<readonly string[]>
}

/** Whether a text has the form of an ID at all: what has not is a mistake, and no question for the cloud. */
interface IdForms {
  isImageId(text: string): boolean
  /** Of an ID, ARN or alias/… */
  isKeyReference(text: string): boolean
}

export interface CopyJobSource {
  create(draft: CopyJobDraft): Promise<CopyJobCreation>
  byIdempotencyKey(key: string, inputHash: string): Promise<{ job: CopyJob; sameInput: boolean } | null>
  byId(id: string): Promise<CopyJob | null>
  eventsOf(id: string): Promise<readonly CopyJobEvent[]>
  queuePositionOf(id: string): Promise<number | null>
  list(filter: CopyJobFilter, page: CopyJobPageQuery): Promise<{ jobs: CopyJob[]; hasNextPage: boolean }>
  count(filter: CopyJobFilter): Promise<number>
  /** The newest job that a further copy of the image has to wait for. */
  activeJobOf(regionId: string, imageId: string): Promise<CopyJob | null>
  /** Names that unfinished jobs are going to give to images of a region, among those that contain the given text. */
  reservedNames(regionId: string, text: string): Promise<readonly string[]>
  /** The source that a copy's tags name. */
  sourceOfTags(tags: readonly TagRecord[]): { sourceRegionId: string; imageId: string } | null
  /** For the caller; gives the cloud some seconds to answer. Null: there is no such job. */
  cancel(id: string): Promise<CopyJob | null>
  retry(id: string): Promise<{ job: CopyJob; refusal: RetryRefusal | null } | null>
  /** @throws BAD_USER_INPUT when `after` is none of this gateway's */
  watchJob(id: string, after: ChangePosition | null): Promise<AsyncIterableIterator<CopyJob>>
  /** @throws BAD_USER_INPUT when `after` is none of this gateway's */
  watchJobs(filter: CopyJobFilter, after: ChangePosition | null): Promise<AsyncIterableIterator<CopyJob>>
  estimatedFinishOf(job: CopyJob): Promise<Date | null>
  pollAfterMsOf(job: CopyJob): Promise<number | null>
  /** The job that made the image. */
  producerOf(regionId: string, imageId: string): Promise<CopyJob | null>
}

/** All that a resolver may reach. One per request. */
export interface GatewayContext {
  language: Language
  caller: { name: string }
  regions: RegionLookup
  idForms: IdForms
  images: ImageSource
  snapshots: { byId(regionId: string, snapshotId: string): Promise<SnapshotRecord | null> }
  regionEncryption: RegionEncryptionSource
  encryptionCoverage: EncryptionCoverageSource
  keys: KeySource
  aliases: AliasSource
  keyTags: { ofKey(regionId: string, keyId: string): Promise<readonly TagRecord[]> }
  roles: { exists(roleName: string): Promise<boolean> }
  copyJobs: CopyJobSource
  /** For a part that failed while the rest of the field is answered: becomes an entry of `errors`. */
  reportPartialError(error: unknown, path: readonly (string | number)[]): void
}
