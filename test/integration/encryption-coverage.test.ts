import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'
import {
  CoverageByAliasDocument,
  CoverageOfRegionsDocument,
  CoverageWithThreeKeysDocument,
  ImagesWithEncryptionDocument,
  type EncryptionState,
  type ImageFilter,
  RegionCoverageDocument,
} from '../support/generated/operations.ts'

let gateway: EmulatedGateway
beforeAll(async () => {
  gateway = await startEmulatedGateway({ CACHE_TTL_MS: '0' })
})
afterAll(() => gateway.close())
beforeEach(() => {
  gateway.emulator.clearFaults()
  gateway.callsSince()
})

const regionId = demo.regionId
const refusal = { kind: 'http-error', httpStatus: 403, code: 'Forbidden.RAM', message: 'no' } as const

/** As the list of images has it, of those that are complete. */
const listed = async (regionIds: string[], encryption: EncryptionState) => {
  const filter: ImageFilter = {
    encryption: [encryption],
    statuses: ['AVAILABLE', 'UNAVAILABLE', 'DEPRECATED'],
  }
  const answer = await gateway.ask(ImagesWithEncryptionDocument, { regionIds, first: 100, filter })
  expect(answer.data.images.pageInfo.hasNextPage).toBe(false)
  return answer.data.images.nodes
}

describe('the encryption coverage of a region', () => {
  it('of 530 images takes their 6 pages and 11 calls for 1,042 snapshots', async () => {
    const answer = await gateway.ask(RegionCoverageDocument, { regionId })
    expect(answer.errors).toBeUndefined()
    expect(answer.data.region?.encryptionCoverage).toMatchObject({
      total: 532,
      encrypted: 268,
      partiallyEncrypted: 86,
      unencrypted: 178,
      unknown: 0,
    })
    expect(answer.extensions?.upstream).toEqual({ ecs: 17, kms: 0, ram: 0, cacheHits: 0, throttled: 0 })
    expect(gateway.callsSince()).toEqual({ DescribeImages: 6, DescribeSnapshots: 11 })
  })

  it('agrees with the list of images, and leaves out the one whose creation failed', async () => {
    const shanghai = 'cn-shanghai'
    const { data } = await gateway.ask(RegionCoverageDocument, { regionId: shanghai })
    const [encrypted, partly, unencrypted, unknown] = await Promise.all([
      listed([shanghai], 'ENCRYPTED'),
      listed([shanghai], 'PARTIALLY_ENCRYPTED'),
      listed([shanghai], 'UNENCRYPTED'),
      listed([shanghai], 'UNKNOWN'),
    ])
    const images = [...encrypted, ...partly]
    const keyIds = new Set(images.flatMap((image) => image.encryption?.keys.map(({ keyId }) => keyId) ?? []))
    const byKey = [...keyIds].map((keyId) => ({
      key: { keyId },
      images: images.filter((image) => image.encryption?.keys.some((key) => key.keyId === keyId)).length,
    }))
    expect(data.region?.encryptionCoverage).toEqual({
      total: 51,
      encrypted: encrypted.length,
      partiallyEncrypted: partly.length,
      unencrypted: unencrypted.length,
      unknown: unknown.length,
      byKey: byKey.toSorted(
        (one, other) => other.images - one.images || (one.key.keyId < other.key.keyId ? -1 : 1),
      ),
    })
    const all = await gateway.ask(ImagesWithEncryptionDocument, { regionIds: [shanghai], first: 100 })
    expect(all.data.images.totalCount).toBe(52)
  })

  it('is had for all regions in one request, by the calls that each takes', async () => {
    const { data, errors } = await gateway.ask(CoverageOfRegionsDocument, {})
    expect(errors).toBeUndefined()
    expect(gateway.callsSince()).toEqual({ DescribeImages: 13, DescribeSnapshots: 18 })
    expect(data.regions).toHaveLength(8)
    for (const { encryptionCoverage } of data.regions) {
      const { total, byKey, ...states } = encryptionCoverage ?? { total: 0, byKey: [] }
      expect(total).toBeGreaterThan(0)
      expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(total)
      expect(byKey.length).toBeGreaterThan(0)
    }
  })

  it('costs no more together with the images of three keys', async () => {
    const alone = await gateway.ask(RegionCoverageDocument, { regionId })
    const byKey = alone.data.region?.encryptionCoverage?.byKey ?? []
    const [first = '', second = '', third = ''] = byKey.map(({ key }) => key.keyId)
    gateway.callsSince()
    const { data, errors } = await gateway.ask(CoverageWithThreeKeysDocument, {
      regionId,
      first,
      second,
      third,
    })
    expect(errors).toBeUndefined()
    // Each key is looked up in KMS, as the query asks for it by name.
    expect(gateway.callsSince()).toEqual({ DescribeKey: 3, DescribeImages: 6, DescribeSnapshots: 11 })
    expect(data.region).toEqual(alone.data.region)
    for (const [index, key] of [data.first, data.second, data.third].entries()) {
      expect(key?.protectedImages?.totalCount).toBe(byKey[index]?.images)
      expect(key?.protectedImages?.nodes).toHaveLength(3)
    }
  })

  it('stays readable without KMS, which its key IDs do not need', async () => {
    gateway.emulator.addFault({ service: 'kms', ...refusal })
    const answer = await gateway.ask(RegionCoverageDocument, { regionId: 'cn-shanghai' })
    expect(answer.errors).toBeUndefined()
    expect(answer.data.region?.encryptionCoverage?.byKey).toHaveLength(4)

    const withAliases = await gateway.ask(CoverageByAliasDocument, { regionId: 'cn-shanghai' })
    expect(withAliases.data.region?.encryptionCoverage?.total).toBe(51)
    expect(withAliases.data.region?.encryptionCoverage?.byKey.map(({ key }) => key.aliases)).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(withAliases.errors?.map(({ extensions }) => extensions['code'])).toEqual([
      'UPSTREAM_DENIED',
      'UPSTREAM_DENIED',
      'UPSTREAM_DENIED',
      'UPSTREAM_DENIED',
    ])
  })

  it.each(['DescribeImages', 'DescribeSnapshots'])(
    'is null with one error in a region where %s fails, and is there for the others',
    async (operation) => {
      gateway.emulator.addFault({ service: 'ecs', operation, regionId: 'us-west-1', ...refusal })
      const { data, errors } = await gateway.ask(CoverageOfRegionsDocument, {})
      const failed = data.regions.findIndex((region) => region.regionId === 'us-west-1')
      for (const [index, { encryptionCoverage }] of data.regions.entries()) {
        expect(encryptionCoverage === null).toBe(index === failed)
      }
      expect(errors).toEqual([
        expect.objectContaining({
          path: ['regions', failed, 'encryptionCoverage'],
          extensions: expect.objectContaining({
            code: 'UPSTREAM_DENIED',
            service: 'ecs',
            operation,
            regionId: 'us-west-1',
          }),
        }),
      ])
    },
  )

  it('is null rather than too small when one of many calls fails', async () => {
    gateway.emulator.addFault({
      service: 'ecs',
      operation: 'DescribeSnapshots',
      regionId,
      nth: 7,
      ...refusal,
    })
    const { data, errors } = await gateway.ask(RegionCoverageDocument, { regionId })
    expect(data.region).toEqual({ regionId, encryptionCoverage: null })
    expect(errors).toHaveLength(1)
  })
})
