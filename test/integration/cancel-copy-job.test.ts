import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { createEmulatorClient } from '../support/emulator-client.ts'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'
import { eventually } from '../support/eventually.ts'
import {
  CancelCopyJobDocument,
  CopyImageEncryptedDocument,
  CopyJobByIdDocument,
  RetryCopyJobDocument,
} from '../support/generated/operations.ts'

/** The image has 40 GiB. */
const COPY_MS = 60_000

let gateway: EmulatedGateway
beforeAll(async () => {
  gateway = await startEmulatedGateway({ CACHE_TTL_MS: '0' }, { copySecondsPerGiB: 1 })
})
afterAll(() => gateway.close())
afterEach(() => gateway.emulator.clearFaults())

let copies = 0
/** A job of its own, encrypted with a key of cn-hangzhou. */
const submitted = async () => {
  copies += 1
  const { data } = await gateway.ask(CopyImageEncryptedDocument, {
    input: {
      sourceRegionId: 'cn-hangzhou',
      imageId: 'm-bp1plainweb0000000001',
      keyId: 'alias/disk-encryption',
      name: `cancel-${copies}`,
    },
  })
  return data.copyImageEncrypted.copyJob?.id ?? ''
}
const jobOf = async (id: string) => (await gateway.ask(CopyJobByIdDocument, { id })).data.copyJob
const until = (id: string, status: string) =>
  eventually(
    () => jobOf(id),
    (job) => job?.status === status,
  )
const copying = async () => {
  const id = await submitted()
  await until(id, 'COPYING')
  return id
}
const cancel = async (id: string, headers?: Record<string, string>) => {
  const { data, errors } = await gateway.ask(CancelCopyJobDocument, { id }, headers)
  expect(errors).toBeUndefined()
  return data.cancelCopyJob
}
const shownInCloud = async (id: string) => {
  const job = await jobOf(id)
  return createEmulatorClient(gateway.emulator).image('cn-hangzhou', job?.targetImageId ?? '')
}
const lastOf = <Item>(items: readonly Item[] | undefined) => items?.at(-1)

describe('cancelCopyJob', () => {
  it('answers CANCELLED once the cloud has no copy any more', async () => {
    const id = await copying()
    const { copyJob, userErrors } = await cancel(id)
    expect(userErrors).toEqual([])
    expect(copyJob).toMatchObject({ status: 'CANCELLED', cancelRequestedBy: 'local', pollAfterMs: null })
    expect(await shownInCloud(id)).toBeUndefined()
    expect(lastOf(copyJob?.events)?.cloudRequestId).toMatch(/^[0-9A-F-]{36}$/)
  })

  it('says the same when it is sent again', async () => {
    const id = await copying()
    const first = await cancel(id)
    expect(await cancel(id)).toEqual(first)
  })

  it('says that it came too late, and which image is there', async () => {
    const id = await copying()
    gateway.emulator.advanceClock(COPY_MS)
    const { copyJob, userErrors } = await cancel(id)
    expect(userErrors).toMatchObject([{ code: 'ALREADY_FINISHED', field: ['id'] }])
    expect(userErrors[0]?.message).toContain(
      `Too late to cancel: the copy is complete as ${copyJob?.targetImageId}`,
    )
    expect(await until(id, 'SUCCEEDED')).toMatchObject({ verification: { verdict: 'MATCHES' } })
    expect(await shownInCloud(id)).toMatchObject({ Status: 'Available' })
  })

  it('says that the cloud refuses, with its words, and the copy goes on', async () => {
    const id = await copying()
    gateway.emulator.addFault({
      kind: 'http-error',
      operation: 'CancelCopyImage',
      code: 'CancelNotSupported',
      httpStatus: 400,
      times: 1,
    })
    const { copyJob, userErrors } = await cancel(id, { 'accept-language': 'zh' })
    expect(copyJob).toMatchObject({ status: 'COPYING', cancelRequestedAt: null })
    expect(userErrors).toMatchObject([
      { code: 'REFUSED_BY_CLOUD', message: expect.stringMatching(/拒绝取消/) },
    ])
    expect(userErrors[0]?.message).toMatch(/^云平台拒绝取消，复制仍在继续。云平台返回：CancelNotSupported: /)
    gateway.emulator.advanceClock(COPY_MS)
    await until(id, 'SUCCEEDED')
  })

  it('answers CANCELLING while the cloud does not answer, and the job is cancelled later', async () => {
    const id = await copying()
    gateway.emulator.addFault({ kind: 'reset', operation: 'CancelCopyImage' })
    const { copyJob, userErrors } = await cancel(id)
    expect(userErrors).toEqual([])
    expect(copyJob).toMatchObject({ status: 'CANCELLING', cancelRequestedAt: expect.any(String) })
    gateway.emulator.clearFaults()
    await until(id, 'CANCELLED')
    expect(await shownInCloud(id)).toBeUndefined()
  })

  it('removes the snapshots that the cloud leaves', async () => {
    const id = await copying()
    const image = await shownInCloud(id)
    const snapshotId = image?.DiskDeviceMappings.DiskDeviceMapping[0]?.SnapshotId
    gateway.emulator.addFault({ kind: 'leaves-snapshots', operation: 'CancelCopyImage', times: 1 })
    await cancel(id)
    const client = createEmulatorClient(gateway.emulator)
    const { Snapshots } = await client.ecs('DescribeSnapshots', {
      RegionId: 'cn-hangzhou',
      SnapshotIds: JSON.stringify([snapshotId]),
    })
    expect(snapshotId).toMatch(/^s-/)
    expect(Snapshots.Snapshot).toEqual([])
  })

  it('tells a job that there is not from an ID that is none', async () => {
    const nobody = Buffer.from('CopyJob\n00000000-0000-4000-8000-000000000000').toString('base64url')
    expect(await cancel(nobody)).toMatchObject({ copyJob: null, userErrors: [{ code: 'NOT_FOUND' }] })
    const { errors } = await gateway.ask(CancelCopyJobDocument, { id: 'nonsense' })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.id' })
  })
})

describe('retryCopyJob', () => {
  const retry = async (id: string) => (await gateway.ask(RetryCopyJobDocument, { id })).data.retryCopyJob
  const failed = async () => {
    gateway.emulator.addFault({ kind: 'copy-fails', times: 1 })
    const id = await copying()
    gateway.emulator.advanceClock(COPY_MS)
    await until(id, 'FAILED')
    return id
  }

  it('copies again under the same ID, and removes the failed image', async () => {
    const id = await failed()
    const failedImageId = (await jobOf(id))?.targetImageId ?? ''
    const { copyJob, userErrors } = await retry(id)
    expect(userErrors).toEqual([])
    expect(copyJob).toMatchObject({ id, status: 'QUEUED', failure: null })
    await until(id, 'COPYING')
    gateway.emulator.advanceClock(COPY_MS)
    const job = await until(id, 'SUCCEEDED')
    expect(job).toMatchObject({ verification: { verdict: 'MATCHES' } })
    expect(job?.events.map(({ status }) => status)).toEqual(expect.arrayContaining(['FAILED', 'SUCCEEDED']))
    expect(await createEmulatorClient(gateway.emulator).image('cn-hangzhou', failedImageId)).toBeUndefined()
  })

  it('refuses what has not failed', async () => {
    const id = await submitted()
    expect(await retry(id)).toMatchObject({
      copyJob: { id },
      userErrors: [{ code: 'NOT_FAILED', message: expect.stringContaining('only a FAILED one') }],
    })
    await cancel(id)
  })
})
