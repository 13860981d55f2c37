import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'
import {
  ImageDetailsDocument,
  ImagesWithEncryptionDocument,
  type ImagesWithEncryptionQuery,
  type ImageFilter,
} from '../support/generated/operations.ts'
import type { Answer } from '../support/graphql-client.ts'

let gateway: EmulatedGateway
beforeAll(async () => {
  gateway = await startEmulatedGateway({ CACHE_TTL_MS: '0' })
})
afterAll(() => gateway.close())
beforeEach(() => void gateway.callsSince())

type Page = Answer<ImagesWithEncryptionQuery>

const allPages = async (regionIds: string[], first: number, filter: ImageFilter = {}) => {
  const nodes: ImagesWithEncryptionQuery['images']['nodes'] = []
  let after: string | null = null
  for (;;) {
    const answer: Page = await gateway.ask(ImagesWithEncryptionDocument, { regionIds, first, after, filter })
    expect(answer.errors).toBeUndefined()
    const { images } = answer.data
    nodes.push(...images.nodes)
    if (!images.pageInfo.hasNextPage) return { nodes, totalCount: images.totalCount }
    after = images.pageInfo.endCursor
  }
}

describe('images', () => {
  it('makes four cloud calls for 100 two-disk images with state and aliases', async () => {
    const answer = await gateway.ask(ImagesWithEncryptionDocument, { regionIds: ['cn-hangzhou'], first: 100 })
    expect(answer.data.images.nodes).toHaveLength(100)
    expect(answer.extensions?.upstream).toEqual({ ecs: 3, kms: 1, ram: 0, cacheHits: 0, throttled: 0 })
    expect(gateway.callsSince()).toEqual({ DescribeImages: 1, DescribeSnapshots: 2, ListAliases: 1 })
  })

  it('makes 5 + 10 + 1 calls for 500 of them', async () => {
    const caching = await startEmulatedGateway()
    let after: string | null = null
    for (let page = 0; page < 5; page += 1) {
      const answer: Page = await caching.ask(ImagesWithEncryptionDocument, {
        regionIds: ['cn-hangzhou'],
        first: 100,
        after,
      })
      expect(answer.data.images.nodes).toHaveLength(100)
      after = answer.data.images.pageInfo.endCursor
    }
    expect(caching.callsSince()).toEqual({ DescribeImages: 5, DescribeSnapshots: 10, ListAliases: 1 })
    await caching.close()
  })

  it('gives each image of several regions exactly once, whatever the page size', async () => {
    const regionIds = ['cn-shanghai', 'us-west-1', 'eu-central-1']
    const { nodes: all, totalCount } = await allPages(regionIds, 100)
    expect(all).toHaveLength(totalCount ?? 0)
    expect(new Set(all.map((image) => image.imageId)).size).toBe(all.length)
    for (const first of [7, 16, 33]) {
      expect((await allPages(regionIds, first)).nodes).toEqual(all)
    }
  })

  it('shows images in every status unless told otherwise', async () => {
    const { nodes } = await allPages(['cn-beijing', 'cn-shanghai', 'cn-hongkong'], 100)
    const statuses = new Set(nodes.map((image) => image.status))
    for (const status of ['AVAILABLE', 'CREATING', 'CREATE_FAILED', 'UNAVAILABLE', 'DEPRECATED']) {
      expect(statuses).toContain(status)
    }
  })

  it('filters by what only the snapshots tell', async () => {
    const regionIds = ['cn-shanghai', 'us-west-1']
    const states = ['ENCRYPTED', 'UNENCRYPTED', 'PARTIALLY_ENCRYPTED', 'UNKNOWN'] as const
    const { nodes: all } = await allPages(regionIds, 100)
    const found = await Promise.all(states.map((state) => allPages(regionIds, 9, { encryption: [state] })))
    expect(found.flatMap(({ nodes }) => nodes.map((node) => node.imageId)).toSorted()).toEqual(
      all.map((node) => node.imageId).toSorted(),
    )
    for (const [index, { nodes }] of found.entries()) {
      for (const node of nodes) expect(node).toMatchObject({ encryption: { state: states[index] } })
    }
  })

  it('filters by a key, however it is named, in each region for itself', async () => {
    const regionIds = ['cn-shanghai', 'ap-southeast-1']
    const byAlias = await allPages(regionIds, 100, { keyId: 'alias/disk-encryption' })
    const byId = await Promise.all(
      ['key-shh66diskencryption0001', 'key-sgg66diskencryption0001'].map((keyId) =>
        allPages(regionIds, 100, { keyId }),
      ),
    )
    expect(byAlias.nodes).toEqual(byId.flatMap(({ nodes }) => nodes))
    for (const { nodes } of byId) expect(nodes).not.toEqual([])
    expect((await allPages(regionIds, 100, { keyId: '' })).nodes).toEqual([])
  })

  it('answers for the other regions when one fails, and names that one', async () => {
    gateway.emulator.addFault({
      service: 'ecs',
      operation: 'DescribeImages',
      regionId: 'us-west-1',
      kind: 'http-error',
      httpStatus: 403,
      code: 'Forbidden.RAM',
      message: 'no',
    })
    const answer = await gateway.ask(ImagesWithEncryptionDocument, {
      regionIds: ['us-west-1', 'eu-central-1'],
      first: 100,
    })
    gateway.emulator.clearFaults()
    expect(new Set(answer.data.images.nodes.map((image) => image.regionId))).toEqual(
      new Set(['eu-central-1']),
    )
    expect(answer.data.images.totalCount).toBeNull()
    expect(answer.errors).toEqual([
      expect.objectContaining({
        path: ['images'],
        extensions: expect.objectContaining({
          code: 'UPSTREAM_DENIED',
          regionId: 'us-west-1',
          upstreamCode: 'Forbidden.RAM',
        }),
      }),
    ])
  })

  it('refuses a cursor of a list with another filter', async () => {
    const first = await gateway.ask(ImagesWithEncryptionDocument, { regionIds: ['cn-hangzhou'], first: 5 })
    const after = first.data.images.pageInfo.endCursor
    const second = await gateway.ask(ImagesWithEncryptionDocument, {
      regionIds: ['cn-hangzhou'],
      filter: { name: 'web' },
      after,
    })
    expect(second.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'after' })
  })
})

describe('image', () => {
  it('shows the image of a copy made by hand, and what it was copied from', async () => {
    const list = await gateway.ask(ImagesWithEncryptionDocument, {
      regionIds: ['cn-shanghai'],
      filter: { name: 'plain-web-encrypted' },
    })
    const imageId = list.data.images.nodes[0]?.imageId ?? ''
    const { data } = await gateway.ask(ImageDetailsDocument, { regionId: 'cn-shanghai', imageId })
    expect(data.image).toMatchObject({
      isCopied: true,
      encryption: { state: 'ENCRYPTED', keys: [{ keyId: 'key-shh66diskencryption0001' }] },
      copiedFrom: { imageId: 'm-bp1plainweb0000000001', regionId: 'cn-hangzhou' },
      producedBy: null,
      copyJobs: { nodes: [] },
    })
  })

  it('is null when there is none', async () => {
    const { data, errors } = await gateway.ask(ImageDetailsDocument, {
      regionId: 'cn-shanghai',
      imageId: 'm-uf6nothing',
    })
    expect([data.image, errors]).toEqual([null, undefined])
  })

  it('names its region in the language of the caller', async () => {
    const ask = async (language: string) => {
      const variables = { regionId: 'cn-hangzhou', imageId: 'm-bp1plainweb0000000001' }
      const { data } = await gateway.ask(ImageDetailsDocument, variables, { 'accept-language': language })
      return data.image?.region.name
    }
    expect(await ask('zh-CN,zh;q=0.9')).toMatch(/杭州/)
    expect(await ask('en-GB,zh;q=0.5')).toMatch(/Hangzhou/)
  })
})
