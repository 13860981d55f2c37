import { type CopySubmission, createImageCopy } from './image-copy.ts'
import { cancelCopy, deleteImage } from './image-removal.ts'
import { serviceKeyOf } from './new-key.ts'
import { progress, startWaiting } from './progression.ts'
import { DISK_ENCRYPTION_ROLE, SERVICE_KEY_ALIAS } from './state.ts'
import type { Account, Region, Role, Tag } from './state.ts'

/** All that ever changes the account. Every change is journalled, and the same changes always give the same account. */
export type Change =
  | CopySubmission
  | { type: 'copy-cancelled'; regionId: string; imageId: string; leavesSnapshots: boolean }
  | { type: 'image-deleted'; regionId: string; imageId: string }
  | { type: 'snapshot-deleted'; regionId: string; snapshotId: string }
  | { type: 'service-key-made'; regionId: string; keyId: string }
  | { type: 'key-tagged'; regionId: string; keyId: string; tags: Tag[] }
  | {
      type: 'resources-tagged'
      regionId: string
      resourceType: 'image' | 'snapshot'
      resourceIds: string[]
      tags: Tag[]
    }
  | { type: 'role-set'; granted: boolean }

/**
 * Carries out a change at an instant. What may not be is refused before.
 * @throws Error when something that the change names is not there, which only a damaged journal brings about
 */
export const applyChange = (account: Account, change: Change, at: Date): void => {
  progress(account, at)
  switch (change.type) {
    case 'copy-submitted':
      submitCopy(account, change, at)
      break
    case 'copy-cancelled': {
      const region = regionOf(account, change.regionId)
      const image = present(region.images.get(change.imageId), 'image', change.imageId)
      cancelCopy(region, image, change.leavesSnapshots, at)
      break
    }
    case 'image-deleted': {
      const region = regionOf(account, change.regionId)
      deleteImage(region, present(region.images.get(change.imageId), 'image', change.imageId))
      break
    }
    case 'snapshot-deleted': {
      const { snapshots } = regionOf(account, change.regionId)
      present(snapshots.get(change.snapshotId), 'snapshot', change.snapshotId)
      snapshots.remove(change.snapshotId)
      break
    }
    case 'service-key-made': {
      const { keyId, regionId } = change
      const region = regionOf(account, regionId)
      region.keys.set(keyId, serviceKeyOf({ keyId, regionId, createdAt: at }, account.accountId))
      region.aliases.set(SERVICE_KEY_ALIAS, keyId)
      break
    }
    case 'key-tagged': {
      const key = present(regionOf(account, change.regionId).keys.get(change.keyId), 'key', change.keyId)
      key.tags = mergedTags(key.tags, change.tags)
      break
    }
    case 'resources-tagged':
      tagResources(regionOf(account, change.regionId), change)
      break
    case 'role-set':
      if (change.granted) account.roles.set(DISK_ENCRYPTION_ROLE, diskEncryptionRoleOf(at))
      else account.roles.delete(DISK_ENCRYPTION_ROLE)
      break
  }
}

const present = <Thing>(thing: Thing | undefined, kind: string, id: string): Thing => {
  if (thing === undefined) throw new Error(`There is no ${kind} ${id}.`)
  return thing
}

const regionOf = (account: Account, regionId: string) =>
  present(account.regions.get(regionId), 'region', regionId)

const submitCopy = (account: Account, submission: CopySubmission, at: Date) => {
  const { sourceRegionId, sourceImageId } = submission
  const source = present(regionOf(account, sourceRegionId).images.get(sourceImageId), 'image', sourceImageId)
  const destination = regionOf(account, submission.destinationRegionId)
  createImageCopy(account.accountId, source, destination, submission, at)
  if (submission.clientToken !== null)
    account.copiesByClientToken.set(submission.clientToken, {
      parametersHash: submission.parametersHash,
      imageId: submission.imageId,
    })
  destination.waitingCopies.push(submission.imageId)
  startWaiting(destination, at)
  progress(account, at)
}

const tagResources = (
  region: Region,
  { resourceType, resourceIds, tags }: Extract<Change, { type: 'resources-tagged' }>,
) => {
  const list = resourceType === 'image' ? region.images : region.snapshots
  for (const resourceId of resourceIds) {
    present(list.get(resourceId), resourceType, resourceId)
    list.update(resourceId, (resource) => {
      resource.tags = mergedTags(resource.tags, tags)
    })
  }
}

const mergedTags = (before: readonly Tag[], added: readonly Tag[]): Tag[] => [
  ...new Map([...before, ...added].map((tag) => [tag.key, tag])).values(),
]

/** Trust policy as the console writes it when the role is granted. */
export const diskEncryptionRoleOf = (at: Date): Role => ({
  name: DISK_ENCRYPTION_ROLE,
  description: 'ECS uses this role to encrypt and decrypt disks with keys of this account.',
  assumeRolePolicyDocument: JSON.stringify({
    Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: ['ecs.aliyuncs.com'] } }],
    Version: '1',
  }),
  createdAt: at,
})
