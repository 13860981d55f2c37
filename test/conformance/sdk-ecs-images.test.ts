import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { EcsApi } from '../../src/datasources/ecs/ecs-api.ts'
import { createEcsSdkClient } from '../../src/datasources/ecs/ecs-sdk-client.ts'
import { accessKeyId, adapterOptions, json, startRawServer } from './sdk-raw-server.ts'

let server: Awaited<ReturnType<typeof startRawServer>>
let ecs: EcsApi

beforeAll(async () => {
  server = await startRawServer()
  ecs = createEcsSdkClient(await adapterOptions(server.endpoint))
})
afterAll(() => server.close())

const requestId = '473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E'
const allStatuses = 'Creating,Waiting,Available,UnAvailable,CreateFailed,Deprecated'

const wireImage = {
  ImageId: 'm-bp1plain',
  ImageName: 'web',
  Description: '',
  Status: 'Creating',
  Progress: '32%',
  IsCopied: true,
  Size: 40,
  CreationTime: '2026-01-06T08:30:00Z',
  ImageOwnerAlias: 'self',
  OSType: 'linux',
  OSName: 'Alibaba Cloud Linux 3',
  Platform: 'Aliyun',
  Architecture: 'x86_64',
  BootMode: 'UEFI',
  ImageFamily: 'web-family',
  ResourceGroupId: 'rg-1',
  Features: { NvmeSupport: 'supported' },
  Tags: { Tag: [{ TagKey: 'env', TagValue: 'prod' }] },
  DiskDeviceMappings: {
    DiskDeviceMapping: [
      { Type: 'system', Device: '/dev/xvda', Size: '40', SnapshotId: 's-1', Encrypted: true, RemainTime: 90 },
      { Type: 'data', Device: '/dev/xvdb', Size: '100' },
    ],
  },
}

const imagePage = (images: unknown[], totalCount = images.length) =>
  json(200, {
    RequestId: requestId,
    TotalCount: totalCount,
    PageNumber: 1,
    PageSize: 100,
    Images: { Image: images },
  })

test('sends a page of DescribeImages as a signed POST with every filter in the query', async () => {
  server.answerWith(imagePage([]))

  await ecs.describeImages({
    regionId: 'cn-hangzhou',
    pageNumber: 2,
    pageSize: 100,
    owner: 'SELF',
    statuses: ['AVAILABLE', 'UNAVAILABLE'],
    name: 'web',
    osType: 'WINDOWS',
    tags: [
      { key: 'env', value: '' },
      { key: 'team', value: 'a b' },
    ],
  })

  expect(server.calls).toMatchObject([{ method: 'POST', action: 'DescribeImages' }])
  expect(server.calls[0]?.parameters).toEqual({
    RegionId: 'cn-hangzhou',
    PageNumber: '2',
    PageSize: '100',
    ImageOwnerAlias: 'self',
    Status: 'Available,UnAvailable',
    ImageName: 'web',
    OSType: 'windows',
    'Tag.1.Key': 'env',
    'Tag.1.Value': '',
    'Tag.2.Key': 'team',
    'Tag.2.Value': 'a b',
  })
  expect(server.calls[0]?.headers.authorization).toMatch(
    new RegExp(`^ACS3-HMAC-SHA256 Credential=${accessKeyId},SignedHeaders=\\S+,Signature=[0-9a-f]{64}$`),
  )
})

test('asks for all six statuses when none is given, because the cloud hides all but one by default', async () => {
  server.answerWith(imagePage([]))

  await ecs.describeImages({ regionId: 'cn-hangzhou', pageNumber: 1, pageSize: 10 })

  expect(server.calls[0]?.parameters).toEqual({
    RegionId: 'cn-hangzhou',
    PageNumber: '1',
    PageSize: '10',
    Status: allStatuses,
  })
})

test.each([
  ['SELF', { ImageOwnerAlias: 'self' }],
  ['SYSTEM', { ImageOwnerAlias: 'system' }],
  ['SHARED', { ImageOwnerAlias: 'others' }],
  ['COMMUNITY', { ImageOwnerAlias: 'others', IsPublic: 'true' }],
  ['MARKETPLACE', { ImageOwnerAlias: 'marketplace' }],
] as const)('asks for images of owner %s as the reference has it', async (owner, expected) => {
  server.answerWith(imagePage([]))

  await ecs.describeImages({ regionId: 'cn-hangzhou', pageNumber: 1, pageSize: 10, owner })

  const { ImageOwnerAlias, IsPublic } = server.calls[0]?.parameters ?? {}
  expect({ ImageOwnerAlias, ...(IsPublic ? { IsPublic } : {}) }).toEqual(expected)
})

test('asks nothing for what only unknown spellings stand for', async () => {
  server.answerWith(imagePage([wireImage]))

  const page = await ecs.describeImages({
    regionId: 'cn-hangzhou',
    pageNumber: 1,
    pageSize: 10,
    owner: 'UNKNOWN',
  })

  expect(page).toEqual({ images: [], totalCount: 0 })
  expect(server.calls).toEqual([])
})

test('turns an image into a record', async () => {
  server.answerWith(imagePage([wireImage], 250))

  const page = await ecs.describeImages({ regionId: 'cn-hangzhou', pageNumber: 1, pageSize: 1 })

  expect(page).toEqual({
    totalCount: 250,
    images: [
      {
        regionId: 'cn-hangzhou',
        imageId: 'm-bp1plain',
        name: 'web',
        description: null,
        family: 'web-family',
        owner: 'SELF',
        status: 'CREATING',
        rawStatus: 'Creating',
        progressPercent: 32,
        sizeGiB: 40,
        architecture: 'x86_64',
        platform: 'Aliyun',
        osName: 'Alibaba Cloud Linux 3',
        osType: 'LINUX',
        isCopied: true,
        createdAt: new Date('2026-01-06T08:30:00Z'),
        resourceGroupId: 'rg-1',
        bootMode: 'UEFI',
        nvmeSupport: 'supported',
        tags: [{ key: 'env', value: 'prod' }],
        disks: [
          {
            device: '/dev/xvda',
            type: 'SYSTEM',
            sizeGiB: 40,
            encrypted: true,
            snapshotId: 's-1',
            remainingSeconds: 90,
          },
          {
            device: '/dev/xvdb',
            type: 'DATA',
            sizeGiB: 100,
            encrypted: null,
            snapshotId: null,
            remainingSeconds: null,
          },
        ],
      },
    ],
  })
})

test.each([
  ['33.3%', 33],
  ['99.9%', 99],
  ['100%', 100],
  ['250%', 100],
  ['-5%', 0],
  ['soon', 0],
])('takes progress %j for %i whole percent', async (Progress, expected) => {
  server.answerWith(imagePage([{ ...wireImage, Progress }]))

  const { images } = await ecs.describeImages({ regionId: 'cn-hangzhou', pageNumber: 1, pageSize: 1 })

  expect(images[0]?.progressPercent).toBe(expected)
})

test('cuts fractions of sizes and times off: they go out as integers', async () => {
  const disk = { Type: 'system', Device: '/dev/xvda', Size: '40.9', RemainTime: 1.5 }
  server.answerWith(
    imagePage([{ ...wireImage, Size: 40.7, DiskDeviceMappings: { DiskDeviceMapping: [disk] } }]),
  )

  const { images } = await ecs.describeImages({ regionId: 'cn-hangzhou', pageNumber: 1, pageSize: 1 })

  expect(images[0]).toMatchObject({ sizeGiB: 40, disks: [{ sizeGiB: 40, remainingSeconds: 1 }] })
})

test('names the place of what it cannot read, to the row', async () => {
  server.answerWith(imagePage([wireImage, { ...wireImage, CreationTime: 'yesterday-secret' }]))

  const error: unknown = await ecs
    .describeImages({ regionId: 'cn-hangzhou', pageNumber: 1, pageSize: 2 })
    .catch((thrown: unknown) => thrown)

  expect(error).toMatchObject({ code: 'MALFORMED_ANSWER', retryable: false })
  expect(String(error)).toMatch(/not known: images\.image\.1\.creationTime \(\w+\)\.$/)
})

test('keeps spellings it does not know beside UNKNOWN', async () => {
  server.answerWith(
    imagePage([{ ...wireImage, Status: 'Frozen', OSType: 'bsd', ImageOwnerAlias: 'partner' }]),
  )

  const { images } = await ecs.describeImages({ regionId: 'cn-hangzhou', pageNumber: 1, pageSize: 1 })

  expect(images[0]).toMatchObject({
    status: 'UNKNOWN',
    rawStatus: 'Frozen',
    osType: 'UNKNOWN',
    owner: 'UNKNOWN',
  })
})

test('takes an image of others for shared unless it is public', async () => {
  const others = { ...wireImage, ImageOwnerAlias: 'others' }
  server.answerWith(imagePage([others, { ...others, IsPublic: true }]))

  const { images } = await ecs.describeImages({ regionId: 'cn-hangzhou', pageNumber: 1, pageSize: 2 })

  expect(images.map((image) => image.owner)).toEqual(['SHARED', 'COMMUNITY'])
})

test('looks images up by one call for each ID and leaves out what does not exist', async () => {
  server.answerWith((response, request, number) =>
    imagePage(request.url?.includes('m-bp1plain') ? [wireImage] : [])(response, request, number),
  )

  const images = await ecs.describeImagesById('cn-hangzhou', ['m-gone', 'm-bp1plain'])

  expect(images.map((image) => image.imageId)).toEqual(['m-bp1plain'])
  expect(server.calls.map((call) => call.parameters)).toEqual([
    { RegionId: 'cn-hangzhou', ImageId: 'm-gone', Status: allStatuses, PageSize: '1' },
    { RegionId: 'cn-hangzhou', ImageId: 'm-bp1plain', Status: allStatuses, PageSize: '1' },
  ])
})
