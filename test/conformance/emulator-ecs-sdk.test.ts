import Ecs, {
  CancelCopyImageRequest,
  CopyImageRequest,
  DescribeDiskDefaultKMSKeyIdRequest,
  DescribeDiskEncryptionByDefaultStatusRequest,
  DescribeImagesRequest,
  DescribeRegionsRequest,
  DescribeSnapshotsRequest,
  TagResourcesRequest,
} from '@alicloud/ecs20140526'
import { $OpenApiUtil } from '@alicloud/openapi-core'
import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'

let emulator: RunningEmulator
let sdk: InstanceType<typeof Ecs.default>

beforeAll(async () => {
  emulator = await startEmulator()
  sdk = new Ecs.default(
    new $OpenApiUtil.Config({
      ...emulator.credentials(),
      endpoint: `127.0.0.1:${emulator.port}`,
      protocol: 'HTTP',
    }),
  )
})
afterAll(() => emulator.close())

const regionId = 'cn-shanghai'
const keyId = demo.keyIds[regionId]
const imagesOf = async (imageId: string | undefined) => {
  const request = new DescribeImagesRequest({ regionId, imageId, status: 'ALL' })
  return (await sdk.describeImages(request)).body?.images?.image ?? []
}

test('the official ECS SDK copies an image with a key, tags it, and reads the proof', async () => {
  const name = "it's (a) *test* of + ~ & 值".replace(/[^\p{L}]/gu, '_')
  const copied = await sdk.copyImage(
    new CopyImageRequest({
      regionId: demo.regionId,
      imageId: demo.plainImageId,
      destinationRegionId: regionId,
      destinationImageName: name,
      destinationDescription: "it's (a) *test* of + ~ & é 值\n%",
      encrypted: true,
      KMSKeyId: keyId,
      clientToken: 'story-1',
      tag: [{ key: 'job', value: '1 & 2' }],
    }),
  )
  expect(copied.statusCode).toBe(200)
  const imageId = copied.body?.imageId
  expect(imageId).toMatch(/^m-uf6[a-z0-9]{17}$/)
  expect(copied.body?.requestId).toMatch(/^[0-9A-F-]{36}$/)

  const [creating] = await imagesOf(imageId)
  expect(creating).toMatchObject({
    imageId,
    imageName: name,
    description: "it's (a) *test* of + ~ & é 值\n%",
    status: 'Creating',
    progress: '0%',
    isCopied: true,
    imageOwnerAlias: 'self',
    imageOwnerId: demo.accountId,
    size: 40,
    tags: { tag: [{ tagKey: 'job', tagValue: '1 & 2' }] },
    diskDeviceMappings: {
      diskDeviceMapping: [{ type: 'system', size: '40', remainTime: 20, encrypted: true }],
    },
  })

  await sdk.tagResources(
    new TagResourcesRequest({
      regionId,
      resourceType: 'image',
      resourceId: [imageId ?? ''],
      tag: [{ key: 'more', value: '' }],
    }),
  )
  emulator.advanceClock(20_000)
  const [image] = await imagesOf(imageId)
  expect(image).toMatchObject({
    status: 'Available',
    progress: '100%',
    tags: { tag: [{}, { tagKey: 'more' }] },
  })

  const snapshotId = image?.diskDeviceMappings?.diskDeviceMapping?.[0]?.snapshotId
  const found = await sdk.describeSnapshots(
    new DescribeSnapshotsRequest({ regionId, snapshotIds: JSON.stringify([snapshotId]), maxResults: 100 }),
  )
  expect(found.body?.snapshots?.snapshot).toMatchObject([
    {
      snapshotId,
      encrypted: true,
      KMSKeyId: keyId,
      status: 'accomplished',
      progress: '100%',
      regionId,
      sourceRegionId: demo.regionId,
      sourceSnapshotId: expect.stringMatching(/^s-bp1/),
      sourceDiskSize: '40',
      sourceDiskType: 'system',
    },
  ])
})

test('the official ECS SDK cancels a copy', async () => {
  const copied = await sdk.copyImage(
    new CopyImageRequest({
      regionId: demo.regionId,
      imageId: demo.plainImageId,
      destinationRegionId: regionId,
    }),
  )
  const imageId = copied.body?.imageId
  await sdk.cancelCopyImage(new CancelCopyImageRequest({ regionId, imageId }))
  expect(await imagesOf(imageId)).toEqual([])
  const again = sdk.cancelCopyImage(new CancelCopyImageRequest({ regionId, imageId }))
  await expect(again).rejects.toMatchObject({
    name: 'ClientError',
    statusCode: 404,
    code: 'InvalidImageId.NotFound',
    data: { Message: 'The specified ImageId does not exist.', HostId: `127.0.0.1:${emulator.port}` },
  })
})

test('the official ECS SDK reads regions and default encryption', async () => {
  const regions = await sdk.describeRegions(new DescribeRegionsRequest({ acceptLanguage: 'en-US' }))
  expect(regions.body?.regions?.region?.[0]).toMatchObject({
    regionId: 'cn-hangzhou',
    localName: 'China (Hangzhou)',
    regionEndpoint: 'ecs.cn-hangzhou.aliyuncs.com',
    status: 'available',
  })
  const there = { regionId: demo.regionEncryptedByDefault }
  const status = await sdk.describeDiskEncryptionByDefaultStatus(
    new DescribeDiskEncryptionByDefaultStatusRequest(there),
  )
  expect(status.body?.encrypted).toBe(true)
  const key = await sdk.describeDiskDefaultKMSKeyId(new DescribeDiskDefaultKMSKeyIdRequest(there))
  expect(key.body?.KMSKeyId).toMatch(/^key-dee/)
})

test('the official ECS SDK sends twenty tags of the largest size, all in the query', async () => {
  const text = (index: number) => `${'加'.repeat(126)}${String(index).padStart(2, '0')}`
  const tag = Array.from({ length: 20 }, (_, index) => ({ key: text(index), value: text(index) }))
  const { body } = await sdk.copyImage(
    new CopyImageRequest({
      regionId: demo.regionId,
      imageId: demo.serviceKeyImageId,
      destinationRegionId: 'cn-beijing',
      tag,
    }),
  )
  await sdk.tagResources(
    new TagResourcesRequest({
      regionId: 'cn-beijing',
      resourceType: 'image',
      resourceId: [body?.imageId ?? ''],
      tag,
    }),
  )
  const request = new DescribeImagesRequest({ regionId: 'cn-beijing', imageId: body?.imageId, status: 'ALL' })
  const [image] = (await sdk.describeImages(request)).body?.images?.image ?? []
  expect(image?.tags?.tag).toEqual(tag.map(({ key, value }) => ({ tagKey: key, tagValue: value })))
})
