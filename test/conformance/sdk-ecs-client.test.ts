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

test('sends snapshot IDs as a JSON array and reads key and source', async () => {
  const snapshot = {
    SnapshotId: 's-1',
    Encrypted: true,
    KMSKeyId: 'key-1',
    SourceSnapshotId: 's-0',
    SourceRegionId: 'cn-beijing',
    CreationTime: '2026-01-06T08:30:00Z',
  }
  const plain = { SnapshotId: 's-2', Encrypted: false, KMSKeyId: '', CreationTime: '2026-01-06T08:30:00Z' }
  server.answerWith(json(200, { RequestId: requestId, Snapshots: { Snapshot: [snapshot, plain] } }))

  const snapshots = await ecs.describeSnapshots('cn-hangzhou', ['s-1', 's-2'])

  expect(server.calls[0]?.parameters).toEqual({
    RegionId: 'cn-hangzhou',
    SnapshotIds: '["s-1","s-2"]',
    MaxResults: '100',
  })
  expect(snapshots).toEqual([
    {
      regionId: 'cn-hangzhou',
      snapshotId: 's-1',
      encrypted: true,
      keyId: 'key-1',
      sourceSnapshotId: 's-0',
      sourceRegionId: 'cn-beijing',
      createdAt: new Date('2026-01-06T08:30:00Z'),
    },
    expect.objectContaining({ snapshotId: 's-2', encrypted: false, keyId: null, sourceSnapshotId: null }),
  ])
})

const copy = {
  sourceRegionId: 'cn-hangzhou',
  imageId: 'm-1',
  destinationRegionId: 'cn-shanghai',
  name: 'web-encrypted',
  tags: [{ key: 'gateway:copy-job-id', value: 'job-1' }],
  clientToken: 'job-1-0',
}
const leastCopyOnWire = {
  RegionId: 'cn-hangzhou',
  ImageId: 'm-1',
  DestinationRegionId: 'cn-shanghai',
  DestinationImageName: 'web-encrypted',
  'Tag.1.Key': 'gateway:copy-job-id',
  'Tag.1.Value': 'job-1',
  ClientToken: 'job-1-0',
}

test('leaves Encrypted and everything else out of CopyImage that was left out of the request', async () => {
  server.answerWith(json(200, { ImageId: 'm-2', RequestId: requestId }))

  expect(await ecs.copyImage(copy)).toEqual({ imageId: 'm-2', requestId })
  expect(server.calls[0]?.parameters).toEqual(leastCopyOnWire)
})

test.each([true, false])(
  'sends Encrypted=%s when it is given, with the other parameters',
  async (encrypted) => {
    server.answerWith(json(200, { ImageId: 'm-2', RequestId: requestId }))

    await ecs.copyImage({ ...copy, encrypted, keyId: 'key-1', description: 'copy', resourceGroupId: 'rg-1' })

    expect(server.calls[0]?.parameters).toEqual({
      ...leastCopyOnWire,
      Encrypted: String(encrypted),
      KMSKeyId: 'key-1',
      DestinationDescription: 'copy',
      ResourceGroupId: 'rg-1',
    })
  },
)

test('sends a CopyImage once, whatever the cloud answers', async () => {
  server.answerWith(json(503, { Code: 'ServiceUnavailable', Message: 'busy', RequestId: requestId }))

  await expect(ecs.copyImage(copy)).rejects.toMatchObject({
    code: 'ServiceUnavailable',
    retryable: true,
    outcomeUnknown: true,
  })
  expect(server.calls).toHaveLength(1)
})

test('takes a CopyImage answer without an image ID for an unknown outcome', async () => {
  server.answerWith(json(200, { RequestId: requestId }))

  await expect(ecs.copyImage(copy)).rejects.toMatchObject({ code: 'MALFORMED_ANSWER', outcomeUnknown: true })
})

test('cancels a copy in its destination region', async () => {
  server.answerWith(json(200, { RequestId: requestId }))

  expect(await ecs.cancelCopyImage('cn-shanghai', 'm-2')).toEqual({ requestId })
  expect(server.calls).toMatchObject([
    { action: 'CancelCopyImage', parameters: { RegionId: 'cn-shanghai', ImageId: 'm-2' } },
  ])
})

test.each([
  ['zh', 'zh-CN'],
  ['en', 'en-US'],
] as const)('lists the regions with their names in %s', async (language, onWire) => {
  server.answerWith(
    json(200, {
      RequestId: requestId,
      Regions: { Region: [{ RegionId: 'cn-hangzhou', LocalName: 'Hangzhou' }] },
    }),
  )

  expect(await ecs.describeRegions(language)).toEqual([{ regionId: 'cn-hangzhou', localName: 'Hangzhou' }])
  expect(server.calls).toMatchObject([{ action: 'DescribeRegions', parameters: { AcceptLanguage: onWire } }])
})

test('reads the default encryption of a region and its key', async () => {
  server.answerWith(json(200, { RequestId: requestId, Encrypted: true, KMSKeyId: 'key-1' }))

  expect(await ecs.describeEncryptionByDefault('cn-hangzhou')).toBe(true)
  expect(await ecs.describeDefaultKeyId('cn-hangzhou')).toBe('key-1')
  expect(server.calls.map(({ action, parameters }) => [action, parameters])).toEqual([
    ['DescribeDiskEncryptionByDefaultStatus', { RegionId: 'cn-hangzhou' }],
    ['DescribeDiskDefaultKMSKeyId', { RegionId: 'cn-hangzhou' }],
  ])
})

test('has no default key when the cloud names none', async () => {
  server.answerWith(json(200, { RequestId: requestId }))

  expect(await ecs.describeDefaultKeyId('cn-hangzhou')).toBeNull()
})

test.each(['evil.example.com/', 'cn', 'CN-HANGZHOU', 'cn-hangzhou@evil', ''])(
  'sends nothing for the region ID %j, and does not repeat it',
  async (regionId) => {
    server.answerWith(imagePage([]))

    const error: unknown = await ecs.describeSnapshots(regionId, ['s-1']).catch((thrown: unknown) => thrown)

    expect(error).toMatchObject({ code: 'BAD_REQUEST', retryable: false, regionId: null })
    expect(String(error)).toBe(
      'CloudError: ECS DescribeSnapshots: not the ID of a known region; nothing was sent.',
    )
    expect(server.calls).toEqual([])
  },
)

test('sends nothing for a region that is not in the known list', async () => {
  const options = await adapterOptions(server.endpoint)
  const limited = createEcsSdkClient({ ...options, knownRegionIds: new Set(['cn-beijing']) })
  server.answerWith(json(200, { RequestId: requestId, Snapshots: { Snapshot: [] } }))

  await expect(limited.describeSnapshots('cn-hangzhou', ['s-1'])).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  expect(await limited.describeSnapshots('cn-beijing', ['s-1'])).toEqual([])
  expect(server.calls).toHaveLength(1)
})
