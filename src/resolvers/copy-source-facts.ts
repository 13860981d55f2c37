import type { ImageRecord } from '../datasources/ecs/ecs-api.ts'
import type { CopyInput, CopyPlanFacts, SourceFacts } from '../encryption/copy-plan-types.ts'
import { isRefusal, valueOrNullIf } from './cloud-refusal.ts'
import { diskEncryptionRoleGranted } from './disk-encryption-role.ts'
import type { GatewayContext } from './gateway-context.ts'
import { encryptionOfImage } from './image-encryption.ts'
import { nodeIdOf } from './node-id.ts'
import { keyFactsOf, SERVICE_KEY_ALIAS } from './key-reference.ts'

/** What the plan is judged by of the image itself. Null: there is no such image. */
export const readSourceFacts = async (
  { sourceRegionId, imageId }: CopyInput,
  context: GatewayContext,
): Promise<SourceFacts | null> => {
  const image = await context.images.byId(sourceRegionId, imageId)
  if (!image) return null
  const [encryption, activeJob] = await Promise.all([
    encryptionOfImage(image, context),
    context.copyJobs.activeJobOf(sourceRegionId, imageId),
  ])
  return {
    imageId,
    regionId: sourceRegionId,
    name: image.name,
    owner: image.owner,
    status: image.status,
    sizeGiB: image.sizeGiB,
    diskSizesGiB: image.disks.map((disk) => disk.sizeGiB),
    encryption,
    hintedEncrypted: hintOf(image),
    beingCopiedBy: activeJob && nodeIdOf({ type: 'CopyJob', id: activeJob.id }),
  }
}

const hintOf = (image: ImageRecord): boolean | null => {
  const hints = image.disks.map((disk) => disk.encrypted)
  return hints.includes(true) ? true : hints.includes(null) ? null : false
}

/**
 * The source's own keys, where the copy is going to keep them. Who may not ask KMS may still copy: ECS uses the keys
 * in the name of the account.
 */
export const readKeptKeyFacts = async (
  { encrypted, keyId, destinationRegionId }: CopyInput,
  { regionId, encryption }: SourceFacts,
  context: GatewayContext,
): Promise<Pick<CopyPlanFacts, 'sourceKeys' | 'roleGranted'> | null> => {
  const isElsewhere = destinationRegionId !== undefined && destinationRegionId !== regionId
  const keepsKeys = encrypted === undefined && keyId === undefined && !isElsewhere
  if (!keepsKeys || encryption.keyIds.length === 0) return null
  const ids = [SERVICE_KEY_ALIAS, ...encryption.keyIds]
  const [keys, roleGranted] = await Promise.all([
    valueOrNullIf(isRefusal, Promise.all(ids.map((id) => context.keys.byId(regionId, id)))),
    diskEncryptionRoleGranted(context),
  ])
  const [service, ...kept] = keys ?? []
  const sourceKeys = kept
    .filter((key) => key !== null)
    .map((key) => keyFactsOf(key, key.keyId === service?.keyId))
  return { sourceKeys, roleGranted }
}
