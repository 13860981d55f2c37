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

test('the resource group of a copy is one of the account', async () => {
  expect(await refused({ ResourceGroupId: 'rg-nothing' })).toEqual([
    404,
    'InvalidResourceGroup.NotFound',
    'The ResourceGroup provided does not exist in our records.',
  ])
  const { ImageId } = await copy({ ResourceGroupId: demo.resourceGroupId })
  expect(await client.image('cn-shanghai', ImageId)).toMatchObject({ ResourceGroupId: 'rg-acfmdemo000001' })
})

const tags = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ Key: `key${index}`, Value: 'v' }))

describe('description and tags', () => {
  test.each(['x', 'x'.repeat(257), 'http://example.com', 'https://example.com', 'HTTPS://x'])(
    'a description may not be %j',
    async (DestinationDescription) => {
      expect(await refused({ DestinationDescription })).toEqual([
        400,
        'InvalidDescription.Malformed',
        'The specified destination description is wrongly formed.',
      ])
    },
  )

  test.each([
    ['21 of them', tags(21), 'NumberExceed.Tags'],
    ['an empty key', [{ Key: '', Value: 'v' }], 'InvalidTagKey.Malformed'],
    ['a key of 129 characters', [{ Key: 'k'.repeat(129), Value: 'v' }], 'InvalidTagKey.Malformed'],
    ['a key of the cloud', [{ Key: 'acs:ecs:x', Value: 'v' }], 'InvalidTagKey.Malformed'],
    ['a key with a link', [{ Key: 'http://x', Value: 'v' }], 'InvalidTagKey.Malformed'],
    ['a key with a link in capitals', [{ Key: 'HTTP://x', Value: 'v' }], 'InvalidTagKey.Malformed'],
    ['a value of 129 characters', [{ Key: 'k', Value: 'v'.repeat(129) }], 'InvalidTagValue.Malformed'],
    [
      'a key twice',
      [
        { Key: 'k', Value: '1' },
        { Key: 'K', Value: '2' },
      ],
      'Duplicate.TagKey',
    ],
  ])('tags are refused with %s', async (_case, Tag, code) => {
    expect(await refusedCode({ Tag })).toEqual([400, code])
  })

  test('twenty tags are taken, with empty values too', async () => {
    const { ImageId } = await copy({ Tag: [...tags(19), { Key: 'empty', Value: '' }] })
    const image = await client.image('cn-shanghai', ImageId)
    expect(image?.Tags.Tag).toHaveLength(20)
    expect(image?.Tags.Tag[19]).toEqual({ TagKey: 'empty', TagValue: '' })
  })
})
