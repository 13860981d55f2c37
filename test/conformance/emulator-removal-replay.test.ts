import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { createEmulatorClient, refusalOf } from '../support/emulator-client.ts'
import type { EmulatorClient } from '../support/emulator-client.ts'

const there = 'us-west-1'

let dataDir: string
let emulator: RunningEmulator
let client: EmulatorClient

const start = async () => {
  emulator = await startEmulator({ dataDir, copySecondsPerGiB: 1 })
  client = createEmulatorClient(emulator)
}
const startAgain = async () => {
  await emulator.close()
  await start()
}

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'emulator-'))
  await start()
})
afterEach(async () => {
  await emulator.close()
  rmSync(dataDir, { recursive: true })
})

const copy = async () => {
  const query = { RegionId: demo.regionId, DestinationRegionId: there, ImageId: demo.plainImageId }
  const { ImageId } = await client.ecs('CopyImage', query)
  const image = await client.image(there, ImageId)
  return {
    imageId: ImageId,
    snapshotId: image?.DiskDeviceMappings.DiskDeviceMapping[0]?.SnapshotId ?? '',
  }
}
const cancel = (ImageId: string) => client.ecs('CancelCopyImage', { RegionId: there, ImageId })
const snapshotsOf = async (...snapshotIds: string[]) => {
  const query = { RegionId: there, SnapshotIds: JSON.stringify(snapshotIds) }
  return (await client.ecs('DescribeSnapshots', query)).Snapshots.Snapshot
}
const journal = () => readFileSync(join(dataDir, 'journal.jsonl'), 'utf8')

test('a deleted image stays deleted after a restart, and its snapshots stay', async () => {
  const { imageId, snapshotId } = await copy()
  emulator.advanceClock(40_000)
  await client.ecs('DeleteImage', { RegionId: there, ImageId: imageId })
  const left = await snapshotsOf(snapshotId)
  expect(left).toMatchObject([{ SnapshotId: snapshotId, Status: 'accomplished' }])
  await startAgain()
  expect(await client.image(there, imageId)).toBeUndefined()
  expect(await snapshotsOf(snapshotId)).toEqual(left)
})

test('a deleted snapshot stays deleted after a restart', async () => {
  const { imageId, snapshotId } = await copy()
  emulator.advanceClock(40_000)
  await client.ecs('DeleteImage', { RegionId: there, ImageId: imageId })
  await client.ecs('DeleteSnapshot', { SnapshotId: snapshotId })
  await startAgain()
  expect(await snapshotsOf(snapshotId)).toEqual([])
})

test('nothing is written down for what is ignored or refused', async () => {
  const { imageId, snapshotId } = await copy()
  const before = journal()
  await client.ecs('DeleteImage', { RegionId: there, ImageId: 'm-nothing' })
  await client.ecs('DeleteSnapshot', { SnapshotId: 's-nothing' })
  await refusalOf(client.ecs('DeleteImage', { RegionId: there, ImageId: imageId }))
  await refusalOf(client.ecs('DeleteSnapshot', { SnapshotId: snapshotId }))
  expect(journal()).toBe(before)
})

test('a cancelled copy leaves its snapshots when that fault is set, to be deleted by themselves', async () => {
  const added = await fetch(`${emulator.url}/_emulator/faults`, {
    method: 'POST',
    body: JSON.stringify({ kind: 'leaves-snapshots', operation: 'CancelCopyImage', times: 1 }),
  })
  expect(added.status).toBe(200)
  const first = await copy()
  await cancel(first.imageId)
  expect(emulator.faults()).toMatchObject([{ hits: 1 }])
  const left = await snapshotsOf(first.snapshotId)
  expect(left).toMatchObject([{ Status: 'failed', Progress: '0%', Usage: 'none', RemainTime: 0 }])
  const clean = await copy()
  await cancel(clean.imageId)

  await startAgain()
  expect(await client.image(there, first.imageId)).toBeUndefined()
  expect(await snapshotsOf(first.snapshotId, clean.snapshotId)).toEqual(left)
  await client.ecs('DeleteSnapshot', { SnapshotId: first.snapshotId })
  expect(await snapshotsOf(first.snapshotId)).toEqual([])
})

test('a cancellation is refused as long as the fault says so, and leaves the copy as it is', async () => {
  const { imageId, snapshotId } = await copy()
  const refuse = (code: string) =>
    emulator.addFault({ kind: 'http-error', operation: 'CancelCopyImage', code, times: 1 })
  refuse('CancelNotSupported')
  expect(await refusalOf(cancel(imageId))).toEqual({
    httpStatus: 400,
    code: 'CancelNotSupported',
    message: 'The specified image coping can not be cancelled.',
  })
  refuse('IncorrectImageStatus')
  expect(await refusalOf(cancel(imageId))).toEqual({
    httpStatus: 400,
    code: 'IncorrectImageStatus',
    message: 'The image copy has completed.',
  })
  expect(await client.image(there, imageId)).toMatchObject({ Status: 'Creating' })
  expect(await snapshotsOf(snapshotId)).toMatchObject([{ Status: 'progressing', Usage: 'image' }])
  await cancel(imageId)
  expect(await client.image(there, imageId)).toBeUndefined()
})
