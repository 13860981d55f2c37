/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** Who made the key. */
export type KeyCreator =
  /** A customer's key (CMK). */
  | 'CUSTOMER'
  /** The service key (Default CMK, alias/acs/ecs). */
  | 'SERVICE';

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

/** A tag to set, or to look for. */
export type TagInput = {
  /** The tag key. */
  key: string;
  /** The tag value; may be empty. */
  value?: string;
};

export type RegionsQueryVariables = Exact<{ [key: string]: never; }>;


export type RegionsQuery = { regions: Array<{ regionId: string, name: string }> };

export type JobStateFragment = { id: string, status: CopyJobStatus, progressPercent: number, queuePosition: number | null, targetImageId: string | null, submittedAt: string | null, finishedAt: string | null, estimatedFinishAt: string | null, cancelRequestedAt: string | null, changeCursor: string, verification: { verdict: CopyVerdict, checkedAt: string } | null, failure: { code: CopyJobFailureCode, message: string, remedy: string, upstreamCode: string | null, cloudRequestId: string | null, retryable: boolean } | null, events: Array<{ at: string, status: CopyJobStatus, message: string | null, cloudRequestId: string | null }> };

export type CopyJobChangesSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type CopyJobChangesSubscription = { copyJobs: { id: string, status: CopyJobStatus, progressPercent: number, queuePosition: number | null, targetImageId: string | null, submittedAt: string | null, finishedAt: string | null, estimatedFinishAt: string | null, cancelRequestedAt: string | null, changeCursor: string, verification: { verdict: CopyVerdict, checkedAt: string } | null, failure: { code: CopyJobFailureCode, message: string, remedy: string, upstreamCode: string | null, cloudRequestId: string | null, retryable: boolean } | null, events: Array<{ at: string, status: CopyJobStatus, message: string | null, cloudRequestId: string | null }> } };

export type KeyNameFragment = { id: string, keyId: string, regionId: string, aliases: Array<string> | null };

export type EncryptionSummaryFragment = { state: EncryptionState, keys: Array<{ id: string, keyId: string, regionId: string, aliases: Array<string> | null }> };

export type CopySourceQueryVariables = Exact<{
  regionId: string;
  imageId: string;
}>;


export type CopySourceQuery = { image: { id: string, imageId: string, name: string, regionId: string, owner: ImageOwner, sizeGiB: number, tags: Array<{ key: string, value: string }>, encryption: { state: EncryptionState, keys: Array<{ id: string, keyId: string, regionId: string, aliases: Array<string> | null }> } | null, disks: Array<{ device: string, type: DiskType, sizeGiB: number, snapshot: { id: string, encrypted: boolean } | null }> } | null };

export type CopyKeysQueryVariables = Exact<{
  regionId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type CopyKeysQuery = { keys: { edges: Array<{ node: { creator: KeyCreator | null, state: KeyState | null, origin: KeyOrigin | null, unusableReasons: Array<KeyUnusableReason> | null, id: string, keyId: string, regionId: string, aliases: Array<string> | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type CopyProblemTextFragment = { code: CopyProblemCode, field: Array<string> | null, message: string, remedy: string };

export type CopyPlanQueryVariables = Exact<{
  input: CopyImageEncryptedInput;
}>;


export type CopyPlanQuery = { copyPlan: { destinationRegionId: string, resultingEncryption: { transition: EncryptionTransition, state: EncryptionState, explanation: string, key: { id: string, keyId: string, regionId: string, aliases: Array<string> | null } | null } | null, blockers: Array<{ code: CopyProblemCode, field: Array<string> | null, message: string, remedy: string }>, warnings: Array<{ code: CopyProblemCode, field: Array<string> | null, message: string, remedy: string }> } | null };

export type CopyImageEncryptedMutationVariables = Exact<{
  input: CopyImageEncryptedInput;
}>;


export type CopyImageEncryptedMutation = { copyImageEncrypted: { copyJob: { id: string, status: CopyJobStatus, progressPercent: number, queuePosition: number | null, targetImageId: string | null, submittedAt: string | null, finishedAt: string | null, estimatedFinishAt: string | null, cancelRequestedAt: string | null, changeCursor: string, verification: { verdict: CopyVerdict, checkedAt: string } | null, failure: { code: CopyJobFailureCode, message: string, remedy: string, upstreamCode: string | null, cloudRequestId: string | null, retryable: boolean } | null, events: Array<{ at: string, status: CopyJobStatus, message: string | null, cloudRequestId: string | null }> } | null, userErrors: Array<{ code: CopyProblemCode, field: Array<string> | null, message: string, remedy: string }> } };

export const JobStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JobState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CopyJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"targetImageId"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedFinishAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelRequestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changeCursor"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"cloudRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"cloudRequestId"}}]}}]}}]} as unknown as DocumentNode<JobStateFragment, unknown>;
export const KeyNameFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeyName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Key"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}}]}}]} as unknown as DocumentNode<KeyNameFragment, unknown>;
export const EncryptionSummaryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EncryptionSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImageEncryption"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KeyName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeyName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Key"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}}]}}]} as unknown as DocumentNode<EncryptionSummaryFragment, unknown>;
export const CopyProblemTextFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CopyProblemText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CopyProblem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]} as unknown as DocumentNode<CopyProblemTextFragment, unknown>;
export const RegionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Regions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<RegionsQuery, RegionsQueryVariables>;
export const CopyJobChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"CopyJobChanges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copyJobs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"JobState"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JobState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CopyJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"targetImageId"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedFinishAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelRequestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changeCursor"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"cloudRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"cloudRequestId"}}]}}]}}]} as unknown as DocumentNode<CopyJobChangesSubscription, CopyJobChangesSubscriptionVariables>;
export const CopySourceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CopySource"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"imageId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"image"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"regionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"imageId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"imageId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"imageId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"sizeGiB"}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"encryption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EncryptionSummary"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"sizeGiB"}},{"kind":"Field","name":{"kind":"Name","value":"snapshot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"encrypted"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeyName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Key"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EncryptionSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImageEncryption"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KeyName"}}]}}]}}]} as unknown as DocumentNode<CopySourceQuery, CopySourceQueryVariables>;
export const CopyKeysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CopyKeys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"regionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KeyName"}},{"kind":"Field","name":{"kind":"Name","value":"creator"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"unusableReasons"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeyName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Key"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}}]}}]} as unknown as DocumentNode<CopyKeysQuery, CopyKeysQueryVariables>;
export const CopyPlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CopyPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CopyImageEncryptedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copyPlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"destinationRegionId"}},{"kind":"Field","name":{"kind":"Name","value":"resultingEncryption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transition"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KeyName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"blockers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CopyProblemText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CopyProblemText"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeyName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Key"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CopyProblemText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CopyProblem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]} as unknown as DocumentNode<CopyPlanQuery, CopyPlanQueryVariables>;
export const CopyImageEncryptedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CopyImageEncrypted"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CopyImageEncryptedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copyImageEncrypted"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copyJob"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"JobState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CopyProblemText"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JobState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CopyJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"targetImageId"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedFinishAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelRequestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changeCursor"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"cloudRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"cloudRequestId"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CopyProblemText"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CopyProblem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]} as unknown as DocumentNode<CopyImageEncryptedMutation, CopyImageEncryptedMutationVariables>;