import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'
import {
  type ImageFilter,
  ImagesWithEncryptionDocument,
  type ImagesWithEncryptionQuery,
  ProtectedImagesDocument,
  type ProtectedImagesQuery,
} from '../support/generated/operations.ts'
import type { Answer } from '../support/graphql-client.ts'

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
const serviceKey = 'alias/acs/ecs'
type Page = Answer<ProtectedImagesQuery>

const pageOf = (keyId: string, first?: number, after: string | null = null, region: string = regionId) =>
  gateway.ask(ProtectedImagesDocument, { regionId: region, keyId, first, after })

const allPages = async (keyId: string, first: number, region?: string) => {
  const imageIds: string[] = []
  let after: string | null = null
  for (;;) {
    const { data, errors }: Page = await pageOf(keyId, first, after, region)
    expect(errors).toBeUndefined()
    const page = data.key?.protectedImages
    expect(page?.pageInfo.hasPreviousPage).toBe(after !== null)
    expect(page?.edges.map(({ node }) => node.imageId)).toEqual(page?.nodes.map(({ imageId }) => imageId))
    imageIds.push(...(page?.nodes.map(({ imageId }) => imageId) ?? []))
    if (!page?.pageInfo.hasNextPage) return { imageIds, totalCount: page?.totalCount }
    after = page.pageInfo.endCursor
  }
}

/** What the list of images has for the key, of those that are complete. */
const listed = async (keyId: string, region: string = regionId) => {
  const filter: ImageFilter = { keyId, statuses: ['AVAILABLE', 'UNAVAILABLE', 'DEPRECATED'] }
  const imageIds: string[] = []
  let after: string | null = null
  for (;;) {
    const { data }: Answer<ImagesWithEncryptionQuery> = await gateway.ask(ImagesWithEncryptionDocument, {
      regionIds: [region],
      first: 100,
      after,
      filter,
    })
    imageIds.push(...data.images.nodes.map((image) => image.imageId))
    if (!data.images.pageInfo.hasNextPage) return imageIds
    after = data.images.pageInfo.endCursor
  }
}

describe('the images that a key protects', () => {
  it('take the 6 pages of the region and 2 calls for their 177 snapshots, encryption included', async () => {
    const { data, errors, extensions } = await pageOf(serviceKey)
    expect(errors).toBeUndefined()
    const keyId = data.key?.keyId
    expect(data.key?.protectedImages).toMatchObject({ totalCount: 89, pageInfo: { hasNextPage: true } })
    expect(data.key?.protectedImages?.nodes).toHaveLength(20)
    for (const image of data.key?.protectedImages?.nodes ?? []) {
      expect(image.encryption?.keys).toEqual([{ keyId }])
    }
    expect(extensions?.upstream).toEqual({ ecs: 8, kms: 1, ram: 0, cacheHits: 0, throttled: 0 })
    expect(gateway.callsSince()).toEqual({ DescribeKey: 1, DescribeImages: 6, DescribeSnapshots: 2 })
  })

  it.each([7, 40, 100])('come once each, newest first, on pages of %d', async (first) => {
    const { imageIds, totalCount } = await allPages(serviceKey, first)
    expect(imageIds).toEqual(await listed(serviceKey))
    expect(totalCount).toBe(imageIds.length)
  })

  it('are those with a disk that the key encrypts, whichever way they are found', async () => {
    // Of a region this small the snapshots are read by ID; of the larger one they are listed.
    for (const region of ['cn-shanghai', regionId]) {
      const { imageIds } = await allPages('alias/disk-encryption', 100, region)
      expect(imageIds.length).toBeGreaterThan(10)
      expect(imageIds).toEqual(await listed('alias/disk-encryption', region))
    }
  })

  it('are none of a key that encrypts nothing', async () => {
    const { data } = await gateway.send(`{ keys(regionId: "cn-shanghai", first: 100) {
      nodes { protectedImages { totalCount nodes { id } pageInfo { startCursor endCursor hasNextPage } } } } }`)
    const { nodes } = (data as unknown as { keys: { nodes: { protectedImages: { totalCount: number } }[] } })
      .keys
    expect(nodes.filter(({ protectedImages }) => protectedImages.totalCount === 0)).toContainEqual({
      protectedImages: {
        totalCount: 0,
        nodes: [],
        pageInfo: { startCursor: null, endCursor: null, hasNextPage: false },
      },
    })
    // One page of images, and one call for the snapshots of all of them, for 17 keys.
    expect(gateway.callsSince()).toEqual({ ListKeys: 1, DescribeImages: 1, DescribeSnapshots: 1 })
  })

  it('refuse a cursor of another key, and pages that are too large', async () => {
    const { data } = await pageOf(serviceKey, 5)
    const other = await pageOf('alias/disk-encryption', 5, data.key?.protectedImages?.pageInfo.endCursor)
    const tooLarge = await pageOf(serviceKey, 101)
    for (const [{ errors }, argument] of [
      [other, 'after'],
      [tooLarge, 'first'],
    ] as const) {
      expect(errors).toMatchObject([
        { path: ['key', 'protectedImages'], extensions: { code: 'BAD_USER_INPUT', argument } },
      ])
    }
  })

  it('are null with one error when ECS fails, and the key is there', async () => {
    gateway.emulator.addFault({
      service: 'ecs',
      operation: 'DescribeSnapshots',
      kind: 'http-error',
      httpStatus: 403,
      code: 'Forbidden.RAM',
      message: 'no',
    })
    const { data, errors } = await pageOf('alias/disk-encryption')
    expect(data.key).toEqual({ keyId: demo.keyIds['cn-hangzhou'], protectedImages: null })
    expect(errors).toMatchObject([
      { path: ['key', 'protectedImages'], extensions: { code: 'UPSTREAM_DENIED', regionId } },
    ])
  })
})
