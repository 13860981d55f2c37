import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { createEmulatorClient, refusalOf } from '../support/emulator-client.ts'
import type { EmulatorClient, Query } from '../support/emulator-client.ts'

let emulator: RunningEmulator
let client: EmulatorClient

beforeAll(async () => {
  emulator = await startEmulator()
  client = createEmulatorClient(emulator)
})
afterAll(() => emulator.close())

const images = (query: Query = {}) => client.ecs('DescribeImages', { RegionId: demo.regionId, ...query })
const names = async (query: Query) => (await images(query)).Images.Image.map((image) => image.ImageName)

const tag = (query: Query) =>
  client.ecs('TagResources', {
    RegionId: demo.regionId,
    ResourceType: 'image',
    ResourceId: [demo.serviceKeyImageId],
    Tag: [{ Key: 'k', Value: 'v' }],
    ...query,
  })

describe('TagResources', () => {
  test('adds tags and changes those that are there', async () => {
    await tag({
      Tag: [
        { Key: 'demo', Value: 'changed' },
        { Key: 'new', Value: '' },
      ],
    })
    expect((await client.image(demo.regionId, demo.serviceKeyImageId))?.Tags.Tag).toEqual([
      { TagKey: 'demo', TagValue: 'changed' },
      { TagKey: 'new', TagValue: '' },
    ])
    expect(await names({ Tag: [{ Key: 'demo', Value: 'changed' }] })).toEqual(['service-key-api'])
  })

  test.each([
    [{ ResourceId: Array.from({ length: 51 }, () => demo.plainImageId) }, 400, 'NumberExceed.ResourceIds'],
    [{ Tag: Array.from({ length: 21 }, (_, index) => ({ Key: `k${index}` })) }, 400, 'NumberExceed.Tags'],
    [{ Tag: [{ Key: 'aliyun' }] }, 400, 'InvalidTagKey.Malformed'],
    [{ Tag: [{ Key: 'k', Value: 'HTTP://x' }] }, 400, 'InvalidTagValue.Malformed'],
    [{ Tag: [{ Key: 'DEMO', Value: 'v' }] }, 400, 'Duplicate.TagKey'],
    [{ Tag: undefined, 'Tag.0.Key': 'k' }, 400, 'InvalidParameter.NotSupportedByEmulator'],
    [{ Tag: undefined, 'Tag.01.Key': 'k' }, 400, 'InvalidParameter.NotSupportedByEmulator'],
    [{ Tag: undefined, 'Tag.21.Key': 'k' }, 400, 'NumberExceed.Tags'],
    [{ ResourceId: ['m-bp1nothing'] }, 404, 'InvalidResourceId.NotFound'],
    [{ ResourceId: ['m-marketplacefirewall01'] }, 404, 'InvalidResourceId.NotFound'],
    [{ ResourceType: 'cloud' }, 404, 'InvalidResourceType.NotFound'],
    [{ Tag: [] }, 404, 'MissingParameter.Tags'],
  ])('refuses %j', async (query, httpStatus, code) => {
    expect(await refusalOf(tag(query))).toMatchObject({ httpStatus, code })
  })

  test('refuses more than twenty tags in all', async () => {
    const Tag = Array.from({ length: 20 }, (_, index) => ({ Key: `many${index}`, Value: 'v' }))
    expect(await refusalOf(tag({ ResourceId: [demo.customerKeyImageId], Tag }))).toMatchObject({
      httpStatus: 400,
      code: 'OperationDenied.QuotaExceed',
    })
  })
})
