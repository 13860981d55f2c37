import { type CopySubmission, createImageCopy } from './image-copy.ts'
import { progress, startWaiting } from './progression.ts'
import { DISK_ENCRYPTION_ROLE, SERVICE_KEY_ALIAS, removeImage } from './state.ts'
import type { Account, Key, Role, Tag } from './state.ts'

/** All that ever changes the account. Every change is journalled, and the same changes always give the same account. */
export type Change =
  | CopySubmission
  | { type: 'copy-cancelled'; regionId: string; imageId: string }
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

/** Carries out a change at an instant. Never throws: what may not be is refused before. */
export const applyChange = (account: Account, change: Change, at: Date): void => {
  progress(account, at)
  switch (change.type) {
    case 'copy-submitted':
      submitCopy(account, change, at)
      break
    case 'copy-cancelled':
      cancelCopy(account, change.regionId, change.imageId, at)
      break
    case 'service-key-made':
      account.regions.get(change.regionId)?.keys.set(change.keyId, serviceKeyOf(account, change, at))
      account.regions.get(change.regionId)?.aliases.set(SERVICE_KEY_ALIAS, change.keyId)
      break
    case 'key-tagged': {
      const key = account.regions.get(change.regionId)?.keys.get(change.keyId)
      if (key) key.tags = mergedTags(key.tags, change.tags)
      break
    }
    case 'resources-tagged': {
      const region = account.regions.get(change.regionId)
      const list = change.resourceType === 'image' ? region?.images : region?.snapshots
      for (const resourceId of change.resourceIds)
        list?.update(resourceId, (resource) => {
          resource.tags = mergedTags(resource.tags, change.tags)
        })
      break
    }
    case 'role-set':
      if (change.granted) account.roles.set(DISK_ENCRYPTION_ROLE, diskEncryptionRoleOf(at))
      else account.roles.delete(DISK_ENCRYPTION_ROLE)
      break
  }
}

const submitCopy = (account: Account, submission: CopySubmission, at: Date) => {
  const source = account.regions.get(submission.sourceRegionId)
  const destination = account.regions.get(submission.destinationRegionId)
  if (!source || !destination) return
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

const cancelCopy = (account: Account, regionId: string, imageId: string, at: Date) => {
  const region = account.regions.get(regionId)
  const image = region?.images.get(imageId)
  if (!region || !image) return
  region.runningCopies = region.runningCopies.filter((running) => running !== imageId)
  region.waitingCopies = region.waitingCopies.filter((waiting) => waiting !== imageId)
  removeImage(region, image)
  startWaiting(region, at)
}

const mergedTags = (present: readonly Tag[], added: readonly Tag[]): Tag[] => [
  ...new Map([...present, ...added].map((tag) => [tag.key, tag])).values(),
]

const serviceKeyOf = (
  account: Account,
  { keyId, regionId }: { keyId: string; regionId: string },
  at: Date,
): Key => ({
  keyId,
  regionId,
  keyState: 'Enabled',
  keySpec: 'Aliyun_AES_256',
  keyUsage: 'ENCRYPT/DECRYPT',
  origin: 'Aliyun_KMS',
  protectionLevel: 'SOFTWARE',
  creatorType: 'Service',
  creator: String(account.accountId),
  description: 'Default key of ECS',
  createdAt: at,
  deleteAt: null,
  materialExpiresAt: null,
  automaticRotation: 'Disabled',
  rotationIntervalSeconds: null,
  lastRotatedAt: null,
  tags: [],
})

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
