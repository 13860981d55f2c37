import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { EcsApi } from '../../src/datasources/ecs/ecs-api.ts'
import { createEcsSdkClient } from '../../src/datasources/ecs/ecs-sdk-client.ts'
import { adapterOptions, json, startRawServer } from './sdk-raw-server.ts'

let server: Awaited<ReturnType<typeof startRawServer>>
let ecs: EcsApi

beforeAll(async () => {
  server = await startRawServer()
  ecs = createEcsSdkClient(await adapterOptions(server.endpoint))
})
afterAll(() => server.close())

const requestId = '473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E'
const noImages = json(200, { RequestId: requestId, TotalCount: 0, Images: { Image: [] } })

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

test('lists the snapshots of a key part by part', async () => {
  const listing = { RegionId: 'cn-hangzhou', KMSKeyId: 'key-1', MaxResults: '100' }
  const part = { RequestId: requestId, Snapshots: { Snapshot: [] } }

  server.answerWith(json(200, { ...part, NextToken: 'token-2' }))
  const { nextToken } = await ecs.describeSnapshotsOfKey('cn-hangzhou', 'key-1', null)
  expect(server.calls.map(({ parameters }) => parameters)).toEqual([listing])

  server.answerWith(json(200, { ...part, NextToken: '' }))
  const last = await ecs.describeSnapshotsOfKey('cn-hangzhou', 'key-1', nextToken)
  expect(server.calls.map(({ parameters }) => parameters)).toEqual([{ ...listing, NextToken: 'token-2' }])
  expect(last.nextToken).toBeNull()
})

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
    server.answerWith(noImages)

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
