import type { KeyRecord } from '../datasources/kms/kms-api.ts'
import type { KeyFacts } from '../encryption/key-usability.ts'
import type { GatewayContext } from './gateway-context.ts'

/** What is known of a key before KMS is asked. */
export interface KeyReference {
  regionId: string
  keyId: string
  arn?: string
}

/** The alias that every account's service key for ECS carries; the cloud makes it on first use. */
export const SERVICE_KEY_ALIAS = 'alias/acs/ecs'

/** Aliases of keys that cloud services make for themselves. */
const isServiceAlias = (aliasName: string) => aliasName.startsWith('alias/acs/')

export const keyFactsOf = (record: KeyRecord, isServiceKey: boolean): KeyFacts => ({
  keyId: record.keyId,
  regionId: record.regionId,
  state: record.state,
  spec: record.spec,
  usage: record.usage,
  materialExpiresAt: record.materialExpiresAt,
  deleteAt: record.deleteAt,
  isServiceKey,
})

export const isServiceKey = async (key: KeyReference, context: GatewayContext): Promise<boolean> =>
  (await context.aliases.ofKey(key.regionId, key.keyId)).some(isServiceAlias)
