/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Why a job was not cancelled. */
export type CancelCopyJobErrorCode =
  /** Too late: the copy is complete, or the job has failed by itself. */
  | 'ALREADY_FINISHED'
  /** The caller may not do this. */
  | 'NOT_ALLOWED'
  /** There is no such job. */
  | 'NOT_FOUND'
  /** The cloud refuses to cancel this copy, which goes on. */
  | 'REFUSED_BY_CLOUD';

/** An encrypted copy of a custom image. */
export type CopyImageEncryptedInput = {
  /** Description of the copy, 2 to 256 characters. */
  description?: string | null | undefined;
  /** Defaults to the source region. */
  destinationRegionId?: string | null | undefined;
  /** Omitted: derived from keyId and the source, as the four transitions say. True without keyId: the destination's service key. */
  encrypted?: boolean | null | undefined;
  /** Sent again with the same input, the mutation answers with the first call's job. ASCII, 1 to 64 characters. */
  idempotencyKey?: string | null | undefined;
  /** The custom image to copy, m-… */
  imageId: string;
  /** A KMS key of the destination region: its ID, ARN or alias/… */
  keyId?: string | null | undefined;
  /** Defaults to the source's name with a suffix that is free in the destination. */
  name?: string | null | undefined;
  /** How the job stands to others in the queue. */
  priority?: CopyPriority;
  /** Resource group of the copy; the default one unless given. */
  resourceGroupId?: string | null | undefined;
  /** The region that holds the image. */
  sourceRegionId: string;
  /** Tags of the copy, at most 17: the cloud takes 20, and the gateway adds job, source and key. */
  tags?: Array<TagInput> | null | undefined;
};

/** Why a copy job failed. */
export type CopyJobFailureCode =
  /** The cloud accepted the copy and could not finish it. */
  | 'CLOUD_COPY_FAILED'
  /** The cloud could not be reached for too long. */
  | 'CLOUD_UNREACHABLE'
  /** The cloud refused the copy: see `upstreamCode`. */
  | 'REJECTED_BY_CLOUD'
  /** The copy vanished while it was being made. */
  | 'TARGET_DISAPPEARED'
  /** The copy is there, but not encrypted as planned: see `verification`. */
  | 'WRONG_ENCRYPTION';

/** Which jobs; all conditions hold together. */
export type CopyJobFilter = {
  /** Recorded after this instant. */
  createdAfter?: string | null | undefined;
  /** Copies into this region. */
  destinationRegionId?: string | null | undefined;
  /** Copies whose target is to be encrypted with this key: its ID or ARN. */
  keyId?: string | null | undefined;
  /** Asked for by this caller. */
  requestedBy?: string | null | undefined;
  /** Copies of this image. */
  sourceImageId?: string | null | undefined;
  /** Copies out of this region. */
  sourceRegionId?: string | null | undefined;
  /** Any of these. */
  statuses?: Array<CopyJobStatus> | null | undefined;
};

/** A copy job's life cycle. */
export type CopyJobStatus =
  /** Stopped on request. */
  | 'CANCELLED'
  /** Asked to stop; the cloud has not confirmed it yet. */
  | 'CANCELLING'
  /** The cloud is copying. */
  | 'COPYING'
  /** Ended without a usable copy: see `failure`. */
  | 'FAILED'
  /** Waiting in the gateway for a free place: the cloud runs five copies a region, and one of the same source image. */
  | 'QUEUED'
  /** Being handed to the cloud. */
  | 'SUBMITTING'
  /** Copied, and encrypted as planned as far as the cloud shows it: see `verification`. */
  | 'SUCCEEDED'
  /** Copied; the target's encryption is being compared with the plan. */
  | 'VERIFYING'
  /** Accepted, and waiting in the cloud's own queue. */
  | 'WAITING';

/** How a queued job stands to others. Among equal ones callers take turns. */
export type CopyPriority =
  /** Before all others. */
  | 'HIGH'
  /** After all others, as for work that can wait. */
  | 'LOW'
  /** As most jobs. */
  | 'NORMAL';

/** What stands in the way of a copy, or is most likely not meant. */
export type CopyProblemCode =
  /** An encrypted image can never become unencrypted. */
  | 'DECRYPTION_IMPOSSIBLE'
  /** The description breaks a rule of CopyImage. */
  | 'DESCRIPTION_INVALID'
  /** The account encrypts by default in the destination region. */
  | 'ENCRYPTION_FORCED_BY_ACCOUNT'
  /** Not 1 to 64 printable ASCII characters. */
  | 'IDEMPOTENCY_KEY_INVALID'
  /** The idempotency key was used before with another input. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The cloud runs one copy of the same source image at a time. */
  | 'IMAGE_BEING_COPIED'
  /** Only an available image can be copied. */
  | 'IMAGE_NOT_AVAILABLE'
  /** Only custom images can be copied: public, marketplace and community images cannot. */
  | 'IMAGE_NOT_CUSTOM'
  /** The source region has no such image, or it is not visible to this account. */
  | 'IMAGE_NOT_FOUND'
  /** An image shared by another account can be copied within its region only. */
  | 'IMAGE_SHARED_CROSS_REGION'
  /** Larger than 500 GiB: the cloud asks for a ticket, or for copying the snapshots. */
  | 'IMAGE_TOO_LARGE'
  /** The key is one of another region than the destination. */
  | 'KEY_IN_OTHER_REGION'
  /** The key, or its imported material, is near its end. */
  | 'KEY_NEAR_DELETION'
  /** There is no such key or alias. */
  | 'KEY_NOT_FOUND'
  /** The key can't encrypt disks; the message lists every reason. */
  | 'KEY_NOT_USABLE'
  /** Keys are regional: the destination needs a key of its own. */
  | 'KEY_REQUIRED_IN_DESTINATION'
  /** A key was given together with `encrypted: false`. */
  | 'KEY_WITHOUT_ENCRYPTION'
  /** KMS is not activated for this account. */
  | 'KMS_NOT_ENABLED'
  /** The name breaks a rule of CopyImage. */
  | 'NAME_INVALID'
  /** The destination already has an image of this name. */
  | 'NAME_TAKEN'
  /** The caller may not do this. */
  | 'NOT_ALLOWED'
  /** A quota of the account is used up. */
  | 'QUOTA_EXCEEDED'
  /** There is no such region, or this gateway does not serve it. */
  | 'REGION_NOT_FOUND'
  /** There is no such resource group. */
  | 'RESOURCE_GROUP_NOT_FOUND'
  /** ECS may not use the customer's keys: role AliyunECSDiskEncryptDefaultRole is missing. */
  | 'ROLE_NOT_AUTHORIZED'
  /** The tags break a rule of CopyImage. */
  | 'TAG_INVALID';

/** What the finished copy shows, compared with the plan. */
export type CopyVerdict =
  /** The target is encrypted exactly as the plan said. */
  | 'MATCHES'
  /** The target should be encrypted, and no disk of it is. */
  | 'NOT_ENCRYPTED'
  /** Some disks of the target are not encrypted, and should be. */
  | 'PARTIALLY_ENCRYPTED'
  /** The target or its snapshots can't be read. */
  | 'UNVERIFIABLE'
  /** The target is encrypted, but not with the key that the plan named. */
  | 'WRONG_KEY';

/** What a disk of an image is made for. */
export type DiskType =
  /** A data disk. */
  | 'DATA'
  /** The system disk. */
  | 'SYSTEM'
  /** A value that this gateway does not know yet; the raw value stands beside it. */
  | 'UNKNOWN';

/** How much of an image is encrypted. */
export type EncryptionState =
  /** Every disk is encrypted. */
  | 'ENCRYPTED'
  /** Some disks are encrypted, some are not. */
  | 'PARTIALLY_ENCRYPTED'
  /** No disk is encrypted. */
  | 'UNENCRYPTED'
  /** The cloud did not say, for example a snapshot that this account may not read. */
  | 'UNKNOWN';

/** The four ways in which copying changes an image's encryption. */
export type EncryptionTransition =
  /** Unencrypted source, a key: the target is encrypted with that key. */
  | 'BECOMES_ENCRYPTED'
  /** Encrypted source, a new key: only the new key opens the target. */
  | 'CHANGES_KEY'
  /** Encrypted source, no new key: the target is encrypted with the source's key. */
  | 'KEEPS_KEY'
  /** Unencrypted source, no key: the target is unencrypted. */
  | 'STAYS_UNENCRYPTED';

/** Statuses: all unless given, unlike the cloud, which hides an image until it is available. */
export type ImageFilter = {
  /** Any of these. Judged by the snapshots, so the listing is read until the page is full. */
  encryption?: Array<EncryptionState> | null | undefined;
  /** These images only. */
  imageIds?: Array<string> | null | undefined;
  /** Images of which a disk is encrypted with this key: its ID, ARN or alias/… */
  keyId?: string | null | undefined;
  /** Part of the name. */
  name?: string | null | undefined;
  /** Of this operating system family. */
  osType?: OperatingSystemType | null | undefined;
  /** Whose images. */
  owner?: ImageOwner | null | undefined;
  /** Any of these. All unless given. */
  statuses?: Array<ImageStatus> | null | undefined;
  /** Images that carry all of these tags. */
  tags?: Array<TagInput> | null | undefined;
};

/** Whose image it is (ImageOwnerAlias). */
export type ImageOwner =
  /** A community image. */
  | 'COMMUNITY'
  /** An image of the marketplace. */
  | 'MARKETPLACE'
  /** A custom image of this account. */
  | 'SELF'
  /** A custom image that another account shares with this one. */
  | 'SHARED'
  /** A public image of Alibaba Cloud. */
  | 'SYSTEM'
  /** A value that this gateway does not know yet; the raw value stands beside it. */
  | 'UNKNOWN';

/** An image's life cycle (Status of DescribeImages). */
export type ImageStatus =
  /** Ready for use. */
  | 'AVAILABLE'
  /** Creating or copying it failed. */
  | 'CREATE_FAILED'
  /** Being created or copied. */
  | 'CREATING'
  /** Withdrawn by its owner. */
  | 'DEPRECATED'
  /** Not usable. */
  | 'UNAVAILABLE'
  /** A value that this gateway does not know yet; the raw value stands beside it. */
  | 'UNKNOWN'
  /** A copy in the cloud's own queue: five run at once in a region. */
  | 'WAITING';

/** Who made the key. */
export type KeyCreator =
  /** A customer's key (CMK). */
  | 'CUSTOMER'
  /** The service key (Default CMK, alias/acs/ecs). */
  | 'SERVICE';

/** Which keys; all conditions hold together. */
export type KeyFilter = {
  /** Part of an alias. */
  alias?: string | null | undefined;
  /** The service key, or the customer's. */
  creator?: KeyCreator | null | undefined;
  /** EXTERNAL: imported key material (BYOK). */
  origin?: KeyOrigin | null | undefined;
  /** Any of these. */
  states?: Array<KeyState> | null | undefined;
  /** Whether it can encrypt disks now. */
  usableForDiskEncryption?: boolean | null | undefined;
};

/** Where the key material comes from (Origin of DescribeKey). */
export type KeyOrigin =
  /** Key material imported by the customer: BYOK (EXTERNAL). */
  | 'EXTERNAL'
  /** Key material made by KMS (Aliyun_KMS). */
  | 'KMS'
  /** A value that this gateway does not know yet; the raw value stands beside it. */
  | 'UNKNOWN';

/** A key's life cycle (KeyState of DescribeKey). */
export type KeyState =
  /** Switched off. What it encrypted cannot be used until it is enabled again. */
  | 'DISABLED'
  /** Usable. */
  | 'ENABLED'
  /** To be deleted at `deleteAt`. What it encrypted is lost then. */
  | 'PENDING_DELETION'
  /** Made for imported key material (BYOK), which has not been imported yet. */
  | 'PENDING_IMPORT'
  /** A value that this gateway does not know yet; the raw value stands beside it. */
  | 'UNKNOWN';

/** Why a key can't encrypt disks. */
export type KeyUnusableReason =
  /** It is disabled. */
  | 'DISABLED'
  /** Its imported key material has expired. */
  | 'MATERIAL_EXPIRED'
  /** Its usage is not ENCRYPT/DECRYPT. */
  | 'NOT_ENCRYPT_DECRYPT'
  /** Disks need a symmetric key: Aliyun_AES_256 or Aliyun_SM4. */
  | 'NOT_SYMMETRIC'
  /** It is going to be deleted. */
  | 'PENDING_DELETION'
  /** Its key material has not been imported yet. */
  | 'PENDING_IMPORT'
  /** KMS reports a state that this gateway does not know. */
  | 'UNKNOWN_STATE'
  /** It is a key of another region than the one it is needed in. */
  | 'WRONG_REGION';

/** What a copy can come without. */
export type LostTrait =
  /** BIOS, UEFI or UEFI-Preferred. Mend it with ModifyImageAttribute. */
  | 'BOOT_MODE'
  /** The image family. Mend it with ModifyImageAttribute. */
  | 'FAMILY'
  /** The image works on instances that need NVMe disks. Mend it with ModifyImageAttribute. */
  | 'NVME_SUPPORT'
  /** A tag. Give it in `tags` of the input, or mend it with TagResources. */
  | 'TAG';

/** Operating system family (OSType). */
export type OperatingSystemType =
  /** Linux. */
  | 'LINUX'
  /** A value that this gateway does not know yet; the raw value stands beside it. */
  | 'UNKNOWN'
  /** Windows Server. */
  | 'WINDOWS';

/** Why a job was not tried again. */
export type RetryCopyJobErrorCode =
  /** The caller may not do this. */
  | 'NOT_ALLOWED'
  /** Only a failed job can be tried again. */
  | 'NOT_FAILED'
  /** There is no such job. */
  | 'NOT_FOUND'
  /** Another try could not succeed: see `failure.retryable` and `failure.remedy`. */
  | 'NOT_RETRYABLE';

/** A tag to set, or to look for. */
export type TagInput = {
  /** The tag key. */
  key: string;
  /** The tag value; may be empty. */
  value?: string;
};

export type CopyPlanQueryVariables = Exact<{
  input: CopyImageEncryptedInput;
}>;


export type CopyPlanQuery = { copyPlan: { destinationRegionId: string, source: { imageId: string } | null, resultingEncryption: { transition: EncryptionTransition, state: EncryptionState, explanation: string, key: { keyId: string } | null } | null, blockers: Array<{ code: CopyProblemCode, message: string, remedy: string, field: Array<string> | null, upstreamCode: string | null }>, warnings: Array<{ code: CopyProblemCode, message: string, remedy: string, field: Array<string> | null, upstreamCode: string | null }> } | null };

export type ProblemFragment = { code: CopyProblemCode, message: string, remedy: string, field: Array<string> | null, upstreamCode: string | null };

export type CopyImageEncryptedMutationVariables = Exact<{
  input: CopyImageEncryptedInput;
}>;


export type CopyImageEncryptedMutation = { copyImageEncrypted: { replayed: boolean, userErrors: Array<{ code: CopyProblemCode, message: string, remedy: string, field: Array<string> | null, upstreamCode: string | null }>, plan: { resultingEncryption: { transition: EncryptionTransition } | null }, copyJob: { changeCursor: string, id: string, status: CopyJobStatus, progressPercent: number, queuePosition: number | null, targetImageId: string | null, estimatedFinishAt: string | null, pollAfterMs: number | null, resultingEncryption: { transition: EncryptionTransition, state: EncryptionState, key: { keyId: string } | null }, verification: { verdict: CopyVerdict, actual: { state: EncryptionState, keys: Array<{ keyId: string }> } | null } | null, failure: { code: CopyJobFailureCode, message: string, remedy: string, upstreamCode: string | null, cloudRequestId: string | null, retryable: boolean } | null, events: Array<{ status: CopyJobStatus, message: string | null, cloudRequestId: string | null }> } | null } };

export type JobFragment = { id: string, status: CopyJobStatus, progressPercent: number, queuePosition: number | null, targetImageId: string | null, estimatedFinishAt: string | null, pollAfterMs: number | null, resultingEncryption: { transition: EncryptionTransition, state: EncryptionState, key: { keyId: string } | null }, verification: { verdict: CopyVerdict, actual: { state: EncryptionState, keys: Array<{ keyId: string }> } | null } | null, failure: { code: CopyJobFailureCode, message: string, remedy: string, upstreamCode: string | null, cloudRequestId: string | null, retryable: boolean } | null, events: Array<{ status: CopyJobStatus, message: string | null, cloudRequestId: string | null }> };

export type CopyJobByIdQueryVariables = Exact<{
  id: string | number;
}>;


export type CopyJobByIdQuery = { copyJob: { id: string, status: CopyJobStatus, progressPercent: number, queuePosition: number | null, targetImageId: string | null, estimatedFinishAt: string | null, pollAfterMs: number | null, resultingEncryption: { transition: EncryptionTransition, state: EncryptionState, key: { keyId: string } | null }, verification: { verdict: CopyVerdict, actual: { state: EncryptionState, keys: Array<{ keyId: string }> } | null } | null, failure: { code: CopyJobFailureCode, message: string, remedy: string, upstreamCode: string | null, cloudRequestId: string | null, retryable: boolean } | null, events: Array<{ status: CopyJobStatus, message: string | null, cloudRequestId: string | null }> } | null };

export type CopyJobListQueryVariables = Exact<{
  filter?: CopyJobFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CopyJobListQuery = { copyJobs: { totalCount: number | null, nodes: Array<{ id: string, status: CopyJobStatus, progressPercent: number, queuePosition: number | null, targetImageId: string | null, estimatedFinishAt: string | null, pollAfterMs: number | null, resultingEncryption: { transition: EncryptionTransition, state: EncryptionState, key: { keyId: string } | null }, verification: { verdict: CopyVerdict, actual: { state: EncryptionState, keys: Array<{ keyId: string }> } | null } | null, failure: { code: CopyJobFailureCode, message: string, remedy: string, upstreamCode: string | null, cloudRequestId: string | null, retryable: boolean } | null, events: Array<{ status: CopyJobStatus, message: string | null, cloudRequestId: string | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CancelCopyJobMutationVariables = Exact<{
  id: string | number;
}>;


export type CancelCopyJobMutation = { cancelCopyJob: { copyJob: { cancelRequestedAt: string | null, cancelRequestedBy: string | null, id: string, status: CopyJobStatus, progressPercent: number, queuePosition: number | null, targetImageId: string | null, estimatedFinishAt: string | null, pollAfterMs: number | null, resultingEncryption: { transition: EncryptionTransition, state: EncryptionState, key: { keyId: string } | null }, verification: { verdict: CopyVerdict, actual: { state: EncryptionState, keys: Array<{ keyId: string }> } | null } | null, failure: { code: CopyJobFailureCode, message: string, remedy: string, upstreamCode: string | null, cloudRequestId: string | null, retryable: boolean } | null, events: Array<{ status: CopyJobStatus, message: string | null, cloudRequestId: string | null }> } | null, userErrors: Array<{ code: CancelCopyJobErrorCode, message: string, field: Array<string> | null }> } };

export type RetryCopyJobMutationVariables = Exact<{
  id: string | number;
}>;


export type RetryCopyJobMutation = { retryCopyJob: { copyJob: { id: string, status: CopyJobStatus, progressPercent: number, queuePosition: number | null, targetImageId: string | null, estimatedFinishAt: string | null, pollAfterMs: number | null, resultingEncryption: { transition: EncryptionTransition, state: EncryptionState, key: { keyId: string } | null }, verification: { verdict: CopyVerdict, actual: { state: EncryptionState, keys: Array<{ keyId: string }> } | null } | null, failure: { code: CopyJobFailureCode, message: string, remedy: string, upstreamCode: string | null, cloudRequestId: string | null, retryable: boolean } | null, events: Array<{ status: CopyJobStatus, message: string | null, cloudRequestId: string | null }> } | null, userErrors: Array<{ code: RetryCopyJobErrorCode, message: string, field: Array<string> | null }> } };

export type CopyJobChangesSubscriptionVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type CopyJobChangesSubscription = { copyJob: { id: string, status: CopyJobStatus, progressPercent: number, targetImageId: string | null, changeCursor: string, targetImage: { status: ImageStatus } | null } };

export type CopyJobsChangesSubscriptionVariables = Exact<{
  filter?: CopyJobFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type CopyJobsChangesSubscription = { copyJobs: { id: string, status: CopyJobStatus, changeCursor: string } };

export type CopyJobLossesQueryVariables = Exact<{
  id: string | number;
}>;


export type CopyJobLossesQuery = { copyJob: { priority: CopyPriority, verification: { losses: Array<{ trait: LostTrait, source: string, target: string | null }> | null } | null } | null };

export type CoverageFragment = { regionId: string, encryptionCoverage: { total: number, encrypted: number, partiallyEncrypted: number, unencrypted: number, unknown: number, byKey: Array<{ images: number, key: { keyId: string } }> } | null };

export type RegionCoverageQueryVariables = Exact<{
  regionId: string;
}>;


export type RegionCoverageQuery = { region: { regionId: string, encryptionCoverage: { total: number, encrypted: number, partiallyEncrypted: number, unencrypted: number, unknown: number, byKey: Array<{ images: number, key: { keyId: string } }> } | null } | null };

export type CoverageOfRegionsQueryVariables = Exact<{ [key: string]: never; }>;


export type CoverageOfRegionsQuery = { regions: Array<{ regionId: string, encryptionCoverage: { total: number, encrypted: number, partiallyEncrypted: number, unencrypted: number, unknown: number, byKey: Array<{ images: number, key: { keyId: string } }> } | null }> };

export type CoverageByAliasQueryVariables = Exact<{
  regionId: string;
}>;


export type CoverageByAliasQuery = { region: { encryptionCoverage: { total: number, byKey: Array<{ images: number, key: { keyId: string, aliases: Array<string> | null } }> } | null } | null };

export type ProtectedImagesQueryVariables = Exact<{
  regionId: string;
  keyId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProtectedImagesQuery = { key: { keyId: string, protectedImages: { totalCount: number | null, edges: Array<{ cursor: string, node: { imageId: string } }>, nodes: Array<{ imageId: string, status: ImageStatus, encryption: { keys: Array<{ keyId: string }> } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } | null } | null };

export type CoverageWithThreeKeysQueryVariables = Exact<{
  regionId: string;
  first: string;
  second: string;
  third: string;
}>;


export type CoverageWithThreeKeysQuery = { first: { keyId: string, protectedImages: { totalCount: number | null, nodes: Array<{ name: string }> } | null } | null, second: { keyId: string, protectedImages: { totalCount: number | null, nodes: Array<{ name: string }> } | null } | null, third: { keyId: string, protectedImages: { totalCount: number | null, nodes: Array<{ name: string }> } | null } | null, region: { regionId: string, encryptionCoverage: { total: number, encrypted: number, partiallyEncrypted: number, unencrypted: number, unknown: number, byKey: Array<{ images: number, key: { keyId: string } }> } | null } | null };

export type ProtectsFragment = { keyId: string, protectedImages: { totalCount: number | null, nodes: Array<{ name: string }> } | null };

export type ImagesWithEncryptionQueryVariables = Exact<{
  regionIds: Array<string> | string;
  filter?: ImageFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ImagesWithEncryptionQuery = { images: { totalCount: number | null, nodes: Array<{ id: string, imageId: string, regionId: string, name: string, status: ImageStatus, sizeGiB: number, encryption: { state: EncryptionState, keys: Array<{ keyId: string, aliases: Array<string> | null }> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ImageDetailsQueryVariables = Exact<{
  regionId: string;
  imageId: string;
}>;


export type ImageDetailsQuery = { image: { id: string, imageId: string, name: string, owner: ImageOwner, status: ImageStatus, rawStatus: string, progressPercent: number, sizeGiB: number, isCopied: boolean, createdAt: string, region: { regionId: string, name: string }, tags: Array<{ key: string, value: string }>, disks: Array<{ device: string, type: DiskType, sizeGiB: number, encrypted: boolean | null, snapshot: { snapshotId: string, encrypted: boolean, sourceSnapshotId: string | null, sourceRegionId: string | null, key: { keyId: string } | null } | null }>, encryption: { state: EncryptionState, keys: Array<{ keyId: string }> } | null, copiedFrom: { imageId: string, regionId: string } | null, producedBy: { id: string } | null, copyJobs: { nodes: Array<{ id: string }> } } | null };

export type KeyDetailsQueryVariables = Exact<{
  regionId: string;
  keyId: string;
}>;


export type KeyDetailsQuery = { key: { id: string, keyId: string, arn: string | null, aliases: Array<string> | null, state: KeyState | null, creator: KeyCreator | null, origin: KeyOrigin | null, spec: string | null, usage: string | null, deleteAt: string | null, materialExpiresAt: string | null, automaticRotation: boolean | null, usedForDiskEncryption: boolean | null, usableForDiskEncryption: boolean | null, unusableReasons: Array<KeyUnusableReason> | null, tags: Array<{ key: string, value: string }> | null } | null };

export type KeyListQueryVariables = Exact<{
  regionId: string;
  filter?: KeyFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type KeyListQuery = { keys: { totalCount: number | null, nodes: Array<{ keyId: string, aliases: Array<string> | null, state: KeyState | null, origin: KeyOrigin | null, creator: KeyCreator | null, usableForDiskEncryption: boolean | null, unusableReasons: Array<KeyUnusableReason> | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export const ProblemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CopyProblem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}}]}}]} as unknown as DocumentNode<ProblemFragment, unknown>;
export const JobFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Job"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CopyJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"targetImageId"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedFinishAt"}},{"kind":"Field","name":{"kind":"Name","value":"pollAfterMs"}},{"kind":"Field","name":{"kind":"Name","value":"resultingEncryption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transition"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"actual"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"cloudRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"cloudRequestId"}}]}}]}}]} as unknown as DocumentNode<JobFragment, unknown>;
export const CoverageFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Coverage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Region"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"encryptionCoverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"encrypted"}},{"kind":"Field","name":{"kind":"Name","value":"partiallyEncrypted"}},{"kind":"Field","name":{"kind":"Name","value":"unencrypted"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}},{"kind":"Field","name":{"kind":"Name","value":"byKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"images"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CoverageFragment, unknown>;
export const ProtectsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Protects"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Key"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"protectedImages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ProtectsFragment, unknown>;
export const CopyPlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CopyPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CopyImageEncryptedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copyPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"imageId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"destinationRegionId"}},{"kind":"Field","name":{"kind":"Name","value":"resultingEncryption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transition"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"blockers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CopyProblem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}}]}}]} as unknown as DocumentNode<CopyPlanQuery, CopyPlanQueryVariables>;
export const CopyImageEncryptedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CopyImageEncrypted"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CopyImageEncryptedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copyImageEncrypted"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resultingEncryption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transition"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"copyJob"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Job"}},{"kind":"Field","name":{"kind":"Name","value":"changeCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CopyProblem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Job"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CopyJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"targetImageId"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedFinishAt"}},{"kind":"Field","name":{"kind":"Name","value":"pollAfterMs"}},{"kind":"Field","name":{"kind":"Name","value":"resultingEncryption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transition"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"actual"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"cloudRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"cloudRequestId"}}]}}]}}]} as unknown as DocumentNode<CopyImageEncryptedMutation, CopyImageEncryptedMutationVariables>;
export const CopyJobByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CopyJobById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copyJob"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Job"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Job"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CopyJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"targetImageId"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedFinishAt"}},{"kind":"Field","name":{"kind":"Name","value":"pollAfterMs"}},{"kind":"Field","name":{"kind":"Name","value":"resultingEncryption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transition"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"actual"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"cloudRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"cloudRequestId"}}]}}]}}]} as unknown as DocumentNode<CopyJobByIdQuery, CopyJobByIdQueryVariables>;
export const CopyJobListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CopyJobList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CopyJobFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copyJobs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Job"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Job"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CopyJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"targetImageId"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedFinishAt"}},{"kind":"Field","name":{"kind":"Name","value":"pollAfterMs"}},{"kind":"Field","name":{"kind":"Name","value":"resultingEncryption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transition"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"actual"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"cloudRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"cloudRequestId"}}]}}]}}]} as unknown as DocumentNode<CopyJobListQuery, CopyJobListQueryVariables>;
export const CancelCopyJobDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelCopyJob"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelCopyJob"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copyJob"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Job"}},{"kind":"Field","name":{"kind":"Name","value":"cancelRequestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelRequestedBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Job"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CopyJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"targetImageId"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedFinishAt"}},{"kind":"Field","name":{"kind":"Name","value":"pollAfterMs"}},{"kind":"Field","name":{"kind":"Name","value":"resultingEncryption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transition"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"actual"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"cloudRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"cloudRequestId"}}]}}]}}]} as unknown as DocumentNode<CancelCopyJobMutation, CancelCopyJobMutationVariables>;
export const RetryCopyJobDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetryCopyJob"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryCopyJob"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copyJob"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Job"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Job"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CopyJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"targetImageId"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedFinishAt"}},{"kind":"Field","name":{"kind":"Name","value":"pollAfterMs"}},{"kind":"Field","name":{"kind":"Name","value":"resultingEncryption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transition"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"actual"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"cloudRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"cloudRequestId"}}]}}]}}]} as unknown as DocumentNode<RetryCopyJobMutation, RetryCopyJobMutationVariables>;
export const CopyJobChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"CopyJobChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copyJob"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"targetImageId"}},{"kind":"Field","name":{"kind":"Name","value":"changeCursor"}},{"kind":"Field","name":{"kind":"Name","value":"targetImage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]} as unknown as DocumentNode<CopyJobChangesSubscription, CopyJobChangesSubscriptionVariables>;
export const CopyJobsChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"CopyJobsChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CopyJobFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copyJobs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"changeCursor"}}]}}]}}]} as unknown as DocumentNode<CopyJobsChangesSubscription, CopyJobsChangesSubscriptionVariables>;
export const CopyJobLossesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CopyJobLosses"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copyJob"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"losses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trait"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"target"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CopyJobLossesQuery, CopyJobLossesQueryVariables>;
export const RegionCoverageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RegionCoverage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"regionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Coverage"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Coverage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Region"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"encryptionCoverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"encrypted"}},{"kind":"Field","name":{"kind":"Name","value":"partiallyEncrypted"}},{"kind":"Field","name":{"kind":"Name","value":"unencrypted"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}},{"kind":"Field","name":{"kind":"Name","value":"byKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"images"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RegionCoverageQuery, RegionCoverageQueryVariables>;
export const CoverageOfRegionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CoverageOfRegions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Coverage"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Coverage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Region"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"encryptionCoverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"encrypted"}},{"kind":"Field","name":{"kind":"Name","value":"partiallyEncrypted"}},{"kind":"Field","name":{"kind":"Name","value":"unencrypted"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}},{"kind":"Field","name":{"kind":"Name","value":"byKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"images"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CoverageOfRegionsQuery, CoverageOfRegionsQueryVariables>;
export const CoverageByAliasDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CoverageByAlias"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"regionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"encryptionCoverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"byKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"images"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CoverageByAliasQuery, CoverageByAliasQueryVariables>;
export const ProtectedImagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProtectedImages"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"regionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"protectedImages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"imageId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"imageId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"encryption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProtectedImagesQuery, ProtectedImagesQueryVariables>;
export const CoverageWithThreeKeysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CoverageWithThreeKeys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"second"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"third"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"first"},"name":{"kind":"Name","value":"key"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"regionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Protects"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"second"},"name":{"kind":"Name","value":"key"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"regionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"second"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Protects"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"third"},"name":{"kind":"Name","value":"key"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"regionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"third"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Protects"}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"regionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Coverage"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Protects"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Key"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"protectedImages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Coverage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Region"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"encryptionCoverage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"encrypted"}},{"kind":"Field","name":{"kind":"Name","value":"partiallyEncrypted"}},{"kind":"Field","name":{"kind":"Name","value":"unencrypted"}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}},{"kind":"Field","name":{"kind":"Name","value":"byKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"images"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CoverageWithThreeKeysQuery, CoverageWithThreeKeysQueryVariables>;
export const ImagesWithEncryptionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImagesWithEncryption"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"regionIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ImageFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"images"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"regionIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"regionIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"imageId"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"sizeGiB"}},{"kind":"Field","name":{"kind":"Name","value":"encryption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<ImagesWithEncryptionQuery, ImagesWithEncryptionQueryVariables>;
export const ImageDetailsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImageDetails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"imageId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"image"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"regionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"imageId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"imageId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"imageId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"sizeGiB"}},{"kind":"Field","name":{"kind":"Name","value":"isCopied"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"sizeGiB"}},{"kind":"Field","name":{"kind":"Name","value":"encrypted"}},{"kind":"Field","name":{"kind":"Name","value":"snapshot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snapshotId"}},{"kind":"Field","name":{"kind":"Name","value":"encrypted"}},{"kind":"Field","name":{"kind":"Name","value":"sourceSnapshotId"}},{"kind":"Field","name":{"kind":"Name","value":"sourceRegionId"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"encryption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"copiedFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"imageId"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"producedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"copyJobs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ImageDetailsQuery, ImageDetailsQueryVariables>;
export const KeyDetailsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KeyDetails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"regionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"keyId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"keyId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"arn"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"creator"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"spec"}},{"kind":"Field","name":{"kind":"Name","value":"usage"}},{"kind":"Field","name":{"kind":"Name","value":"deleteAt"}},{"kind":"Field","name":{"kind":"Name","value":"materialExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"automaticRotation"}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"usedForDiskEncryption"}},{"kind":"Field","name":{"kind":"Name","value":"usableForDiskEncryption"}},{"kind":"Field","name":{"kind":"Name","value":"unusableReasons"}}]}}]}}]} as unknown as DocumentNode<KeyDetailsQuery, KeyDetailsQueryVariables>;
export const KeyListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KeyList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"KeyFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"regionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"creator"}},{"kind":"Field","name":{"kind":"Name","value":"usableForDiskEncryption"}},{"kind":"Field","name":{"kind":"Name","value":"unusableReasons"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<KeyListQuery, KeyListQueryVariables>;