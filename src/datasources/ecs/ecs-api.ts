import type { CallMeter } from '../call-meter.ts'

/**
 * What the gateway needs of ECS (2014-05-26), in its own words. Wire spellings stay in the adapter.
 * Every method throws only CloudError, but for faults of our own.
 */
export interface EcsApi {
  /** DescribeRegions. `language` decides the local names. */
  describeRegions(language: 'zh' | 'en', meter?: CallMeter): Promise<RegionRecord[]>
  /** DescribeImages, one page. Always sends a Status: by default the cloud hides all but Available. */
  describeImages(query: ImageQuery, meter?: CallMeter): Promise<ImagePage>
  /** The images with these IDs, in any status and of any owner; those that do not exist are left out. */
  describeImagesById(regionId: string, imageIds: readonly string[], meter?: CallMeter): Promise<ImageRecord[]>
  /** DescribeSnapshots: 1 to 100 IDs, one call. Those that do not exist, or are not this account's, are left out. */
  describeSnapshots(
    regionId: string,
    snapshotIds: readonly string[],
    meter?: CallMeter,
  ): Promise<SnapshotRecord[]>
  /** DescribeSnapshots: the account's snapshots that a key encrypts, up to 100 a call. */
  describeSnapshotsOfKey(
    regionId: string,
    keyId: string,
    /** Of the part before; null for the first one. */
    nextToken: string | null,
    meter?: CallMeter,
  ): Promise<SnapshotPart>
  /** CopyImage, sent to the source region. Tried once: repeating it is the job engine's business. */
  copyImage(request: CopyImageRequest, meter?: CallMeter): Promise<CopyImageResult>
  /** CancelCopyImage, sent to the destination region with the copy's ID. Tried once. */
  cancelCopyImage(regionId: string, imageId: string, meter?: CallMeter): Promise<{ requestId: string }>
  /**
   * DeleteImage, not forced. Its snapshots stay. Refused for a copy that is under way, and for its source. One that is
   * not there counts as deleted. Tried once.
   */
  deleteImage(regionId: string, imageId: string, meter?: CallMeter): Promise<{ requestId: string }>
  /**
   * DeleteSnapshot, not forced. Refused as long as there is an image of it. One that is not there counts as deleted.
   * Tried once.
   */
  deleteSnapshot(regionId: string, snapshotId: string, meter?: CallMeter): Promise<{ requestId: string }>
  /** DescribeDiskEncryptionByDefaultStatus. */
  describeEncryptionByDefault(regionId: string, meter?: CallMeter): Promise<boolean>
  /** DescribeDiskDefaultKMSKeyId. Null when the region has no default key. */
  describeDefaultKeyId(regionId: string, meter?: CallMeter): Promise<string | null>
}

export interface TagRecord {
  key: string
  value: string
}

export interface RegionRecord {
  regionId: string
  localName: string
}

export type ImageStatus =
  'CREATING' | 'WAITING' | 'AVAILABLE' | 'UNAVAILABLE' | 'CREATE_FAILED' | 'DEPRECATED' | 'UNKNOWN'
export type ImageOwner = 'SELF' | 'SYSTEM' | 'SHARED' | 'COMMUNITY' | 'MARKETPLACE' | 'UNKNOWN'
export type OperatingSystemType = 'LINUX' | 'WINDOWS' | 'UNKNOWN'

export interface ImageQuery {
  regionId: string
  /** From 1. */
  pageNumber: number
  /** 1 to 100. */
  pageSize: number
  owner?: ImageOwner
  /** All when left out. */
  statuses?: readonly ImageStatus[]
  /** Part of the name. */
  name?: string
  tags?: readonly TagRecord[]
  osType?: OperatingSystemType
  /** Images made from this snapshot. */
  snapshotId?: string
}

export interface ImagePage {
  images: ImageRecord[]
  totalCount: number
}

export interface ImageRecord {
  regionId: string
  imageId: string
  name: string
  description: string | null
  family: string | null
  owner: ImageOwner
  status: ImageStatus
  rawStatus: string
  /** 0 to 100. */
  progressPercent: number
  /** Of the system disk. */
  sizeGiB: number
  architecture: string | null
  platform: string | null
  osName: string | null
  osType: OperatingSystemType
  isCopied: boolean
  createdAt: Date
  resourceGroupId: string | null
  bootMode: string | null
  /** `supported`, `unsupported` or null: a copy loses it. */
  nvmeSupport: string | null
  tags: TagRecord[]
  disks: ImageDiskRecord[]
}

export interface ImageDiskRecord {
  device: string
  type: 'SYSTEM' | 'DATA' | 'UNKNOWN'
  sizeGiB: number
  /** A hint of DescribeImages: the snapshot is the truth. */
  encrypted: boolean | null
  snapshotId: string | null
  /** Null when the cloud tells none. */
  remainingSeconds: number | null
}

export interface SnapshotRecord {
  regionId: string
  snapshotId: string
  encrypted: boolean
  keyId: string | null
  sourceSnapshotId: string | null
  sourceRegionId: string | null
  createdAt: Date
}

export interface SnapshotPart {
  snapshots: SnapshotRecord[]
  /** Null for the last part. */
  nextToken: string | null
}

/** As it goes over the wire: what is left out here is not sent. */
export interface CopyImageRequest {
  sourceRegionId: string
  imageId: string
  destinationRegionId: string
  name: string
  description?: string
  encrypted?: boolean
  keyId?: string
  tags: readonly TagRecord[]
  resourceGroupId?: string
  /** At most 64 ASCII characters. The cloud answers a repeat of token and parameters with the first answer. */
  clientToken: string
}

export interface CopyImageResult {
  /** Of the copy, in the destination region. */
  imageId: string
  requestId: string
}
