import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createCredential } from '../../src/datasources/credentials-provider.ts'
import type { KmsApi } from '../../src/datasources/kms/kms-api.ts'
import { createKmsSdkClient } from '../../src/datasources/kms/kms-sdk-client.ts'
import { kmsEndpointOf } from '../../src/datasources/kms/kms-wire.ts'
import type { RamApi } from '../../src/datasources/ram/ram-api.ts'
import { createRamSdkClient } from '../../src/datasources/ram/ram-sdk-client.ts'
import { adapterOptions, json, startRawServer } from './sdk-raw-server.ts'

let server: Awaited<ReturnType<typeof startRawServer>>
let kms: KmsApi
let ram: RamApi

beforeAll(async () => {
  server = await startRawServer()
  const options = await adapterOptions(server.endpoint)
  kms = createKmsSdkClient(options)
  ram = createRamSdkClient(options)
})
afterAll(() => server.close())

const requestId = '473469C7-AA6F-4DC5-B3DB-A3DC0DE3C83E'

test('sends the filters of ListKeys, which the typed operation of the SDK drops', async () => {
  server.answerWith(
    json(200, {
      RequestId: requestId,
      TotalCount: 7,
      Keys: { Key: [{ KeyId: 'key-1', KeyArn: 'acs:kms:1' }] },
    }),
  )

  const page = await kms.listKeys({
    regionId: 'cn-hangzhou',
    pageNumber: 2,
    pageSize: 100,
    states: ['ENABLED', 'PENDING_DELETION'],
    creator: 'CUSTOMER',
    specs: ['Aliyun_AES_256', 'Aliyun_SM4'],
    usage: 'ENCRYPT/DECRYPT',
  })

  expect(page).toEqual({ keys: [{ keyId: 'key-1', arn: 'acs:kms:1' }], totalCount: 7 })
  expect(server.calls).toMatchObject([{ method: 'POST', action: 'ListKeys' }])
  const { Filters, ...others } = server.calls[0]?.parameters ?? {}
  expect(others).toEqual({ RegionId: 'cn-hangzhou', PageNumber: '2', PageSize: '100' })
  expect(JSON.parse(Filters ?? '')).toEqual([
    { Key: 'KeyState', Values: ['Enabled', 'PendingDeletion'] },
    { Key: 'CreatorType', Values: ['User'] },
    { Key: 'KeySpec', Values: ['Aliyun_AES_256', 'Aliyun_SM4'] },
    { Key: 'KeyUsage', Values: ['ENCRYPT/DECRYPT'] },
  ])
})

test('sends no filters when there are none', async () => {
  server.answerWith(json(200, { RequestId: requestId, TotalCount: 0, Keys: { Key: [] } }))

  await kms.listKeys({ regionId: 'cn-hangzhou', pageNumber: 1, pageSize: 10 })

  expect(server.calls[0]?.parameters).toEqual({ RegionId: 'cn-hangzhou', PageNumber: '1', PageSize: '10' })
})

const metadata = {
  KeyId: 'key-1',
  Arn: 'acs:kms:cn-hangzhou:1:key/key-1',
  KeyState: 'PendingDeletion',
  Description: '',
  Creator: '1234',
  Origin: 'EXTERNAL',
  KeySpec: 'Aliyun_AES_256',
  KeyUsage: 'ENCRYPT/DECRYPT',
  ProtectionLevel: 'SOFTWARE',
  CreationDate: '2026-01-06T08:30:00Z',
  DeleteDate: '2026-02-06T08:30:00Z',
  MaterialExpireTime: '',
  AutomaticRotation: 'Disabled',
}

test('turns a key into a record', async () => {
  server.answerWith(json(200, { RequestId: requestId, KeyMetadata: metadata }))

  expect(await kms.describeKey('cn-hangzhou', 'alias/disk')).toEqual({
    regionId: 'cn-hangzhou',
    keyId: 'key-1',
    arn: 'acs:kms:cn-hangzhou:1:key/key-1',
    state: 'PENDING_DELETION',
    rawState: 'PendingDeletion',
    description: null,
    creator: '1234',
    origin: 'EXTERNAL',
    spec: 'Aliyun_AES_256',
    usage: 'ENCRYPT/DECRYPT',
    protectionLevel: 'SOFTWARE',
    createdAt: new Date('2026-01-06T08:30:00Z'),
    deleteAt: new Date('2026-02-06T08:30:00Z'),
    materialExpiresAt: null,
    automaticRotation: false,
  })
  expect(server.calls[0]?.parameters).toEqual({ RegionId: 'cn-hangzhou', KeyId: 'alias/disk' })
})

test('knows the spellings of a key in capitals and small letters', async () => {
  const spelt = { ...metadata, KeyState: 'enabled', Origin: 'aliyun_kms' }
  server.answerWith(json(200, { RequestId: requestId, KeyMetadata: spelt }))

  expect(await kms.describeKey('cn-hangzhou', 'key-1')).toMatchObject({ state: 'ENABLED', origin: 'KMS' })
})

test('keeps spellings of a key it does not know beside UNKNOWN', async () => {
  const unknown = { ...metadata, KeyState: 'Frozen', Origin: 'Other', AutomaticRotation: 'Enabled' }
  server.answerWith(json(200, { RequestId: requestId, KeyMetadata: unknown }))

  expect(await kms.describeKey('cn-hangzhou', 'key-1')).toMatchObject({
    state: 'UNKNOWN',
    rawState: 'Frozen',
    origin: 'UNKNOWN',
    automaticRotation: true,
  })
})

test.each(['Forbidden.KeyNotFound', 'Forbidden.AliasNotFound'])('takes %s for no key', async (code) => {
  server.answerWith(json(404, { HttpStatus: 404, Code: code, Message: 'not found', RequestId: requestId }))

  expect(await kms.describeKey('cn-hangzhou', 'key-1')).toBeNull()
  expect(server.calls).toHaveLength(1)
})

test('lists a page of aliases', async () => {
  const aliases = [{ AliasName: 'alias/acs/ecs', AliasArn: 'acs:kms:x', KeyId: 'key-1' }]
  server.answerWith(json(200, { RequestId: requestId, TotalCount: 1, Aliases: { Alias: aliases } }))

  expect(await kms.listAliases('cn-hangzhou', 3, 100)).toEqual({
    aliases: [{ aliasName: 'alias/acs/ecs', keyId: 'key-1' }],
    totalCount: 1,
  })
  expect(server.calls[0]?.parameters).toEqual({ RegionId: 'cn-hangzhou', PageNumber: '3', PageSize: '100' })
})

const row = (keyId: string, key: string) => ({
  ResourceId: keyId,
  ResourceType: 'key',
  TagKey: key,
  TagValue: 'v',
})

test('reads the tags of several keys, page after page', async () => {
  const first = { TagResources: { TagResource: [row('key-1', 'a'), row('key-2', 'b')] }, NextToken: 'more' }
  const second = { TagResources: { TagResource: [row('key-2', 'c')] }, NextToken: '' }
  server.answerWith((response, request, number) =>
    json(200, number === 1 ? first : second)(response, request, number),
  )

  const tags = await kms.listKeyTags('cn-hangzhou', ['key-1', 'key-2', 'key-3'])

  expect(Object.fromEntries(tags)).toEqual({
    'key-1': [{ key: 'a', value: 'v' }],
    'key-2': [
      { key: 'b', value: 'v' },
      { key: 'c', value: 'v' },
    ],
  })
  const asked = {
    RegionId: 'cn-hangzhou',
    ResourceType: 'key',
    'ResourceId.1': 'key-1',
    'ResourceId.2': 'key-2',
    'ResourceId.3': 'key-3',
  }
  expect(server.calls.map((call) => call.parameters)).toEqual([asked, { ...asked, NextToken: 'more' }])
})

test('reads the tags of the other keys when one is gone', async () => {
  server.answerWith((response, request, number) => {
    const query = new URL(request.url ?? '/', 'http://cloud').searchParams
    const keyIds = [...query].flatMap(([name, value]) => (name.startsWith('ResourceId.') ? [value] : []))
    const refusal = { Code: 'InvalidResourceId.NotFound', Message: 'The specified ResourceId is not found.' }
    const answer = keyIds.includes('gone')
      ? json(404, refusal)
      : json(200, { TagResources: { TagResource: keyIds.map((keyId) => row(keyId, 'a')) }, NextToken: '' })
    answer(response, request, number)
  })

  const tags = await kms.listKeyTags('cn-hangzhou', ['key-1', 'gone', 'key-2', 'key-3'])

  expect([...tags.keys()].toSorted()).toEqual(['key-1', 'key-2', 'key-3'])
  expect(server.calls).toHaveLength(5)
})

test('signs each KMS call with parts of one credential, however often it is renewed', async () => {
  let generation = 0
  const credential = await createCredential({ kind: 'default-chain' }, () => ({
    getProviderName: () => 'renewing',
    getCredentials: async () => {
      generation++
      const accessKeyId = `id-${generation}`
      return {
        accessKeyId,
        accessKeySecret: 'secret',
        securityToken: `token-${generation}`,
        providerName: 'renewing',
      }
    },
  }))
  const renewing = createKmsSdkClient({ ...(await adapterOptions(server.endpoint)), credential })
  const pairs: (string | null)[][] = []
  server.answerWith((response, request, number) => {
    const query = new URL(request.url ?? '/', 'http://cloud').searchParams
    pairs.push([query.get('AccessKeyId'), query.get('SecurityToken')])
    json(200, { RequestId: requestId, KeyMetadata: metadata })(response, request, number)
  })

  await renewing.describeKey('cn-hangzhou', 'key-1')
  await renewing.describeKey('cn-hangzhou', 'key-1')

  expect(pairs).toEqual([
    ['id-2', 'token-2'],
    ['id-3', 'token-3'],
  ])
})

test('sends nothing for a text that is no region ID', async () => {
  server.answerWith(json(200, {}))

  await expect(kms.describeKey('evil.example.com/', 'key-1')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect(server.calls).toEqual([])
})

test('names the endpoint of a region, which the SDK by itself gets wrong', () => {
  expect(kmsEndpointOf('cn-hangzhou')).toBe('kms.cn-hangzhou.aliyuncs.com')
})

test('finds a role', async () => {
  server.answerWith(
    json(200, { RequestId: requestId, Role: { RoleName: 'AliyunECSDiskEncryptDefaultRole' } }),
  )

  expect(await ram.roleExists('AliyunECSDiskEncryptDefaultRole')).toBe(true)
  expect(server.calls).toMatchObject([
    { method: 'POST', action: 'GetRole', parameters: { RoleName: 'AliyunECSDiskEncryptDefaultRole' } },
  ])
})

test('takes EntityNotExist.Role for no role', async () => {
  server.answerWith(json(404, { Code: 'EntityNotExist.Role', Message: 'no such role', RequestId: requestId }))

  expect(await ram.roleExists('AliyunECSDiskEncryptDefaultRole')).toBe(false)
})
