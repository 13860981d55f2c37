import { demo } from '../../../src/emulator/seed/demo-account.ts'
import { keyOfAlias, newCopy, snapshotOf } from '../provocations/scenes.ts'
import type { ProvocationScene } from '../../support/provocation.ts'
import type { Samples } from './sample.ts'

const there = 'cn-shanghai'
const { regionId: RegionId, plainImageId: ImageId } = demo
const image = { RegionId, ImageId }
const elsewhere = { RegionId: 'cn-nowhere' }
const on = { RegionId: demo.regionEncryptedByDefault }
const other = '1000000000000001'

const snapshot = async (scene: ProvocationScene) => ({ SnapshotId: await snapshotOf(ImageId)(scene) })
const snapshotOfCopy = async (scene: ProvocationScene) => snapshotOf(await newCopy(scene), there)(scene)
const shared = async ({ client }: ProvocationScene) => {
  const query = { ...image, 'AddAccount.1': other, 'AddAccount.2': '1000000000000002' }
  await client.call('ecs', 'ModifyImageSharePermission', query)
  return image
}
const dataDisk = async (scene: ProvocationScene) =>
  snapshotOf(await scene.client.imageIdOf(RegionId, 'web-prod-v1.0'), RegionId, 1)(scene)

const olderThanAll = { 'Filter.1.Key': 'CreationEndTime', 'Filter.1.Value': '2010-01-01T00:00Z' }

export const ecsSamples: Samples = {
  CancelCopyImage: {
    query: async (scene) => ({ RegionId: there, ImageId: await newCopy(scene) }),
    different: { RegionId: elsewhere, ImageId: { ImageId: 'm-nothing' } },
  },
  CopyImage: {
    query: { ...image, DestinationRegionId: there },
    different: {
      RegionId: elsewhere,
      ImageId: { ImageId: demo.serviceKeyImageId },
      DestinationRegionId: { DestinationRegionId: 'cn-beijing' },
      DestinationImageName: { DestinationImageName: 'named' },
      DestinationDescription: { DestinationDescription: 'described' },
      Encrypted: { Encrypted: true },
      KMSKeyId: { Encrypted: true, KMSKeyId: demo.keyIds[there] },
      Tag: { 'Tag.1.Key': 'a', 'Tag.1.Value': 'b' },
      ResourceGroupId: { ResourceGroupId: demo.resourceGroupId },
      ClientToken: { ClientToken: 'once' },
      DryRun: { DryRun: true },
    },
  },
  CopySnapshot: {
    query: async (scene) => ({
      RegionId,
      ...(await snapshot(scene)),
      DestinationRegionId: there,
      DestinationSnapshotName: 'copied',
      DestinationSnapshotDescription: 'a copy',
    }),
    different: {
      RegionId: elsewhere,
      SnapshotId: { SnapshotId: 's-nothing' },
      DestinationRegionId: { DestinationRegionId: 'cn-beijing' },
      DestinationSnapshotName: { DestinationSnapshotName: 'other' },
      DestinationSnapshotDescription: { DestinationSnapshotDescription: 'another' },
      Encrypted: { Encrypted: true },
      KMSKeyId: { Encrypted: true, KMSKeyId: demo.keyIds[there] },
      RetentionDays: { RetentionDays: 7 },
      Tag: { 'Tag.1.Key': 'a' },
      ClientToken: { ClientToken: 'once' },
    },
  },
  CreateImage: {
    query: async (scene) => ({ RegionId, ...(await snapshot(scene)) }),
    different: {
      RegionId: elsewhere,
      SnapshotId: { SnapshotId: 's-nothing' },
      InstanceId: { InstanceId: 'i-nothing' },
      DiskDeviceMapping: async (scene) => ({
        'DiskDeviceMapping.1.SnapshotId': await dataDisk(scene),
        'DiskDeviceMapping.1.DiskType': 'system',
        'DiskDeviceMapping.2.Device': '/dev/xvdc',
        'DiskDeviceMapping.2.Size': 40,
      }),
      ImageName: { ImageName: 'named' },
      Description: { Description: 'described' },
      ImageFamily: { ImageFamily: 'family' },
      Platform: { Platform: 'Debian' },
      Architecture: { Architecture: 'arm64' },
      BootMode: { BootMode: 'BIOS' },
      'Features.ImdsSupport': { 'Features.ImdsSupport': 'v2' },
      Tag: { 'Tag.1.Key': 'a' },
      ResourceGroupId: { ResourceGroupId: demo.resourceGroupId },
      ClientToken: { ClientToken: 'once' },
      DryRun: { DryRun: true },
    },
  },
  DeleteImage: {
    query: image,
    different: {
      RegionId: elsewhere,
      ImageId: { ImageId: demo.serviceKeyImageId },
      Force: { Force: 'perhaps' },
      DryRun: { DryRun: true },
    },
  },
  DeleteSnapshot: {
    query: async (scene) => {
      const { SnapshotId } = await snapshot(scene)
      await scene.client.ecs('DeleteImage', image)
      return { SnapshotId }
    },
    different: { SnapshotId: { SnapshotId: 's-nothing' }, Force: { Force: 'perhaps' } },
  },
  DescribeDiskDefaultKMSKeyId: { query: on, different: { RegionId: { RegionId } } },
  DescribeDiskEncryptionByDefaultStatus: { query: on, different: { RegionId: { RegionId } } },
  DescribeImages: {
    query: { RegionId, Status: 'ALL', PageSize: 100 },
    others: [async (scene) => ({ RegionId: there, ImageId: await newCopy(scene), Status: 'ALL' })],
    different: {
      RegionId: { RegionId: there },
      ImageId: { ImageId },
      ImageName: { ImageName: 'web' },
      ImageFamily: { ImageFamily: 'demo-web' },
      ImageOwnerAlias: { ImageOwnerAlias: 'system' },
      IsPublic: { ImageOwnerAlias: 'others', IsPublic: true },
      Status: { Status: 'Deprecated' },
      Tag: { 'Tag.1.Key': 'demo' },
      OSType: { OSType: 'windows' },
      SnapshotId: snapshot,
      Architecture: { Architecture: 'arm64' },
      Usage: { Usage: 'instance' },
      Filter: olderThanAll,
      ImageOwnerId: { ImageOwnerAlias: 'others', ImageOwnerId: demo.accountId },
      IsSupportIoOptimized: { IsSupportIoOptimized: false },
      IsSupportCloudinit: { IsSupportCloudinit: false },
      DryRun: { DryRun: true },
      PageNumber: { PageNumber: 2 },
      PageSize: { PageSize: 5 },
    },
  },
  DescribeImageSharePermission: {
    query: shared,
    others: [
      async ({ client }) => {
        const publicImage = { RegionId: there, ImageId: await client.imageIdOf(there, 'plain-web-copy') }
        await client.call('ecs', 'ModifyImageSharePermission', { ...publicImage, IsPublic: true })
        return publicImage
      },
    ],
    different: {
      RegionId: elsewhere,
      ImageId: { ImageId: demo.serviceKeyImageId },
      PageNumber: { PageNumber: 2 },
      PageSize: { PageSize: 1 },
    },
  },
  DescribeRegions: {
    query: {},
    different: {
      AcceptLanguage: { AcceptLanguage: 'ja' },
      InstanceChargeType: { InstanceChargeType: 'Gift' },
      ResourceType: { ResourceType: 'cloud' },
    },
  },
  DescribeSnapshots: {
    query: { RegionId, PageSize: 20 },
    others: [
      { RegionId, MaxResults: 20 },
      async (scene) => ({ RegionId: there, SnapshotIds: JSON.stringify([await snapshotOfCopy(scene)]) }),
      async (scene) => {
        const copied = await scene.client.call<{ SnapshotId: string }>('ecs', 'CopySnapshot', {
          RegionId,
          ...(await snapshot(scene)),
          DestinationRegionId: there,
          DestinationSnapshotName: 'copied',
          DestinationSnapshotDescription: 'a copy',
          RetentionDays: 7,
          'Tag.1.Key': 'a',
        })
        return { RegionId: there, SnapshotIds: JSON.stringify([copied.SnapshotId]) }
      },
    ],
    different: {
      RegionId: { RegionId: there },
      SnapshotIds: async (scene) => ({ SnapshotIds: JSON.stringify([(await snapshot(scene)).SnapshotId]) }),
      SnapshotName: { SnapshotName: 'snapshot-for-plain-web-system' },
      Encrypted: { Encrypted: true },
      KMSKeyId: { KMSKeyId: demo.keyIds[RegionId] },
      Status: { Status: 'failed' },
      SourceDiskType: { SourceDiskType: 'data' },
      Usage: { Usage: 'none' },
      Category: { Category: 'archive' },
      SnapshotType: { SnapshotType: 'auto' },
      DiskId: { DiskId: 'd-nothing' },
      Filter: olderThanAll,
      DryRun: { DryRun: true },
      Tag: { 'Tag.1.Key': 'a' },
      PageNumber: { PageNumber: 2 },
      PageSize: { PageSize: 3 },
      MaxResults: { MaxResults: 3 },
      NextToken: { NextToken: 'none' },
    },
  },
  DescribeTasks: {
    query: { RegionId },
    different: {
      RegionId: { RegionId: there },
      TaskIds: { TaskIds: Array.from({ length: 101 }, (_, index) => `t-${index}`).join(',') },
      TaskAction: { TaskAction: 'CopyImage' },
      StartTime: { StartTime: 'yesterday' },
      EndTime: { EndTime: 'tomorrow' },
      ResourceIds: { 'ResourceIds.101': 'm-nothing' },
      PageNumber: { PageNumber: 2 },
      PageSize: { PageSize: 3 },
    },
  },
  DisableDiskEncryptionByDefault: { query: on, different: { RegionId: { RegionId } } },
  EnableDiskEncryptionByDefault: {
    query: { RegionId },
    different: { RegionId: { RegionId: demo.regionWithoutServiceKey } },
  },
  ModifyDiskDefaultKMSKeyId: {
    query: async (scene) => ({ ...on, ...(await keyOfAlias('alias/byok', on.RegionId)(scene)) }),
    different: { RegionId: { RegionId }, KMSKeyId: { KMSKeyId: 'key-nothing' } },
  },
  ModifyImageAttribute: {
    query: image,
    different: {
      RegionId: elsewhere,
      ImageId: { ImageId: 'm-nothing' },
      ImageName: { ImageName: 'named' },
      Description: { Description: 'described' },
      ImageFamily: { ImageFamily: 'family' },
      Status: { Status: 'Deprecated' },
      BootMode: { BootMode: 'UEFI' },
      'Features.NvmeSupport': async ({ client }) => {
        const before = (await client.image(RegionId, ImageId))?.Features.NvmeSupport
        return { 'Features.NvmeSupport': before === 'supported' ? 'unsupported' : 'supported' }
      },
      'Features.ImdsSupport': { 'Features.ImdsSupport': 'v2' },
      DryRun: { DryRun: true },
    },
  },
  ModifyImageSharePermission: {
    query: image,
    different: {
      RegionId: elsewhere,
      ImageId: { ImageId: 'm-nothing' },
      AddAccount: { 'AddAccount.1': other },
      RemoveAccount: async (scene) => {
        await shared(scene)
        return { 'RemoveAccount.1': other }
      },
      IsPublic: { IsPublic: true },
      DryRun: { DryRun: true },
    },
  },
  ResetDiskDefaultKMSKeyId: { query: on, different: { RegionId: { RegionId } } },
  TagResources: {
    query: { RegionId, ResourceType: 'image', 'ResourceId.1': ImageId, 'Tag.1.Key': 'a' },
    different: {
      RegionId: elsewhere,
      ResourceType: { ResourceType: 'snapshot' },
      ResourceId: { 'ResourceId.1': demo.serviceKeyImageId },
      Tag: { 'Tag.1.Key': 'b' },
    },
  },
}
