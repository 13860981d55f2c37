import { z } from 'zod'
import { instant, listOf, nameIn, optionalInstant, optionalText, requiredText } from '../wire-types.ts'
import type { TagRecord } from '../ecs/ecs-api.ts'
import type { AliasPage, KeyOrigin, KeyPage, KeyQuery, KeyRecord, KeyState } from './kms-api.ts'

const stateOnWire: Record<Exclude<KeyState, 'UNKNOWN'>, string> = {
  ENABLED: 'Enabled',
  DISABLED: 'Disabled',
  PENDING_DELETION: 'PendingDeletion',
  PENDING_IMPORT: 'PendingImport',
}

const originOnWire: Record<Exclude<KeyOrigin, 'UNKNOWN'>, string> = {
  KMS: 'Aliyun_KMS',
  EXTERNAL: 'EXTERNAL',
}

const creatorOnWire = { SERVICE: 'Service', CUSTOMER: 'User' } as const

/** Public endpoint of a region (KMS reference). */
export const kmsEndpointOf = (regionId: string): string => `kms.${regionId}.aliyuncs.com`

/** `Filters` of ListKeys: all of the conditions, any of a condition's values. Left out when there is none. */
export const keyFiltersOnWire = ({ states, creator, specs, usage }: KeyQuery): { Filters?: string } => {
  const conditions = [
    { Key: 'KeyState', Values: (states ?? []).map((state) => stateOnWire[state]) },
    { Key: 'CreatorType', Values: creator ? [creatorOnWire[creator]] : [] },
    { Key: 'KeySpec', Values: [...(specs ?? [])] },
    { Key: 'KeyUsage', Values: usage ? [usage] : [] },
  ].filter(({ Values }) => Values.length > 0)
  return conditions.length > 0 ? { Filters: JSON.stringify(conditions) } : {}
}

const totalCount = z.number().int().nonnegative()

/** Body of ListKeys. */
export const keyPageOf = (body: unknown): KeyPage => {
  const key = z.object({ KeyId: requiredText, KeyArn: requiredText })
  const page = z.object({ Keys: listOf('Key', key), TotalCount: totalCount }).parse(body)
  return {
    keys: page.Keys.map(({ KeyId, KeyArn }) => ({ keyId: KeyId, arn: KeyArn })),
    totalCount: page.TotalCount,
  }
}

/** Body of ListAliases. */
export const aliasPageOf = (body: unknown): AliasPage => {
  const alias = z.object({ AliasName: requiredText, KeyId: requiredText })
  const page = z.object({ Aliases: listOf('Alias', alias), TotalCount: totalCount }).parse(body)
  const aliases = page.Aliases.map(({ AliasName, KeyId }) => ({ aliasName: AliasName, keyId: KeyId }))
  return { aliases, totalCount: page.TotalCount }
}

const keyMetadata = z.object({
  KeyId: requiredText,
  Arn: requiredText,
  KeyState: requiredText,
  Description: optionalText,
  Creator: optionalText,
  Origin: optionalText,
  KeySpec: optionalText,
  KeyUsage: optionalText,
  ProtectionLevel: optionalText,
  CreationDate: instant,
  DeleteDate: optionalInstant,
  MaterialExpireTime: optionalInstant,
  AutomaticRotation: optionalText,
})

/** Body of DescribeKey. */
export const keyOf = (regionId: string, body: unknown): KeyRecord => {
  const { KeyMetadata: wire } = z.object({ KeyMetadata: keyMetadata }).parse(body)
  return {
    regionId,
    keyId: wire.KeyId,
    arn: wire.Arn,
    state: nameIn(stateOnWire, wire.KeyState),
    rawState: wire.KeyState,
    description: wire.Description,
    creator: wire.Creator ?? '',
    origin: nameIn(originOnWire, wire.Origin),
    spec: wire.KeySpec ?? '',
    usage: wire.KeyUsage ?? '',
    protectionLevel: wire.ProtectionLevel ?? '',
    createdAt: wire.CreationDate,
    deleteAt: wire.DeleteDate,
    materialExpiresAt: wire.MaterialExpireTime,
    automaticRotation: wire.AutomaticRotation === 'Enabled',
  }
}

/** Body of ListTagResources. */
export const keyTagPageOf = (body: unknown) => {
  const row = z.object({ ResourceId: requiredText, TagKey: requiredText, TagValue: optionalText })
  const page = z.object({ TagResources: listOf('TagResource', row), NextToken: optionalText }).parse(body)
  return {
    rows: page.TagResources.map(({ ResourceId, TagKey, TagValue }): { keyId: string; tag: TagRecord } => ({
      keyId: ResourceId,
      tag: { key: TagKey, value: TagValue ?? '' },
    })),
    nextToken: page.NextToken,
  }
}
