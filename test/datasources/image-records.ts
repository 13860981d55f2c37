import type {
  EcsApi,
  ImagePage,
  ImageQuery,
  ImageRecord,
  SnapshotRecord,
} from '../../src/datasources/ecs/ecs-api.ts'

export const imageRecord = (imageId: string, fields: Partial<ImageRecord> = {}): ImageRecord => ({
  regionId: 'cn-hangzhou',
  imageId,
  name: imageId,
  description: null,
  family: null,
  owner: 'SELF',
  status: 'AVAILABLE',
  rawStatus: 'Available',
  progressPercent: 100,
  sizeGiB: 40,
  architecture: 'x86_64',
  platform: null,
  osName: null,
  osType: 'LINUX',
  isCopied: false,
  createdAt: new Date('2026-01-01T00:00:00Z'),
  resourceGroupId: null,
  bootMode: null,
  nvmeSupport: null,
  tags: [],
  disks: [],
  ...fields,
})

export const snapshotRecord = (snapshotId: string, fields: Partial<SnapshotRecord> = {}): SnapshotRecord => ({
  regionId: 'cn-hangzhou',
  snapshotId,
  encrypted: false,
  keyId: null,
  sourceSnapshotId: null,
  sourceRegionId: null,
  createdAt: new Date('2026-01-01T00:00:00Z'),
  ...fields,
})

/** IDs of a region's images, newest first: `cn-hangzhou-1`, … */
export const imagesOf = (regionId: string, count: number): ImageRecord[] =>
  Array.from({ length: count }, (_, index) => imageRecord(`${regionId}-${index + 1}`, { regionId }))

const unexpected = (): never => {
  throw new Error('not part of this test')
}

/** An ECS whose operations all fail a test, but for the given ones. */
export const ecsWith = (operations: Partial<EcsApi>): EcsApi => ({
  describeRegions: unexpected,
  describeImages: unexpected,
  describeImagesById: unexpected,
  describeSnapshots: unexpected,
  describeSnapshotsOfKey: unexpected,
  copyImage: unexpected,
  cancelCopyImage: unexpected,
  deleteImage: unexpected,
  deleteSnapshot: unexpected,
  describeEncryptionByDefault: unexpected,
  describeDefaultKeyId: unexpected,
  ...operations,
})

/** The page of a listing that a query asks for. */
export const pageOf = (images: readonly ImageRecord[], { pageNumber, pageSize }: ImageQuery): ImagePage => ({
  images: images.slice((pageNumber - 1) * pageSize, pageNumber * pageSize),
  totalCount: images.length,
})

/** Listings by region, served in pages; each call noted as `region:pageNumber×pageSize`. A region without one fails. */
export const listingEcs = (listings: Record<string, readonly ImageRecord[]>) => {
  const calls: string[] = []
  const ecs = ecsWith({
    describeImages: async (query) => {
      calls.push(`${query.regionId}:${query.pageNumber}×${query.pageSize}`)
      const images = listings[query.regionId]
      if (!images) throw new Error(`${query.regionId} is down`)
      return pageOf(images, query)
    },
  })
  return { ecs, calls }
}
