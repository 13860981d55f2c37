import { expect, test } from '@jest/globals'
import type { CallMeter } from '../../src/datasources/call-meter.ts'
import { AliasDataSource } from '../../src/datasources/kms/alias.datasource.ts'
import { KeyTagDataSource } from '../../src/datasources/kms/key-tag.datasource.ts'
import { KeyDataSource } from '../../src/datasources/kms/key.datasource.ts'
import type { AliasRecord, KeyRecord, KmsApi } from '../../src/datasources/kms/kms-api.ts'
import { RegionEncryptionDataSource } from '../../src/datasources/ecs/region.datasource.ts'
import { RoleDataSource } from '../../src/datasources/ram/role.datasource.ts'
import { createSharedCache } from '../../src/datasources/shared-cache.ts'
import { ecsWith } from './image-records.ts'
import { recordingMeter } from './recording-meter.ts'

const keyRecord = (regionId: string, keyId: string): KeyRecord => ({
  regionId,
  keyId,
  arn: `acs:kms:${regionId}:1:key/${keyId}`,
  state: 'ENABLED',
  rawState: 'Enabled',
  description: null,
  creator: '1',
  origin: 'KMS',
  spec: 'Aliyun_AES_256',
  usage: 'ENCRYPT/DECRYPT',
  protectionLevel: 'SOFTWARE',
  createdAt: new Date('2026-01-01T00:00:00Z'),
  deleteAt: null,
  materialExpiresAt: null,
  automaticRotation: false,
})

/** A KMS that meters and lists its calls. Keys whose ID begins with `gone` do not exist. */
const recordingKms = (aliases: readonly AliasRecord[] = [], keyCount = 0) => {
  const calls: string[] = []
  const note = (call: string, meter: CallMeter | undefined) => {
    calls.push(call)
    meter?.called('kms')
  }
  const api: KmsApi = {
    listKeys: async ({ regionId, pageNumber, pageSize }, meter) => {
      note(`ListKeys ${regionId} ${pageNumber}×${pageSize}`, meter)
      const all = Array.from({ length: keyCount }, (_, index) => ({ keyId: `k${index}`, arn: `arn${index}` }))
      return { keys: all.slice((pageNumber - 1) * pageSize, pageNumber * pageSize), totalCount: keyCount }
    },
    describeKey: async (regionId, keyId, meter) => {
      note(`DescribeKey ${regionId} ${keyId}`, meter)
      return keyId.startsWith('gone') ? null : keyRecord(regionId, keyId)
    },
    listAliases: async (regionId, pageNumber, pageSize, meter) => {
      note(`ListAliases ${regionId} ${pageNumber}×${pageSize}`, meter)
      return {
        aliases: aliases.slice((pageNumber - 1) * pageSize, pageNumber * pageSize),
        totalCount: aliases.length,
      }
    },
    listKeyTags: async (regionId, keyIds, meter) => {
      note(`ListTagResources ${regionId} ${keyIds.length}`, meter)
      return new Map(
        keyIds.filter((id) => !id.startsWith('bare')).map((id) => [id, [{ key: 'owner', value: id }]]),
      )
    },
  }
  return { api, calls }
}

test('describes each distinct key of a request once', async () => {
  const { api, calls } = recordingKms()
  const { meter, told } = recordingMeter()
  const keys = new KeyDataSource({ api, cache: createSharedCache(), meter })
  const ask = (regionId: string, keyId: string) => keys.byId(regionId, keyId)

  const found = await Promise.all([
    ask('a', '1'),
    ask('a', '1'),
    ask('b', '1'),
    ask('a', 'gone'),
    ask('a', '1'),
  ])

  expect(found.map((key) => key?.arn ?? null)).toEqual([
    'acs:kms:a:1:key/1',
    'acs:kms:a:1:key/1',
    'acs:kms:b:1:key/1',
    null,
    'acs:kms:a:1:key/1',
  ])
  expect(calls).toEqual(['DescribeKey a 1', 'DescribeKey b 1', 'DescribeKey a gone'])
  expect(told).toEqual(['kms called', 'kms called', 'kms called'])
})

test('serves the next request from the shared cache and tells its meter, once for each key', async () => {
  const { api, calls } = recordingKms()
  const cache = createSharedCache()
  await new KeyDataSource({ api, cache }).byId('a', '1')
  const { meter, told } = recordingMeter()
  const keys = new KeyDataSource({ api, cache, meter })

  await Promise.all([keys.byId('a', '1'), keys.byId('a', '1')])
  await keys.byId('a', '1')

  expect(calls).toEqual(['DescribeKey a 1'])
  expect(told).toEqual(['from cache'])
})

/** A KMS with one key, which has an alias too, and a cache on the clock of the test. */
const aliasedKms = () => {
  const { api, calls } = recordingKms()
  const aliased: KmsApi = {
    ...api,
    describeKey: async (regionId, keyId, meter) => {
      await api.describeKey(regionId, keyId, meter)
      return keyRecord(regionId, 'k1')
    },
  }
  const clock = { nowMs: 1 }
  const cache = createSharedCache({ ttlMs: 1_000, nowMs: () => clock.nowMs })
  return { api: aliased, calls, cache, clock }
}
const arn = 'acs:kms:a:1:key/k1'

test('describes a key once, whether it is asked for by alias, ID or ARN', async () => {
  const { api, calls, cache } = aliasedKms()
  const { meter, told } = recordingMeter()
  const keys = new KeyDataSource({ api, cache, meter })

  const found = [await keys.byId('a', 'alias/x'), await keys.byId('a', 'k1'), await keys.byId('a', arn)]

  expect(found.map((key) => key?.keyId)).toEqual(['k1', 'k1', 'k1'])
  expect(calls).toEqual(['DescribeKey a alias/x'])
  expect(told).toEqual(['kms called'])

  await new KeyDataSource({ api, cache }).byId('a', arn)
  expect(calls).toHaveLength(1)
})

test('asks for a key again when its time is over, by whatever names it was used meanwhile', async () => {
  const { api, calls, cache, clock } = aliasedKms()
  const askFor = (name: string) => new KeyDataSource({ api, cache }).byId('a', name)

  await askFor('alias/x')
  clock.nowMs += 900
  await askFor('alias/x')
  clock.nowMs += 200
  await askFor('k1')

  expect(calls).toEqual(['DescribeKey a alias/x', 'DescribeKey a k1'])
})

test.each(['', 'x'.repeat(257), 'key 1', 'key\n', '密钥', 'key\u0000', 'key\ud800'])(
  'knows without a call that there is no key %j',
  async (keyId) => {
    const { api, calls } = recordingKms()
    const cache = createSharedCache()

    expect(await new KeyDataSource({ api, cache }).byId('a', keyId)).toBeNull()
    expect(await new KeyTagDataSource({ api, cache }).ofKey('a', keyId)).toEqual([])
    expect(calls).toEqual([])
  },
)

test('asks for every key that there may be', async () => {
  const { api, calls } = recordingKms()
  const keys = new KeyDataSource({ api, cache: createSharedCache() })
  const names = ['alias/acs/ecs', arn, 'x'.repeat(256)]

  await Promise.all(names.map((name) => keys.byId('a', name)))

  expect(calls).toHaveLength(3)
})

test('lists the same keys once in a request, and others by themselves', async () => {
  const { api, calls } = recordingKms([], 1)
  const keys = new KeyDataSource({ api, cache: createSharedCache() })
  const enabled = { regionId: 'a', states: ['ENABLED'] } as const

  await Promise.all([keys.list({ regionId: 'a' }), keys.list({ regionId: 'a' }), keys.list(enabled)])
  await keys.list({ ...enabled })
  await keys.list({ regionId: 'b' })

  expect(calls).toEqual(['ListKeys a 1×100', 'ListKeys a 1×100', 'ListKeys b 1×100'])
})

test('fails one listing of keys without the others', async () => {
  const { api } = recordingKms([], 1)
  const listKeys: KmsApi['listKeys'] = async (query) => {
    if (query.regionId === 'down') throw new Error('down')
    return api.listKeys(query)
  }
  const keys = new KeyDataSource({ api: { ...api, listKeys }, cache: createSharedCache() })

  const outcomes = await Promise.allSettled([keys.list({ regionId: 'down' }), keys.list({ regionId: 'a' })])

  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
})

test('lists every key of a region, the pages after the first side by side', async () => {
  const { api, calls } = recordingKms([], 201)

  const listed = await new KeyDataSource({ api, cache: createSharedCache() }).list({ regionId: 'a' })

  expect(listed).toHaveLength(201)
  expect(listed.at(-1)).toEqual({ keyId: 'k200', arn: 'arn200' })
  expect(calls).toEqual(['ListKeys a 1×100', 'ListKeys a 2×100', 'ListKeys a 3×100'])
})

test("lists a region's aliases once, whatever is asked of them", async () => {
  const { api, calls } = recordingKms([
    { aliasName: 'alias/b', keyId: '1' },
    { aliasName: 'alias/acs/ecs', keyId: '2' },
    { aliasName: 'alias/a', keyId: '1' },
  ])
  const aliases = new AliasDataSource({ api, cache: createSharedCache() })

  expect(
    await Promise.all([aliases.ofKey('a', '1'), aliases.ofKey('a', '2'), aliases.ofKey('a', '3')]),
  ).toEqual([['alias/a', 'alias/b'], ['alias/acs/ecs'], []])
  expect(calls).toEqual(['ListAliases a 1×100'])
})

test('reads all pages of the aliases, and each alias once when one moves to the next page', async () => {
  const all = Array.from({ length: 250 }, (_, index) => ({ aliasName: `alias/${index}`, keyId: '1' }))
  const { api, calls } = recordingKms([...all.slice(0, 100), ...all.slice(99)])

  const names = await new AliasDataSource({ api, cache: createSharedCache() }).ofKey('a', '1')

  expect(names).toHaveLength(250)
  expect(new Set(names).size).toBe(250)
  expect(calls).toEqual(['ListAliases a 1×100', 'ListAliases a 2×100', 'ListAliases a 3×100'])
})

test('reads the tags of 50 keys in one call, and those of no key twice', async () => {
  const { api, calls } = recordingKms()
  const cache = createSharedCache()
  const tags = new KeyTagDataSource({ api, cache })
  const ids = Array.from({ length: 60 }, (_, index) => `k${index}`)

  const found = await Promise.all([...ids, 'bare', 'k0'].map((id) => tags.ofKey('a', id)))

  expect(found.at(0)).toEqual([{ key: 'owner', value: 'k0' }])
  expect(found.at(-2)).toEqual([])
  expect(found.at(-1)).toEqual([{ key: 'owner', value: 'k0' }])
  expect(calls).toEqual(['ListTagResources a 50', 'ListTagResources a 11'])

  await new KeyTagDataSource({ api, cache }).ofKey('a', 'k1')
  expect(calls).toHaveLength(2)
})

test('asks a failing KMS again in the next request', async () => {
  const { api, calls } = recordingKms()
  const cache = createSharedCache()
  const down: KmsApi = {
    ...api,
    describeKey: async () => {
      throw new Error('down')
    },
  }

  await expect(new KeyDataSource({ api: down, cache }).byId('a', '1')).rejects.toThrow('down')

  expect(await new KeyDataSource({ api, cache }).byId('a', '1')).toMatchObject({ keyId: '1' })
  expect(calls).toEqual(['DescribeKey a 1'])
})

test('asks once what a region prescribes', async () => {
  const calls: string[] = []
  const api = ecsWith({
    describeEncryptionByDefault: async (regionId) => calls.push(`encrypted ${regionId}`) > 0,
    describeDefaultKeyId: async (regionId) => (calls.push(`key ${regionId}`), null),
  })
  const cache = createSharedCache()
  const ask = async () => {
    const regions = new RegionEncryptionDataSource({ api, cache })
    return [
      await regions.encryptionByDefault('a'),
      await regions.encryptionByDefault('a'),
      await regions.defaultKeyId('a'),
    ]
  }

  expect(await ask()).toEqual([true, true, null])
  await ask()
  expect(calls).toEqual(['encrypted a', 'key a'])
})

test('knows whether a role exists by one call', async () => {
  const calls: string[] = []
  const api = { roleExists: async (name: string) => calls.push(name) > 0 && name === 'There' }
  const cache = createSharedCache()
  const roles = new RoleDataSource({ api, cache })

  expect(await Promise.all([roles.exists('There'), roles.exists('There'), roles.exists('NotThere')])).toEqual(
    [true, true, false],
  )
  expect(await new RoleDataSource({ api, cache }).exists('There')).toBe(true)
  expect(calls).toEqual(['There', 'NotThere'])
})
