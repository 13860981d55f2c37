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

/** A tag to set, or to look for. */
export type TagInput = {
  /** The tag key. */
  key: string;
  /** The tag value; may be empty. */
  value?: string;
};

export type ImagesQueryVariables = Exact<{
  regionId: string;
}>;


export type ImagesQuery = { images: { nodes: Array<{ id: string, imageId: string, name: string, encryption: { state: EncryptionState, keys: Array<{ id: string, aliases: Array<string> | null }> } | null }> } };

export type RecentJobsQueryVariables = Exact<{ [key: string]: never; }>;


export type RecentJobsQuery = { copyJobs: { nodes: Array<{ id: string, sourceImageId: string, status: CopyJobStatus, progressPercent: number, verification: { verdict: CopyVerdict } | null, failure: { message: string, remedy: string } | null }> } };

export type JobChangesSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type JobChangesSubscription = { copyJobs: { id: string, sourceImageId: string, status: CopyJobStatus, progressPercent: number, verification: { verdict: CopyVerdict } | null, failure: { message: string, remedy: string } | null } };

export type WatchedJobFragment = { id: string, sourceImageId: string, status: CopyJobStatus, progressPercent: number, verification: { verdict: CopyVerdict } | null, failure: { message: string, remedy: string } | null };

export type EncryptMutationVariables = Exact<{
  input: CopyImageEncryptedInput;
}>;


export type EncryptMutation = { copyImageEncrypted: { userErrors: Array<{ message: string, remedy: string }>, copyJob: { id: string, sourceImageId: string, status: CopyJobStatus, progressPercent: number, verification: { verdict: CopyVerdict } | null, failure: { message: string, remedy: string } | null } | null } };

export const WatchedJobFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WatchedJob"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CopyJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sourceImageId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]}}]} as unknown as DocumentNode<WatchedJobFragment, unknown>;
export const ImagesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Images"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"images"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"regionIds"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"regionId"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"imageId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"encryption"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"keys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ImagesQuery, ImagesQueryVariables>;
export const RecentJobsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RecentJobs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copyJobs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WatchedJob"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WatchedJob"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CopyJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sourceImageId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]}}]} as unknown as DocumentNode<RecentJobsQuery, RecentJobsQueryVariables>;
export const JobChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"JobChanges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copyJobs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WatchedJob"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WatchedJob"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CopyJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sourceImageId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]}}]} as unknown as DocumentNode<JobChangesSubscription, JobChangesSubscriptionVariables>;
export const EncryptDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Encrypt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CopyImageEncryptedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"copyImageEncrypted"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"copyJob"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WatchedJob"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WatchedJob"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CopyJob"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sourceImageId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"progressPercent"}},{"kind":"Field","name":{"kind":"Name","value":"verification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}}]}},{"kind":"Field","name":{"kind":"Name","value":"failure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"remedy"}}]}}]}}]} as unknown as DocumentNode<EncryptMutation, EncryptMutationVariables>;