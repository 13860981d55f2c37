import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { startEmulator } from '../../src/emulator/emulator.ts'
import type { RunningEmulator } from '../../src/emulator/emulator.ts'
import { demo } from '../../src/emulator/seed/demo-account.ts'

type Answer = Record<string, unknown>
interface RpcClient {
  request: (action: string, parameters: object, options?: { method?: 'GET' | 'POST' }) => Promise<Answer>
}

// The core that most JavaScript tools for Alibaba Cloud were written with. It has no types.
const { RPCClient } = createRequire(import.meta.url)('@alicloud/pop-core') as {
  RPCClient: new (config: Record<string, string>) => RpcClient
}

const versions = { ecs: '2014-05-26', kms: '2016-01-20', ram: '2015-05-01', sts: '2015-04-01' }
const regionId = 'cn-shanghai'
let emulator: RunningEmulator

beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.close())

const clientsOf = (credentials: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(versions).map(([service, apiVersion]) => [
      service,
      new RPCClient({ ...credentials, endpoint: emulator.url, apiVersion }),
    ]),
  ) as Record<keyof typeof versions, RpcClient>

test('pop-core assumes a role, makes a key and an alias, copies, waits, proves, cancels and deletes', async () => {
  const user = clientsOf(emulator.credentials())
  expect(await user.sts.request('GetCallerIdentity', {})).toMatchObject({ IdentityType: 'RAMUser' })
  const { Credentials } = (await user.sts.request('AssumeRole', {
    RoleArn: `acs:ram::${demo.accountId}:role/${demo.operatorRoleName}`,
    RoleSessionName: 'pop-core',
  })) as { Credentials: { AccessKeyId: string; AccessKeySecret: string; SecurityToken: string } }
  const { ecs, kms, ram, sts } = clientsOf({
    accessKeyId: Credentials.AccessKeyId,
    accessKeySecret: Credentials.AccessKeySecret,
    securityToken: Credentials.SecurityToken,
  })
  expect(await sts.request('GetCallerIdentity', {})).toMatchObject({ IdentityType: 'AssumedRoleUser' })
  expect(await ram.request('GetRole', { RoleName: demo.operatorRoleName })).toMatchObject({
    Role: { RoleName: demo.operatorRoleName },
  })

  const here = { RegionId: regionId }
  const { KeyMetadata } = (await kms.request('CreateKey', here)) as { KeyMetadata: { KeyId: string } }
  const { KeyId } = KeyMetadata
  await kms.request('CreateAlias', { ...here, KeyId, AliasName: 'alias/by-pop-core' }, { method: 'POST' })

  const copy = {
    RegionId: demo.regionId,
    ImageId: demo.plainImageId,
    DestinationRegionId: regionId,
    Encrypted: true,
    KMSKeyId: KeyId,
    Tag: [{ Key: "it's", Value: 'a & b' }],
  }
  const copied = await ecs.request('CopyImage', copy, { method: 'POST' })
  const ImageId = String(copied['ImageId'])
  const imageOf = async (id: string) => {
    const { Images } = (await ecs.request('DescribeImages', {
      ...here,
      ImageId: id,
      Status: 'ALL',
    })) as unknown as {
      Images: {
        Image: { Status: string; DiskDeviceMappings: { DiskDeviceMapping: { SnapshotId: string }[] } }[]
      }
    }
    return Images.Image[0]
  }
  expect(await imageOf(ImageId)).toMatchObject({
    Status: 'Creating',
    Tags: { Tag: [{ TagKey: "it's", TagValue: 'a & b' }] },
  })
  emulator.advanceClock(60_000)
  const image = await imageOf(ImageId)
  expect(image?.Status).toBe('Available')
  const snapshotId = image?.DiskDeviceMappings.DiskDeviceMapping[0]?.SnapshotId
  expect(
    await ecs.request('DescribeSnapshots', { ...here, SnapshotIds: JSON.stringify([snapshotId]) }),
  ).toMatchObject({ Snapshots: { Snapshot: [{ Encrypted: true, KMSKeyId: KeyId }] } })

  const again = await ecs.request('CopyImage', copy)
  await ecs.request('CancelCopyImage', { ...here, ImageId: again['ImageId'] })
  expect(await imageOf(String(again['ImageId']))).toBeUndefined()
  await ecs.request('DeleteImage', { ...here, ImageId })
  expect(await imageOf(ImageId)).toBeUndefined()
  await kms.request('ScheduleKeyDeletion', { ...here, KeyId, PendingWindowInDays: 7 })
  await expect(ecs.request('CopyImage', copy)).rejects.toMatchObject({
    code: 'InvalidParameter.KMSKeyId.CMKNotEnabled',
  })
})
