import Ecs, {
  CopyImageRequest,
  CopySnapshotRequest,
  CreateImageRequest,
  DeleteImageRequest,
  DescribeDiskEncryptionByDefaultStatusRequest,
  DescribeImagesRequest,
  DescribeSnapshotsRequest,
  EnableDiskEncryptionByDefaultRequest,
  ModifyImageSharePermissionRequest,
} from '@alicloud/ecs20140526'
import Kms, {
  CreateAliasRequest,
  CreateKeyRequest,
  DeleteAliasRequest,
  DescribeKeyRequest,
  DisableKeyRequest,
  EnableKeyRequest,
  GetParametersForImportRequest,
  ImportKeyMaterialRequest,
  ScheduleKeyDeletionRequest,
  TagResourceRequest,
} from '@alicloud/kms20160120'
import { $OpenApiUtil } from '@alicloud/openapi-core'
import Ram, {
  AttachPolicyToRoleRequest,
  CreateRoleRequest,
  ListPoliciesForRoleRequest,
} from '@alicloud/ram20150501'
import { Config } from '@alicloud/rpc-client'
import Sts, { AssumeRoleRequest } from '@alicloud/sts20150401'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'
import { trustPolicy } from './provocations/ram-and-sts.ts'
import { importing, wrapWith } from './provocations/wrapped-material.ts'

const regionId = demo.regionId
const DAY_MS = 24 * 3600 * 1000
let emulator: RunningEmulator

beforeAll(async () => {
  emulator = await startEmulator({ copySecondsPerGiB: 0 })
})
afterAll(() => emulator.close())

interface Credentials {
  accessKeyId: string
  accessKeySecret: string
  securityToken?: string
}
const clientsOf = (credentials: Credentials) => {
  const config = { ...credentials, endpoint: `127.0.0.1:${emulator.port}`, protocol: 'HTTP' }
  return {
    ecs: new Ecs.default(new $OpenApiUtil.Config(config)),
    ram: new Ram.default(new $OpenApiUtil.Config(config)),
    sts: new Sts.default(new $OpenApiUtil.Config(config)),
    kms: new Kms.default(new Config({ ...config, regionId })),
  }
}

test('the packages for RAM and STS make the role that ECS encrypts with, and assume another', async () => {
  const { ram, sts } = clientsOf(emulator.credentials())
  emulator.setRoleGranted(false)
  const roleName = 'AliyunECSDiskEncryptDefaultRole'
  const policy = { policyType: 'System', policyName: 'AliyunECSDiskEncryptRolePolicy', roleName }
  const { body } = await ram.createRole(
    new CreateRoleRequest({
      roleName,
      assumeRolePolicyDocument: trustPolicy({ Service: ['ecs.aliyuncs.com'] }),
    }),
  )
  expect(body?.role).toMatchObject({ roleName, maxSessionDuration: 3600 })
  await ram.attachPolicyToRole(new AttachPolicyToRoleRequest(policy))
  const listed = await ram.listPoliciesForRole(new ListPoliciesForRoleRequest({ roleName }))
  expect(listed.body?.policies?.policy).toMatchObject([
    { policyName: policy.policyName, policyType: 'System' },
  ])

  expect((await sts.getCallerIdentity()).body).toMatchObject({ accountId: String(demo.accountId) })
  const roleArn = `acs:ram::${demo.accountId}:role/${demo.operatorRoleName}`
  const assumed = await sts.assumeRole(new AssumeRoleRequest({ roleArn, roleSessionName: 'story' }))
  const role = clientsOf({
    accessKeyId: assumed.body?.credentials?.accessKeyId ?? '',
    accessKeySecret: assumed.body?.credentials?.accessKeySecret ?? '',
    securityToken: assumed.body?.credentials?.securityToken ?? '',
  })
  expect((await role.sts.getCallerIdentity()).body?.identityType).toBe('AssumedRoleUser')
  expect(
    (await role.kms.describeKey(new DescribeKeyRequest({ keyId: demo.keyAlias }))).keyMetadata.keyId,
  ).toBe(demo.keyIds[regionId])
  const copied = await role.ecs.copyImage(
    new CopyImageRequest({
      regionId,
      imageId: demo.plainImageId,
      destinationRegionId: regionId,
      encrypted: true,
      KMSKeyId: demo.keyIds[regionId],
    }),
  )
  expect(copied.body?.imageId).toMatch(/^m-/)
})

test('the packages for KMS and ECS import a key of one’s own, copy with it, and see it expire', async () => {
  const { ecs, kms } = clientsOf(emulator.credentials())
  const { keyMetadata } = await kms.createKey(
    new CreateKeyRequest({ origin: 'EXTERNAL', description: 'mine' }),
  )
  const { keyId } = keyMetadata
  expect(keyMetadata).toMatchObject({ keyState: 'PendingImport', origin: 'EXTERNAL' })
  await kms.createAlias(new CreateAliasRequest({ keyId, aliasName: 'alias/mine' }))
  await kms.tagResource(new TagResourceRequest({ keyId, tags: '[{"TagKey":"team","TagValue":"story"}]' }))

  const material = randomBytes(32)
  const bring = async (bytes: Uint8Array, keyMaterialExpireUnix: number) => {
    const { publicKey, importToken } = await kms.getParametersForImport(
      new GetParametersForImportRequest({
        keyId,
        wrappingAlgorithm: importing.WrappingAlgorithm,
        wrappingKeySpec: importing.WrappingKeySpec,
      }),
    )
    return kms.importKeyMaterial(
      new ImportKeyMaterialRequest({
        keyId,
        importToken,
        encryptedKeyMaterial: wrapWith(publicKey, bytes),
        keyMaterialExpireUnix,
      }),
    )
  }
  const stateOf = async () => (await kms.describeKey(new DescribeKeyRequest({ keyId }))).keyMetadata.keyState
  await bring(material, Math.floor(Date.now() / 1000) + 3 * 24 * 3600)
  expect(await stateOf()).toBe('Enabled')

  const copied = await ecs.copyImage(
    new CopyImageRequest({
      regionId,
      imageId: demo.plainImageId,
      destinationRegionId: regionId,
      encrypted: true,
      KMSKeyId: keyId,
    }),
  )
  const imageId = copied.body?.imageId
  const images = await ecs.describeImages(new DescribeImagesRequest({ regionId, imageId, status: 'ALL' }))
  const snapshotId = images.body?.images?.image?.[0]?.diskDeviceMappings?.diskDeviceMapping?.[0]?.snapshotId
  const snapshotIds = JSON.stringify([snapshotId])
  const proof = await ecs.describeSnapshots(new DescribeSnapshotsRequest({ regionId, snapshotIds }))
  expect(proof.body?.snapshots?.snapshot).toMatchObject([{ encrypted: true, KMSKeyId: keyId }])

  await kms.disableKey(new DisableKeyRequest({ keyId }))
  expect(await stateOf()).toBe('Disabled')
  await kms.enableKey(new EnableKeyRequest({ keyId }))
  emulator.advanceClock(4 * DAY_MS)
  expect(await stateOf()).toBe('PendingImport')
  await expect(bring(randomBytes(32), 0)).rejects.toThrow(/key material is invalid/)
  await bring(material, 0)
  expect(await stateOf()).toBe('Enabled')

  await kms.deleteAlias(new DeleteAliasRequest({ aliasName: 'alias/mine' }))
  await kms.scheduleKeyDeletion(new ScheduleKeyDeletionRequest({ keyId, pendingWindowInDays: 7 }))
  emulator.advanceClock(8 * DAY_MS)
  await expect(stateOf()).rejects.toThrow(/Key is not found/)
})

test('the package for ECS copies a snapshot, makes an image of it, shares it and deletes it, and has a region encrypt by default', async () => {
  const { ecs } = clientsOf(emulator.credentials())
  const there = 'cn-beijing'
  const source = await ecs.describeImages(new DescribeImagesRequest({ regionId, imageId: demo.plainImageId }))
  const snapshotId = source.body?.images?.image?.[0]?.diskDeviceMappings?.diskDeviceMapping?.[0]?.snapshotId
  const copied = await ecs.copySnapshot(
    new CopySnapshotRequest({
      regionId,
      snapshotId,
      destinationRegionId: there,
      destinationSnapshotName: 'by-sdk',
      destinationSnapshotDescription: 'by the SDK',
      retentionDays: 30,
      tag: [{ key: 'a', value: 'b' }],
    }),
  )
  const made = await ecs.createImage(
    new CreateImageRequest({
      regionId: there,
      imageName: 'of-snapshots',
      diskDeviceMapping: [
        { snapshotId: copied.body?.snapshotId, size: 60 },
        { size: 100, device: '/dev/xvdb' },
      ],
    }),
  )
  const imageId = made.body?.imageId
  const described = await ecs.describeImages(new DescribeImagesRequest({ regionId: there, imageId }))
  expect(described.body?.images?.image).toMatchObject([{ status: 'Available', size: 60, isCopied: false }])
  const share = { regionId: there, imageId }
  await ecs.modifyImageSharePermission(
    new ModifyImageSharePermissionRequest({ ...share, addAccount: ['1000000000000001'] }),
  )
  await expect(ecs.deleteImage(new DeleteImageRequest({ regionId: there, imageId }))).rejects.toMatchObject({
    code: 'ImageUseShared',
  })
  await ecs.modifyImageSharePermission(
    new ModifyImageSharePermissionRequest({ ...share, removeAccount: ['1000000000000001'] }),
  )
  await ecs.deleteImage(new DeleteImageRequest({ regionId: there, imageId }))
  const gone = await ecs.describeImages(new DescribeImagesRequest({ regionId: there, imageId }))
  expect(gone.body?.totalCount).toBe(0)
  await ecs.enableDiskEncryptionByDefault(new EnableDiskEncryptionByDefaultRequest({ regionId: there }))
  const region = new DescribeDiskEncryptionByDefaultStatusRequest({ regionId: there })
  expect((await ecs.describeDiskEncryptionByDefaultStatus(region)).body?.encrypted).toBe(true)
})
