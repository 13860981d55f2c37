/** Where the cloud's documents are silent or disagree, and no switch is offered: what the emulator always does. */
export const rulings = {
  'copy.role-before-key':
    'Without the role, ECS can not look at a customer key: KMSUnauthorized wins over NotFound and CMKNotEnabled.',
  'copy.encrypted-source':
    'Without Encrypted and without a key, an encrypted image of the account copied in its region keeps its key.',
  'copy.partly-encrypted-source':
    'Without a key, a partly encrypted source copied in its region stays so; with Encrypted=true its plain disks get the key of its first encrypted disk, with account default encryption on the default key.',
  'copy.system-image':
    'An image of the cloud is answered with 403 OperationDenied, one of the marketplace with OperationDenied.NotAuthorized.',
  'copy.resource-group':
    'ResourceGroupId is checked before the source: besides the default group, the account has those that its seed names.',
  'copy.tag-errors': 'Tags of CopyImage are refused with the codes of TagResources.',
  'client-token.in-progress':
    'A call whose ClientToken another call that is under way has is refused with 403 IdempotentProcessing. Only a delay keeps a call under way.',
  'tags.key-spelling':
    'Keys are compared without case, also with tags that are there already: another spelling is refused with Duplicate.TagKey.',
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
    'A snapshot that no image is made of has Usage none. It is accomplished, or failed when the copy that it was made with was not done.',
  'snapshots.delete-region':
    'DeleteSnapshot has no RegionId: in the cloud its endpoint tells the region, here the snapshot is looked for in all regions.',
  'snapshots.delete-others':
    'DeleteSnapshot of a snapshot of another account is answered with 404 InvalidSnapshotId.NotFound, DeleteImage of an image of another account or of the cloud with InvalidImageId.NotFound.',
  'snapshots.delete-while-used':
    'DeleteSnapshot is refused with SnapshotCreatedImage as long as an image is made of it, in whatever status, also while it is being made and with Force: Force is about disks, and there are none.',
  'images.delete-while-copied':
    'DeleteImage refuses a copy that waits or runs, and its source, with 403 OperationDenied.ImageCopying and the same text, with Force too.',
  'images.delete-while-created':
    'DeleteImage of an image that is being made from snapshots: 403 ImageIsCreating, which older references list and that of 2025 does not.',
  'images.delete-force':
    'Force of DeleteImage changes nothing: it is about instances that use the image, and there are none.',
  'images.delete-dry-run':
    'DryRun of DeleteImage, of which the reference has the name alone, ends with DryRunOperation as that of CopyImage does, also where there is nothing to delete.',
  'filters.creation-time':
    'CreationStartTime and CreationEndTime include their second; several of them all count. The filter NetworkType is refused as not implemented.',
  'images.community-by-id': 'A community image is found by its ID without IsPublic.',
  'images.status-again':
    'ModifyImageAttribute: an image that is not Available can not be deprecated (ImageStatus.NotAvailable), one that is not Deprecated not be made Available (ImageStatus.NotDeprecated), also where it has the status already.',
  'images.boot-mode': 'An Arm image takes the boot mode UEFI alone; all others take each.',
  'images.share-accounts':
    'ModifyImageSharePermission: every other account of sixteen digits exists, all others are answered with InvalidAccount.NotFound; of more than ten accounts the rest is passed over. Those that are to be removed need not be there.',
  'images.share-encrypted':
    'An encrypted image is shared when it has one disk, under an enabled customer key, and the account has the role AliyunECSShareEncryptImageDefaultRole, whatever its policies.',
  'images.create-disks':
    'CreateImage of snapshots: the image is as encrypted as they are, the operating system is that of another image of the same system disk, and its making takes as long as a copy.',
  'snapshots.copy-left-out':
    'CopySnapshot of an encrypted snapshot without Encrypted=true is refused with InvalidEncrypted.NotSupportDecrypt; with it and without a key it gets the service key.',
  'snapshots.retention':
    'RetentionDays of CopySnapshot is shown; the emulator releases no snapshot by itself when they are over.',
  'default-encryption.first-key':
    'EnableDiskEncryptionByDefault goes on with the default key of before, and the first time with the service key, which is made if there is none.',
  'kms.region-left-out':
    'In the cloud the endpoint tells the region of a KMS call. Here it is RegionId, or else the host name kms.<region>.…, or else cn-hangzhou: send RegionId with each call, or keys of other regions are not found.',
  'keys.no-alias':
    'Of the operations with a KeyId, DescribeKey alone takes an alias; the others answer it with 400 Unsupported.Alias.',
  'keys.service-key-fixed':
    'Disabling or deleting the service key, taking its alias away, and giving it an alias or tags are refused with 403 Forbidden.NoPermission.',
  'keys.deletion-window':
    'PendingWindowInDays is 7 to 366, and 30 unless given; older references say 7 to 30.',
  'keys.import-token-again': 'An import token is good for 24 hours, and more than once.',
  'keys.tags-in-a-call': 'TagResource takes 10 tags, a key holds 20.',
  'keys.aliases-of-deleted': 'The aliases of a key are gone as soon as it is deleted.',
  'keys.material-expired':
    'A key whose imported material has expired is in PendingImport and shows MaterialExpireTime still.',
  'keys.rotation':
    'Rotation dates are shown as planned when the key is made, and no rotation is carried out: no operation here encrypts with a version of a key.',
  'ram.policies':
    'RAM policies are not judged: the user and whoever has assumed a role may do everything. Trust policies are judged, conditions not: an Allow with a Condition never allows, a Deny with one always denies.',
  'ram.custom-policies':
    'There are system policies alone, and of those the ones that ECS, KMS, RAM and STS know.',
  'sts.duration': 'DurationSeconds left out is 3600, or the longest session of the role if that is shorter.',
  'sts.role-gone':
    'The keys of a session are unknown as soon as its role is gone, also when another of that name is there.',
  'sts.clock': 'The session ends by the clock of the emulator, so that advancing it ends sessions.',
  'throttling.window':
    'Quotas count calls in windows of the emulator’s clock: advancing it ends them, and a fast clock leaves more calls to a second. The hint when to come back is in time of the machine.',
  'signature.clock-window': 'A signature is good for 15 minutes before and after its time.',
} as const
