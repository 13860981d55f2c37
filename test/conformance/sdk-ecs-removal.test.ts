import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { EcsApi } from '../../src/datasources/ecs/ecs-api.ts'
import { createEcsSdkClient } from '../../src/datasources/ecs/ecs-sdk-client.ts'
import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { createCloudCaller } from '../../src/datasources/cloud-call.ts'
import { createCredential } from '../../src/datasources/credentials-provider.ts'
import { adapterOptions, json, startRawServer } from './sdk-raw-server.ts'

const requestId = '473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E'
const regionId = 'cn-shanghai'

describe('on the wire', () => {
  let server: Awaited<ReturnType<typeof startRawServer>>
  let ecs: EcsApi

  beforeAll(async () => {
    server = await startRawServer()
    ecs = createEcsSdkClient(await adapterOptions(server.endpoint))
  })
  afterAll(() => server.close())

  test('an image is deleted in its region, without force', async () => {
    server.answerWith(json(200, { RequestId: requestId }))

    expect(await ecs.deleteImage(regionId, 'm-2')).toEqual({ requestId })
    expect(server.calls.map(({ action, parameters }) => [action, parameters])).toEqual([
      ['DeleteImage', { RegionId: regionId, ImageId: 'm-2' }],
    ])
  })

  test('a snapshot is deleted by its ID alone, without force', async () => {
    server.answerWith(json(200, { RequestId: requestId }))

    expect(await ecs.deleteSnapshot(regionId, 's-2')).toEqual({ requestId })
    expect(server.calls.map(({ action, parameters }) => [action, parameters])).toEqual([
      ['DeleteSnapshot', { SnapshotId: 's-2' }],
    ])
  })

  test.each([
    ['DeleteImage', () => ecs.deleteImage(regionId, 'm-2')],
    ['DeleteSnapshot', () => ecs.deleteSnapshot(regionId, 's-2')],
  ])('%s is sent once, whatever the cloud answers', async (operation, remove) => {
    server.answerWith(json(503, { Code: 'ServiceUnavailable', Message: 'busy', RequestId: requestId }))

    await expect(remove()).rejects.toMatchObject({
      operation,
      regionId,
      code: 'ServiceUnavailable',
      retryable: true,
      outcomeUnknown: true,
    })
    expect(server.calls).toHaveLength(1)
  })

  test('neither is sent to a region that is none', async () => {
    server.answerWith(json(200, { RequestId: requestId }))

    const error = { code: 'BAD_REQUEST', retryable: false, regionId: null }
    await expect(ecs.deleteImage('evil.example.com/', 'm-2')).rejects.toMatchObject(error)
    await expect(ecs.deleteSnapshot('evil.example.com/', 's-2')).rejects.toMatchObject(error)
    expect(server.calls).toEqual([])
  })
})

describe('against the emulator', () => {
  let emulator: RunningEmulator
  let ecs: EcsApi

  const copy = async (clientToken: string) => {
    const { imageId } = await ecs.copyImage({
      sourceRegionId: demo.regionId,
      imageId: demo.plainImageId,
      destinationRegionId: regionId,
      name: '',
      tags: [],
      clientToken,
    })
    const [image] = await ecs.describeImagesById(regionId, [imageId])
    return { imageId, snapshotId: image?.disks[0]?.snapshotId ?? '' }
  }

  beforeAll(async () => {
    emulator = await startEmulator()
    ecs = createEcsSdkClient({
      credential: await createCredential({ kind: 'static', ...emulator.credentials() }),
      endpointOverride: { endpoint: `127.0.0.1:${emulator.port}`, protocol: 'HTTP' },
      caller: createCloudCaller({ random: () => 0 }),
    })
  })
  afterEach(() => emulator.clearFaults())
  afterAll(() => emulator.close())

  test('a finished copy is removed with its snapshot, the image first; both can be repeated', async () => {
    const { imageId, snapshotId } = await copy('finished')
    await expect(ecs.deleteImage(regionId, imageId)).rejects.toMatchObject({
      service: 'ecs',
      operation: 'DeleteImage',
      code: 'OperationDenied.ImageCopying',
      httpStatus: 403,
      message: 'The image is being copied. Please use the CancelCopyImage API.',
      retryable: false,
      outcomeUnknown: false,
    })
    emulator.advanceClock(60_000)
    await expect(ecs.deleteSnapshot(regionId, snapshotId)).rejects.toMatchObject({
      operation: 'DeleteSnapshot',
      code: 'SnapshotCreatedImage',
      httpStatus: 403,
      message: 'The snapshot has been used to create user defined image(s).',
      retryable: false,
      outcomeUnknown: false,
    })
    const receipt = { requestId: expect.stringMatching(/^[0-9A-F-]{36}$/) }
    for (let time = 0; time < 2; time += 1) {
      expect(await ecs.deleteImage(regionId, imageId)).toEqual(receipt)
      expect(await ecs.describeImagesById(regionId, [imageId])).toEqual([])
    }
    expect(await ecs.describeSnapshots(regionId, [snapshotId])).toHaveLength(1)
    for (let time = 0; time < 2; time += 1) {
      expect(await ecs.deleteSnapshot(regionId, snapshotId)).toEqual(receipt)
      expect(await ecs.describeSnapshots(regionId, [snapshotId])).toEqual([])
    }
  })

  test('what a cancelled copy left behind is removed by its snapshot ID', async () => {
    emulator.addFault({ kind: 'leaves-snapshots', times: 1 })
    const { imageId, snapshotId } = await copy('cancelled')
    await ecs.cancelCopyImage(regionId, imageId)
    expect(await ecs.describeSnapshots(regionId, [snapshotId])).toHaveLength(1)
    await ecs.deleteSnapshot(regionId, snapshotId)
    expect(await ecs.describeSnapshots(regionId, [snapshotId])).toEqual([])
  })

  test('a cancellation that the cloud does not support says so', async () => {
    emulator.addFault({ kind: 'http-error', operation: 'CancelCopyImage', code: 'CancelNotSupported' })
    const { imageId } = await copy('not cancellable')
    await expect(ecs.cancelCopyImage(regionId, imageId)).rejects.toMatchObject({
      operation: 'CancelCopyImage',
      code: 'CancelNotSupported',
      httpStatus: 400,
      message: 'The specified image coping can not be cancelled.',
      retryable: false,
      outcomeUnknown: false,
    })
  })
})
