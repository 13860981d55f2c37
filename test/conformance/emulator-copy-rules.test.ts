import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { createEmulatorClient, refusalOf } from '../support/emulator-client.ts'
import type { EmulatorClient, Query } from '../support/emulator-client.ts'

let emulator: RunningEmulator
let client: EmulatorClient

beforeEach(async () => {
  emulator = await startEmulator({ copySecondsPerGiB: 0.5 })
  client = createEmulatorClient(emulator)
})
afterEach(() => emulator.close())

const copy = (query: Query = {}) =>
  client.ecs('CopyImage', {
    RegionId: demo.regionId,
    DestinationRegionId: 'cn-shanghai',
    ImageId: demo.plainImageId,
    ...query,
  })

const refused = async (query: Query) => {
  const { httpStatus, code, message } = await refusalOf(copy(query))
  return [httpStatus, code, message]
}

const refusedCode = async (query: Query) => (await refused(query)).slice(0, 2)

const ownImages = async (regionId: string) =>
  (await client.ecs('DescribeImages', { RegionId: regionId, ImageOwnerAlias: 'self', Status: 'ALL' }))
    .TotalCount

describe('what is copied', () => {
  test('must be given, and be there', async () => {
    expect(await refused({ ImageId: undefined })).toEqual([
      400,
      'MissingParameter',
      'The input parameter ImageId that is mandatory for processing this request is not supplied.',
    ])
    expect(await refusedCode({ DestinationRegionId: undefined })).toEqual([400, 'MissingParameter'])
    expect(await refused({ ImageId: 'm-bp1nothing' })).toEqual([
      404,
      'InvalidImageId.NotFound',
      'The specified ImageId does not exist.',
    ])
    expect(await refused({ RegionId: 'cn-nowhere' })).toEqual([
      400,
      'SourceRegion.NotFound',
      'The source region not found.',
    ])
    expect(await refused({ DestinationRegionId: 'cn-nowhere' })).toEqual([
      400,
      'DestinationRegion.NotFound',
      'The destination region not found.',
    ])
  })

  test('is a custom image: not one of the cloud, the marketplace or the community', async () => {
    expect(await refused({ ImageId: 'ubuntu_22_04_x64_20G_alibase_20240820.vhd' })).toEqual([
      403,
      'OperationDenied',
      'The specified snapshot is not allowed to create image.',
    ])
    expect(await refusedCode({ ImageId: 'm-marketplacefirewall01' })).toEqual([
      403,
      'OperationDenied.NotAuthorized',
    ])
    const { Images } = await client.ecs('DescribeImages', {
      RegionId: demo.regionId,
      ImageOwnerAlias: 'others',
      IsPublic: true,
    })
    expect(await refused({ ImageId: Images.Image[0]?.ImageId })).toEqual([
      400,
      'OperationDenied.CommunityImage',
      'Community image does not support copy.',
    ])
  })

  test('is shared by another account: within its region only', async () => {
    const ImageId = await client.imageIdOf(demo.regionId, 'partner-base')
    expect(await refused({ ImageId })).toEqual([
      403,
      'OperationDenied.SameRegionOnly',
      'The image shared from others can not be copied to another region directly.',
    ])
    const answer = await copy({ ImageId, DestinationRegionId: demo.regionId })
    expect(await client.image(demo.regionId, answer.ImageId)).toMatchObject({
      ImageOwnerAlias: 'self',
      IsCopied: true,
    })
  })

  test.each(['CreateFailed', 'UnAvailable', 'Deprecated'])('is available: not %s', async (Status) => {
    const { Images } = await client.ecs('DescribeImages', { RegionId: demo.regionId, Status })
    expect(await refused({ ImageId: Images.Image[0]?.ImageId })).toEqual([
      400,
      'IncorrectImageStatus',
      'The image not available.',
    ])
  })

  test('is at most 500 GiB large', async () => {
    const { Images } = await client.ecs('DescribeImages', {
      RegionId: 'cn-shanghai',
      ImageOwnerAlias: 'self',
      PageSize: 100,
    })
    const ofSize = (size: number) => Images.Image.find((image) => image.Size === size)?.ImageId
    const there = { RegionId: 'cn-shanghai', DestinationRegionId: 'cn-beijing', Encrypted: true }
    expect(await refusedCode({ ...there, ImageId: ofSize(600) })).toEqual([403, 'SizeExceed.Image'])
    expect((await copy({ ...there, ImageId: ofSize(500) })).ImageId).toMatch(/^m-2ze/)
  })

  test('is not copied twice at once, to whatever region', async () => {
    const conflict = [
      400,
      'OperationDenied.ImageCopyConflict',
      'The same image cannot be copied concurrently. Please wait until the last copy is completed before performing the next operation.',
    ]
    await copy()
    expect(await refused({})).toEqual(conflict)
    expect(await refused({ DestinationRegionId: 'us-west-1' })).toEqual(conflict)
    emulator.advanceClock(20_000)
    expect((await copy()).ImageId).toMatch(/^m-uf6/)
  })
})

describe('the name of a copy', () => {
  const malformed = [
    400,
    'InvalidImageName.Malformed',
    'The specified destination image name is wrongly formed.',
  ]

  test.each([
    'a',
    `a${'b'.repeat(128)}`,
    '1abc',
    'aliyun-x',
    'acs:x',
    'has space',
    'http://x',
    'a/b',
    '-x',
    'a\u{1F600}',
  ])('may not be %j', async (name) => {
    expect(await refused({ DestinationImageName: name })).toEqual(malformed)
  })

  test.each(['ab', `a${'b'.repeat(127)}`, 'web.prod:v1_2-3', '镜像一号'])('may be %j', async (name) => {
    const { ImageId } = await copy({ DestinationImageName: name })
    expect(await client.image('cn-shanghai', ImageId)).toMatchObject({ ImageName: name })
  })

  test('must be unused in the destination', async () => {
    expect(await refused({ DestinationImageName: 'web-prod-v1.0' })).toEqual([
      400,
      'InvalidImageName.Duplicated',
      'The specified image name is already in use in the target region. Please try a different one.',
    ])
    expect((await copy({ DestinationImageName: 'encrypted-db' })).ImageId).toMatch(/^m-uf6/)
  })

  test('is free again when the copy was cancelled', async () => {
    const { ImageId } = await copy({ DestinationImageName: 'again' })
    expect(await refusedCode({ DestinationImageName: 'again', ImageId: demo.customerKeyImageId })).toEqual([
      400,
      'InvalidImageName.Duplicated',
    ])
    await client.ecs('CancelCopyImage', { RegionId: 'cn-shanghai', ImageId })
    expect((await copy({ DestinationImageName: 'again' })).ImageId).toMatch(/^m-uf6/)
  })
})

describe('a client token', () => {
  test('gets the same answer to the same parameters, while the copy runs and after', async () => {
    const query = { ClientToken: 'job-1', DestinationImageName: 'once', Encrypted: true }
    const { ImageId } = await copy(query)
    const count = await ownImages('cn-shanghai')
    expect((await copy(query)).ImageId).toBe(ImageId)
    emulator.advanceClock(60_000)
    expect((await copy(query)).ImageId).toBe(ImageId)
    expect(await ownImages('cn-shanghai')).toBe(count)
  })

  test.each([{ DestinationImageName: 'other' }, { Encrypted: false }, { Tag: [{ Key: 'a', Value: 'b' }] }])(
    'is refused with other parameters: %j',
    async (other) => {
      await copy({ ClientToken: 'job-1' })
      expect(await refused({ ClientToken: 'job-1', ...other })).toEqual([
        400,
        'IdempotentParameterMismatch',
        'Request uses a client token in a previous request but is not Identical to that request.',
      ])
    },
  )

  test('of a refused call can be used again', async () => {
    expect(await refusedCode({ ClientToken: 'job-1', DestinationImageName: '1' })).toEqual([
      400,
      'InvalidImageName.Malformed',
    ])
    expect((await copy({ ClientToken: 'job-1' })).ImageId).toMatch(/^m-uf6/)
  })

  test('is at most 64 ASCII characters long', async () => {
    expect(await refusedCode({ ClientToken: 'x'.repeat(65) })).toEqual([400, 'InvalidClientToken.Malformed'])
    expect(await refusedCode({ ClientToken: '号' })).toEqual([400, 'InvalidClientToken.Malformed'])
    expect((await copy({ ClientToken: 'x'.repeat(64) })).ImageId).toMatch(/^m-uf6/)
  })
})

test('a dry run checks everything, changes nothing and says so with an error', async () => {
  const count = await ownImages('us-west-1')
  const there = { DryRun: true, DestinationRegionId: 'us-west-1', Encrypted: true }
  expect(await refused(there)).toEqual([
    400,
    'DryRunOperation',
    'Request validation has been passed with DryRun flag set.',
  ])
  expect(await refusedCode({ ...there, KMSKeyId: 'nothing' })).toEqual([
    404,
    'InvalidParameter.KMSKeyId.NotFound',
  ])
  expect(await ownImages('us-west-1')).toBe(count)
  expect(
    await refusalOf(client.kms('DescribeKey', { RegionId: 'us-west-1', KeyId: 'alias/acs/ecs' })),
  ).toMatchObject({
    code: 'Forbidden.AliasNotFound',
  })
})

test.each([
  [
    'CopyImage',
    { ImageId: demo.plainImageId, DestinationRegionId: 'cn-shanghai', EncryptAlgorithm: 'hide' },
    'EncryptAlgorithm',
  ],
  ['DescribeImages', { ActionType: 'CreateEcs' }, 'ActionType'],
  ['DescribeSnapshots', { 'Tag.1.Color': 'red' }, 'Tag.1.Color'],
  ['CancelCopyImage', { ImageId: 'm-x', Force: true }, 'Force'],
] as const)('%s refuses a parameter that it does not implement', async (action, query, name) => {
  expect(await refusalOf(client.ecs(action, { RegionId: demo.regionId, ...query }))).toEqual({
    httpStatus: 400,
    code: 'InvalidParameter.NotSupportedByEmulator',
    message: `The emulator does not implement the parameter ${name} of this operation.`,
  })
})
