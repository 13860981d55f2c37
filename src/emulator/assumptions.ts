/** Where the cloud's documents are silent or disagree, what the emulator does. Switches of the encryption table. */
export const assumptions = {
  'copy.destination-region-required':
    'CopyImage needs DestinationRegionId, also for a copy within the region.',
  'copy.key-in-destination-region': 'KMSKeyId names a key of the destination region.',
  'copy.key-id-only':
    'KMSKeyId takes a key ID: an alias or ARN is answered with InvalidParameter.KMSKeyId.NotFound.',
  'copy.key-without-encryption':
    'KMSKeyId without Encrypted=true: InvalidParameter.EncryptedIllegal wins over InvalidEncrypted.NotMatchKmsKeyId.',
  'copy.key-not-symmetric':
    'A key that is not symmetric, or not for encryption: InvalidKMSKeyId.NotSymmetric, the code of CopySnapshot.',
  'copy.role-before-key':
    'Without the role, ECS can not look at a customer key: KMSUnauthorized wins over NotFound and CMKNotEnabled.',
  'copy.encrypted-source-without-key':
    'An encrypted source copied in its region without a key keeps its key, Encrypted=true or left out.',
  'copy.encrypted-source-across-regions':
    'An encrypted source copied to another region without a key gets the service key there.',
  'copy.shared-encrypted-source':
    'An encrypted image of another account copied without a key gets the service key.',
  'copy.partly-encrypted-source':
    'Without a key, a partly encrypted source copied in its region stays so; with Encrypted=true its plain disks get the key of its first encrypted disk, with account default encryption on the default key.',
  'copy.default-encryption':
    'With account default encryption on in the destination, a copy without a key gets the default key, and Encrypted=false is refused.',
  'copy.size': 'More than 500 GiB means the Size of the image, which is that of its system disk.',
  'copy.system-image':
    'An image of the cloud is answered with 403 OperationDenied, one of the marketplace with OperationDenied.NotAuthorized.',
  'copy.same-source':
    'A source whose copy waits or runs, in any region, is refused with 400 OperationDenied.ImageCopyConflict.',
  'copy.running-per-destination':
    'Five copies run in each destination region; more wait in the order of their requests.',
  'copy.visible-at-once': 'The copy and the IDs of its snapshots show as soon as CopyImage has answered.',
  'copy.source-snapshot-within-region':
    'SourceSnapshotId and SourceRegionId are filled for copies within a region too.',
  'copy.lost-features': 'A copy has no image family and no boot mode, and NvmeSupport is unsupported.',
  'copy.client-token-lifetime': 'A ClientToken is remembered for ever, for the whole account.',
  'copy.dry-run-status': 'DryRunOperation comes with HTTP status 400.',
  'copy.resource-group':
    'ResourceGroupId is checked before the source: the account has rg-acfmdemo000001 alone, besides the default group.',
  'copy.tag-errors': 'Tags of CopyImage are refused with the codes of TagResources.',
  'copy.cancelled-snapshots':
    'CancelCopyImage removes the snapshots of the copy with it. The fault leaves-snapshots has it leave them, failed.',
  'copy.key-tag': 'The tag acs:ecs:disk-encryption=true is put on the service key too.',
  'tags.key-spelling':
    'Keys are compared without case, also with tags that are there already: the same spelling replaces the value, another one is refused with Duplicate.TagKey.',
  'tags.links-and-prefixes':
    'http:// and https:// are refused in keys and values in any case, the prefixes aliyun and acs: in keys in any case, the prefix acs: in values in lower case.',
  'tags.numbers':
    'Tag.N counts from 1 to 20 without leading zeros; a larger number is refused as too many tags, also where numbers are left out.',
  'snapshots.one-paging':
    'DescribeSnapshots with PageNumber or PageSize as well as NextToken or MaxResults is refused with InvalidParameter.',
  'snapshots.waiting': 'A snapshot of a copy that waits has no RemainTime.',
  'snapshots.ids-not-json':
    'SnapshotIds that is not a JSON array of strings: InvalidSnapshotIds.Malformed, with a text of its own.',
  'snapshots.of-deleted-images':
    'A snapshot whose image is gone has Usage none. It is accomplished, or failed when the image was not done.',
  'snapshots.delete-unknown':
    'DeleteSnapshot ignores an ID that no snapshot has; one of another account is answered with 404 InvalidSnapshotId.NotFound. The reference has both.',
  'snapshots.delete-region':
    'DeleteSnapshot has no RegionId: in the cloud its endpoint tells the region, here the snapshot is looked for in all regions.',
  'snapshots.delete-while-used':
    'DeleteSnapshot is refused with SnapshotCreatedImage as long as the image is there, in whatever status, also while it is being made and with Force: Force is about disks, and there are none.',
  'images.several-ids': 'DescribeImages takes several image IDs, separated by commas.',
  'images.delete-unknown':
    'DeleteImage ignores an ID that no image in the region has; an image of the cloud or of another account is answered with InvalidImageId.NotFound. The reference has both.',
  'images.delete-while-copied':
    'DeleteImage refuses a copy that waits or runs, and its source, with 403 OperationDenied.ImageCopying and the same text, with Force too.',
  'images.delete-while-created':
    'DeleteImage of an image that is being made from an instance: 403 ImageIsCreating, which older references list and that of 2025 does not.',
  'images.delete-force':
    'Force of DeleteImage changes nothing: it is about instances that use the image, and there are none.',
  'images.delete-dry-run':
    'DryRun of DeleteImage, of which the reference has the name alone, ends with DryRunOperation as that of CopyImage does, also where there is nothing to delete.',
  'images.community-by-id': 'A community image is found by its ID without IsPublic.',
  'kms.region-left-out':
    'In the cloud the endpoint tells the region of a KMS call. Here it is RegionId, or else the host name kms.<region>.…, or else cn-hangzhou: send RegionId with each call, or keys of other regions are not found.',
  'keys.no-alias':
    'ListAliasesByKeyId and ListResourceTags take an ID or ARN; an alias is answered with Forbidden.KeyNotFound.',
  'keys.aliases-of-deleted': 'The aliases of a key are gone as soon as it is deleted.',
  'keys.service-key-creator':
    'DescribeKey names the account as Creator of the service key; CreatorType tells it apart.',
  'keys.material-expired':
    'A key whose imported material has expired is in PendingImport and shows MaterialExpireTime still.',
  'signature.clock-window': 'A signature is good for 15 minutes before and after its time.',
  'ram.role-missing': 'GetRole of a missing role: 404 EntityNotExist.Role.',
} as const

/** Code of each assumption to its text. */
export type Assumptions = typeof assumptions
