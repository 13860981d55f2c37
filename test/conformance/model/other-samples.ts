import { demo } from '../../../src/emulator/seed/demo-account.ts'
import { importing, wrapped } from '../provocations/wrapped-material.ts'
import { trustPolicy } from '../provocations/ram-and-sts.ts'
import { keyOfAlias } from '../provocations/scenes.ts'
import type { Samples } from './sample.ts'

const { regionId: RegionId } = demo
const KeyId = demo.keyIds[RegionId]
const key = { RegionId, KeyId }
const named = (alias: string) => keyOfAlias(alias, RegionId, 'KeyId')
const unknownKey = { KeyId: { KeyId: 'key-nothing' } }

export const kmsSamples: Samples = {
  CancelKeyDeletion: {
    query: async (scene) => ({ RegionId, ...(await named('alias/to-delete')(scene)) }),
    different: unknownKey,
  },
  CreateAlias: {
    query: { ...key, AliasName: 'alias/new' },
    different: { ...unknownKey, AliasName: { AliasName: 'alias/other' } },
  },
  CreateKey: {
    query: { RegionId },
    others: [{ RegionId, EnableAutomaticRotation: true, RotationInterval: '30d' }],
    different: {
      Description: { Description: 'described' },
      KeySpec: { KeySpec: 'RSA_2048' },
      KeyUsage: { KeySpec: 'RSA_2048', KeyUsage: 'SIGN/VERIFY' },
      Origin: { Origin: 'EXTERNAL' },
      ProtectionLevel: { ProtectionLevel: 'HSM' },
      EnableAutomaticRotation: { EnableAutomaticRotation: true },
      RotationInterval: { EnableAutomaticRotation: true, RotationInterval: '30d' },
    },
  },
  DeleteAlias: {
    query: { RegionId, AliasName: demo.keyAlias },
    different: { AliasName: { AliasName: 'alias/byok' } },
  },
  DescribeKey: {
    query: key,
    others: [async (scene) => ({ RegionId, ...(await named('alias/payments-hsm')(scene)) })],
    different: { KeyId: { KeyId: 'alias/byok' } },
  },
  DisableKey: { query: key, different: unknownKey },
  EnableKey: {
    query: async (scene) => ({ RegionId, ...(await named('alias/retired')(scene)) }),
    different: unknownKey,
  },
  GetParametersForImport: {
    query: async (scene) => ({ RegionId, ...(await named('alias/byok')(scene)), ...importing }),
    different: {
      ...unknownKey,
      WrappingAlgorithm: { WrappingAlgorithm: 'RSAES_PKCS1_V1_5' },
      WrappingKeySpec: { WrappingKeySpec: 'EC_SM2' },
    },
  },
  ImportKeyMaterial: {
    query: async (scene) => ({
      RegionId,
      ...(await wrapped(scene, await named('alias/byok')(scene))),
      KeyMaterialExpireUnix: 0,
    }),
    different: {
      ...unknownKey,
      EncryptedKeyMaterial: { EncryptedKeyMaterial: 'bm90aGluZw==' },
      ImportToken: { ImportToken: 'bm90aGluZw==' },
      KeyMaterialExpireUnix: { KeyMaterialExpireUnix: 9_999_999_999 },
    },
  },
  ListAliases: {
    query: { RegionId },
    different: { PageNumber: { PageNumber: 2 }, PageSize: { PageSize: 3 } },
  },
  ListAliasesByKeyId: {
    query: key,
    different: { ...unknownKey, PageNumber: { PageNumber: 2 }, PageSize: { PageSize: 3 } },
  },
  ListKeys: {
    query: { RegionId },
    different: {
      PageNumber: { PageNumber: 2 },
      PageSize: { PageSize: 3 },
      Filters: { Filters: JSON.stringify([{ Key: 'KeyState', Values: ['Disabled'] }]) },
    },
  },
  ListResourceTags: { query: key, different: unknownKey },
  ListTagResources: {
    query: { RegionId, ResourceType: 'key' },
    different: {
      ResourceType: { ResourceType: 'secret' },
      ResourceId: { 'ResourceId.1': KeyId },
      Tag: { 'Tag.1.Key': 'team' },
      NextToken: { NextToken: 'none' },
    },
  },
  ScheduleKeyDeletion: {
    query: { ...key, PendingWindowInDays: 7 },
    different: { ...unknownKey, PendingWindowInDays: { PendingWindowInDays: 8 } },
  },
  TagResource: {
    query: { ...key, Tags: '[{"TagKey":"a","TagValue":"b"}]' },
    different: { ...unknownKey, Tags: { Tags: '[{"TagKey":"a","TagValue":"c"}]' } },
  },
  UntagResource: {
    query: { ...key, TagKeys: '["team"]' },
    different: { ...unknownKey, TagKeys: { TagKeys: '["nothing"]' } },
  },
}

const RoleName = demo.operatorRoleName

export const ramSamples: Samples = {
  AttachPolicyToRole: {
    query: { RoleName, PolicyName: 'AliyunECSFullAccess', PolicyType: 'System' },
    different: {
      RoleName: { RoleName: 'nobody' },
      PolicyName: { PolicyName: 'AliyunKMSFullAccess' },
      PolicyType: { PolicyType: 'Custom' },
    },
  },
  CreateRole: {
    query: {
      RoleName: 'new-role',
      AssumeRolePolicyDocument: trustPolicy({ Service: ['ecs.aliyuncs.com'] }),
    },
    different: {
      RoleName: { RoleName: 'other-role' },
      AssumeRolePolicyDocument: { AssumeRolePolicyDocument: trustPolicy({ RAM: ['*'] }) },
      Description: { Description: 'described' },
      MaxSessionDuration: { MaxSessionDuration: 7200 },
    },
  },
  GetRole: { query: { RoleName }, different: { RoleName: { RoleName: 'nobody' } } },
  ListPoliciesForRole: {
    query: { RoleName: 'AliyunECSDiskEncryptDefaultRole' },
    different: { RoleName: { RoleName } },
  },
}

export const stsSamples: Samples = {
  AssumeRole: {
    query: { RoleArn: `acs:ram::${demo.accountId}:role/${RoleName}`, RoleSessionName: 'alice' },
    different: {
      RoleArn: { RoleArn: `acs:ram::${demo.accountId}:role/nobody` },
      RoleSessionName: { RoleSessionName: 'bob' },
      DurationSeconds: { DurationSeconds: 900 },
    },
  },
  GetCallerIdentity: { query: {}, alsoAsRole: true },
}
