import { demo } from '../../../src/emulator/seed/demo-account.ts'
import { refusalsOf } from '../../support/provocation.ts'
import type { ProvocationScene, Provocations } from '../../support/provocation.ts'
import {
  keyOfAlias,
  newCopy,
  sameTagTwice,
  snapshotOf,
  tooManyTags,
  withQuotas,
  withoutRole,
} from './scenes.ts'

const there = 'cn-shanghai'
const nowhere = { RegionId: 'cn-nowhere' }
const { regionId, plainImageId } = demo
const copyOf = {
  RegionId: regionId,
  SnapshotId: 's-bp1nothing',
  DestinationRegionId: there,
  DestinationSnapshotName: 'copied',
  DestinationSnapshotDescription: 'a copy',
}
const copied = refusalsOf('ecs', 'CopySnapshot', copyOf)
const described = refusalsOf('ecs', 'DescribeSnapshots', { RegionId: regionId })
const deleted = refusalsOf('ecs', 'DeleteSnapshot', {})
const tagged = refusalsOf('ecs', 'TagResources', {
  RegionId: regionId,
  ResourceType: 'image',
  'ResourceId.1': plainImageId,
  'Tag.1.Key': 'team',
  'Tag.1.Value': 'web',
})

const plain = async (scene: ProvocationScene) => ({ SnapshotId: await snapshotOf(plainImageId)(scene) })
const encrypted = async (scene: ProvocationScene) => ({
  SnapshotId: await snapshotOf(demo.customerKeyImageId)(scene),
})
const withKey = { Encrypted: true, KMSKeyId: demo.keyIds[there] }

export const snapshotProvocations: Provocations = {
  CopySnapshot: [
    copied('InvalidRegionId.MalFormed', nowhere),
    copied('InvalidRegionId.NotExists', { DestinationRegionId: 'cn-nowhere' }),
    copied('InvalidSnapshotId.NotFound'),
    copied(
      'InvalidSnapshotId.NotReady',
      { RegionId: there, DestinationRegionId: regionId },
      async (scene) => ({ SnapshotId: await snapshotOf(await newCopy(scene), there)(scene) }),
    ),
    copied('InvalidOperation.NotSupportCopyInSameRegion', { DestinationRegionId: regionId }, plain),
    copied('InvalidOperation.UnfinishedCrossRegionCopy', {}, async (scene) => {
      const snapshot = await plain(scene)
      await scene.client.call('ecs', 'CopySnapshot', { ...copyOf, ...snapshot })
      return snapshot
    }),
    copied('InvalidOperation.UnfinishedEncryptedSnapshotCopy', {}, async (scene) => {
      const snapshot = await plain(scene)
      await scene.client.call('ecs', 'CopySnapshot', { ...copyOf, ...snapshot, ...withKey })
      return snapshot
    }),
    copied('InvalidSnapshotName.Malformed', { DestinationSnapshotName: '1' }, plain),
    copied('InvalidDescription.Malformed', { DestinationSnapshotDescription: 'http://x' }, plain),
    copied('InvalidRetentionDays.Malformed', { RetentionDays: 65_537 }, plain),
    copied('InvalidEncrypted.NotMatchKmsKeyId', { KMSKeyId: demo.keyIds[there] }, plain),
    copied('InvalidEncrypted.NotSupportDecrypt', {}, encrypted),
    copied('QuotaExceed.SnapshotQuota', {}, async (scene) => {
      withQuotas({ snapshotsPerRegion: 1 })(scene)
      return plain(scene)
    }),
    copied('InvalidParameter.KMSKeyId.KMSUnauthorized', withKey, async (scene) => {
      withoutRole(scene)
      return plain(scene)
    }),
    copied('InvalidParameter.KMSKeyId.NotFound', { Encrypted: true, KMSKeyId: 'key-nothing' }, plain),
    copied('InvalidParameter.KMSKeyId.CMKNotEnabled', { Encrypted: true }, async (scene) => ({
      ...(await plain(scene)),
      ...(await keyOfAlias('alias/retired', there)(scene)),
    })),
    copied('InvalidKMSKeyId.NotSymmetric', { Encrypted: true }, async (scene) => ({
      ...(await plain(scene)),
      ...(await keyOfAlias('alias/code-signing', there)(scene)),
    })),
    copied('InvalidClientToken.Malformed', { ClientToken: 'é' }, plain),
    copied('IdempotentParameterMismatch', { ClientToken: 'twice', RetentionDays: 7 }, async (scene) => {
      const snapshot = await plain(scene)
      await scene.client.call('ecs', 'CopySnapshot', { ...copyOf, ...snapshot, ClientToken: 'twice' })
      return snapshot
    }),
    copied('NumberExceed.Tags', tooManyTags, plain),
    copied('Duplicate.TagKey', sameTagTwice, plain),
    copied('InvalidTagKey.Malformed', { 'Tag.1.Key': 'acs:team' }, plain),
    copied('InvalidTagValue.Malformed', { 'Tag.1.Key': 'a', 'Tag.1.Value': 'aliyun' }, plain),
  ],
  DescribeSnapshots: [
    described('InvalidRegionId.NotFound', nowhere),
    {
      code: 'InvalidSnapshotIds.Malformed',
      provoke: ({ client }) =>
        client.ecs('DescribeSnapshots', {
          RegionId: regionId,
          SnapshotIds: JSON.stringify(Array.from({ length: 101 }, (_, index) => `s-${index}`)),
        }),
    },
    described('InvalidTag.Mismatch', { 'Tag.1.Value': 'web' }),
    described('InvalidTagCount', tooManyTags),
    described('InvalidStatus.NotFound', { Status: 'lost' }),
    described('InvalidFilterKey.NotFound', { 'Filter.1.Key': 'Age', 'Filter.1.Value': '1' }),
    described('InvalidFilterValue', { 'Filter.1.Key': 'CreationEndTime', 'Filter.1.Value': 'today' }),
    described('InvalidUsage', { Usage: 'instance' }),
    described('InvalidSourceDiskType', { SourceDiskType: 'tape' }),
    described('InvalidSnapshotType.NotFound', { SnapshotType: 'weekly' }),
    described('InvalidSnapshotCategory.Malformed', { Category: 'paper' }),
    described('DryRunOperation', { DryRun: true }),
  ],
  DeleteSnapshot: [
    deleted('InvalidSnapshotId.NotFound', { SnapshotId: 's-bp1nothing' }, ({ emulator }) =>
      emulator.setAssumptions({ 'snapshots.delete-unknown': 'refused' }),
    ),
    deleted('SnapshotCreatedImage', {}, plain),
  ],
  TagResources: [
    tagged('InvalidRegionId.NotFound', nowhere),
    tagged('MissingParameter.RegionId', { RegionId: undefined }),
    tagged('MissingParameter.ResourceType', { ResourceType: undefined }),
    tagged('MissingParameter.ResourceIds', { 'ResourceId.1': undefined }),
    tagged('MissingParameter.Tags', { 'Tag.1.Key': undefined, 'Tag.1.Value': undefined }),
    tagged('InvalidResourceId.NotFound', { 'ResourceId.1': 'm-bp1nothing' }),
    tagged('InvalidResourceType.NotFound', { ResourceType: 'cloud' }),
    tagged(
      'NumberExceed.ResourceIds',
      Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`ResourceId.${index + 1}`, plainImageId])),
    ),
    tagged('NumberExceed.Tags', tooManyTags),
    tagged('Duplicate.TagKey', sameTagTwice),
    tagged('InvalidTagKey.Malformed', { 'Tag.1.Key': 'acs:team' }),
    tagged('InvalidTagValue.Malformed', { 'Tag.1.Value': 'acs:team' }),
    tagged(
      'OperationDenied.QuotaExceed',
      Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`Tag.${index + 1}.Key`, `key-${index}`])),
    ),
  ],
}
