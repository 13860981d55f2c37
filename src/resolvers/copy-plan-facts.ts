import type { ImageRecord } from '../datasources/ecs/ecs-api.ts'
import type { CopyInput, CopyPlanFacts, SourceFacts } from '../encryption/copy-plan-types.ts'
import { copyNameStem, nameRules } from '../encryption/image-name.ts'
import type { KeyFacts } from '../encryption/key-usability.ts'
import type { GatewayContext } from './gateway-context.ts'
import { encryptionOfImage } from './image-encryption.ts'
import { keyFactsOf, serviceKeyAlias } from './key-reference.ts'
import { valueOrNullIf, isKmsNotEnabled, isRefusal } from './cloud-refusal.ts'

/** ECS uses a customer's key through this role; the console makes it on the first "去授权". */
const diskEncryptionRole = 'AliyunECSDiskEncryptDefaultRole'

interface DestinationFacts {
  encryptionByDefault: boolean | null
  key: KeyFacts | null
  serviceKey: KeyFacts | null
  defaultKey: KeyFacts | null
  kmsEnabled: boolean
  roleGranted: boolean | null
}

/** Everything that the plan is judged by. Reads only; what the cloud can't tell is left to the plan as null. */
export const readPlanFacts = async (input: CopyInput, context: GatewayContext): Promise<CopyPlanFacts> => {
  const destinationRegionId = input.destinationRegionId ?? input.sourceRegionId
  const sourceRegionKnown = context.regions.has(input.sourceRegionId)
  const destinationRegionKnown = context.regions.has(destinationRegionId)
  const [source, destination] = await Promise.all([
    sourceRegionKnown ? sourceFacts(input, context) : null,
    destinationRegionKnown ? destinationFacts(input, destinationRegionId, context) : unknownDestination,
  ])
  const [kept, takenNames] = await Promise.all([
    source && keepsKeys(input, source) ? keptKeyFacts(source, context) : null,
    destinationRegionKnown
      ? namesLike(input.name ?? copyNameStem(source?.name ?? ''), destinationRegionId, context)
      : [],
  ])
  return {
    input,
    sourceRegionKnown,
    destinationRegionKnown,
    source,
    ...destination,
    ...kept,
    takenNames: new Set(takenNames),
    now: new Date(),
  }
}

const unknownDestination: DestinationFacts = {
  encryptionByDefault: null,
  key: null,
  serviceKey: null,
  defaultKey: null,
  kmsEnabled: true,
  roleGranted: null,
}

const sourceFacts = async (input: CopyInput, context: GatewayContext): Promise<SourceFacts | null> => {
  const image = await context.images.byId(input.sourceRegionId, input.imageId)
  if (!image) return null
  const [encryption, activeJob] = await Promise.all([
    encryptionOfImage(image, context),
    context.copyJobs.activeJobOf(image.regionId, image.imageId),
  ])
  return {
    imageId: image.imageId,
    regionId: image.regionId,
    name: image.name,
    owner: image.owner,
    status: image.status,
    sizeGiB: image.sizeGiB,
    diskSizesGiB: image.disks.map((disk) => disk.sizeGiB),
    encryption,
    hintedEncrypted: hintOf(image),
    beingCopiedBy: activeJob?.id ?? null,
  }
}

const hintOf = (image: ImageRecord): boolean | null => {
  const hints = image.disks.map((disk) => disk.encrypted)
  return hints.includes(true) ? true : hints.includes(null) ? null : false
}

const destinationFacts = async (
  input: CopyInput,
  regionId: string,
  context: GatewayContext,
): Promise<DestinationFacts> => {
  // Account-level default encryption does not exist everywhere: a region that refuses to tell has none to plan with.
  const encryptionByDefault = await valueOrNullIf(
    isRefusal,
    context.regionEncryption.encryptionByDefault(regionId),
  )
  const needsKey = Boolean(input.keyId) || input.encrypted === true || encryptionByDefault === true
  if (!needsKey) return { ...unknownDestination, encryptionByDefault }
  const [keys, roleGranted] = await Promise.all([
    valueOrNullIf(isKmsNotEnabled, keyFacts(input, regionId, encryptionByDefault === true, context)),
    valueOrNullIf(isRefusal, context.roles.exists(diskEncryptionRole)),
  ])
  if (!keys) return { ...unknownDestination, encryptionByDefault, kmsEnabled: false, roleGranted }
  return { ...keys, encryptionByDefault, kmsEnabled: true, roleGranted }
}

const keyFacts = async (input: CopyInput, regionId: string, byDefault: boolean, context: GatewayContext) => {
  const defaultKeyId = byDefault ? context.regionEncryption.defaultKeyId(regionId) : null
  const [service, named, standard] = await Promise.all([
    context.keys.byId(regionId, serviceKeyAlias),
    input.keyId ? namedKey(input.keyId, [regionId, input.sourceRegionId], context) : null,
    Promise.resolve(defaultKeyId).then((keyId) => (keyId ? context.keys.byId(regionId, keyId) : null)),
  ])
  const isService = (keyId: string) => keyId === service?.keyId
  return {
    key: named && keyFactsOf(named, isService(named.keyId)),
    serviceKey: service && keyFactsOf(service, true),
    defaultKey: standard && keyFactsOf(standard, isService(standard.keyId)),
  }
}

/** In the destination first. A key that only the source's region has is a mistake worth naming. */
const namedKey = async (keyId: string, regionIds: readonly string[], context: GatewayContext) => {
  for (const regionId of new Set(regionIds)) {
    const found = context.regions.has(regionId) ? await context.keys.byId(regionId, keyId) : null
    if (found) return found
  }
  return null
}

/** Only then do the source's own keys decide whether the copy can be made. */
const keepsKeys = (input: CopyInput, source: SourceFacts) =>
  source.encryption.keyIds.length > 0 && input.encrypted === undefined && input.keyId === undefined

/** Who may not ask KMS may still copy: ECS uses the keys in the name of the account. */
const keptKeyFacts = async ({ regionId, encryption }: SourceFacts, context: GatewayContext) => {
  const ids = [serviceKeyAlias, ...encryption.keyIds]
  const read = Promise.all(ids.map((keyId) => context.keys.byId(regionId, keyId)))
  const keys = await valueOrNullIf(isRefusal, read)
  const roleGranted = await valueOrNullIf(isRefusal, context.roles.exists(diskEncryptionRole))
  const [service, ...sourceKeys] = keys ?? []
  return {
    roleGranted,
    sourceKeys: sourceKeys
      .filter((key) => key !== null)
      .map((key) => keyFactsOf(key, key.keyId === service?.keyId)),
  }
}

/** A name that no image can have is not looked for. */
const namesLike = async (name: string, regionId: string, context: GatewayContext) => {
  if (nameRules(name).length > 0) return []
  const [taken, reserved] = await Promise.all([
    context.images.namesContaining(regionId, name),
    context.copyJobs.reservedNames(regionId, name),
  ])
  return [...taken, ...reserved]
}
