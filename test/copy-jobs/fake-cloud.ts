import { CloudError, type CloudErrorFields } from '../../src/datasources/cloud-error.ts'
import type {
  CopyImageRequest,
  CopyImageResult,
  EcsApi,
  ImageQuery,
  ImageRecord,
  SnapshotRecord,
} from '../../src/datasources/ecs/ecs-api.ts'
import type { KmsApi } from '../../src/datasources/kms/kms-api.ts'

const notUsed = async (): Promise<never> => {
  throw new Error('The engine has no business with this operation.')
}

export const refusal = (code: string, fields: Partial<CloudErrorFields> = {}): CloudError =>
  new CloudError({
    service: 'ecs',
    operation: 'CopyImage',
    regionId: 'cn-hangzhou',
    code,
    httpStatus: 400,
    requestId: `request-of-${code}`,
    message: `${code} said the cloud.`,
    throttled: false,
    retryable: false,
    outcomeUnknown: false,
    retryAfterMs: null,
    ...fields,
  })

export const lostAnswer = (): CloudError =>
  refusal('DEADLINE_EXCEEDED', { httpStatus: null, requestId: null, retryable: true, outcomeUnknown: true })

/** The two ports over a few maps: copies stay as they are until a test moves them on. */
export class FakeCloud {
  readonly images = new Map<string, ImageRecord>()
  readonly snapshots = new Map<string, SnapshotRecord>()
  /** Every call, as `Operation details`. */
  calls: string[] = []
  readonly copyRequests: CopyImageRequest[] = []
  /** Thrown instead of a copy, one a call; null lets a call pass. */
  refusals: (CloudError | null)[] = []
  /** The copy is made, but the answer is lost, for so many calls. */
  answersToLose = 0
  /** Forgets tokens, as the cloud may after some time. */
  forgetsTokens = false
  /** Makes every read fail while set. */
  readFailure: CloudError | null = null
  kmsFailure: CloudError | null = null
  serviceKeyId: string | null = null
  /** Thrown instead of a cancellation or a deletion, one a call; null lets a call pass. */
  removalRefusals: (CloudError | null)[] = []
  /** The copy is cancelled, but the answer is lost, for so many calls. */
  cancelAnswersToLose = 0
  /** What CancelCopyImage does to the copy. Null: it stays as it is. */
  onCancel: ((imageId: string) => void) | null = (imageId) => this.remove(imageId)
  #copies = new Map<string, string>()
  #copiesMade = 0

  readonly ecs: EcsApi = {
    describeRegions: notUsed,
    cancelCopyImage: async (_regionId, imageId) => this.#cancelCopyImage(imageId),
    deleteImage: async (_regionId, imageId) => this.#delete('DeleteImage', this.images, imageId),
    deleteSnapshot: async (_regionId, snapshotId) =>
      this.#delete('DeleteSnapshot', this.snapshots, snapshotId),
    describeEncryptionByDefault: notUsed,
    describeDefaultKeyId: notUsed,
    copyImage: async (request) => this.#copyImage(request),
    describeImages: async (query) => {
      this.#read(`DescribeImages ${query.statuses?.join(',') ?? 'ALL'} ${query.pageNumber}`)
      const images = [...this.images.values()].filter((image) => isAskedFor(image, query))
      const start = (query.pageNumber - 1) * query.pageSize
      return { images: images.slice(start, start + query.pageSize), totalCount: images.length }
    },
    describeImagesById: async (regionId, imageIds) => {
      for (const imageId of imageIds) this.#read(`DescribeImages ${imageId}`)
      return [...this.images.values()].filter(
        (image) => image.regionId === regionId && imageIds.includes(image.imageId),
      )
    },
    describeSnapshotsOfKey: notUsed,
    describeSnapshots: async (_regionId, snapshotIds) => {
      this.#read(`DescribeSnapshots ${snapshotIds.length}`)
      return snapshotIds.flatMap((snapshotId) => this.snapshots.get(snapshotId) ?? [])
    },
  }

  readonly kms: KmsApi = {
    listKeys: notUsed,
    listAliases: notUsed,
    listKeyTags: notUsed,
    describeKey: async (regionId, keyId) => {
      this.calls.push(`DescribeKey ${keyId}`)
      if (this.kmsFailure) throw this.kmsFailure
      return this.serviceKeyId ? keyRecord(regionId, this.serviceKeyId) : null
    },
  }

  /** Changes a copy and, with `keyId`, the encryption of its disk's snapshot. */
  moveOn(imageId: string, changes: Partial<ImageRecord>, keyId?: string | null): void {
    const image = this.images.get(imageId)
    if (!image) throw new Error(`There is no ${imageId}.`)
    this.images.set(imageId, { ...image, ...changes })
    if (keyId !== undefined) this.#encryptSnapshot(image, keyId)
  }

  complete(imageId: string, keyId: string | null): void {
    this.moveOn(imageId, { status: 'AVAILABLE', rawStatus: 'Available', progressPercent: 100 }, keyId)
  }

  /** The image is gone, and its snapshots with it. */
  remove(imageId: string): void {
    for (const { snapshotId } of this.images.get(imageId)?.disks ?? [])
      this.snapshots.delete(snapshotId ?? '')
    this.images.delete(imageId)
  }

  #cancelCopyImage(imageId: string): { requestId: string } {
    this.calls.push(`CancelCopyImage ${imageId}`)
    const refused = this.removalRefusals.shift()
    if (refused) throw refused
    const image = this.images.get(imageId)
    if (!image) throw refusal('InvalidImageId.NotFound', { httpStatus: 404 })
    if (image.status !== 'CREATING' && image.status !== 'WAITING') throw refusal('IncorrectImageStatus')
    this.onCancel?.(imageId)
    if (this.cancelAnswersToLose > 0) {
      this.cancelAnswersToLose -= 1
      throw lostAnswer()
    }
    return { requestId: `cancel-of-${imageId}` }
  }

  #delete(operation: string, list: Map<string, unknown>, id: string): { requestId: string } {
    this.calls.push(`${operation} ${id}`)
    const refused = this.removalRefusals.shift()
    if (refused) throw refused
    list.delete(id)
    return { requestId: `delete-of-${id}` }
  }

  #read(call: string): void {
    this.calls.push(call)
    if (this.readFailure) throw this.readFailure
  }

  #copyImage(request: CopyImageRequest): CopyImageResult {
    this.calls.push(`CopyImage ${request.imageId} ${request.clientToken}`)
    this.copyRequests.push(request)
    const refused = this.refusals.shift()
    if (refused) throw refused
    const known = this.forgetsTokens ? undefined : this.#copies.get(request.clientToken)
    const imageId = known ?? this.#addCopy(request)
    this.#copies.set(request.clientToken, imageId)
    if (this.answersToLose > 0) {
      this.answersToLose -= 1
      throw lostAnswer()
    }
    return { imageId, requestId: `request-of-${imageId}` }
  }

  #addCopy(request: CopyImageRequest): string {
    this.#copiesMade += 1
    const imageId = `m-copy${this.#copiesMade}`
    this.images.set(imageId, {
      ...imageRecord(request.destinationRegionId, imageId),
      name: request.name,
      tags: [...request.tags],
      status: 'CREATING',
      rawStatus: 'Creating',
      progressPercent: 0,
    })
    return imageId
  }

  #encryptSnapshot({ regionId, disks }: ImageRecord, keyId: string | null): void {
    const createdAt = new Date(0)
    for (const { snapshotId } of disks) {
      if (!snapshotId) continue
      const source = { sourceSnapshotId: null, sourceRegionId: null }
      this.snapshots.set(snapshotId, {
        regionId,
        snapshotId,
        encrypted: keyId !== null,
        keyId,
        createdAt,
        ...source,
      })
    }
  }
}

const isAskedFor = (image: ImageRecord, { regionId, owner, statuses, tags }: ImageQuery): boolean =>
  image.regionId === regionId &&
  (owner === undefined || image.owner === owner) &&
  (statuses === undefined || statuses.includes(image.status)) &&
  (tags ?? []).every((wanted) =>
    image.tags.some(({ key, value }) => key === wanted.key && value === wanted.value),
  )

export const imageRecord = (regionId: string, imageId: string): ImageRecord => ({
  regionId,
  imageId,
  name: imageId,
  description: null,
  family: null,
  owner: 'SELF',
  status: 'AVAILABLE',
  rawStatus: 'Available',
  progressPercent: 100,
  sizeGiB: 40,
  architecture: null,
  platform: null,
  osName: null,
  osType: 'LINUX',
  isCopied: true,
  createdAt: new Date(0),
  resourceGroupId: null,
  bootMode: null,
  nvmeSupport: null,
  tags: [],
  disks: [
    {
      device: '/dev/xvda',
      type: 'SYSTEM',
      sizeGiB: 40,
      encrypted: null,
      snapshotId: `s-${imageId}`,
      remainingSeconds: null,
    },
  ],
})

const keyRecord = (regionId: string, keyId: string) => ({
  regionId,
  keyId,
  arn: `acs:kms:${regionId}:1:key/${keyId}`,
  state: 'ENABLED' as const,
  rawState: 'Enabled',
  description: null,
  creator: 'Service',
  origin: 'KMS' as const,
  spec: 'Aliyun_AES_256',
  usage: 'ENCRYPT/DECRYPT',
  protectionLevel: 'SOFTWARE',
  createdAt: new Date(0),
  deleteAt: null,
  materialExpiresAt: null,
  automaticRotation: false,
})
