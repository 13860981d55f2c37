import Kms, {
  DescribeKeyRequest,
  ListAliasesByKeyIdRequest,
  ListAliasesRequest,
  ListKeysRequest,
  ListResourceTagsRequest,
} from '@alicloud/kms20160120'
import { Config } from '@alicloud/rpc-client'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { createKmsService } from '../../src/emulator/kms/kms-service.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { createEmulatorClient, refusalOf } from '../support/emulator-client.ts'
import type { EmulatorClient } from '../support/emulator-client.ts'

let emulator: RunningEmulator
let client: EmulatorClient
let sdk: InstanceType<typeof Kms.default>

beforeAll(async () => {
  emulator = await startEmulator({ kmsReadsPerSecond: 1000 })
  client = createEmulatorClient(emulator)
  sdk = new Kms.default(
    new Config({ ...emulator.credentials(), endpoint: `127.0.0.1:${emulator.port}`, protocol: 'HTTP' }),
  )
})
afterAll(() => emulator.close())

const demoKeyId = demo.keyIds['cn-hangzhou']
const demoArn = `acs:kms:cn-hangzhou:${demo.accountId}:key/${demoKeyId}`
const total = async (filters: unknown) =>
  (await client.kms('ListKeys', { Filters: JSON.stringify(filters) })).TotalCount
const keyState = async (alias: string, RegionId: string = demo.regionId) =>
  (await client.kms('DescribeKey', { RegionId, KeyId: `alias/${alias}` })).KeyMetadata.KeyState

const refusedKey = (keyId: string) => refusalOf(sdk.describeKey(new DescribeKeyRequest({ keyId })))

describe('the official KMS SDK', () => {
  test.each([demoKeyId, demoArn, demo.keyAlias])('describes the key %s', async (keyId) => {
    const { keyMetadata } = await sdk.describeKey(new DescribeKeyRequest({ keyId }))
    expect(keyMetadata).toMatchObject({
      keyId: demoKeyId,
      arn: demoArn,
      keyState: 'Enabled',
      keySpec: 'Aliyun_AES_256',
      keyUsage: 'ENCRYPT/DECRYPT',
      origin: 'Aliyun_KMS',
      protectionLevel: 'SOFTWARE',
      creator: String(demo.accountId),
      automaticRotation: 'Disabled',
      deleteDate: '',
      materialExpireTime: '',
    })
    expect(keyMetadata.creationDate).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  })

  test('pages keys and aliases', async () => {
    const first = await sdk.listKeys(new ListKeysRequest({ pageNumber: 1, pageSize: 10 }))
    const second = await sdk.listKeys(new ListKeysRequest({ pageNumber: 2, pageSize: 10 }))
    expect(first).toMatchObject({ totalCount: 17, pageNumber: 1, pageSize: 10 })
    const keys = [...first.keys.key, ...second.keys.key]
    expect(new Set(keys.map((key) => key.keyId)).size).toBe(17)
    expect(keys.map((key) => key.keyArn)).toContain(demoArn)
    const aliases = await sdk.listAliases(new ListAliasesRequest({ pageSize: 100 }))
    expect(aliases.totalCount).toBe(15)
    expect(aliases.aliases.alias.map((alias) => alias.aliasName)).toEqual(
      expect.arrayContaining(['alias/acs/ecs', demo.keyAlias]),
    )
  })

  test('lists aliases and tags of a key', async () => {
    const { aliases } = await sdk.listAliasesByKeyId(new ListAliasesByKeyIdRequest({ keyId: demoKeyId }))
    expect(aliases.alias).toEqual([
      {
        aliasArn: `acs:kms:cn-hangzhou:${demo.accountId}:${demo.keyAlias}`,
        aliasName: demo.keyAlias,
        keyId: demoKeyId,
      },
    ])
    const { tags } = await sdk.listResourceTags(new ListResourceTagsRequest({ keyId: demoKeyId }))
    expect(tags.tag).toEqual([
      { keyId: demoKeyId, tagKey: 'acs:ecs:disk-encryption', tagValue: 'true' },
      { keyId: demoKeyId, tagKey: 'team', tagValue: 'platform' },
    ])
  })

  test('lists aliases and tags by ID or ARN: not by alias', async () => {
    const { tags } = await sdk.listResourceTags(new ListResourceTagsRequest({ keyId: demoArn }))
    expect(tags.tag).toHaveLength(2)
    const byAlias = { keyId: demo.keyAlias }
    for (const refused of [
      sdk.listResourceTags(new ListResourceTagsRequest(byAlias)),
      sdk.listAliasesByKeyId(new ListAliasesByKeyIdRequest(byAlias)),
    ])
      expect(await refusalOf(refused)).toMatchObject({ httpStatus: 400, code: 'Unsupported.Alias' })
  })

  test('gets the errors of KMS', async () => {
    expect(await refusedKey('nothing')).toEqual({
      httpStatus: 404,
      code: 'Forbidden.KeyNotFound',
      message: 'The specified Key is not found.',
    })
    expect(await refusedKey(demo.keyIds['cn-shanghai'])).toMatchObject({ code: 'Forbidden.KeyNotFound' })
    expect(await refusedKey(demoArn.replace('cn-hangzhou', 'cn-shanghai'))).toMatchObject({
      code: 'Forbidden.KeyNotFound',
    })
    expect(await refusedKey('alias/nothing')).toEqual({
      httpStatus: 404,
      code: 'Forbidden.AliasNotFound',
      message: 'The specified Alias is not found.',
    })
  })
})

describe('keys', () => {
  test('are there in every state, and time changes some', async () => {
    const own = await startEmulator()
    const ownClient = createEmulatorClient(own)
    const describeKey = async (KeyId: string) => (await ownClient.kms('DescribeKey', { KeyId })).KeyMetadata
    expect(await describeKey('alias/byok')).toMatchObject({ KeyState: 'Enabled', Origin: 'EXTERNAL' })
    expect(await describeKey('alias/retired')).toMatchObject({ KeyState: 'Disabled' })
    expect(await describeKey('alias/to-delete')).toMatchObject({
      KeyState: 'PendingDeletion',
      DeleteDate: expect.stringMatching(/Z$/),
    })
    expect(await describeKey('alias/byok-expired')).toMatchObject({
      KeyState: 'PendingImport',
      MaterialExpireTime: expect.stringMatching(/Z$/),
    })
    expect(await describeKey('alias/byok-expiring')).toMatchObject({ KeyState: 'Enabled' })
    own.advanceClock(26 * 24 * 3600 * 1000)
    expect(await describeKey('alias/byok-expiring')).toMatchObject({ KeyState: 'PendingImport' })
    expect(await refusalOf(describeKey('alias/to-delete'))).toMatchObject({ code: 'Forbidden.AliasNotFound' })
    const { Aliases, TotalCount } = await ownClient.kms('ListAliases', { PageSize: 100 })
    expect(TotalCount).toBe(14)
    expect(Aliases.Alias.map((alias) => alias.AliasName)).not.toContain('alias/to-delete')
    await own.close()
  })

  test('are filtered: all filters must fit, of a filter one value', async () => {
    expect(await total([])).toBe(17)
    expect(await total([{ Key: 'CreatorType', Values: ['Service'] }])).toBe(1)
    expect(await total([{ Key: 'KeyState', Values: ['Disabled', 'PendingDeletion'] }])).toBe(3)
    expect(
      await total([
        { Key: 'KeyState', Values: ['Enabled'] },
        { Key: 'KeySpec', Values: ['Aliyun_SM4', 'EC_SM2'] },
        { Key: 'KeyUsage', Values: ['ENCRYPT/DECRYPT'] },
      ]),
    ).toBe(1)
    expect(await total([{ Key: 'AliasName', Values: [demo.keyAlias] }])).toBe(1)
    expect(await total([{ Key: 'DKMSInstanceId', Values: ['kst-x'] }])).toBe(0)
  })

  test.each([
    'no JSON',
    '{}',
    '[{"Key":"Colour","Values":[]}]',
    '[{"Key":"KeyState"}]',
    '[{"Key":"constructor","Values":[]}]',
  ])('refuse the filters %s', async (Filters) => {
    expect(await refusalOf(client.kms('ListKeys', { Filters }))).toMatchObject({
      httpStatus: 400,
      code: 'InvalidParameter',
    })
  })

  test('tell their tags in one call for up to 50', async () => {
    const { Keys } = await client.kms('ListKeys', { PageSize: 100 })
    const ids = Keys.Key.map((key) => key.KeyId)
    const { TagResources, NextToken } = await client.kms('ListTagResources', {
      ResourceType: 'key',
      ResourceId: ids,
    })
    expect(NextToken).toBe('')
    expect(TagResources.TagResource).toContainEqual({
      ResourceId: demoKeyId,
      ResourceType: 'key',
      TagKey: 'team',
      TagValue: 'platform',
    })
    const payments = await client.kms('ListTagResources', {
      ResourceType: 'key',
      Tag: [{ Key: 'team', Value: 'payments' }],
    })
    expect(payments.TagResources.TagResource).toHaveLength(1)
    const tooMany = Array.from({ length: 51 }, (_, index) => `key-${index}`)
    for (const query of [{ ResourceType: 'key', ResourceId: tooMany }, { ResourceType: 'secret' }])
      expect(await refusalOf(client.kms('ListTagResources', query))).toMatchObject({
        code: 'InvalidParameter',
      })
  })
})

describe('the region of a KMS call', () => {
  test('is RegionId, or else cn-hangzhou', async () => {
    expect(await keyState('disk-encryption', 'cn-shanghai')).toBe('Enabled')
    const { KeyMetadata } = await client.kms('DescribeKey', { RegionId: 'cn-shanghai', KeyId: demo.keyAlias })
    expect(KeyMetadata.KeyId).toBe(demo.keyIds['cn-shanghai'])
    expect((await client.kms('DescribeKey', { KeyId: demo.keyAlias })).KeyMetadata.KeyId).toBe(demoKeyId)
    expect(await refusalOf(client.kms('ListKeys', { RegionId: 'cn-nowhere' }))).toMatchObject({
      code: 'InvalidRegionId.NotFound',
    })
  })

  test.each(['kms.ap-southeast-1.aliyuncs.com', 'kms-vpc.ap-southeast-1.localhost'])(
    'is that of the host name %s',
    (host) => {
      const service = createKmsService(50)
      expect(service.regionIdOf({ parameters: new Map(), host })).toBe('ap-southeast-1')
    },
  )
})

test('reads of a region share a quota, which other regions do not use up', async () => {
  const limited = await startEmulator({ kmsReadsPerSecond: 3 })
  const limitedClient = createEmulatorClient(limited)
  await limitedClient.kms('ListKeys', {})
  await limitedClient.kms('ListAliases', {})
  await limitedClient.kms('DescribeKey', { KeyId: demoKeyId })
  expect(await refusalOf(limitedClient.kms('ListKeys', {}))).toEqual({
    httpStatus: 429,
    code: 'Rejected.Throttling',
    message: 'QPS Limit Exceeded',
  })
  expect((await limitedClient.kms('ListKeys', { RegionId: 'cn-shanghai' })).TotalCount).toBe(17)
  limited.advanceClock(1000)
  expect((await limitedClient.kms('ListKeys', {})).TotalCount).toBe(17)
  await limited.close()
})

const getRole = () => client.ram('GetRole', { RoleName: 'AliyunECSDiskEncryptDefaultRole' })

test('RAM tells whether ECS has the role', async () => {
  const { Role } = await getRole()
  expect(Role.RoleName).toBe('AliyunECSDiskEncryptDefaultRole')
  expect(Role.AssumeRolePolicyDocument).toContain('ecs.aliyuncs.com')
  emulator.setRoleGranted(false)
  expect(await refusalOf(getRole())).toEqual({
    httpStatus: 404,
    code: 'EntityNotExist.Role',
    message: 'The role does not exist.',
  })
  emulator.setRoleGranted(true)
  expect((await getRole()).Role.RoleName).toBe('AliyunECSDiskEncryptDefaultRole')
})
