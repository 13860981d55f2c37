import { demo } from '../../../src/emulator/seed/demo-account.ts'
import { refusalsOf } from '../../support/provocation.ts'
import type { Provocations } from '../../support/provocation.ts'
import {
  imageNamed,
  keyOfAlias,
  newCopy,
  sameTagTwice,
  tooManyTags,
  withQuotas,
  withoutRole,
} from './scenes.ts'

const there = 'cn-shanghai'
const good = { RegionId: demo.regionId, ImageId: demo.plainImageId, DestinationRegionId: there }
const withKey = { Encrypted: true, KMSKeyId: demo.keyIds[there] }
const refused = refusalsOf('ecs', 'CopyImage', good)
const cancelled = refusalsOf('ecs', 'CancelCopyImage', { RegionId: there })

export const copyImageProvocations: Provocations = {
  CopyImage: [
    refused('SourceRegion.NotFound', { RegionId: 'cn-nowhere' }),
    refused('DestinationRegion.NotFound', { DestinationRegionId: 'cn-nowhere' }),
    refused('InvalidImageName.Malformed', { DestinationImageName: 'aliyun-image' }),
    refused('InvalidImageName.Duplicated', { DestinationImageName: 'plain-web-copy' }),
    refused('InvalidDescription.Malformed', { DestinationDescription: 'http://x' }),
    refused('IncorrectImageStatus', { RegionId: 'cn-beijing' }, imageNamed('nightly-backup', 'cn-beijing')),
    refused('InvalidParameter.EncryptedIllegal', { KMSKeyId: demo.keyIds[there] }),
    refused('InvalidEncrypted.NotMatchKmsKeyId', { KMSKeyId: demo.keyIds[there] }, ({ emulator }) =>
      emulator.setAssumptions({ 'copy.key-without-encryption': 'not-match' }),
    ),
    refused('OperationDenied.CommunityImage', {}, async ({ client }) => {
      const query = { RegionId: demo.regionId, ImageOwnerAlias: 'others', IsPublic: true }
      const [image] = (await client.ecs('DescribeImages', query)).Images.Image
      return { ImageId: image?.ImageId }
    }),
    refused('OperationDenied.ImageCopyConflict', {}, async (scene) => {
      await newCopy(scene)
    }),
    refused('OperationDenied.ImageCopying', {}, async (scene) => {
      scene.emulator.setAssumptions({ 'copy.same-source': 'copying' })
      await newCopy(scene)
    }),
    refused('InvalidImageId.NotFound', { ImageId: 'm-bp1nothing' }),
    refused('InvalidResourceGroup.NotFound', { ResourceGroupId: 'rg-nothing' }),
    refused('OperationDenied', { ImageId: 'aliyun_3_x64_20G_alibase_20240819.vhd' }),
    refused('OperationDenied.NotAuthorized', { ImageId: 'm-marketplacefirewall01' }),
    refused('OperationDenied.SameRegionOnly', {}, imageNamed('partner-base')),
    refused('SizeExceed.Image', {}, async ({ client }) => {
      const query = { RegionId: 'cn-shanghai', PageSize: 100 }
      const { Images } = await client.ecs('DescribeImages', query)
      return { RegionId: 'cn-shanghai', ImageId: Images.Image.find(({ Size }) => Size > 500)?.ImageId }
    }),
    refused(
      'OperationDeined.EncryptedSnapshot',
      { ImageId: demo.customerKeyImageId, Encrypted: false },
      undefined,
      'The image contains encrypted snapshots, which do not support copying to non-encrypted ones.',
    ),
    refused(
      'OperationDeined.EncryptedSnapshot',
      { ImageId: demo.customerKeyImageId },
      ({ emulator }) => emulator.setAssumptions({ 'copy.encrypted-source-across-regions': 'refused' }),
      'The image contains encrypted snapshots, which do not support copying.',
    ),
    refused('OperationDenied.EncryptSnapshotAcrossRegion', { Encrypted: true }, ({ emulator }) =>
      emulator.setAssumptions({ 'copy.plain-source-across-regions': 'refused' }),
    ),
    refused('InvalidEncrypted.NotMatchDiskDefaultEncryption', {
      DestinationRegionId: demo.regionEncryptedByDefault,
      Encrypted: false,
    }),
    refused('QuotaExceed.Image', {}, withQuotas({ imagesPerRegion: 1 })),
    refused('QuotaExceed.Snapshot', {}, withQuotas({ snapshotsPerRegion: 1 })),
    refused('InvalidParameter.KMSKeyId.KMSUnauthorized', withKey, withoutRole),
    refused('InvalidParameter.KMSKeyId.NotFound', { ...withKey, KMSKeyId: 'key-nothing' }),
    refused('InvalidParameter.KMSKeyId.CMKNotEnabled', withKey, keyOfAlias('alias/retired', there)),
    refused('InvalidKMSKeyId.NotSymmetric', withKey, keyOfAlias('alias/code-signing', there)),
    refused('InvalidClientToken.Malformed', { ClientToken: 'é' }),
    refused('IdempotentParameterMismatch', { ClientToken: 'twice', Encrypted: true }, async ({ client }) => {
      await client.ecs('CopyImage', { ...good, ClientToken: 'twice' })
    }),
    refused('DryRunOperation', { DryRun: true }),
    refused('NumberExceed.Tags', tooManyTags),
    refused('Duplicate.TagKey', sameTagTwice),
    refused('InvalidTagKey.Malformed', { 'Tag.1.Key': 'acs:team' }),
    refused('InvalidTagValue.Malformed', { 'Tag.1.Key': 'team', 'Tag.1.Value': 'acs:team' }),
  ],
  CancelCopyImage: [
    cancelled('InvalidRegionId.NotFound', { RegionId: 'cn-nowhere', ImageId: 'm-bp1nothing' }),
    cancelled(
      'IncorrectImageStatus',
      {},
      imageNamed('plain-web-copy', there),
      'The image copy has completed.',
    ),
    cancelled(
      'IncorrectImageStatus',
      { RegionId: 'ap-southeast-1' },
      imageNamed('plain-web-failed', 'ap-southeast-1'),
      'The Image copy has been failed.',
    ),
    cancelled(
      'IncorrectImageStatus',
      {},
      async ({ client }) => {
        const ImageId = await client.imageIdOf(there, 'plain-web-copy')
        await client.call('ecs', 'ModifyImageAttribute', { RegionId: there, ImageId, Status: 'Deprecated' })
        return { ImageId }
      },
      'The specified image is not coping.',
    ),
    cancelled('InvalidImageId.NotFound', { ImageId: 'm-bp1nothing' }),
    cancelled('ImageCreatedNotFromCopy', { RegionId: demo.regionId, ImageId: demo.plainImageId }),
    cancelled(
      'CancelNotSupported',
      { RegionId: 'us-west-1' },
      imageNamed('gateway-running-copy', 'us-west-1'),
    ),
  ],
}
