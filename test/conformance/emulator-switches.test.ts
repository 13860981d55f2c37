import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { switches } from '../../src/emulator/assumptions.ts'
import type { Choices } from '../../src/emulator/assumptions.ts'
import { startEmulator } from '../../src/emulator/emulator.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { createEmulatorClient, refusalOf } from '../support/emulator-client.ts'
import type { Query } from '../support/emulator-client.ts'
import type { ProvocationScene } from '../support/provocation.ts'
import { createWireClient } from '../support/emulator-wire.ts'
import { imageNamed, keyOfAlias, newCopy, snapshotOf } from './provocations/scenes.ts'
import { trustPolicy } from './provocations/ram-and-sts.ts'

type Scene = ProvocationScene

const there = 'cn-shanghai'
const here = demo.regionId
const plain = { RegionId: here, ImageId: demo.plainImageId, DestinationRegionId: there }
const encrypted = { ...plain, ImageId: demo.customerKeyImageId }
const key = demo.keyIds[there]

/** In short, what a copy is answered with: a code, or the alias of the key that it got. */
const copy = async (scene: Scene, query: Query): Promise<string | undefined> => {
  const { client } = scene
  const to = String(query['DestinationRegionId'] ?? query['RegionId'])
  const call = client.ecs('CopyImage', query)
  const copied = await call.catch(async (error: unknown) => refusalOf(Promise.reject(error)))
  if ('code' in copied) return copied.code
  const { ImageId } = copied as { ImageId: string }
  const [snapshot] = await snapshotsOf(scene, to, ImageId)
  if (snapshot?.Encrypted !== true) return 'plain'
  const { Aliases } = await client.kms('ListAliases', { RegionId: to, PageSize: 100 })
  return Aliases.Alias.find(({ KeyId }) => KeyId === snapshot.KMSKeyId)?.AliasName
}
const snapshotsOf = async ({ client, emulator }: Scene, RegionId: string, ImageId: string) => {
  const { snapshots } = emulator.dump().regions[RegionId] ?? {}
  const ids = (snapshots ?? [])
    .filter(({ imageId }) => imageId === ImageId)
    .map(({ snapshotId }) => snapshotId)
  return (await client.ecs('DescribeSnapshots', { RegionId, SnapshotIds: JSON.stringify(ids) })).Snapshots
    .Snapshot
}
const codeOf = async (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    async (error: unknown) => (await refusalOf(Promise.reject(error))).code,
  )
const imageOf = async (scene: Scene, query: Query) => {
  const { ImageId } = await scene.client.ecs('CopyImage', query)
  return scene.client.image(there, ImageId)
}
const on = demo.regionEncryptedByDefault
const defaultAlias = 'alias/disk-data'
const serviceAlias = 'alias/acs/ecs'
const sixImages = async ({ client }: Scene) => {
  const images = await client.ecs('DescribeImages', { RegionId: here, PageSize: 20 })
  return images.Images.Image.slice(0, 12).map(({ ImageId }) => ImageId)
}
const waiting = async (scene: Scene) => {
  const images = await sixImages(scene)
  for (const [index, ImageId] of images.entries()) {
    const DestinationRegionId = index % 2 === 0 ? there : 'cn-beijing'
    await scene.client.ecs('CopyImage', { ...plain, ImageId, DestinationRegionId })
  }
  const queued = Object.values(scene.emulator.dump().regions).flatMap(({ images: all }) =>
    (all ?? []).filter(({ status }) => status === 'Waiting'),
  )
  return queued.length
}

test('The default key is that of the destination, wherever keys that are named are looked for', async () => {
  const emulator = await startEmulator()
  try {
    emulator.setAssumptions({ 'copy.key-region': 'source' })
    const scene = { emulator, client: createEmulatorClient(emulator) }
    expect(await copy(scene, { ...plain, DestinationRegionId: on })).toBe(defaultAlias)
  } finally {
    await emulator.close()
  }
})

interface Case {
  observe: (scene: Scene) => Promise<unknown>
  /** By choice, what is seen. */
  seen: Record<string, unknown>
}

const cases: { [Name in keyof Choices]: Case } = {
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
  'client-token.lifetime': {
    observe: async (scene) => {
      const query = { ...plain, ClientToken: 'again' }
      const { ImageId } = await scene.client.ecs('CopyImage', query)
      scene.emulator.advanceClock(25 * 3600 * 1000)
      return (await scene.client.ecs('CopyImage', query)).ImageId === ImageId
    },
    seen: { 'for-ever': true, 'one-day': false },
  },
  'dry-run.status': {
    observe: async ({ client }) =>
      (await refusalOf(client.ecs('CopyImage', { ...plain, DryRun: true }))).httpStatus,
    seen: { 'http-400': 400, 'http-403': 403 },
  },
  'images.several-ids': {
    observe: async ({ client }) => {
      const ImageId = `${demo.plainImageId},${demo.serviceKeyImageId}`
      return (await client.ecs('DescribeImages', { RegionId: here, ImageId })).TotalCount
    },
    seen: { several: 2, one: 0 },
  },
  'images.delete-unknown': {
    observe: ({ client }) => codeOf(client.ecs('DeleteImage', { RegionId: here, ImageId: 'm-nothing' })),
    seen: { ignored: 'done', refused: 'InvalidImageId.NotFound' },
  },
  'images.unpublish-regular': {
    observe: ({ client }) =>
      codeOf(
        client.call('ecs', 'ModifyImageSharePermission', {
          RegionId: here,
          ImageId: demo.plainImageId,
          IsPublic: false,
        }),
      ),
    seen: { ignored: 'done', refused: 'Image.NotPublic' },
  },
  'snapshots.delete-unknown': {
    observe: ({ client }) => codeOf(client.ecs('DeleteSnapshot', { SnapshotId: 's-nothing' })),
    seen: { ignored: 'done', refused: 'InvalidSnapshotId.NotFound' },
  },
  'snapshots.key-of-system-disk': {
    observe: async (scene) => {
      const SnapshotIds = JSON.stringify([await snapshotOf(demo.customerKeyImageId)(scene)])
      const { Snapshots } = await scene.client.ecs('DescribeSnapshots', { RegionId: here, SnapshotIds })
      return Snapshots.Snapshot[0]?.KMSKeyId
    },
    seen: { shown: demo.keyIds[here], 'data-disks-only': '' },
  },
  'tags.same-key': {
    observe: ({ client }) =>
      codeOf(
        client.ecs('TagResources', {
          RegionId: here,
          ResourceType: 'image',
          'ResourceId.1': demo.plainImageId,
          'Tag.1.Key': 'demo',
          'Tag.1.Value': 'other',
        }),
      ),
    seen: { replaced: 'done', refused: 'Duplicate.TagKey' },
  },
  'tags.unknown-key': {
    observe: ({ client }) => {
      const ResourceId = [demo.keyIds[here], 'key-nothing']
      return codeOf(client.kms('ListTagResources', { RegionId: here, ResourceType: 'key', ResourceId }))
    },
    seen: { refused: 'InvalidResourceId.NotFound', ignored: 'done' },
  },
  'keys.service-key-creator': {
    observe: async ({ client }) => {
      const query = { RegionId: here, KeyId: serviceAlias }
      const { KeyMetadata } = await client.call<{ KeyMetadata: { Creator: string } }>(
        'kms',
        'DescribeKey',
        query,
      )
      return KeyMetadata.Creator
    },
    seen: { account: String(demo.accountId), service: 'Ecs' },
  },
  'kms.acs3': {
    observe: async ({ emulator }) => {
      const { verdictOn, acs3 } = createWireClient(emulator)
      const headers = { 'x-acs-action': 'ListKeys', 'x-acs-version': '2016-01-20' }
      return verdictOn(acs3({ query: {}, headers }))
    },
    seen: { accepted: [200, undefined], refused: [400, 'IncompleteSignature'] },
  },
  'throttling.status': {
    observe: async ({ client }) => {
      const images = () => client.ecs('DescribeImages', { RegionId: here, PageSize: 1 })
      for (let call = 0; call < 3; call += 1) await images()
      return (await refusalOf(images())).httpStatus
    },
    seen: { 'http-400': 400, 'http-429': 429 },
  },
}

const now = Date.now()
let scene: Scene
let busy: Scene

beforeAll(async () => {
  const sceneWith = async (options: object) => {
    const emulator = await startEmulator({ machineNow: () => now, ...options })
    return { emulator, client: createEmulatorClient(emulator) }
  }
  scene = await sceneWith({})
  busy = await sceneWith({ describeImagesPerMinute: 3 })
})
afterAll(async () => {
  await scene.emulator.close()
  await busy.emulator.close()
})

const choices = Object.entries(switches).flatMap(([name, { about, choices: texts }]) =>
  Object.entries(texts).map(([choice, text]) => ({ name: name as keyof Choices, choice, about, text })),
)

describe('where the documents are silent, the emulator does as it is told', () => {
  test.each(choices)('$name=$choice: $about … $text', async ({ name, choice }) => {
    const at = name === 'throttling.status' ? busy : scene
    at.emulator.reset()
    at.emulator.setAssumptions({ [name]: choice })
    expect(Object.keys(cases[name].seen)).toContain(choice)
    expect(await cases[name].observe(at)).toEqual(cases[name].seen[choice])
  })
})
