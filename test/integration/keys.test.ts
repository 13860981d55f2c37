import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'
import {
  ImagesWithEncryptionDocument,
  KeyDetailsDocument,
  KeyListDocument,
  type KeyListQuery,
} from '../support/generated/operations.ts'
import type { Answer } from '../support/graphql-client.ts'

const regionId = 'cn-hangzhou'
let gateway: EmulatedGateway
beforeAll(async () => {
  gateway = await startEmulatedGateway({ CACHE_TTL_MS: '0' })
})
afterAll(() => gateway.close())
beforeEach(() => void gateway.callsSince())
afterEach(() => gateway.emulator.clearFaults())

const keys = async (filter = {}, first = 100) => {
  const { data, errors } = await gateway.ask(KeyListDocument, { regionId, filter, first })
  expect(errors).toBeUndefined()
  return data.keys?.nodes ?? []
}

describe('key', () => {
  it('is found by ID, ARN and alias alike', async () => {
    const { data } = await gateway.ask(KeyDetailsDocument, { regionId, keyId: 'alias/disk-encryption' })
    expect(data.key).toMatchObject({
      aliases: ['alias/disk-encryption'],
      state: 'ENABLED',
      creator: 'CUSTOMER',
      origin: 'KMS',
      spec: 'Aliyun_AES_256',
      usableForDiskEncryption: true,
      unusableReasons: [],
    })
    for (const keyId of [data.key?.keyId ?? '', data.key?.arn ?? '']) {
      const again = await gateway.ask(KeyDetailsDocument, { regionId, keyId })
      expect(again.data.key?.keyId).toBe(data.key?.keyId)
    }
  })

  it('asks KMS once for all fields of one key', async () => {
    await gateway.ask(KeyDetailsDocument, { regionId, keyId: 'key-hzz66diskencryption0001' })
    expect(gateway.callsSince()).toEqual({ DescribeKey: 1, ListAliases: 1, ListTagResources: 1 })
  })

  it('is null where the region has none', async () => {
    const { data, errors } = await gateway.ask(KeyDetailsDocument, {
      regionId: 'us-west-1',
      keyId: 'alias/nothing',
    })
    expect([data.key, errors]).toEqual([null, undefined])
  })
})

describe('keys', () => {
  it('lists every key once, whatever the page size', async () => {
    const all = await keys()
    const paged: string[] = []
    let after: string | null = null
    do {
      const { data }: Answer<KeyListQuery> = await gateway.ask(KeyListDocument, { regionId, first: 3, after })
      paged.push(...(data.keys?.nodes ?? []).map((key) => key.keyId))
      after = data.keys?.pageInfo.hasNextPage ? data.keys.pageInfo.endCursor : null
    } while (after)
    expect(paged).toEqual(all.map((key) => key.keyId))
    expect(new Set(paged).size).toBe(paged.length)
  })

  it('filters by state, origin, creator, usability and alias', async () => {
    const all = await keys()
    expect(await keys({ states: ['DISABLED', 'PENDING_DELETION'] })).toEqual(
      all.filter((key) => key.state === 'DISABLED' || key.state === 'PENDING_DELETION'),
    )
    expect(await keys({ origin: 'EXTERNAL' })).toEqual(all.filter((key) => key.origin === 'EXTERNAL'))
    expect(await keys({ creator: 'SERVICE' })).toEqual(all.filter((key) => key.creator === 'SERVICE'))
    expect(await keys({ usableForDiskEncryption: false })).toEqual(
      all.filter((key) => !key.usableForDiskEncryption),
    )
    expect(await keys({ usableForDiskEncryption: true })).toEqual(
      all.filter((key) => key.usableForDiskEncryption),
    )
    expect(await keys({ states: [] })).toEqual([])
    expect(await keys({ alias: 'byok' })).toEqual(
      all.filter((key) => key.aliases?.some((alias) => alias.includes('byok'))),
    )
    for (const filter of [{ origin: 'EXTERNAL' }, { creator: 'SERVICE' }, { alias: 'byok' }]) {
      expect(await keys(filter)).not.toEqual([])
    }
  })
})

describe('a failing KMS', () => {
  const imagesWithKeys = `{ images(regionIds: ["${regionId}"], first: 10) { nodes { imageId encryption { state keys { keyId aliases state } } } } }`

  it.each([
    [
      'down',
      { kind: 'http-error', httpStatus: 503, code: 'ServiceUnavailableTemporary', message: 'down' },
      'UPSTREAM_UNAVAILABLE',
    ],
    [
      'denied',
      { kind: 'http-error', httpStatus: 403, code: 'Forbidden.NoPermission', message: 'denied' },
      'UPSTREAM_DENIED',
    ],
    ['throttled', { kind: 'throttle' }, 'UPSTREAM_THROTTLED'],
    ['cut off', { kind: 'reset' }, 'UPSTREAM_UNAVAILABLE'],
    ['behind a broken proxy', { kind: 'html', httpStatus: 502 }, 'UPSTREAM_UNAVAILABLE'],
  ] as const)(
    'that is %s leaves images readable, with one typed error for each field that is null',
    async (_how, fault, code) => {
      gateway.emulator.addFault({ service: 'kms', ...fault })
      const answer = (await gateway.send(imagesWithKeys)) as unknown as {
        data: {
          images: {
            nodes: { encryption: { state: string; keys: { keyId: string; aliases: null; state: null }[] } }[]
          }
        }
        errors: { path: string[]; extensions: { code: string; service: string } }[]
      }
      const { nodes } = answer.data.images
      expect(nodes).toHaveLength(10)
      const shownKeys = nodes.flatMap((image) => image.encryption.keys)
      expect(shownKeys.length).toBeGreaterThan(0)
      for (const key of shownKeys)
        expect(key).toMatchObject({ keyId: expect.any(String), aliases: null, state: null })
      expect(answer.errors).toHaveLength(2 * shownKeys.length)
      for (const { path, extensions } of answer.errors) {
        expect(['aliases', 'state']).toContain(path.at(-1))
        expect(extensions).toMatchObject({ code, service: 'kms' })
      }
    },
  )

  it('takes no images with it when keys are asked for beside them', async () => {
    gateway.emulator.addFault({ service: 'kms', kind: 'reset' })
    const { data, errors } = await gateway.send(
      `{ keys(regionId: "${regionId}") { nodes { keyId } } images(regionIds: ["${regionId}"], first: 1) { nodes { __typename } } }`,
    )
    expect(data).toEqual({ keys: null, images: { nodes: [{ __typename: 'Image' }] } })
    expect(errors).toMatchObject([{ path: ['keys'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } }])
  })

  it('does not touch an answer that needs no KMS', async () => {
    gateway.emulator.addFault({ service: 'kms', kind: 'reset' })
    const { errors } = await gateway.send(
      `{ images(regionIds: ["${regionId}"]) { nodes { encryption { state keys { keyId } } } } }`,
    )
    expect(errors).toBeUndefined()
  })
})

describe('key metadata', () => {
  it('is kept for a short time across requests', async () => {
    const caching = await startEmulatedGateway()
    const ask = () => caching.ask(ImagesWithEncryptionDocument, { regionIds: [regionId], first: 5 })
    await ask()
    expect((await ask()).extensions?.upstream).toMatchObject({ kms: 0, cacheHits: 1 })
    await caching.close()
  })

  it('never asks KMS more often than the limit allows', async () => {
    const limited = await startEmulatedGateway({ KMS_READS_PER_SECOND: '10', CACHE_TTL_MS: '0' })
    await limited.ask(KeyListDocument, { regionId, first: 100 })
    const times = limited.emulator
      .calls()
      .filter((call) => call.service === 'kms')
      .map((call) => Date.parse(String(call.at)))
    expect(times.length).toBeGreaterThan(15)
    // 20 ms for the way from the limiter to the emulator's clock.
    const spansOfEleven = times.slice(10).map((time, index) => time - (times[index] ?? time))
    expect(Math.min(...spansOfEleven)).toBeGreaterThanOrEqual(980)
    await limited.close()
  })
})
