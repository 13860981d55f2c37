import { z } from 'zod'

interface Switch {
  about: string
  /** By name; the first is the proposed default. */
  choices: Readonly<Record<string, string>>
}

/** Where the cloud's documents are silent or disagree, what the emulator can be told to do. */
export const switches = {
  'copy.destination-region': {
    about: 'CopyImage without DestinationRegionId',
    choices: { required: 'is refused as incomplete', source: 'copies within the region' },
  },
  'copy.key-region': {
    about: 'KMSKeyId names a key',
    choices: { destination: 'of the destination region', source: 'of the source region' },
  },
  'copy.key-form': {
    about: 'KMSKeyId takes',
    choices: {
      id: 'a key ID alone: an alias or ARN is answered with InvalidParameter.KMSKeyId.NotFound',
      any: 'an ID, an alias or an ARN',
    },
  },
  'copy.key-without-encryption': {
    about: 'KMSKeyId without Encrypted=true is refused with',
    choices: {
      illegal: 'InvalidParameter.EncryptedIllegal',
      'not-match': 'InvalidEncrypted.NotMatchKmsKeyId',
    },
  },
  'copy.key-not-symmetric': {
    about: 'A key that is not symmetric, or not for encryption,',
    choices: {
      refused: 'is refused with InvalidKMSKeyId.NotSymmetric, the code of CopySnapshot',
      'copy-fails': 'is taken, and the copy ends in CreateFailed',
    },
  },
  'copy.encrypted-source-without-key': {
    about: 'An encrypted source copied in its region with Encrypted=true and no key',
    choices: { 'source-key': 'keeps its key', 'service-key': 'gets the service key' },
  },
  'copy.encrypted-source-across-regions': {
    about: 'An encrypted source copied to another region without a key',
    choices: {
      'service-key': 'gets the service key there',
      refused: 'is refused with OperationDeined.EncryptedSnapshot',
    },
  },
  'copy.plain-source-across-regions': {
    about: 'A plain source copied to another region with Encrypted=true',
    choices: {
      encrypted: 'is encrypted there',
      refused: 'is refused with OperationDenied.EncryptSnapshotAcrossRegion',
    },
  },
  'copy.shared-encrypted-source': {
    about: 'An encrypted image of another account, copied without Encrypted and without a key,',
    choices: {
      'service-key': 'gets the service key',
      refused: 'is refused with OperationDeined.EncryptedSnapshot',
    },
  },
  'copy.default-encryption-left-out': {
    about:
      'With account default encryption on in the destination, a copy of a plain source without Encrypted',
    choices: { 'default-key': 'gets the default key', plain: 'stays plain' },
  },
  'copy.default-encryption-without-key': {
    about: 'With account default encryption on in the destination, Encrypted=true without a key means',
    choices: { 'default-key': 'the default key', 'service-key': 'the service key' },
  },
  'copy.default-encryption-false': {
    about: 'With account default encryption on in the destination, Encrypted=false',
    choices: {
      refused: 'is refused with InvalidEncrypted.NotMatchDiskDefaultEncryption',
      plain: 'makes a plain copy',
    },
  },
  'copy.size': {
    about: 'The limit of 500 GiB means the size',
    choices: {
      'system-disk': 'that DescribeImages shows, which is the system disk’s',
      'all-disks': 'of all disks',
    },
  },
  'copy.same-source': {
    about: 'A source whose copy waits or runs, in any region, is refused with',
    choices: {
      conflict: '400 OperationDenied.ImageCopyConflict',
      copying: '403 OperationDenied.ImageCopying',
    },
  },
  'copy.running-per-region': {
    about: 'Five copies run at once',
    choices: { destination: 'to each region', source: 'from each region' },
  },
  'copy.visible': {
    about: 'DescribeImages shows a copy',
    choices: { 'at-once': 'as soon as CopyImage has answered', 'after-5-seconds': 'five seconds later' },
  },
  'copy.snapshot-ids': {
    about: 'DescribeImages shows the IDs of a copy’s snapshots',
    choices: { 'at-once': 'from the beginning', 'when-available': 'when the copy is Available' },
  },
  'copy.source-snapshot-within-region': {
    about: 'SourceSnapshotId and SourceRegionId of a copy within a region are',
    choices: { filled: 'filled, as across regions', empty: 'empty' },
  },
  'copy.family-and-boot-mode': {
    about: 'A copy has the image family and boot mode',
    choices: { lost: 'of neither: both are empty', kept: 'of its source' },
  },
  'copy.key-tag': {
    about: 'The tag acs:ecs:disk-encryption=true is put',
    choices: { tagged: 'on the service key too', 'customer-keys-only': 'on keys of customers alone' },
  },
  'copy.cancelled-snapshots': {
    about: 'CancelCopyImage',
    choices: { removed: 'removes the snapshots of the copy', left: 'leaves them, failed' },
  },
  'copy.role-by-hand': {
    about: 'A role AliyunECSDiskEncryptDefaultRole that CreateRole made, with its policy attached,',
    choices: { works: 'is as good as one that the console made', 'console-only': 'counts as missing' },
  },
  'client-token.lifetime': {
    about: 'A ClientToken is remembered',
    choices: { 'for-ever': 'for ever', 'one-day': 'for 24 hours' },
  },
  'dry-run.status': {
    about: 'DryRunOperation comes with HTTP status',
    choices: { 'http-400': '400', 'http-403': '403' },
  },
  'images.several-ids': {
    about: 'ImageId of DescribeImages takes',
    choices: { several: 'several IDs, separated by commas', one: 'one ID' },
  },
  'images.delete-unknown': {
    about: 'DeleteImage of an ID that no image in the region has',
    choices: { ignored: 'is answered as a success', refused: 'is refused with InvalidImageId.NotFound' },
  },
  'images.unpublish-regular': {
    about: 'ModifyImageSharePermission with IsPublic=false for an image that is not a community image',
    choices: { ignored: 'changes nothing', refused: 'is refused with Image.NotPublic' },
  },
  'snapshots.delete-unknown': {
    about: 'DeleteSnapshot of an ID that no snapshot has',
    choices: { ignored: 'is answered as a success', refused: 'is refused with InvalidSnapshotId.NotFound' },
  },
  'snapshots.key-of-system-disk': {
    about: 'DescribeSnapshots shows KMSKeyId',
    choices: { shown: 'of every encrypted snapshot', 'data-disks-only': 'of those of data disks alone' },
  },
  'tags.same-key': {
    about: 'TagResources with a key that the resource has',
    choices: { replaced: 'replaces the value', refused: 'is refused with Duplicate.TagKey' },
  },
  'tags.unknown-key': {
    about: 'ListTagResources of KMS for an ID that no key has',
    choices: { refused: 'is refused with InvalidResourceId.NotFound', ignored: 'leaves it out' },
  },
  'keys.service-key-creator': {
    about: 'DescribeKey names as Creator of the service key',
    choices: { account: 'the account; CreatorType tells it apart', service: 'Ecs' },
  },
  'kms.acs3': {
    about: 'Requests to KMS that are signed with ACS3-HMAC-SHA256',
    choices: { accepted: 'are as good as others', refused: 'are refused with IncompleteSignature' },
  },
  'throttling.status': {
    about: 'Throttling of ECS, RAM and STS comes with HTTP status',
    choices: { 'http-400': '400', 'http-429': '429' },
  },
} as const satisfies Readonly<Record<string, Switch>>

type Switches = typeof switches
/** The choice of each switch. */
export type Choices = { [Name in keyof Switches]: keyof Switches[Name]['choices'] }

const names = Object.keys(switches) as (keyof Choices)[]
const choiceNamesOf = (name: keyof Choices) => Object.keys(switches[name].choices) as [string, ...string[]]

/** Some of the switches, for a seed, a request or a journal. */
export const someChoices = z.strictObject(
  Object.fromEntries(
    names.map((name) => [name, z.enum(choiceNamesOf(name)).optional().describe(describe(switches[name]))]),
  ),
) as unknown as z.ZodType<Partial<Choices>, Partial<Choices>>

function describe({ about, choices: words }: Switch) {
  const parts = Object.entries(words).map(([name, text]) => `${name}: ${text}`)
  return `${about} … ${parts.join('; ')}. The first is the default.`
}

export const defaultChoices = Object.fromEntries(
  names.map((name) => [name, choiceNamesOf(name)[0]]),
) as unknown as Choices

/** As GET /_emulator/assumptions lists the switches. */
export const switchesWith = (chosen: Choices) =>
  names.map((name) => ({
    name,
    about: switches[name].about,
    choice: chosen[name],
    default: defaultChoices[name],
    choices: switches[name].choices as Readonly<Record<string, string>>,
  }))
