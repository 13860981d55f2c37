import { demo } from '../../../src/emulator/seed/demo-account.ts'
import { refusalsOf } from '../../support/provocation.ts'
import type { ProvocationScene, Provocations } from '../../support/provocation.ts'
import { trustPolicy } from './ram-and-sts.ts'
import { imageNamed, newCopy, sameTagTwice, snapshotOf, tooManyTags, withQuotas } from './scenes.ts'

const { regionId, plainImageId } = demo
const image = { RegionId: regionId, ImageId: plainImageId }
const other = 1_000_000_000_000_000
const created = refusalsOf('ecs', 'CreateImage', { RegionId: regionId })
const deleted = refusalsOf('ecs', 'DeleteImage', image)
const described = refusalsOf('ecs', 'DescribeImages', { RegionId: regionId })
const regions = refusalsOf('ecs', 'DescribeRegions', {})
const modified = refusalsOf('ecs', 'ModifyImageAttribute', image)
const shared = refusalsOf('ecs', 'ModifyImageSharePermission', image)
const sharesOf = refusalsOf('ecs', 'DescribeImageSharePermission', image)

const share = (query: object) => async (scene: ProvocationScene) => {
  await scene.client.call('ecs', 'ModifyImageSharePermission', { ...image, ...query })
}
const change = async (scene: ProvocationScene, query: object) => {
  await scene.client.call('ecs', 'ModifyImageAttribute', { ...image, ...query })
}
/** An Arm image of the account. */
const ofArm = ({ emulator }: ProvocationScene) => ({
  ImageId: emulator
    .dump()
    .regions[regionId]?.images?.find(
      ({ architecture, ownerAlias, status }) =>
        architecture === 'arm64' && ownerAlias === 'self' && status === 'Available',
    )?.imageId,
})
const notOfArchitecture = 'The specified parameter BootMode is not supported for current image architecture.'
const systemSnapshot = async (scene: ProvocationScene) => ({
  SnapshotId: await snapshotOf(plainImageId)(scene),
})
/** A mapping of the system disk, and another of the data disk of a two-disk image. */
const twoMappings = (second: object) => async (scene: ProvocationScene) => ({
  'DiskDeviceMapping.1.SnapshotId': await snapshotOf(plainImageId)(scene),
  ...second,
})
const dataSnapshot = async (scene: ProvocationScene) => {
  const imageId = await scene.client.imageIdOf(regionId, 'web-prod-v1.0')
  return snapshotOf(imageId, regionId, 1)(scene)
}
const nothing = { RegionId: 'cn-nowhere' }

export const imageProvocations: Provocations = {
  CreateImage: [
    created('InvalidRegionId.NotFound', nothing),
    created('InvalidImageName.Malformed', { ImageName: '1' }, systemSnapshot),
    created('InvalidImageName.Duplicated', { ImageName: 'plain-web' }, systemSnapshot),
    created('InvalidDescription.Malformed', { Description: 'x' }, systemSnapshot),
    created('InvalidSnapshotId.NotFound', { SnapshotId: 's-bp1nothing' }),
    created('InvalidSnapshotId.NotReady', { RegionId: 'cn-shanghai' }, async (scene) => ({
      SnapshotId: await snapshotOf(await newCopy(scene), 'cn-shanghai')(scene),
    })),
    created(
      'OperationDenied',
      {},
      async (scene) => ({ SnapshotId: await dataSnapshot(scene) }),
      'The specified snapshot is not from system disk.',
    ),
    created(
      'OperationDenied',
      {},
      async (scene) => ({ 'DiskDeviceMapping.1.SnapshotId': await dataSnapshot(scene) }),
      'The specified parameter DiskDeviceMapping.n.SnapshotId does not contain system disk snapshot.',
    ),
    created(
      'OperationDenied',
      {},
      async (scene) => {
        const SnapshotId = await snapshotOf(plainImageId)(scene)
        return { 'DiskDeviceMapping.1.SnapshotId': SnapshotId, 'DiskDeviceMapping.2.SnapshotId': SnapshotId }
      },
      'The specified parameter DiskDeviceMapping.n.SnapshotId contains two or more system disk snapshots.',
    ),
    created('InvalidInstanceId.NotFound', { InstanceId: 'i-bp1nothing' }),
    created('InvalidDevice.Malformed', {}, twoMappings({ 'DiskDeviceMapping.2.Device': '/dev/sdb' })),
    created('InvalidDevice.InUse', {}, twoMappings({ 'DiskDeviceMapping.2.Device': '/dev/xvda' })),
    created('InvalidSize.ValueNotSupported', {}, twoMappings({ 'DiskDeviceMapping.2.Size': 5 })),
    created('InvalidDiskType.ValueNotSupported', {}, twoMappings({ 'DiskDeviceMapping.2.DiskType': 'tape' })),
    created('InvalidArchitecture.Malformed', { Architecture: 'z80' }, systemSnapshot),
    created('InvalidPlatform.Malformed', { Platform: 'CP/M' }, systemSnapshot),
    created('IdempotenceParamNotMatch', { ClientToken: 'twice', ImageName: 'second' }, async (scene) => {
      const snapshot = await systemSnapshot(scene)
      const first = { RegionId: regionId, ClientToken: 'twice', ImageName: 'first', ...snapshot }
      await scene.client.call('ecs', 'CreateImage', first)
      return snapshot
    }),
    created('InvalidClientToken.Malformed', { ClientToken: 'é' }, systemSnapshot),
    created('DryRunOperation', { DryRun: true }, systemSnapshot),
    created('InvalidResourceGroup.NotFound', { ResourceGroupId: 'rg-nothing' }, systemSnapshot),
    created('QuotaExceed.Image', {}, async (scene) => {
      withQuotas({ imagesPerRegion: 1 })(scene)
      return systemSnapshot(scene)
    }),
    created('QuotaExceed.Tags', tooManyTags, systemSnapshot),
    created('InvalidImageFamily.Malformed', { ImageFamily: 'aliyun' }, systemSnapshot),
    created('InvalidSnapshot.TooOld', { RegionId: 'cn-qingdao', SnapshotId: 's-m5eold' }, ({ emulator }) =>
      emulator.load({
        regions: {
          'cn-qingdao': { snapshots: [{ snapshotId: 's-m5eold', createdAt: '2013-07-15T23:59:59Z' }] },
        },
      }),
    ),
    created('InvalidParameter.DiskType', { 'DiskDeviceMapping.1.DiskType': 'system' }, async (scene) => {
      const imageId = await scene.client.imageIdOf(regionId, 'gateway-dev-v1.5')
      return { 'DiskDeviceMapping.1.SnapshotId': await snapshotOf(imageId, regionId, 1)(scene) }
    }),
    created('InvalidBootMode.NotSupport', { Architecture: 'arm64', BootMode: 'BIOS' }, systemSnapshot),
    created('InvalidParameter.FeaturesImdsSupport', { 'Features.ImdsSupport': 'v3' }, systemSnapshot),
    created('Duplicate.TagKey', sameTagTwice, systemSnapshot),
    created('InvalidTagKey.Malformed', { 'Tag.1.Key': 'acs:team' }, systemSnapshot),
    created('InvalidTagValue.Malformed', { 'Tag.1.Key': 'a', 'Tag.1.Value': 'acs:b' }, systemSnapshot),
  ],
  DeleteImage: [
    deleted('InvalidRegionId.NotFound', nothing),
    deleted('OperationDenied.ImageCopying', {}, async (scene) => {
      await newCopy(scene)
    }),
    deleted('ImageIsCreating', { RegionId: 'cn-beijing' }, imageNamed('nightly-backup', 'cn-beijing')),
    deleted('InvalidImageId.NotFound', {}, imageNamed('partner-base')),
    deleted('DryRunOperation', { DryRun: true }),
    deleted('ImageUseShared', {}, share({ 'AddAccount.1': other })),
    deleted('ImageIsPublic', {}, share({ IsPublic: true })),
  ],
  DescribeImages: [
    described('InvalidRegionId.NotFound', nothing),
    described('InvalidImageOwnerAlias.ValueNotSupported', { ImageOwnerAlias: 'nobody' }),
    described('InvalidTag.Mismatch', { 'Tag.1.Value': 'web' }),
    described('InvalidTagCount', tooManyTags),
    described('InvalidFilterKey.NotFound', { 'Filter.1.Key': 'Age', 'Filter.1.Value': '1' }),
    described('InvalidFilterValue', { 'Filter.1.Key': 'CreationEndTime', 'Filter.1.Value': 'today' }),
    described('InvalidUsage', { Usage: 'disk' }),
    described('InvalidOSType', { OSType: 'plan9' }),
    described('InvalidArchitecture', { Architecture: 'z80' }),
    described('InvalidOperation.ImageOwnerIdUnsupported', { ImageOwnerId: other }),
    described('InvalidImageOwnerAlias.PublicImageUnsupported', { IsPublic: true }),
    described('DryRunOperation', { DryRun: true }),
  ],
  DescribeRegions: [
    regions('InvalidAcceptLanguage.NotFound', { AcceptLanguage: 'fr' }),
    regions('Invalid.InstanceChargeType', { InstanceChargeType: 'Gift' }),
    regions('InvalidResourceType.NotFound', { ResourceType: 'cloud' }),
  ],
  ModifyImageAttribute: [
    modified('InvalidRegionId.NotFound', nothing),
    modified('InvalidImageName.Malformed', { ImageName: 'acs:web' }),
    modified('InvalidImageName.Duplicated', { ImageName: 'encrypted-db' }),
    modified('InvalidDescription.Malformed', { Description: 'https://x' }),
    modified('InvalidImageId.NotFound', { ImageId: 'm-bp1nothing' }),
    modified('InvalidImageFamily.Malformed', { ImageFamily: '1' }),
    modified(
      'InvalidBootMode.NotSupport',
      { BootMode: 'Legacy' },
      undefined,
      'The specified parameter BootMode is not supported.',
    ),
    modified('InvalidBootMode.NotSupport', { BootMode: 'BIOS' }, ofArm, notOfArchitecture),
    modified('InvalidParameter.FeaturesImdsSupport', { 'Features.ImdsSupport': 'v3' }),
    modified('InvalidOperation.FeaturesImdsSupportNotMatch', { 'Features.ImdsSupport': 'v1' }, (scene) =>
      change(scene, { 'Features.ImdsSupport': 'v2' }),
    ),
    modified(
      'InvalidStatus.ImageIsCreating',
      { RegionId: 'cn-beijing', Description: 'of last night' },
      imageNamed('nightly-backup', 'cn-beijing'),
    ),
    modified('ImageStatus.NotAvailable', { Status: 'Deprecated' }, (scene) =>
      change(scene, { Status: 'Deprecated' }),
    ),
    modified('ImageStatus.NotDeprecated', { Status: 'Available' }),
    modified('ImageUseShared', { Status: 'Deprecated' }, share({ 'AddAccount.1': other })),
    modified('DryRunOperation', { DryRun: true }),
  ],
  ModifyImageSharePermission: [
    shared('InvalidRegionId.NotFound', nothing),
    shared('InvalidImageId.NotFound', { ImageId: 'm-bp1nothing' }),
    shared('InvalidAccount.NotFound', { 'AddAccount.1': 'nobody' }),
    shared('InvalidAccount.Forbbiden', { 'AddAccount.1': demo.accountId }),
    shared('QuotaExceed.ShareImageUser', { 'AddAccount.1': other + 50 }, async (scene) => {
      const accounts = Array.from({ length: 50 }, (_, index) => other + index)
      for (let first = 0; first < 50; first += 10)
        await share(
          Object.fromEntries(
            accounts.slice(first, first + 10).map((account, index) => [`AddAccount.${index + 1}`, account]),
          ),
        )(scene)
    }),
    shared('OperationDenied.InvalidImageStatus', { 'AddAccount.1': other }, (scene) =>
      change(scene, { Status: 'Deprecated' }),
    ),
    shared('InvalidParameter.IsPublic', { 'AddAccount.1': other, IsPublic: true }),
    shared('Image.Public', { 'AddAccount.1': other }, share({ IsPublic: true })),
    shared('Image.NotPublic', { IsPublic: false }, ({ emulator }) =>
      emulator.setAssumptions({ 'images.unpublish-regular': 'refused' }),
    ),
    shared('OperationDeined.EncryptedSnapshot', { ImageId: demo.customerKeyImageId, IsPublic: true }),
    shared('OperationDeined.FullImage', { 'AddAccount.1': other }, imageNamed('gateway-dev-v1.5')),
    shared('InvalidOperation.ServiceKeyEncryptedImageUnsupported', {
      ImageId: demo.serviceKeyImageId,
      'AddAccount.1': other,
    }),
    shared('AssumeRoleError', { ImageId: demo.customerKeyImageId, 'AddAccount.1': other }),
    shared(
      'InvalidParameter.KMSKeyId.CMKNotEnabled',
      { ImageId: demo.customerKeyImageId, 'AddAccount.1': other },
      async ({ client }) => {
        const AssumeRolePolicyDocument = trustPolicy({ Service: ['ecs.aliyuncs.com'] })
        const RoleName = 'AliyunECSShareEncryptImageDefaultRole'
        await client.call('ram', 'CreateRole', { RoleName, AssumeRolePolicyDocument })
        await client.call('kms', 'DisableKey', { RegionId: regionId, KeyId: demo.keyIds[regionId] })
      },
    ),
    shared('DryRunOperation', { 'AddAccount.1': other, DryRun: true }),
  ],
  DescribeImageSharePermission: [
    sharesOf('InvalidRegionId.NotFound', nothing),
    sharesOf('InvalidImageId.NotFound', { ImageId: 'm-bp1nothing' }),
  ],
}
