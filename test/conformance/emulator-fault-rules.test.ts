import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { createAdminClient } from '../support/emulator-admin.ts'
import { createEmulatorClient, refusalOf } from '../support/emulator-client.ts'
import type { EmulatorClient } from '../support/emulator-client.ts'

let emulator: RunningEmulator
let client: EmulatorClient
let admin: ReturnType<typeof createAdminClient>

beforeEach(async () => {
  emulator = await startEmulator()
  client = createEmulatorClient(emulator)
  admin = createAdminClient(emulator)
})
afterEach(() => emulator.close())

const regions = () => client.ecs('DescribeRegions', {})
const keys = () => client.kms('ListKeys', {})
const copy = (ClientToken: string) =>
  client.ecs('CopyImage', {
    RegionId: demo.regionId,
    DestinationRegionId: 'cn-shanghai',
    ImageId: demo.plainImageId,
    ClientToken,
  })

describe('a fault', () => {
  test('throttles as each service does, as often as it says', async () => {
    await admin('POST', 'faults', { kind: 'throttle', service: 'kms', times: 2 })
    await admin('POST', 'faults', { kind: 'throttle', service: 'ecs', times: 1, retryAfterMs: 1500 })
    for (let time = 0; time < 2; time += 1)
      expect(await refusalOf(keys())).toMatchObject({ httpStatus: 429, code: 'Rejected.Throttling' })
    expect((await keys()).TotalCount).toBe(17)
    expect(await regions().catch((error: unknown) => error)).toMatchObject({
      code: 'Throttling.User',
      statusCode: 400,
      retryAfter: 1500,
    })
    expect((await regions()).Regions.Region).toHaveLength(8)
  })

  test('that names its code alone has the documented status and text', async () => {
    const refusal = async (code: string) => {
      emulator.addFault({ kind: 'http-error', service: 'ecs', code, times: 1 })
      const { httpStatus, message } = await refusalOf(copy('a'))
      return [httpStatus, message]
    }
    expect(await refusal('OperationDenied.ImageCopying')).toEqual([
      403,
      'The image is currently being copied. Please try again later.',
    ])
    expect(await refusal('IncorrectImageStatus')).toEqual([400, 'The image not available.'])
    expect(await refusal('InvalidOperation.Conflict')).toEqual([409, expect.stringMatching(/conflict/)])
    expect(await refusal('NobodyKnows')).toEqual([500, expect.any(String)])
  })

  test('happens to its region and operation only, until it is cleared', async () => {
    emulator.addFault({
      kind: 'http-error',
      operation: 'ListKeys',
      regionId: 'cn-shanghai',
      httpStatus: 503,
      code: 'ServiceUnavailableTemporary',
    })
    const failing = () => refusalOf(client.kms('ListKeys', { RegionId: 'cn-shanghai' }))
    expect(await failing()).toMatchObject({ httpStatus: 503, code: 'ServiceUnavailableTemporary' })
    expect(await failing()).toMatchObject({ httpStatus: 503 })
    expect((await keys()).TotalCount).toBe(17)
    expect((await client.kms('ListAliases', { RegionId: 'cn-shanghai' })).TotalCount).toBe(15)
    await admin('DELETE', 'faults')
    expect((await client.kms('ListKeys', { RegionId: 'cn-shanghai' })).TotalCount).toBe(17)
  })

  test('answers HTML, or cuts the connection', async () => {
    emulator.addFault({ kind: 'html', operation: 'DescribeRegions', times: 1 })
    await expect(regions()).rejects.toThrow(SyntaxError)
    emulator.addFault({ kind: 'reset', operation: 'DescribeRegions', times: 1 })
    await expect(regions()).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(emulator.calls().map(({ httpStatus, code }) => [httpStatus, code])).toEqual([
      [502, null],
      [null, null],
    ])
  })

  test('delays an answer', async () => {
    emulator.addFault({ kind: 'delay', delayMs: 60, times: 1 })
    const before = performance.now()
    await regions()
    expect(performance.now() - before).toBeGreaterThanOrEqual(55)
  })

  test('carries a copy out and drops the answer, which the token gets again', async () => {
    emulator.addFault({ kind: 'drop-answer', operation: 'CopyImage', times: 1 })
    await expect(copy('token-1')).rejects.toMatchObject({ code: 'ECONNRESET' })
    const { ImageId } = await copy('token-1')
    const { Images } = await client.ecs('DescribeImages', {
      RegionId: 'cn-shanghai',
      Status: 'Creating,Waiting',
    })
    expect(Images.Image.map((image) => image.ImageId)).toEqual([ImageId])
  })
})
