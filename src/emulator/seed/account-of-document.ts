import { defaultChoices } from '../assumptions.ts'
import { resourceIdOf } from '../resource-id.ts'
import { SERVICE_KEY_ALIAS, createAccount } from '../state/account.ts'
import type { Account, ImagePlace, Region } from '../state/account.ts'
import type { AccountDocument, RegionDocument } from '../state/document.ts'
import type { Disk } from '../state/entities.ts'
import { plainKeyOf } from '../state/new-key.ts'
import { placeImage } from '../state/placement.ts'
import { startWaiting } from '../state/progression.ts'
import {
  DEMO_ACCOUNT_ID,
  defaultQuotas,
  diskEncryptionRoleOf,
  plainImageOf,
  plainSnapshotOf,
} from '../state/defaults.ts'
import { contradiction } from './invalid-document.ts'
import type { DocumentPath } from './invalid-document.ts'
import { refuseKeyContradictions } from './key-contradictions.ts'
import { emptyRegion } from './known-regions.ts'

/**
 * The account that a document describes.
 * @param at when everything was made that has no date of its own
 * @throws InvalidDocument naming what is at fault
 */
export const accountOfDocument = (document: AccountDocument, at: Date): Account => {
  const account = createAccount({
    accountId: document.accountId ?? DEMO_ACCOUNT_ID,
    regions: new Map(
      Object.entries(document.regions).map(([regionId, region]) => [regionId, emptyRegion(regionId, region)]),
    ),
    resourceGroupIds: new Set(document.resourceGroupIds),
    quotas: { ...defaultQuotas, ...document.quotas },
    choices: { ...defaultChoices, ...document.assumptions },
  })
  for (const role of document.roles ?? [diskEncryptionRoleOf(at)])
    account.roles.set(role.name, { ...diskEncryptionRoleOf(at), policies: [], madeByConsole: false, ...role })
  for (const session of document.sessions ?? []) account.sessions.set(session.accessKeyId, session)
  for (const result of document.idempotentResults ?? [])
    account.idempotentResults.set(`${result.operation} ${result.clientToken}`, result)
  for (const [regionId, region] of Object.entries(document.regions))
    fillRegion(account, account.regions.get(regionId)!, region, at)
  refuseKeyContradictions(document, account.accountId)
  if (document.waitingCopies !== undefined)
    account.waitingCopies = orderedQueue(account.waitingCopies, document.waitingCopies)
  startWaiting(account, at)
  return account
}

const fillRegion = (account: Account, region: Region, document: RegionDocument, at: Date) => {
  const { accountId } = account
  const { regionId } = region
  const path: DocumentPath = ['regions', regionId]
  region.encryptionByDefault = document.encryptionByDefault ?? false
  region.defaultKeyId = document.defaultKeyId ?? null
  for (const [index, key] of (document.keys ?? []).entries()) {
    const place = { keyId: key.keyId, regionId, createdAt: at, description: '' }
    refuseTwice(region.keys.has(key.keyId), [...path, 'keys', index, 'keyId'])
    region.keys.set(key.keyId, {
      ...plainKeyOf(place, accountId),
      hasMaterial: key.keyState !== 'PendingImport',
      ...key,
    })
  }
  for (const [alias, keyId] of Object.entries(document.aliases ?? {})) {
    const key = region.keys.get(keyId)
    if (key === undefined)
      throw contradiction([...path, 'aliases', alias], `there is no key ${keyId} in the region`)
    region.aliases.set(alias, keyId)
    if (alias === SERVICE_KEY_ALIAS) region.keys.set(keyId, { ...key, creatorType: 'Service' })
  }
  for (const [index, snapshot] of (document.snapshots ?? []).entries()) {
    const { snapshotId } = snapshot
    refuseTwice(region.snapshots.get(snapshotId) !== undefined, [...path, 'snapshots', index, 'snapshotId'])
    region.snapshots.put({
      ...plainSnapshotOf({ snapshotId, regionId, ownerId: accountId, createdAt: at }),
      ...snapshot,
    })
  }
  for (const [index, image] of (document.images ?? []).entries())
    fillImage(account, region, image, [...path, 'images', index], at)
}

type ImageDocument = NonNullable<RegionDocument['images']>[number]
type DiskDocument = NonNullable<ImageDocument['disks']>[number]

const fillImage = (
  account: Account,
  region: Region,
  document: ImageDocument,
  path: DocumentPath,
  at: Date,
) => {
  const { regionId, resourcePrefix } = region
  const imageId = document.imageId ?? resourceIdOf('m', resourcePrefix, document.name)
  refuseTwice(region.images.get(imageId) !== undefined, [...path, 'imageId'])
  if ((document.ownerAlias ?? 'self') === 'self')
    refuseTwice(region.imageNames.has(document.name ?? ''), [...path, 'name'])
  const disks = document.disks ?? [{ sizeGiB: 40 }]
  const plain = plainImageOf({ imageId, regionId, ownerId: account.accountId, createdAt: at })
  const ownerId = document.ownerId ?? plain.ownerId
  const diskOf = ({ kmsKeyId, ...disk }: DiskDocument, index: number): Disk => {
    const whole = {
      device: `/dev/xvd${String.fromCodePoint(97 + index)}`,
      type: index === 0 ? ('system' as const) : ('data' as const),
      ...disk,
    }
    if (disk.snapshotId !== undefined) {
      if (kmsKeyId !== undefined)
        throw contradiction([...path, 'disks', index], 'has snapshotId or kmsKeyId, not both')
      if (disk.snapshotId !== null && region.snapshots.get(disk.snapshotId) === undefined)
        throw contradiction(
          [...path, 'disks', index, 'snapshotId'],
          `there is no snapshot ${disk.snapshotId} in the region`,
        )
      return { ...whole, snapshotId: disk.snapshotId }
    }
    // Others' keys are not to be seen.
    if (kmsKeyId && ownerId === account.accountId && !region.keys.has(kmsKeyId))
      throw contradiction([...path, 'disks', index, 'kmsKeyId'], `there is no key ${kmsKeyId} in the region`)
    const snapshotId = resourceIdOf('s', resourcePrefix, `${imageId} ${index}`)
    region.snapshots.put({
      ...plainSnapshotOf({ snapshotId, regionId, ownerId, createdAt: document.createdAt ?? at }),
      name: `snapshot-for-${document.name ?? imageId}-${whole.type}`,
      diskType: whole.type,
      sizeGiB: disk.sizeGiB,
      sourceDiskId: resourceIdOf('d', resourcePrefix, `${imageId} ${index}`),
      encrypted: Boolean(kmsKeyId),
      kmsKeyId: kmsKeyId ?? null,
      imageId: document.copy ? imageId : null,
    })
    return { ...whole, snapshotId }
  }
  const value = { ...plain, ...document, imageId, ownerId, disks: disks.map(diskOf) }
  placeImage(account, region, value)
}

const nameOf = ({ regionId, imageId }: ImagePlace) => `${regionId} ${imageId}`

/**
 * @param queue the copies that wait, in the order of the images
 * @throws InvalidDocument when the order names others
 */
const orderedQueue = (queue: readonly ImagePlace[], order: readonly ImagePlace[]) => {
  const waiting = new Set(queue.map(nameOf))
  for (const [index, place] of order.entries())
    if (!waiting.delete(nameOf(place)))
      throw contradiction(['waitingCopies', index], `${place.imageId} does not wait there`)
  if (waiting.size > 0) throw contradiction(['waitingCopies'], `${[...waiting].join(', ')} waits too`)
  return [...order]
}

const refuseTwice = (isThere: boolean, path: DocumentPath) => {
  if (isThere) throw contradiction(path, 'is there twice')
}
