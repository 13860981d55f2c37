import type { Encryption, EncryptionState } from './encryption-state.ts'
import type { KeyFacts } from './key-usability.ts'

export type EncryptionTransition = 'STAYS_UNENCRYPTED' | 'BECOMES_ENCRYPTED' | 'KEEPS_KEY' | 'CHANGES_KEY'

export interface ResultingEncryption {
  transition: EncryptionTransition
  state: EncryptionState
  /** Whoever uses the target needs all of them. Empty when it is unencrypted, or its key is yet to be made. */
  keyIds: readonly string[]
  /** The target's key is the destination's service key, which ECS makes when it is first used. */
  serviceKeyToBeMade: boolean
}

export type CopyProblemCode =
  | 'IMAGE_NOT_FOUND'
  | 'IMAGE_NOT_CUSTOM'
  | 'IMAGE_NOT_AVAILABLE'
  | 'IMAGE_TOO_LARGE'
  | 'IMAGE_SHARED_CROSS_REGION'
  | 'IMAGE_BEING_COPIED'
  | 'KEY_NOT_FOUND'
  | 'KEY_NOT_USABLE'
  | 'KEY_IN_OTHER_REGION'
  | 'KEY_REQUIRED_IN_DESTINATION'
  | 'KEY_WITHOUT_ENCRYPTION'
  | 'KEY_NEAR_DELETION'
  | 'DECRYPTION_IMPOSSIBLE'
  | 'ENCRYPTION_FORCED_BY_ACCOUNT'
  | 'ROLE_NOT_AUTHORIZED'
  | 'KMS_NOT_ENABLED'
  | 'REGION_NOT_FOUND'
  | 'NAME_INVALID'
  | 'NAME_TAKEN'
  | 'DESCRIPTION_INVALID'
  | 'TAG_INVALID'
  | 'RESOURCE_GROUP_NOT_FOUND'
  | 'QUOTA_EXCEEDED'
  | 'IDEMPOTENCY_KEY_INVALID'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'NOT_ALLOWED'

export interface CopyProblem {
  code: CopyProblemCode
  /** Path of the input field at fault, below `input`. */
  field: readonly string[] | null
  /** What its text names: IDs, limits, states. */
  parameters: Readonly<Record<string, string | number>>
  /** The cloud's own code that it stands for. */
  upstreamCode: string | null
}

/** What the caller asked for. Undefined stays undefined: the cloud tells "left out" from "false". */
export interface CopyInput {
  sourceRegionId: string
  imageId: string
  /** The source region unless given. */
  destinationRegionId?: string | undefined
  encrypted?: boolean | undefined
  keyId?: string | undefined
  name?: string | undefined
  description?: string | undefined
  tags?: readonly { key: string; value: string }[] | undefined
  resourceGroupId?: string | undefined
  /** Decides nothing of the plan. */
  priority?: 'LOW' | 'NORMAL' | 'HIGH' | undefined
  idempotencyKey?: string | undefined
}

export interface SourceFacts {
  imageId: string
  regionId: string
  name: string
  owner: 'SELF' | 'SYSTEM' | 'SHARED' | 'COMMUNITY' | 'MARKETPLACE' | 'UNKNOWN'
  /** `AVAILABLE`, or what keeps it from being copied. */
  status: string
  /** As DescribeImages says: the system disk's. */
  sizeGiB: number
  diskSizesGiB: readonly number[]
  encryption: Encryption
  /** DescribeImages' hint, for sources whose snapshots this account may not read. */
  hintedEncrypted: boolean | null
  /** ID of the unfinished job that copies it already; null when none does. */
  beingCopiedBy: string | null
}

/** All that the plan is judged by, read beforehand. */
export interface CopyPlanFacts {
  input: CopyInput
  sourceRegionKnown: boolean
  destinationRegionKnown: boolean
  /** Null: there is no such image. */
  source: SourceFacts | null
  /** The key that `input.keyId` names, looked for in the destination region, then in the source's. */
  key: KeyFacts | null
  /** The destination's service key (alias/acs/ecs). Null: not made yet. */
  serviceKey: KeyFacts | null
  /** Account-level default encryption of the destination. Null: the cloud did not say. */
  encryptionByDefault: boolean | null
  /** The key it uses. */
  defaultKey: KeyFacts | null
  /** The source's keys, as far as they could be read; checked where the target keeps them. */
  sourceKeys?: readonly KeyFacts[]
  /** KMS is switched on for this account in the destination region. */
  kmsEnabled: boolean
  /** AliyunECSDiskEncryptDefaultRole exists. Null: the cloud did not say. */
  roleGranted: boolean | null
  /** Names in use among the destination's images, at least those that begin like the wanted one. */
  takenNames: ReadonlySet<string>
  now: Date
}

/** What CopyImage is to be sent, but for token and the gateway's own tags. */
export interface PlannedCopy {
  sourceRegionId: string
  imageId: string
  destinationRegionId: string
  name: string
  description?: string
  encrypted?: boolean
  keyId?: string
  tags: readonly { key: string; value: string }[]
  resourceGroupId?: string
}

export interface CopyPlan {
  destinationRegionId: string
  /** Null when a blocker makes it undefined. */
  resultingEncryption: ResultingEncryption | null
  /** Null when there are blockers. */
  copy: PlannedCopy | null
  blockers: readonly CopyProblem[]
  warnings: readonly CopyProblem[]
}
