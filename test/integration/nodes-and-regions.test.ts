import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type EmulatedGateway, startEmulatedGateway } from '../support/emulated-gateway.ts'

let gateway: EmulatedGateway
beforeAll(async () => {
  gateway = await startEmulatedGateway()
})
afterAll(() => gateway.close())

interface Found {
  data: {
    image: { id: string; disks: { snapshot: { id: string } }[] }
    key: { id: string }
    node: { __typename: string; id: string } | null
    nodes: ({ __typename: string; id: string } | null)[]
    regions: {
      regionId: string
      encryptionByDefault: boolean | null
      defaultKey: { keyId: string; state: string } | null
    }[]
  }
  errors?: { extensions: { code: string } }[]
}
const ask = async (query: string, variables = {}) =>
  (await gateway.send(query, variables)) as unknown as Found

const someIds = async () => {
  const { data } = await ask(`{
    image(regionId: "cn-hangzhou", imageId: "m-bp1encrypteddb0000001") { id disks { snapshot { id } } }
    key(regionId: "cn-hangzhou", keyId: "alias/disk-encryption") { id }
  }`)
  return [data.image.id, data.image.disks[0]?.snapshot.id ?? '', data.key.id]
}

describe('node and nodes', () => {
  it('find any object by its ID', async () => {
    const ids = await someIds()
    const { data, errors } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids })
    expect(errors).toBeUndefined()
    expect(data.nodes.map((node) => node?.__typename)).toEqual(['Image', 'Snapshot', 'Key'])
    expect(data.nodes.map((node) => node?.id)).toEqual(ids)
    const one = await ask(
      'query ($id: ID!) { node(id: $id) { __typename id ... on Image { encryption { state } } } }',
      { id: ids[0] },
    )
    expect(one.data.node).toEqual({ __typename: 'Image', id: ids[0], encryption: { state: 'ENCRYPTED' } })
  })

  it('are null for what is gone, and refuse what was never an ID', async () => {
    const gone = Buffer.from('Image\ncn-hangzhou\nm-gone').toString('base64url')
    expect((await ask('query ($id: ID!) { node(id: $id) { id } }', { id: gone })).data.node).toBeNull()
    for (const id of [
      '',
      'm-bp1plainweb0000000001',
      'AAAA',
      `${gone}=`,
      'x'.repeat(5000),
      Buffer.from('Image\nmars\nm-1').toString('base64url'),
    ]) {
      const { errors } = await ask('query ($id: ID!) { node(id: $id) { id } }', { id })
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
    }
  })
})

describe('one wrong ID of several', () => {
  it('takes no other with it', async () => {
    const [good] = await someIds()
    const { data, errors } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [good, 'x', good],
    })
    expect(data.nodes).toEqual([{ id: good }, null, { id: good }])
    expect(errors).toMatchObject([{ path: ['nodes', 1], extensions: { code: 'BAD_USER_INPUT' } }])
  })
})

describe('regions', () => {
  it('tell what the account prescribes for new disks', async () => {
    const { data, errors } = await ask(
      '{ regions { regionId encryptionByDefault defaultKey { keyId state } } }',
    )
    expect(errors).toBeUndefined()
    expect(data.regions.length).toBeGreaterThanOrEqual(6)
    const byDefault = data.regions.filter((region) => region.encryptionByDefault)
    expect(byDefault.map((region) => region.regionId)).toEqual(['eu-central-1'])
    expect(byDefault[0]?.defaultKey?.state).toBe('ENABLED')
  })

  it('can be limited by a setting; the others are then unknown', async () => {
    const limited = await startEmulatedGateway({ REGION_IDS: 'cn-shanghai,us-west-1' })
    const { data } = (await limited.send('{ regions { regionId } }')) as unknown as Found
    expect(data.regions.map((region) => region.regionId).toSorted()).toEqual(['cn-shanghai', 'us-west-1'])
    const other = await limited.send('{ images(regionIds: ["cn-hangzhou"]) { nodes { id } } }')
    expect(other.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT')
    await limited.close()
  })

  it('cannot be limited to one that does not exist', async () => {
    await expect(startEmulatedGateway({ REGION_IDS: 'cn-shanghai,cn-atlantis' })).rejects.toThrow(
      /cn-atlantis/,
    )
  })
})
