import Ecs, {
  CancelCopyImageRequest,
  CopyImageRequest,
  DeleteImageRequest,
  DeleteSnapshotRequest,
  DescribeDiskDefaultKMSKeyIdRequest,
  DescribeDiskEncryptionByDefaultStatusRequest,
  DescribeImagesRequest,
  DescribeRegionsRequest,
  DescribeSnapshotsRequest,
} from '@alicloud/ecs20140526'
import { $OpenApiUtil } from '@alicloud/openapi-core'
import type { CallMeter } from '../call-meter.ts'
import { bodyOf, checkRegion, type SdkAnswer, type SdkClientOptions } from '../sdk-options.ts'
import type { EcsApi, TagRecord } from './ecs-api.ts'
import {
  copyResultOf,
  defaultKeyIdOf,
  encryptionByDefaultOf,
  imageFilterOnWire,
  imagePageOf,
  isAskable,
  receiptOf,
  regionsOf,
  snapshotPartOf,
} from './ecs-wire.ts'

type Client = InstanceType<typeof Ecs.default>

/** DescribeRegions answers the same everywhere; this endpoint has always been there. */
const CENTRAL_REGION_ID = 'cn-hangzhou'

const tagsOnWire = (tags: readonly TagRecord[] | undefined) =>
  tags && tags.length > 0 ? { tag: tags.map(({ key, value }) => ({ key, value })) } : {}

/** ECS (2014-05-26) through its SDK. One client for each region. */
export const createEcsSdkClient = (options: SdkClientOptions): EcsApi => {
  const { caller, credential, endpointOverride, knownRegionIds } = options
  const clients = new Map<string, Client>()

  const clientOf = (regionId: string): Client => {
    const client =
      clients.get(regionId) ??
      new Ecs.default(
        new $OpenApiUtil.Config({
          credential,
          regionId,
          // connectTimeout is the idle time of the socket in truth: a smaller one cuts slow answers off (observed).
          readTimeout: caller.attemptTimeoutMs,
          connectTimeout: caller.attemptTimeoutMs,
          ...endpointOverride,
        }),
      )
    clients.set(regionId, client)
    return client
  }

  /** `tries: 1` marks the operations that change something: repeating them is the job engine's business. */
  const ask = async <Result>(
    operation: string,
    regionId: string | null,
    meter: CallMeter | undefined,
    send: (client: Client) => Promise<SdkAnswer>,
    resultOf: (body: unknown) => Result,
    tries?: 1,
  ): Promise<Result> => {
    const call = { service: 'ecs', operation, regionId } as const
    checkRegion(call, knownRegionIds)
    const attempt = async () => bodyOf(call, await send(clientOf(regionId ?? CENTRAL_REGION_ID)))
    return caller.call({ ...call, meter, idempotent: !tries, ...(tries ? { tries } : {}) }, attempt, resultOf)
  }

  const imageById = async (regionId: string, imageId: string, meter?: CallMeter) => {
    const request = new DescribeImagesRequest({ ...imageFilterOnWire({ regionId }), imageId, pageSize: 1 })
    const { images } = await ask(
      'DescribeImages',
      regionId,
      meter,
      (client) => client.describeImages(request),
      (body) => imagePageOf(regionId, body),
    )
    return images.filter((image) => image.imageId === imageId)
  }

  const snapshotPart = (
    query: { regionId: string; snapshotIds?: string; KMSKeyId?: string; nextToken?: string },
    meter?: CallMeter,
  ) => {
    const request = new DescribeSnapshotsRequest({ ...query, maxResults: 100 })
    const partOf = (body: unknown) => snapshotPartOf(query.regionId, body)
    return ask(
      'DescribeSnapshots',
      query.regionId,
      meter,
      (client) => client.describeSnapshots(request),
      partOf,
    )
  }

  return {
    describeRegions: (language, meter) => {
      const request = new DescribeRegionsRequest({ acceptLanguage: language === 'zh' ? 'zh-CN' : 'en-US' })
      return ask('DescribeRegions', null, meter, (client) => client.describeRegions(request), regionsOf)
    },

    describeImages: async ({ pageNumber, pageSize, ...filter }, meter) => {
      if (!isAskable(filter)) return { images: [], totalCount: 0 }
      const request = new DescribeImagesRequest({
        ...imageFilterOnWire(filter),
        ...tagsOnWire(filter.tags),
        pageNumber,
        pageSize,
      })
      const pageOf = (body: unknown) => imagePageOf(filter.regionId, body)
      return ask('DescribeImages', filter.regionId, meter, (client) => client.describeImages(request), pageOf)
    },

    // One call for each ID: today's reference knows one ID per call, an older one several.
    describeImagesById: async (regionId, imageIds, meter) => {
      const found = await Promise.all(imageIds.map((imageId) => imageById(regionId, imageId, meter)))
      return found.flat()
    },

    describeSnapshots: async (regionId, snapshotIds, meter) =>
      (await snapshotPart({ regionId, snapshotIds: JSON.stringify(snapshotIds) }, meter)).snapshots,

    describeSnapshotsOfKey: (regionId, KMSKeyId, nextToken, meter) =>
      snapshotPart({ regionId, KMSKeyId, ...(nextToken ? { nextToken } : {}) }, meter),

    copyImage: ({ sourceRegionId, name, description, keyId, tags, ...others }, meter) => {
      const request = new CopyImageRequest({
        ...others,
        ...tagsOnWire(tags),
        regionId: sourceRegionId,
        destinationImageName: name,
        destinationDescription: description,
        KMSKeyId: keyId,
      })
      return ask('CopyImage', sourceRegionId, meter, (client) => client.copyImage(request), copyResultOf, 1)
    },

    cancelCopyImage: (regionId, imageId, meter) => {
      const request = new CancelCopyImageRequest({ regionId, imageId })
      return ask(
        'CancelCopyImage',
        regionId,
        meter,
        (client) => client.cancelCopyImage(request),
        receiptOf,
        1,
      )
    },

    deleteImage: (regionId, imageId, meter) => {
      const request = new DeleteImageRequest({ regionId, imageId })
      return ask('DeleteImage', regionId, meter, (client) => client.deleteImage(request), receiptOf, 1)
    },

    // Has no RegionId: the endpoint tells it.
    deleteSnapshot: (regionId, snapshotId, meter) => {
      const request = new DeleteSnapshotRequest({ snapshotId })
      return ask('DeleteSnapshot', regionId, meter, (client) => client.deleteSnapshot(request), receiptOf, 1)
    },

    describeEncryptionByDefault: (regionId, meter) => {
      const operation = 'DescribeDiskEncryptionByDefaultStatus'
      const request = new DescribeDiskEncryptionByDefaultStatusRequest({ regionId })
      const send = (client: Client) => client.describeDiskEncryptionByDefaultStatus(request)
      return ask(operation, regionId, meter, send, encryptionByDefaultOf)
    },

    describeDefaultKeyId: (regionId, meter) => {
      const request = new DescribeDiskDefaultKMSKeyIdRequest({ regionId })
      const send = (client: Client) => client.describeDiskDefaultKMSKeyId(request)
      return ask('DescribeDiskDefaultKMSKeyId', regionId, meter, send, defaultKeyIdOf)
    },
  }
}
