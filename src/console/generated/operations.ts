/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** Operating system family (OSType). */
export type OperatingSystemType =
  /** Linux. */
  | 'LINUX'
  /** A value that this gateway does not know yet; the raw value stands beside it. */
  | 'UNKNOWN'
  /** Windows Server. */
  | 'WINDOWS';

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

export type ImageSummaryFragment = { id: string, imageId: string, regionId: string, name: string, owner: ImageOwner, status: ImageStatus, progressPercent: number, isCopied: boolean, createdAt: string, osType: OperatingSystemType, osName: string | null, sizeGiB: number, tags: Array<{ key: string, value: string }>, disks: Array<{ device: string, type: DiskType, sizeGiB: number }>, encryption: { state: EncryptionState, keys: Array<{ id: string, keyId: string, regionId: string, aliases: Array<string> | null }> } | null };

export type ImageListQueryVariables = Exact<{
  regionIds: Array<string> | string;
  filter?: ImageFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ImageListQuery = { images: { totalCount: number | null, edges: Array<{ node: { id: string, imageId: string, regionId: string, name: string, owner: ImageOwner, status: ImageStatus, progressPercent: number, isCopied: boolean, createdAt: string, osType: OperatingSystemType, osName: string | null, sizeGiB: number, tags: Array<{ key: string, value: string }>, disks: Array<{ device: string, type: DiskType, sizeGiB: number }>, encryption: { state: EncryptionState, keys: Array<{ id: string, keyId: string, regionId: string, aliases: Array<string> | null }> } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ImageProgressQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type ImageProgressQuery = { nodes: Array<
    | { id: string }
    | { status: ImageStatus, progressPercent: number, id: string, encryption: { state: EncryptionState, keys: Array<{ id: string, keyId: string, regionId: string, aliases: Array<string> | null }> } | null }
    | { id: string }
    | { id: string }
   | null> };

export type ImageFilterKeysQueryVariables = Exact<{
  regionId: string;
  after?: string | null | undefined;
}>;


export type ImageFilterKeysQuery = { keys: { edges: Array<{ node: { id: string, keyId: string, regionId: string, aliases: Array<string> | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ImageDetailsQueryVariables = Exact<{
  regionId: string;
  imageId: string;
}>;


export type ImageDetailsQuery = { image: { rawStatus: string, architecture: string | null, family: string | null, description: string | null, resourceGroupId: string | null, platform: string | null, id: string, imageId: string, regionId: string, name: string, owner: ImageOwner, status: ImageStatus, progressPercent: number, isCopied: boolean, createdAt: string, osType: OperatingSystemType, osName: string | null, sizeGiB: number, region: { regionId: string, name: string }, disks: Array<{ device: string, type: DiskType, sizeGiB: number, encrypted: boolean | null, snapshot: { id: string, snapshotId: string, encrypted: boolean, createdAt: string, sourceSnapshotId: string | null, sourceRegionId: string | null, key: { id: string, keyId: string, regionId: string, aliases: Array<string> | null } | null } | null }>, tags: Array<{ key: string, value: string }>, encryption: { state: EncryptionState, keys: Array<{ id: string, keyId: string, regionId: string, aliases: Array<string> | null }> } | null } | null };

export type ImageKeysQueryVariables = Exact<{
  id: string | number;
}>;


export type ImageKeysQuery = { node:
    | { id: string }
    | { id: string, encryption: { state: EncryptionState, keys: Array<{ state: KeyState | null, deleteAt: string | null, usableForDiskEncryption: boolean | null, unusableReasons: Array<KeyUnusableReason> | null, id: string, keyId: string, regionId: string, aliases: Array<string> | null }> } | null }
    | { id: string }
    | { id: string }
   | null };

export type LineageImageFragment = { id: string, imageId: string, regionId: string, name: string, status: ImageStatus, isCopied: boolean, encryption: { state: EncryptionState, keys: Array<{ id: string, keyId: string, regionId: string, aliases: Array<string> | null }> } | null };

export type LineageJobFragment = { id: string, status: CopyJobStatus, progressPercent: number, createdAt: string, sourceImageId: string, sourceRegionId: string, destinationRegionId: string, targetImageId: string | null, resultingEncryption: { state: EncryptionState, transition: EncryptionTransition, key: { id: string, keyId: string, regionId: string, aliases: Array<string> | null } | null }, verification: { verdict: CopyVerdict, checkedAt: string } | null };

export type ImageLineageQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type ImageLineageQuery = { node:
    | { id: string }
    | { id: string, producedBy: { id: string, status: CopyJobStatus, progressPercent: number, createdAt: string, sourceImageId: string, sourceRegionId: string, destinationRegionId: string, targetImageId: string | null, resultingEncryption: { state: EncryptionState, transition: EncryptionTransition, key: { id: string, keyId: string, regionId: string, aliases: Array<string> | null } | null }, verification: { verdict: CopyVerdict, checkedAt: string } | null } | null, copiedFrom: { id: string, imageId: string, regionId: string, name: string, status: ImageStatus, isCopied: boolean, producedBy: { id: string, status: CopyJobStatus, progressPercent: number, createdAt: string, sourceImageId: string, sourceRegionId: string, destinationRegionId: string, targetImageId: string | null, resultingEncryption: { state: EncryptionState, transition: EncryptionTransition, key: { id: string, keyId: string, regionId: string, aliases: Array<string> | null } | null }, verification: { verdict: CopyVerdict, checkedAt: string } | null } | null, copiedFrom: { id: string, imageId: string, regionId: string, name: string, status: ImageStatus, isCopied: boolean, producedBy: { id: string, status: CopyJobStatus, progressPercent: number, createdAt: string, sourceImageId: string, sourceRegionId: string, destinationRegionId: string, targetImageId: string | null, resultingEncryption: { state: EncryptionState, transition: EncryptionTransition, key: { id: string, keyId: string, regionId: string, aliases: Array<string> | null } | null }, verification: { verdict: CopyVerdict, checkedAt: string } | null } | null, copiedFrom: { id: string, imageId: string, regionId: string, name: string, status: ImageStatus, isCopied: boolean, encryption: { state: EncryptionState, keys: Array<{ id: string, keyId: string, regionId: string, aliases: Array<string> | null }> } | null } | null, encryption: { state: EncryptionState, keys: Array<{ id: string, keyId: string, regionId: string, aliases: Array<string> | null }> } | null } | null, encryption: { state: EncryptionState, keys: Array<{ id: string, keyId: string, regionId: string, aliases: Array<string> | null }> } | null } | null, copyJobs: { totalCount: number | null, edges: Array<{ node: { id: string, status: CopyJobStatus, progressPercent: number, createdAt: string, sourceImageId: string, sourceRegionId: string, destinationRegionId: string, targetImageId: string | null, targetImage: { id: string, imageId: string, regionId: string, name: string, status: ImageStatus, isCopied: boolean, encryption: { state: EncryptionState, keys: Array<{ id: string, keyId: string, regionId: string, aliases: Array<string> | null }> } | null } | null, resultingEncryption: { state: EncryptionState, transition: EncryptionTransition, key: { id: string, keyId: string, regionId: string, aliases: Array<string> | null } | null }, verification: { verdict: CopyVerdict, checkedAt: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { id: string }
    | { id: string }
   | null };

export const JobStateFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JobState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CopyJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"targetImageId"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedFinishAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelRequestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changeCursor"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"cloudRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"cloudRequestId"}}]}}]}}]} as unknown as DocumentNode<JobStateFragment, unknown>;
export const KeyNameFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeyName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Key"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}}]}}]} as unknown as DocumentNode<KeyNameFragment, unknown>;
export const EncryptionSummaryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EncryptionSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImageEncryption"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KeyName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeyName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Key"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}}]}}]} as unknown as DocumentNode<EncryptionSummaryFragment, unknown>;
export const ImageSummaryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImageSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"imageId"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"isCopied"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"osType"}},{"kind":"Field","name":{"kind":"Name","value":"osName"}},{"kind":"Field","name":{"kind":"Name","value":"sizeGiB"}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"sizeGiB"}}]}},{"kind":"Field","name":{"kind":"Name","value":"encryption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EncryptionSummary"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeyName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Key"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EncryptionSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImageEncryption"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KeyName"}}]}}]}}]} as unknown as DocumentNode<ImageSummaryFragment, unknown>;
export const LineageImageFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LineageImage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"imageId"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isCopied"}},{"kind":"Field","name":{"kind":"Name","value":"encryption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EncryptionSummary"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeyName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Key"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EncryptionSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImageEncryption"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KeyName"}}]}}]}}]} as unknown as DocumentNode<LineageImageFragment, unknown>;
export const LineageJobFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LineageJob"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CopyJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sourceImageId"}},{"kind":"Field","name":{"kind":"Name","value":"sourceRegionId"}},{"kind":"Field","name":{"kind":"Name","value":"destinationRegionId"}},{"kind":"Field","name":{"kind":"Name","value":"targetImageId"}},{"kind":"Field","name":{"kind":"Name","value":"resultingEncryption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"transition"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KeyName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeyName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Key"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}}]}}]} as unknown as DocumentNode<LineageJobFragment, unknown>;
export const RegionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Regions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<RegionsQuery, RegionsQueryVariables>;
export const CopyJobChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"CopyJobChanges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copyJobs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"JobState"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"JobState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CopyJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"queuePosition"}},{"kind":"Field","name":{"kind":"Name","value":"targetImageId"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"estimatedFinishAt"}},{"kind":"Field","name":{"kind":"Name","value":"cancelRequestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changeCursor"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}},{"kind":"Field","name":{"kind":"Name","value":"upstreamCode"}},{"kind":"Field","name":{"kind":"Name","value":"cloudRequestId"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}}]}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"cloudRequestId"}}]}}]}}]} as unknown as DocumentNode<CopyJobChangesSubscription, CopyJobChangesSubscriptionVariables>;
export const ImageListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImageList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"regionIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ImageFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"images"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"regionIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"regionIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImageSummary"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeyName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Key"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EncryptionSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImageEncryption"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KeyName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImageSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"imageId"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"isCopied"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"osType"}},{"kind":"Field","name":{"kind":"Name","value":"osName"}},{"kind":"Field","name":{"kind":"Name","value":"sizeGiB"}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"sizeGiB"}}]}},{"kind":"Field","name":{"kind":"Name","value":"encryption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EncryptionSummary"}}]}}]}}]} as unknown as DocumentNode<ImageListQuery, ImageListQueryVariables>;
export const ImageProgressDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImageProgress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"encryption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EncryptionSummary"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeyName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Key"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EncryptionSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImageEncryption"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KeyName"}}]}}]}}]} as unknown as DocumentNode<ImageProgressQuery, ImageProgressQueryVariables>;
export const ImageFilterKeysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImageFilterKeys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"keys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"regionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KeyName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeyName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Key"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}}]}}]} as unknown as DocumentNode<ImageFilterKeysQuery, ImageFilterKeysQueryVariables>;
export const ImageDetailsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImageDetails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"imageId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"image"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"regionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"imageId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"imageId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImageSummary"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"architecture"}},{"kind":"Field","name":{"kind":"Name","value":"family"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"resourceGroupId"}},{"kind":"Field","name":{"kind":"Name","value":"platform"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"sizeGiB"}},{"kind":"Field","name":{"kind":"Name","value":"encrypted"}},{"kind":"Field","name":{"kind":"Name","value":"snapshot"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"snapshotId"}},{"kind":"Field","name":{"kind":"Name","value":"encrypted"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sourceSnapshotId"}},{"kind":"Field","name":{"kind":"Name","value":"sourceRegionId"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KeyName"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeyName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Key"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EncryptionSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImageEncryption"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KeyName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImageSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"imageId"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"isCopied"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"osType"}},{"kind":"Field","name":{"kind":"Name","value":"osName"}},{"kind":"Field","name":{"kind":"Name","value":"sizeGiB"}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"sizeGiB"}}]}},{"kind":"Field","name":{"kind":"Name","value":"encryption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EncryptionSummary"}}]}}]}}]} as unknown as DocumentNode<ImageDetailsQuery, ImageDetailsQueryVariables>;
export const ImageKeysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImageKeys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"encryption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KeyName"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"deleteAt"}},{"kind":"Field","name":{"kind":"Name","value":"usableForDiskEncryption"}},{"kind":"Field","name":{"kind":"Name","value":"unusableReasons"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeyName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Key"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}}]}}]} as unknown as DocumentNode<ImageKeysQuery, ImageKeysQueryVariables>;
export const ImageLineageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ImageLineage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"producedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LineageJob"}}]}},{"kind":"Field","name":{"kind":"Name","value":"copiedFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LineageImage"}},{"kind":"Field","name":{"kind":"Name","value":"producedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LineageJob"}}]}},{"kind":"Field","name":{"kind":"Name","value":"copiedFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LineageImage"}},{"kind":"Field","name":{"kind":"Name","value":"producedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LineageJob"}}]}},{"kind":"Field","name":{"kind":"Name","value":"copiedFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LineageImage"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"copyJobs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LineageJob"}},{"kind":"Field","name":{"kind":"Name","value":"targetImage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LineageImage"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"KeyName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Key"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"keyId"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EncryptionSummary"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImageEncryption"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KeyName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LineageJob"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CopyJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sourceImageId"}},{"kind":"Field","name":{"kind":"Name","value":"sourceRegionId"}},{"kind":"Field","name":{"kind":"Name","value":"destinationRegionId"}},{"kind":"Field","name":{"kind":"Name","value":"targetImageId"}},{"kind":"Field","name":{"kind":"Name","value":"resultingEncryption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"transition"}},{"kind":"Field","name":{"kind":"Name","value":"key"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"KeyName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"checkedAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LineageImage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Image"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"imageId"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isCopied"}},{"kind":"Field","name":{"kind":"Name","value":"encryption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EncryptionSummary"}}]}}]}}]} as unknown as DocumentNode<ImageLineageQuery, ImageLineageQueryVariables>;