import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { createEmulatorClient, refusalOf } from '../support/emulator-client.ts'
import type { EmulatorClient, Query } from '../support/emulator-client.ts'
import { snapshotOf } from './provocations/scenes.ts'

let emulator: RunningEmulator
let client: EmulatorClient

beforeEach(async () => {
  emulator = await startEmulator({ copySecondsPerGiB: 1 })
  client = createEmulatorClient(emulator)
})
afterEach(() => emulator.close())

const there = 'cn-shanghai'

const copy = async (imageId: string, query: Query = {}) =>
  (
    await client.call<{ SnapshotId: string }>('ecs', 'CopySnapshot', {
      RegionId: demo.regionId,
      SnapshotId: await snapshotOf(imageId)({ emulator, client }),
      DestinationRegionId: there,
      DestinationSnapshotName: 'copied',
      DestinationSnapshotDescription: 'a copy',
      ...query,
    })
  ).SnapshotId
const shown = async (snapshotId: string) => {
  const SnapshotIds = JSON.stringify([snapshotId])
  const { Snapshots } = await client.ecs('DescribeSnapshots', { RegionId: there, SnapshotIds })
  return Snapshots.Snapshot[0]
}
const serviceKeyId = async () =>
  (await client.kms('DescribeKey', { RegionId: there, KeyId: 'alias/acs/ecs' })).KeyMetadata.KeyId

describe('a copy of a snapshot', () => {
  test('is made little by little, tells its source, and then makes an image', async () => {
    const snapshotId = await copy(demo.plainImageId, { Tag: [{ Key: 'team', Value: 'web' }] })
    expect(await shown(snapshotId)).toMatchObject({
      SnapshotName: 'copied',
      SourceRegionId: demo.regionId,
      SourceSnapshotId: await snapshotOf(demo.plainImageId)({ emulator, client }),
      Status: 'progressing',
      Encrypted: false,
      Tags: { Tag: [{ TagKey: 'team', TagValue: 'web' }] },
    })
    const image = { RegionId: there, SnapshotId: snapshotId }
    expect(await refusalOf(client.call('ecs', 'CreateImage', image))).toMatchObject({
      code: 'InvalidSnapshotId.NotReady',
    })
    emulator.advanceClock(39_000)
    expect(await shown(snapshotId)).toMatchObject({ Status: 'progressing', Progress: '97%' })
    emulator.advanceClock(1_000)
    expect(await shown(snapshotId)).toMatchObject({ Status: 'accomplished', Progress: '100%' })
    await client.call('ecs', 'CreateImage', image)
    expect((await shown(snapshotId))?.Usage).toBe('image')
  })

  test.each([demo.plainImageId, demo.customerKeyImageId])(
    'of %s is encrypted with the key that is given, or else with the service key there',
    async (imageId) => {
      const key = demo.keyIds[there]
      expect(await shown(await copy(imageId, { Encrypted: true, KMSKeyId: key }))).toMatchObject({
        KMSKeyId: key,
      })
      emulator.advanceClock(60_000)
      expect(await shown(await copy(imageId, { Encrypted: true }))).toMatchObject({
        KMSKeyId: await serviceKeyId(),
      })
    },
  )

  test('has its key looked for in its own region, wherever that of CopyImage is', async () => {
    emulator.setAssumptions({ 'copy.key-region': 'source' })
    const key = demo.keyIds[there]
    const snapshotId = await copy(demo.plainImageId, { Encrypted: true, KMSKeyId: key })
    expect(await shown(snapshotId)).toMatchObject({ KMSKeyId: key })
  })

  test('leaves a fault of CopyImage alone to CopyImage', async () => {
    const key = demo.keyIds[there]
    emulator.addFault({ kind: 'other-key', times: 1 })
    const snapshotId = await copy(demo.plainImageId, { Encrypted: true, KMSKeyId: key })
    expect(await shown(snapshotId)).toMatchObject({ KMSKeyId: key })
    expect(emulator.faults()).toMatchObject([{ hits: 0 }])
  })

  test('is made once for a client token', async () => {
    const first = await copy(demo.plainImageId, { ClientToken: 'once' })
    expect(await copy(demo.plainImageId, { ClientToken: 'once' })).toBe(first)
  })

  test('stays when its source goes', async () => {
    const snapshotId = await copy(demo.plainImageId)
    const source = (await shown(snapshotId))?.SourceSnapshotId
    await client.ecs('DeleteImage', { RegionId: demo.regionId, ImageId: demo.plainImageId })
    await client.ecs('DeleteSnapshot', { SnapshotId: source })
    emulator.advanceClock(60_000)
    expect(await shown(snapshotId)).toMatchObject({ Status: 'accomplished' })
  })
})
