import type { CallMeter } from '../call-meter.ts'
import type { TagRecord } from '../ecs/ecs-api.ts'

/**
 * What the gateway needs of KMS (2016-01-20). All reads of an account and region share one small quota (plan for
 * 20 a second). Every method throws only CloudError, but for faults of our own.
 */
export interface KmsApi {
  /** ListKeys: IDs and ARNs only. */
  listKeys(query: KeyQuery, meter?: CallMeter): Promise<KeyPage>
  /** DescribeKey by ID, ARN or alias/…. Null when the region has no such key or alias. */
  describeKey(regionId: string, keyId: string, meter?: CallMeter): Promise<KeyRecord | null>
  /** ListAliases, one page of a region's aliases. */
  listAliases(regionId: string, pageNumber: number, pageSize: number, meter?: CallMeter): Promise<AliasPage>
  /** ListTagResources: 1 to 50 keys, one call, more when a key is gone. Keys without tags and gone keys are left out. */
  listKeyTags(
    regionId: string,
    keyIds: readonly string[],
    meter?: CallMeter,
  ): Promise<Map<string, TagRecord[]>>
}

export type KeyState = 'ENABLED' | 'DISABLED' | 'PENDING_DELETION' | 'PENDING_IMPORT' | 'UNKNOWN'
export type KeyOrigin = 'KMS' | 'EXTERNAL' | 'UNKNOWN'

export interface KeyQuery {
  regionId: string
  /** From 1. */
  pageNumber: number
  /** 1 to 100. */
  pageSize: number
  /** Any of these. All when left out. */
  states?: readonly Exclude<KeyState, 'UNKNOWN'>[]
  creator?: 'SERVICE' | 'CUSTOMER'
  /** Cloud spellings, for example `Aliyun_AES_256`. */
  specs?: readonly string[]
  /** Cloud spelling, for example `ENCRYPT/DECRYPT`. */
  usage?: string
}

export interface KeyPage {
  keys: { keyId: string; arn: string }[]
  totalCount: number
}

export interface KeyRecord {
  regionId: string
  keyId: string
  arn: string
  state: KeyState
  rawState: string
  description: string | null
  /** Account that made it, as DescribeKey names it. */
  creator: string
  origin: KeyOrigin
  /** Cloud spelling, for example `Aliyun_AES_256`. */
  spec: string
  /** Cloud spelling, for example `ENCRYPT/DECRYPT`. */
  usage: string
  protectionLevel: string
  createdAt: Date
  deleteAt: Date | null
  materialExpiresAt: Date | null
  automaticRotation: boolean
}

export interface AliasRecord {
  /** With its prefix: `alias/acs/ecs`. */
  aliasName: string
  keyId: string
}

export interface AliasPage {
  aliases: AliasRecord[]
  totalCount: number
}
