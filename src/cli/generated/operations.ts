/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

export type ProblemFragment = { code: CopyProblemCode, message: string, remedy: string, field: Array<string> | null, upstreamCode: string | null };

export type PlanFragment = { destinationRegionId: string, source: { imageId: string, name: string, regionId: string, encryption: { state: EncryptionState } | null } | null, resultingEncryption: { transition: EncryptionTransition, state: EncryptionState, explanation: string, key: { keyId: string, aliases: Array<string> | null } | null } | null, blockers: Array<{ code: CopyProblemCode, message: string, remedy: string, field: Array<string> | null, upstreamCode: string | null }>, warnings: Array<{ code: CopyProblemCode, message: string, remedy: string, field: Array<string> | null, upstreamCode: string | null }> };

export type CopyPlanQueryVariables = Exact<{
  input: CopyImageEncryptedInput;
}>;


export type CopyPlanQuery = { copyPlan: { destinationRegionId: string, source: { imageId: string, name: string, regionId: string, encryption: { state: EncryptionState } | null } | null, resultingEncryption: { transition: EncryptionTransition, state: EncryptionState, explanation: string, key: { keyId: string, aliases: Array<string> | null } | null } | null, blockers: Array<{ code: CopyProblemCode, message: string, remedy: string, field: Array<string> | null, upstreamCode: string | null }>, warnings: Array<{ code: CopyProblemCode, message: string, remedy: string, field: Array<string> | null, upstreamCode: string | null }> } | null };

export type CopyImageEncryptedMutationVariables = Exact<{
  input: CopyImageEncryptedInput;
}>;


export type CopyImageEncryptedMutation = { copyImageEncrypted: { replayed: boolean, userErrors: Array<{ code: CopyProblemCode, message: string, remedy: string, field: Array<string> | null, upstreamCode: string | null }>, plan: { destinationRegionId: string, source: { imageId: string, name: string, regionId: string, encryption: { state: EncryptionState } | null } | null, resultingEncryption: { transition: EncryptionTransition, state: EncryptionState, explanation: string, key: { keyId: string, aliases: Array<string> | null } | null } | null, blockers: Array<{ code: CopyProblemCode, message: string, remedy: string, field: Array<string> | null, upstreamCode: string | null }>, warnings: Array<{ code: CopyProblemCode, message: string, remedy: string, field: Array<string> | null, upstreamCode: string | null }> }, copyJob: { id: string, status: CopyJobStatus, progressPercent: number, queuePosition: number | null, estimatedFinishAt: string | null, sourceRegionId: string, sourceImageId: string, destinationRegionId: string, targetImageId: string | null, priority: CopyPriority, requestedBy: string, createdAt: string, submittedAt: string | null, finishedAt: string | null, cancelRequestedAt: string | null, cancelRequestedBy: string | null, changeCursor: string, resultingEncryption: { transition: EncryptionTransition, state: EncryptionState, key: { keyId: string } | null }, verification: { verdict: CopyVerdict, checkedAt: string, actual: { state: EncryptionState, keys: Array<{ keyId: string }> } | null, losses: Array<{ trait: LostTrait, source: string, target: string | null }> | null } | null, failure: { code: CopyJobFailureCode, message: string, remedy: string, retryable: boolean, upstreamCode: string | null, cloudRequestId: string | null } | null } | null } };

export type RegionIdsQueryVariables = Exact<{ [key: string]: never; }>;


export type RegionIdsQuery = { regions: Array<{ regionId: string }> };

export type ImagesQueryVariables = Exact<{
  regionIds: Array<string> | string;
  filter?: ImageFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ImagesQuery = { images: { nodes: Array<{ imageId: string, regionId: string, name: string, description: string | null, status: ImageStatus, owner: ImageOwner, sizeGiB: number, osName: string | null, createdAt: string, tags: Array<{ key: string, value: string }>, encryption: { state: EncryptionState, keys: Array<{ keyId: string, aliases: Array<string> | null }> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type JobFragment = { id: string, status: CopyJobStatus, progressPercent: number, queuePosition: number | null, estimatedFinishAt: string | null, sourceRegionId: string, sourceImageId: string, destinationRegionId: string, targetImageId: string | null, priority: CopyPriority, requestedBy: string, createdAt: string, submittedAt: string | null, finishedAt: string | null, cancelRequestedAt: string | null, cancelRequestedBy: string | null, changeCursor: string, resultingEncryption: { transition: EncryptionTransition, state: EncryptionState, key: { keyId: string } | null }, verification: { verdict: CopyVerdict, checkedAt: string, actual: { state: EncryptionState, keys: Array<{ keyId: string }> } | null, losses: Array<{ trait: LostTrait, source: string, target: string | null }> | null } | null, failure: { code: CopyJobFailureCode, message: string, remedy: string, retryable: boolean, upstreamCode: string | null, cloudRequestId: string | null } | null };

export type CopyJobQueryVariables = Exact<{
  id: string | number;
}>;


export type CopyJobQuery = { copyJob: { id: string, status: CopyJobStatus, progressPercent: number, queuePosition: number | null, estimatedFinishAt: string | null, sourceRegionId: string, sourceImageId: string, destinationRegionId: string, targetImageId: string | null, priority: CopyPriority, requestedBy: string, createdAt: string, submittedAt: string | null, finishedAt: string | null, cancelRequestedAt: string | null, cancelRequestedBy: string | null, changeCursor: string, resultingEncryption: { explanation: string, transition: EncryptionTransition, state: EncryptionState, key: { keyId: string } | null }, events: Array<{ at: string, status: CopyJobStatus, message: string | null, cloudRequestId: string | null }>, verification: { verdict: CopyVerdict, checkedAt: string, actual: { state: EncryptionState, keys: Array<{ keyId: string }> } | null, losses: Array<{ trait: LostTrait, source: string, target: string | null }> | null } | null, failure: { code: CopyJobFailureCode, message: string, remedy: string, retryable: boolean, upstreamCode: string | null, cloudRequestId: string | null } | null } | null };

export type CopyJobsQueryVariables = Exact<{
  filter?: CopyJobFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CopyJobsQuery = { copyJobs: { nodes: Array<{ id: string, status: CopyJobStatus, progressPercent: number, queuePosition: number | null, estimatedFinishAt: string | null, sourceRegionId: string, sourceImageId: string, destinationRegionId: string, targetImageId: string | null, priority: CopyPriority, requestedBy: string, createdAt: string, submittedAt: string | null, finishedAt: string | null, cancelRequestedAt: string | null, cancelRequestedBy: string | null, changeCursor: string, resultingEncryption: { transition: EncryptionTransition, state: EncryptionState, key: { keyId: string } | null }, verification: { verdict: CopyVerdict, checkedAt: string, actual: { state: EncryptionState, keys: Array<{ keyId: string }> } | null, losses: Array<{ trait: LostTrait, source: string, target: string | null }> | null } | null, failure: { code: CopyJobFailureCode, message: string, remedy: string, retryable: boolean, upstreamCode: string | null, cloudRequestId: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CancelCopyJobMutationVariables = Exact<{
  id: string | number;
}>;


export type CancelCopyJobMutation = { cancelCopyJob: { copyJob: { id: string, status: CopyJobStatus, progressPercent: number, queuePosition: number | null, estimatedFinishAt: string | null, sourceRegionId: string, sourceImageId: string, destinationRegionId: string, targetImageId: string | null, priority: CopyPriority, requestedBy: string, createdAt: string, submittedAt: string | null, finishedAt: string | null, cancelRequestedAt: string | null, cancelRequestedBy: string | null, changeCursor: string, resultingEncryption: { transition: EncryptionTransition, state: EncryptionState, key: { keyId: string } | null }, verification: { verdict: CopyVerdict, checkedAt: string, actual: { state: EncryptionState, keys: Array<{ keyId: string }> } | null, losses: Array<{ trait: LostTrait, source: string, target: string | null }> | null } | null, failure: { code: CopyJobFailureCode, message: string, remedy: string, retryable: boolean, upstreamCode: string | null, cloudRequestId: string | null } | null } | null, userErrors: Array<{ code: CancelCopyJobErrorCode, message: string }> } };

export type RetryCopyJobMutationVariables = Exact<{
  id: string | number;
}>;


export type RetryCopyJobMutation = { retryCopyJob: { copyJob: { id: string, status: CopyJobStatus, progressPercent: number, queuePosition: number | null, estimatedFinishAt: string | null, sourceRegionId: string, sourceImageId: string, destinationRegionId: string, targetImageId: string | null, priority: CopyPriority, requestedBy: string, createdAt: string, submittedAt: string | null, finishedAt: string | null, cancelRequestedAt: string | null, cancelRequestedBy: string | null, changeCursor: string, resultingEncryption: { transition: EncryptionTransition, state: EncryptionState, key: { keyId: string } | null }, verification: { verdict: CopyVerdict, checkedAt: string, actual: { state: EncryptionState, keys: Array<{ keyId: string }> } | null, losses: Array<{ trait: LostTrait, source: string, target: string | null }> | null } | null, failure: { code: CopyJobFailureCode, message: string, remedy: string, retryable: boolean, upstreamCode: string | null, cloudRequestId: string | null } | null } | null, userErrors: Array<{ code: RetryCopyJobErrorCode, message: string }> } };

export type CopyJobChangesSubscriptionVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type CopyJobChangesSubscription = { copyJob: { id: string, status: CopyJobStatus, progressPercent: number, queuePosition: number | null, estimatedFinishAt: string | null, sourceRegionId: string, sourceImageId: string, destinationRegionId: string, targetImageId: string | null, priority: CopyPriority, requestedBy: string, createdAt: string, submittedAt: string | null, finishedAt: string | null, cancelRequestedAt: string | null, cancelRequestedBy: string | null, changeCursor: string, resultingEncryption: { transition: EncryptionTransition, state: EncryptionState, key: { keyId: string } | null }, verification: { verdict: CopyVerdict, checkedAt: string, actual: { state: EncryptionState, keys: Array<{ keyId: string }> } | null, losses: Array<{ trait: LostTrait, source: string, target: string | null }> | null } | null, failure: { code: CopyJobFailureCode, message: string, remedy: string, retryable: boolean, upstreamCode: string | null, cloudRequestId: string | null } | null } };

export type CopyJobsChangesSubscriptionVariables = Exact<{
  filter?: CopyJobFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type CopyJobsChangesSubscription = { copyJobs: { id: string, status: CopyJobStatus, progressPercent: number, queuePosition: number | null, estimatedFinishAt: string | null, sourceRegionId: string, sourceImageId: string, destinationRegionId: string, targetImageId: string | null, priority: CopyPriority, requestedBy: string, createdAt: string, submittedAt: string | null, finishedAt: string | null, cancelRequestedAt: string | null, cancelRequestedBy: string | null, changeCursor: string, resultingEncryption: { transition: EncryptionTransition, state: EncryptionState, key: { keyId: string } | null }, verification: { verdict: CopyVerdict, checkedAt: string, actual: { state: EncryptionState, keys: Array<{ keyId: string }> } | null, losses: Array<{ trait: LostTrait, source: string, target: string | null }> | null } | null, failure: { code: CopyJobFailureCode, message: string, remedy: string, retryable: boolean, upstreamCode: string | null, cloudRequestId: string | null } | null } };

export type KeysQueryVariables = Exact<{
  regionId: string;
  filter?: KeyFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type KeysQuery = { keys: { nodes: Array<{ keyId: string, regionId: string, aliases: Array<string> | null, state: KeyState | null, creator: KeyCreator | null, origin: KeyOrigin | null, spec: string | null, description: string | null, deleteAt: string | null, materialExpiresAt: string | null, usableForDiskEncryption: boolean | null, unusableReasons: Array<KeyUnusableReason> | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ProblemFragmentDoc = new TypedDocumentString(`
    fragment Problem on CopyProblem {
  code
  message
  remedy
  field
  upstreamCode
}
    `, {"fragmentName":"Problem"}) as unknown as TypedDocumentString<ProblemFragment, unknown>;
export const PlanFragmentDoc = new TypedDocumentString(`
    fragment Plan on CopyPlan {
  source {
    imageId
    name
    regionId
    encryption {
      state
    }
  }
  destinationRegionId
  resultingEncryption {
    transition
    state
    key {
      keyId
      aliases
    }
    explanation
  }
  blockers {
    ...Problem
  }
  warnings {
    ...Problem
  }
}
    fragment Problem on CopyProblem {
  code
  message
  remedy
  field
  upstreamCode
}`, {"fragmentName":"Plan"}) as unknown as TypedDocumentString<PlanFragment, unknown>;
export const JobFragmentDoc = new TypedDocumentString(`
    fragment Job on CopyJob {
  id
  status
  progressPercent
  queuePosition
  estimatedFinishAt
  sourceRegionId
  sourceImageId
  destinationRegionId
  targetImageId
  priority
  requestedBy
  createdAt
  submittedAt
  finishedAt
  cancelRequestedAt
  cancelRequestedBy
  changeCursor
  resultingEncryption {
    transition
    state
    key {
      keyId
    }
  }
  verification {
    verdict
    checkedAt
    actual {
      state
      keys {
        keyId
      }
    }
    losses {
      trait
      source
      target
    }
  }
  failure {
    code
    message
    remedy
    retryable
    upstreamCode
    cloudRequestId
  }
}
    `, {"fragmentName":"Job"}) as unknown as TypedDocumentString<JobFragment, unknown>;
export const CopyPlanDocument = new TypedDocumentString(`
    query CopyPlan($input: CopyImageEncryptedInput!) {
  copyPlan(input: $input) {
    ...Plan
  }
}
    fragment Problem on CopyProblem {
  code
  message
  remedy
  field
  upstreamCode
}
fragment Plan on CopyPlan {
  source {
    imageId
    name
    regionId
    encryption {
      state
    }
  }
  destinationRegionId
  resultingEncryption {
    transition
    state
    key {
      keyId
      aliases
    }
    explanation
  }
  blockers {
    ...Problem
  }
  warnings {
    ...Problem
  }
}`) as unknown as TypedDocumentString<CopyPlanQuery, CopyPlanQueryVariables>;
export const CopyImageEncryptedDocument = new TypedDocumentString(`
    mutation CopyImageEncrypted($input: CopyImageEncryptedInput!) {
  copyImageEncrypted(input: $input) {
    replayed
    userErrors {
      ...Problem
    }
    plan {
      ...Plan
    }
    copyJob {
      ...Job
    }
  }
}
    fragment Problem on CopyProblem {
  code
  message
  remedy
  field
  upstreamCode
}
fragment Plan on CopyPlan {
  source {
    imageId
    name
    regionId
    encryption {
      state
    }
  }
  destinationRegionId
  resultingEncryption {
    transition
    state
    key {
      keyId
      aliases
    }
    explanation
  }
  blockers {
    ...Problem
  }
  warnings {
    ...Problem
  }
}
fragment Job on CopyJob {
  id
  status
  progressPercent
  queuePosition
  estimatedFinishAt
  sourceRegionId
  sourceImageId
  destinationRegionId
  targetImageId
  priority
  requestedBy
  createdAt
  submittedAt
  finishedAt
  cancelRequestedAt
  cancelRequestedBy
  changeCursor
  resultingEncryption {
    transition
    state
    key {
      keyId
    }
  }
  verification {
    verdict
    checkedAt
    actual {
      state
      keys {
        keyId
      }
    }
    losses {
      trait
      source
      target
    }
  }
  failure {
    code
    message
    remedy
    retryable
    upstreamCode
    cloudRequestId
  }
}`) as unknown as TypedDocumentString<CopyImageEncryptedMutation, CopyImageEncryptedMutationVariables>;
export const RegionIdsDocument = new TypedDocumentString(`
    query RegionIds {
  regions {
    regionId
  }
}
    `) as unknown as TypedDocumentString<RegionIdsQuery, RegionIdsQueryVariables>;
export const ImagesDocument = new TypedDocumentString(`
    query Images($regionIds: [String!]!, $filter: ImageFilter, $first: Int, $after: String) {
  images(regionIds: $regionIds, filter: $filter, first: $first, after: $after) {
    nodes {
      imageId
      regionId
      name
      description
      status
      owner
      sizeGiB
      osName
      createdAt
      tags {
        key
        value
      }
      encryption {
        state
        keys {
          keyId
          aliases
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ImagesQuery, ImagesQueryVariables>;
export const CopyJobDocument = new TypedDocumentString(`
    query CopyJob($id: ID!) {
  copyJob(id: $id) {
    ...Job
    resultingEncryption {
      explanation
    }
    events {
      at
      status
      message
      cloudRequestId
    }
  }
}
    fragment Job on CopyJob {
  id
  status
  progressPercent
  queuePosition
  estimatedFinishAt
  sourceRegionId
  sourceImageId
  destinationRegionId
  targetImageId
  priority
  requestedBy
  createdAt
  submittedAt
  finishedAt
  cancelRequestedAt
  cancelRequestedBy
  changeCursor
  resultingEncryption {
    transition
    state
    key {
      keyId
    }
  }
  verification {
    verdict
    checkedAt
    actual {
      state
      keys {
        keyId
      }
    }
    losses {
      trait
      source
      target
    }
  }
  failure {
    code
    message
    remedy
    retryable
    upstreamCode
    cloudRequestId
  }
}`) as unknown as TypedDocumentString<CopyJobQuery, CopyJobQueryVariables>;
export const CopyJobsDocument = new TypedDocumentString(`
    query CopyJobs($filter: CopyJobFilter, $first: Int, $after: String) {
  copyJobs(filter: $filter, first: $first, after: $after) {
    nodes {
      ...Job
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment Job on CopyJob {
  id
  status
  progressPercent
  queuePosition
  estimatedFinishAt
  sourceRegionId
  sourceImageId
  destinationRegionId
  targetImageId
  priority
  requestedBy
  createdAt
  submittedAt
  finishedAt
  cancelRequestedAt
  cancelRequestedBy
  changeCursor
  resultingEncryption {
    transition
    state
    key {
      keyId
    }
  }
  verification {
    verdict
    checkedAt
    actual {
      state
      keys {
        keyId
      }
    }
    losses {
      trait
      source
      target
    }
  }
  failure {
    code
    message
    remedy
    retryable
    upstreamCode
    cloudRequestId
  }
}`) as unknown as TypedDocumentString<CopyJobsQuery, CopyJobsQueryVariables>;
export const CancelCopyJobDocument = new TypedDocumentString(`
    mutation CancelCopyJob($id: ID!) {
  cancelCopyJob(input: {id: $id}) {
    copyJob {
      ...Job
    }
    userErrors {
      code
      message
    }
  }
}
    fragment Job on CopyJob {
  id
  status
  progressPercent
  queuePosition
  estimatedFinishAt
  sourceRegionId
  sourceImageId
  destinationRegionId
  targetImageId
  priority
  requestedBy
  createdAt
  submittedAt
  finishedAt
  cancelRequestedAt
  cancelRequestedBy
  changeCursor
  resultingEncryption {
    transition
    state
    key {
      keyId
    }
  }
  verification {
    verdict
    checkedAt
    actual {
      state
      keys {
        keyId
      }
    }
    losses {
      trait
      source
      target
    }
  }
  failure {
    code
    message
    remedy
    retryable
    upstreamCode
    cloudRequestId
  }
}`) as unknown as TypedDocumentString<CancelCopyJobMutation, CancelCopyJobMutationVariables>;
export const RetryCopyJobDocument = new TypedDocumentString(`
    mutation RetryCopyJob($id: ID!) {
  retryCopyJob(input: {id: $id}) {
    copyJob {
      ...Job
    }
    userErrors {
      code
      message
    }
  }
}
    fragment Job on CopyJob {
  id
  status
  progressPercent
  queuePosition
  estimatedFinishAt
  sourceRegionId
  sourceImageId
  destinationRegionId
  targetImageId
  priority
  requestedBy
  createdAt
  submittedAt
  finishedAt
  cancelRequestedAt
  cancelRequestedBy
  changeCursor
  resultingEncryption {
    transition
    state
    key {
      keyId
    }
  }
  verification {
    verdict
    checkedAt
    actual {
      state
      keys {
        keyId
      }
    }
    losses {
      trait
      source
      target
    }
  }
  failure {
    code
    message
    remedy
    retryable
    upstreamCode
    cloudRequestId
  }
}`) as unknown as TypedDocumentString<RetryCopyJobMutation, RetryCopyJobMutationVariables>;
export const CopyJobChangesDocument = new TypedDocumentString(`
    subscription CopyJobChanges($id: ID!, $after: String) {
  copyJob(id: $id, after: $after) {
    ...Job
  }
}
    fragment Job on CopyJob {
  id
  status
  progressPercent
  queuePosition
  estimatedFinishAt
  sourceRegionId
  sourceImageId
  destinationRegionId
  targetImageId
  priority
  requestedBy
  createdAt
  submittedAt
  finishedAt
  cancelRequestedAt
  cancelRequestedBy
  changeCursor
  resultingEncryption {
    transition
    state
    key {
      keyId
    }
  }
  verification {
    verdict
    checkedAt
    actual {
      state
      keys {
        keyId
      }
    }
    losses {
      trait
      source
      target
    }
  }
  failure {
    code
    message
    remedy
    retryable
    upstreamCode
    cloudRequestId
  }
}`) as unknown as TypedDocumentString<CopyJobChangesSubscription, CopyJobChangesSubscriptionVariables>;
export const CopyJobsChangesDocument = new TypedDocumentString(`
    subscription CopyJobsChanges($filter: CopyJobFilter, $after: String) {
  copyJobs(filter: $filter, after: $after) {
    ...Job
  }
}
    fragment Job on CopyJob {
  id
  status
  progressPercent
  queuePosition
  estimatedFinishAt
  sourceRegionId
  sourceImageId
  destinationRegionId
  targetImageId
  priority
  requestedBy
  createdAt
  submittedAt
  finishedAt
  cancelRequestedAt
  cancelRequestedBy
  changeCursor
  resultingEncryption {
    transition
    state
    key {
      keyId
    }
  }
  verification {
    verdict
    checkedAt
    actual {
      state
      keys {
        keyId
      }
    }
    losses {
      trait
      source
      target
    }
  }
  failure {
    code
    message
    remedy
    retryable
    upstreamCode
    cloudRequestId
  }
}`) as unknown as TypedDocumentString<CopyJobsChangesSubscription, CopyJobsChangesSubscriptionVariables>;
export const KeysDocument = new TypedDocumentString(`
    query Keys($regionId: String!, $filter: KeyFilter, $first: Int, $after: String) {
  keys(regionId: $regionId, filter: $filter, first: $first, after: $after) {
    nodes {
      keyId
      regionId
      aliases
      state
      creator
      origin
      spec
      description
      deleteAt
      materialExpiresAt
      usableForDiskEncryption
      unusableReasons
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<KeysQuery, KeysQueryVariables>;