import type { Choices } from '../../../src/emulator/assumptions.ts'
import { demo } from '../../../src/emulator/seed/demo-account.ts'
import { imageNamed, keyOfAlias, newCopy, snapshotOf } from '../provocations/scenes.ts'
import { trustPolicy } from '../provocations/ram-and-sts.ts'
import {
  there,
  here,
  plain,
  encrypted,
  key,
  copy,
  snapshotsOf,
  codeOf,
  imageOf,
  on,
  defaultAlias,
  serviceAlias,
  waiting,
} from './observations.ts'
import type { Case } from './observations.ts'

type CopySwitch = Extract<keyof Choices, `copy.${string}`>

export const copySwitches: { [Name in CopySwitch]: Case } = {
  'copy.destination-region': {
    observe: (scene) => copy(scene, { RegionId: here, ImageId: demo.plainImageId }),
    seen: { required: 'MissingParameter', source: 'plain' },
  },
  'copy.key-region': {
    observe: (scene) => copy(scene, { ...plain, Encrypted: true, KMSKeyId: key }),
    seen: { destination: demo.keyAlias, source: 'InvalidParameter.KMSKeyId.NotFound' },
  },
  'copy.key-form': {
    observe: (scene) => copy(scene, { ...plain, Encrypted: true, KMSKeyId: demo.keyAlias }),
    seen: { id: 'InvalidParameter.KMSKeyId.NotFound', any: demo.keyAlias },
  },
  'copy.key-without-encryption': {
    observe: (scene) => copy(scene, { ...plain, KMSKeyId: key }),
    seen: { illegal: 'InvalidParameter.EncryptedIllegal', 'not-match': 'InvalidEncrypted.NotMatchKmsKeyId' },
  },
  'copy.key-not-symmetric': {
    observe: async (scene) => {
      const wrong = await keyOfAlias('alias/code-signing', there)(scene)
      const code = await codeOf(scene.client.ecs('CopyImage', { ...plain, Encrypted: true, ...wrong }))
      scene.emulator.advanceClock(60_000)
      const { Images } = await scene.client.ecs('DescribeImages', { RegionId: there, Status: 'CreateFailed' })
      return [code, Images.Image.some(({ IsCopied }) => IsCopied)]
    },
    seen: { refused: ['InvalidKMSKeyId.NotSymmetric', false], 'copy-fails': ['done', true] },
  },
  'copy.encrypted-source-without-key': {
    observe: (scene) => copy(scene, { ...encrypted, DestinationRegionId: here, Encrypted: true }),
    seen: { 'source-key': demo.keyAlias, 'service-key': serviceAlias },
  },
  'copy.encrypted-source-across-regions': {
    observe: (scene) => copy(scene, encrypted),
    seen: { 'service-key': serviceAlias, refused: 'OperationDeined.EncryptedSnapshot' },
  },
  'copy.plain-source-across-regions': {
    observe: (scene) => copy(scene, { ...plain, Encrypted: true }),
    seen: { encrypted: serviceAlias, refused: 'OperationDenied.EncryptSnapshotAcrossRegion' },
  },
  'copy.shared-encrypted-source': {
    observe: async (scene) =>
      copy(scene, { ...plain, ...(await imageNamed('partner-hardened')(scene)), DestinationRegionId: here }),
    seen: { 'service-key': serviceAlias, refused: 'OperationDeined.EncryptedSnapshot' },
  },
  'copy.default-encryption-left-out': {
    observe: (scene) => copy(scene, { ...plain, DestinationRegionId: on }),
    seen: { 'default-key': defaultAlias, plain: 'plain' },
  },
  'copy.default-encryption-without-key': {
    observe: (scene) => copy(scene, { ...plain, DestinationRegionId: on, Encrypted: true }),
    seen: { 'default-key': defaultAlias, 'service-key': serviceAlias },
  },
  'copy.default-encryption-false': {
    observe: (scene) => copy(scene, { ...plain, DestinationRegionId: on, Encrypted: false }),
    seen: { refused: 'InvalidEncrypted.NotMatchDiskDefaultEncryption', plain: 'plain' },
  },
  'copy.size': {
    observe: async (scene) => {
      const { images } = scene.emulator.dump().regions[there] ?? {}
      const large = images?.find(
        ({ disks, status }) =>
          status === 'Available' && disks?.[0]?.sizeGiB === 40 && disks.at(-1)?.sizeGiB === 2048,
      )
      const copied = await copy(scene, {
        RegionId: there,
        ImageId: large!.imageId,
        DestinationRegionId: here,
      })
      return copied === 'SizeExceed.Image'
    },
    seen: { 'system-disk': false, 'all-disks': true },
  },
  'copy.same-source': {
    observe: async (scene) => {
      await newCopy(scene)
      return copy(scene, plain)
    },
    seen: { conflict: 'OperationDenied.ImageCopyConflict', copying: 'OperationDenied.ImageCopying' },
  },
  'copy.running-per-region': { observe: waiting, seen: { destination: 2, source: 7 } },
  'copy.visible': {
    observe: async (scene) => {
      const ImageId = await newCopy(scene)
      const first = await scene.client.image(there, ImageId)
      scene.emulator.advanceClock(5000)
      return [first !== undefined, (await scene.client.image(there, ImageId)) !== undefined]
    },
    seen: { 'at-once': [true, true], 'after-5-seconds': [false, true] },
  },
  'copy.snapshot-ids': {
    observe: async (scene) => {
      const image = await imageOf(scene, plain)
      const idOf = async () => (await snapshotOf(image?.ImageId ?? '', there)(scene)) !== ''
      const first = await idOf()
      scene.emulator.advanceClock(60_000)
      return [first, await idOf()]
    },
    seen: { 'at-once': [true, true], 'when-available': [false, true] },
  },
  'copy.source-snapshot-within-region': {
    observe: async (scene) => {
      const { ImageId } = await scene.client.ecs('CopyImage', { ...plain, DestinationRegionId: here })
      const [snapshot] = await snapshotsOf(scene, here, ImageId)
      return [snapshot?.SourceRegionId, snapshot?.SourceSnapshotId !== '']
    },
    seen: { filled: [here, true], empty: ['', false] },
  },
  'copy.family-and-boot-mode': {
    observe: async (scene) => (await imageOf(scene, plain))?.ImageFamily,
    seen: { lost: '', kept: 'demo-web' },
  },
  'copy.key-tag': {
    observe: async (scene) => {
      const RegionId = demo.regionWithoutServiceKey
      await copy(scene, { ...plain, DestinationRegionId: RegionId, Encrypted: true })
      const query = { RegionId, ResourceType: 'key', 'Tag.1.Key': 'acs:ecs:disk-encryption' }
      const { TagResources } = await scene.client.kms('ListTagResources', query)
      const { KMSKeyId } = await keyOfAlias(serviceAlias, RegionId)(scene)
      return TagResources.TagResource.some(({ ResourceId }) => ResourceId === KMSKeyId)
    },
    seen: { tagged: true, 'customer-keys-only': false },
  },
  'copy.cancelled-snapshots': {
    observe: async (scene) => {
      const ImageId = await newCopy(scene)
      await scene.client.ecs('CancelCopyImage', { RegionId: there, ImageId })
      return (scene.emulator.dump().regions[there]?.snapshots ?? []).some(
        ({ imageId }) => imageId === ImageId,
      )
    },
    seen: { removed: false, left: true },
  },
  'copy.role-by-hand': {
    observe: async (scene) => {
      scene.emulator.setRoleGranted(false)
      const RoleName = 'AliyunECSDiskEncryptDefaultRole'
      const AssumeRolePolicyDocument = trustPolicy({ Service: ['ecs.aliyuncs.com'] })
      await scene.client.call('ram', 'CreateRole', { RoleName, AssumeRolePolicyDocument })
      const without = await copy(scene, { ...plain, Encrypted: true, KMSKeyId: key })
      const policy = { PolicyName: 'AliyunECSDiskEncryptRolePolicy', PolicyType: 'System' }
      await scene.client.call('ram', 'AttachPolicyToRole', { RoleName, ...policy })
      return [without, await copy(scene, { ...plain, Encrypted: true, KMSKeyId: key })]
    },
    seen: {
      works: ['InvalidParameter.KMSKeyId.KMSUnauthorized', demo.keyAlias],
      'console-only': [
        'InvalidParameter.KMSKeyId.KMSUnauthorized',
        'InvalidParameter.KMSKeyId.KMSUnauthorized',
      ],
    },
  },
}
