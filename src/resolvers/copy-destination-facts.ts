import type { CopyInput, CopyPlanFacts } from '../encryption/copy-plan-types.ts'
import { isKmsNotEnabled, isUnsupported, valueOrNullIf } from './cloud-refusal.ts'
import { diskEncryptionRoleGranted } from './disk-encryption-role.ts'
import type { GatewayContext } from './gateway-context.ts'
import { keyFactsOf, SERVICE_KEY_ALIAS } from './key-reference.ts'

type DestinationFacts = Pick<
  CopyPlanFacts,
  'encryptionByDefault' | 'key' | 'serviceKey' | 'defaultKey' | 'kmsEnabled' | 'roleGranted'
>

export const unknownDestination: DestinationFacts = {
  encryptionByDefault: null,
  key: null,
  serviceKey: null,
  defaultKey: null,
  kmsEnabled: true,
  roleGranted: null,
}

/** What the plan is judged by of the destination: no call that this input does not need. */
export const readDestinationFacts = async (
  input: CopyInput,
  regionId: string,
  context: GatewayContext,
): Promise<DestinationFacts> => {
  // Account-level default encryption does not exist everywhere: a region without the feature has none to plan with.
  const encryptionByDefault = await valueOrNullIf(
    isUnsupported,
    context.regionEncryption.encryptionByDefault(regionId),
  )
  const mayUseCustomerKey = input.keyId !== undefined || encryptionByDefault === true
  if (!mayUseCustomerKey && input.encrypted !== true) return { ...unknownDestination, encryptionByDefault }
  const [keys, roleGranted] = await Promise.all([
    valueOrNullIf(isKmsNotEnabled, readKeys(input, regionId, encryptionByDefault === true, context)),
    mayUseCustomerKey ? diskEncryptionRoleGranted(context) : null,
  ])
  if (!keys) return { ...unknownDestination, encryptionByDefault, kmsEnabled: false, roleGranted }
  return { ...keys, encryptionByDefault, kmsEnabled: true, roleGranted }
}

const readKeys = async (input: CopyInput, regionId: string, byDefault: boolean, context: GatewayContext) => {
  const [service, named, standard] = await Promise.all([
    context.keys.byId(regionId, SERVICE_KEY_ALIAS),
    input.keyId === undefined ? null : namedKey(input.keyId, regionId, input.sourceRegionId, context),
    byDefault ? defaultKey(regionId, context) : null,
  ])
  const isService = (keyId: string) => keyId === service?.keyId
  return {
    key: named && keyFactsOf(named, isService(named.keyId)),
    serviceKey: service && keyFactsOf(service, true),
    defaultKey: standard && keyFactsOf(standard, isService(standard.keyId)),
  }
}

const defaultKey = async (regionId: string, context: GatewayContext) => {
  const keyId = await context.regionEncryption.defaultKeyId(regionId)
  return keyId === null ? null : context.keys.byId(regionId, keyId)
}

/** An ARN names its region: `acs:kms:<region>:<account>:key/<id>`. */
const arnRegionId = (keyId: string) => /^acs:kms:([a-z0-9-]+):/.exec(keyId)?.[1] ?? ''

/** In the destination first. A key that only another region has is a mistake worth naming. */
const namedKey = async (keyId: string, regionId: string, sourceRegionId: string, context: GatewayContext) => {
  for (const candidate of new Set([regionId, sourceRegionId, arnRegionId(keyId)])) {
    const found = context.regions.has(candidate) ? await context.keys.byId(candidate, keyId) : null
    if (found) return found
  }
  return null
}
