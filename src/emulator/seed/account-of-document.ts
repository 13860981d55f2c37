import { defaultChoices } from '../assumptions.ts'
import { resourceIdOf } from '../resource-id.ts'
import { SERVICE_KEY_ALIAS, createAccount } from '../state/account.ts'
import type { Account, Region } from '../state/account.ts'
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
import { emptyRegion } from './known-regions.ts'

/** A document that contradicts itself. */
export class InvalidDocument extends Error {
  override name = 'InvalidDocument'
}

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
  if (document.waitingCopies !== undefined) account.waitingCopies = document.waitingCopies
  startWaiting(account, at)
  return account
}

const fillRegion = (account: Account, region: Region, document: RegionDocument, at: Date) => {
  const { accountId } = account
  const { regionId } = region
  region.encryptionByDefault = document.encryptionByDefault ?? false
  region.defaultKeyId = document.defaultKeyId ?? null
  for (const key of document.keys ?? []) {
    const place = { keyId: key.keyId, regionId, createdAt: at, description: '' }
    refuseTwice(region.keys.has(key.keyId), 'key', key.keyId)
    region.keys.set(key.keyId, {
      ...plainKeyOf(place, accountId),
      hasMaterial: key.keyState !== 'PendingImport',
      ...key,
    })
  }
  for (const [alias, keyId] of Object.entries(document.aliases ?? {})) {
    const key = region.keys.get(keyId)
    if (key === undefined)
      throw new InvalidDocument(`${regionId}: ${alias} names a key that is not there: ${keyId}.`)
    region.aliases.set(alias, keyId)
    if (alias === SERVICE_KEY_ALIAS) region.keys.set(keyId, { ...key, creatorType: 'Service' })
  }
  for (const snapshot of document.snapshots ?? []) {
    const { snapshotId } = snapshot
    refuseTwice(region.snapshots.get(snapshotId) !== undefined, 'snapshot', snapshotId)
    region.snapshots.put({
      ...plainSnapshotOf({ snapshotId, regionId, ownerId: accountId, createdAt: at }),
      ...snapshot,
    })
  }
  for (const image of document.images ?? []) fillImage(account, region, image, at)
}

type ImageDocument = NonNullable<RegionDocument['images']>[number]
type DiskDocument = NonNullable<ImageDocument['disks']>[number]

const fillImage = (account: Account, region: Region, document: ImageDocument, at: Date) => {
  const { regionId, resourcePrefix } = region
  const imageId = document.imageId ?? resourceIdOf('m', resourcePrefix, document.name)
  refuseTwice(region.images.get(imageId) !== undefined, 'image', imageId)
  if ((document.ownerAlias ?? 'self') === 'self')
    refuseTwice(region.imageNames.has(document.name ?? ''), 'image name', document.name ?? '')
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
        throw new InvalidDocument(`${imageId}: a disk has snapshotId or kmsKeyId, not both.`)
      if (disk.snapshotId !== null && region.snapshots.get(disk.snapshotId) === undefined)
        throw new InvalidDocument(`${imageId}: there is no snapshot ${disk.snapshotId}.`)
      return { ...whole, snapshotId: disk.snapshotId }
    }
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

const refuseTwice = (isThere: boolean, kind: string, id: string) => {
  if (isThere) throw new InvalidDocument(`There are two of the ${kind} ${id}.`)
}
