import { demo } from '../../../src/emulator/seed/demo-account.ts'
import type { Query } from '../../support/emulator-client.ts'
import { refusalsOf } from '../../support/provocation.ts'
import type { Provocation, ProvocationScene, Provocations } from '../../support/provocation.ts'
import { keyOfAlias, withQuotas } from './scenes.ts'
import { importing, wrapped } from './wrapped-material.ts'

const RegionId = demo.regionId
const KeyId = demo.keyIds[RegionId]
const named = (alias: string) => keyOfAlias(alias, RegionId, 'KeyId')
const serviceKey = named('alias/acs/ecs')
const pendingDeletion = named('alias/to-delete')

/** What every operation with a KeyId that takes no alias refuses. */
const references = (operation: string, good: Query): Provocation[] => {
  const refused = refusalsOf('kms', operation, { RegionId, KeyId, ...good })
  return [
    refused('InvalidRegionId.NotFound', { RegionId: 'cn-nowhere' }),
    refused('Forbidden.KeyNotFound', { KeyId: 'key-nothing' }),
    refused('Unsupported.Alias', { KeyId: demo.keyAlias }),
  ]
}
const fails = (
  operation: string,
  code: string,
  query: Query,
  before?: (scene: ProvocationScene) => Promise<Query | void>,
) => refusalsOf('kms', operation, { RegionId, KeyId })(code, query, before)

const importable = {
  EncryptedKeyMaterial: 'bm90aGluZw==',
  ImportToken: 'bm90aGluZw==',
  KeyMaterialExpireUnix: 0,
}
const regionOnly = (operation: string, good: Query = {}) => [
  refusalsOf('kms', operation, good)('InvalidRegionId.NotFound', { RegionId: 'cn-nowhere' }),
]
const refusedTags = refusalsOf('kms', 'ListTagResources', { RegionId, ResourceType: 'key' })
const tags = { Tags: JSON.stringify([{ TagKey: 'team', TagValue: 'web' }]) }
const tagKeys = { TagKeys: JSON.stringify(['team']) }
const tagsFrom = (first: number) =>
  JSON.stringify(Array.from({ length: 10 }, (_, index) => ({ TagKey: `key-${first + index}`, TagValue: '' })))

export const keyProvocations: Provocations = {
  CancelKeyDeletion: [
    ...references('CancelKeyDeletion', {}),
    fails('CancelKeyDeletion', 'Rejected.StateModifiedFailed', {}),
  ],
  CreateAlias: [
    ...references('CreateAlias', { AliasName: 'alias/new' }),
    fails('CreateAlias', 'AliasAlreadyExists', { AliasName: demo.keyAlias }),
    fails('CreateAlias', 'Rejected.LimitExceeded', { AliasName: 'alias/new' }, async (scene) =>
      withQuotas({ aliasesPerRegion: 1 })(scene),
    ),
    fails('CreateAlias', 'Rejected.StateModifiedFailed', { AliasName: 'alias/new' }, pendingDeletion),
    fails('CreateAlias', 'Forbidden.NoPermission', { AliasName: 'alias/new' }, serviceKey),
  ],
  CreateKey: [
    ...regionOnly('CreateKey'),
    refusalsOf('kms', 'CreateKey', { RegionId })(
      'Rejected.LimitExceeded',
      {},
      withQuotas({ keysPerRegion: 1 }),
    ),
  ],
  DeleteAlias: [
    ...regionOnly('DeleteAlias', { AliasName: 'alias/x' }),
    refusalsOf('kms', 'DeleteAlias', { RegionId })('Forbidden.AliasNotFound', { AliasName: 'alias/x' }),
    refusalsOf('kms', 'DeleteAlias', { RegionId })('Forbidden.NoPermission', {
      AliasName: 'alias/acs/ecs',
    }),
  ],
  DescribeKey: [
    ...references('DescribeKey', {}).slice(0, 2),
    fails('DescribeKey', 'Forbidden.AliasNotFound', { KeyId: 'alias/nothing' }),
  ],
  DisableKey: [
    ...references('DisableKey', {}),
    fails('DisableKey', 'Rejected.StateModifiedFailed', {}, pendingDeletion),
    fails('DisableKey', 'Forbidden.NoPermission', {}, serviceKey),
  ],
  EnableKey: [
    ...references('EnableKey', {}),
    fails('EnableKey', 'Rejected.StateModifiedFailed', {}, pendingDeletion),
    fails('EnableKey', 'Forbidden.NoPermission', {}, serviceKey),
  ],
  GetParametersForImport: [
    ...references('GetParametersForImport', importing),
    fails('GetParametersForImport', 'Unsupported.Origin', importing),
  ],
  ImportKeyMaterial: [
    ...references('ImportKeyMaterial', importable),
    fails('ImportKeyMaterial', 'Unsupported.Origin', importable),
    fails('ImportKeyMaterial', 'Rejected.StateModifiedFailed', importable, async ({ client }) => {
      const { KeyMetadata } = await client.call<{ KeyMetadata: { KeyId: string } }>('kms', 'CreateKey', {
        RegionId,
        Origin: 'EXTERNAL',
      })
      await client.call('kms', 'ScheduleKeyDeletion', {
        RegionId,
        KeyId: KeyMetadata.KeyId,
        PendingWindowInDays: 7,
      })
      return { KeyId: KeyMetadata.KeyId }
    }),
    fails('ImportKeyMaterial', 'InvalidImportToken', importable, named('alias/byok')),
    fails('ImportKeyMaterial', 'ExpiredImportToken', importable, async (scene) => {
      const material = await wrapped(scene, await named('alias/byok')(scene))
      scene.emulator.advanceClock(25 * 3600 * 1000)
      return material
    }),
    fails('ImportKeyMaterial', 'InvalidKeyMaterial', importable, async (scene) =>
      wrapped(scene, await named('alias/byok')(scene), 16),
    ),
  ],
  ListAliases: regionOnly('ListAliases'),
  ListAliasesByKeyId: references('ListAliasesByKeyId', {}),
  ListKeys: regionOnly('ListKeys'),
  ListResourceTags: references('ListResourceTags', {}),
  ListTagResources: [
    ...regionOnly('ListTagResources', { ResourceType: 'key' }),
    refusedTags('InvalidResourceId.NotFound', { ResourceId: [KeyId, 'key-nothing'] }),
    refusedTags('Duplicate.TagKey', { Tag: [{ Key: 'team' }, { Key: 'team' }] }),
  ],
  ScheduleKeyDeletion: [
    ...references('ScheduleKeyDeletion', {}),
    fails('ScheduleKeyDeletion', 'Rejected.StateModifiedFailed', {}, pendingDeletion),
    fails('ScheduleKeyDeletion', 'Forbidden.NoPermission', {}, serviceKey),
  ],
  TagResource: [
    ...references('TagResource', tags),
    fails('TagResource', 'Rejected.LimitExceeded', { Tags: tagsFrom(10) }, async ({ client }) => {
      await client.call('kms', 'TagResource', { RegionId, KeyId, Tags: tagsFrom(0) })
    }),
    fails('TagResource', 'Forbidden.NoPermission', tags, serviceKey),
    fails('TagResource', 'Rejected.PendingDeletion', tags, pendingDeletion),
  ],
  UntagResource: [
    ...references('UntagResource', tagKeys),
    fails('UntagResource', 'Forbidden.NoPermission', tagKeys, serviceKey),
    fails('UntagResource', 'Rejected.PendingDeletion', tagKeys, pendingDeletion),
  ],
}
