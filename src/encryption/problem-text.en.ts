import { EN_TERMS } from './terms.en.ts'
import type { ProblemTexts } from './text-template.ts'

const ROLE = 'AliyunECSDiskEncryptDefaultRole'

export const EN_TEXTS: ProblemTexts = {
  terms: EN_TERMS,
  listSeparator: '; ',
  sentenceSeparator: ' ',
  problems: {
    IMAGE_NOT_FOUND: {
      message: 'Region {regionId} has no image {imageId}.',
      remedy: 'Check the image ID and the source region, and that this account may see the image.',
    },
    IMAGE_NOT_CUSTOM: {
      message: 'Image {imageId} is {owner}; only custom images can be copied and encrypted.',
      remedy: 'Create an instance from it, create a custom image from the instance, and copy that one.',
    },
    IMAGE_NOT_AVAILABLE: {
      message:
        'Image {imageId} is not available ({status}); only images in the state Available can be copied.',
      remedy: 'Try again when the image has become available.',
      remedyBy: {
        parameter: 'status',
        remedies: {
          CREATE_FAILED: 'Its creation has failed: create the custom image anew, then copy it.',
          UNAVAILABLE: 'It cannot be used: create the custom image anew, then copy it.',
          DEPRECATED: 'Take back the deprecation of the image, then copy it.',
        },
      },
    },
    IMAGE_TOO_LARGE: {
      message: 'Image {imageId} is too large: {scope} {sizeGiB} GiB, more than {limitGiB} GiB.',
      remedy:
        'Open a ticket to have it copied; or copy its snapshots with CopySnapshot and create a custom image from them with CreateImage.',
      remedyBy: {
        parameter: 'scope',
        remedies: {
          ALL_DISKS:
            'It can be submitted. If the cloud refuses it (SizeExceed.Image), open a ticket, or copy its snapshots with CopySnapshot and create a custom image with CreateImage.',
        },
      },
    },
    IMAGE_SHARED_CROSS_REGION: {
      message:
        'Image {imageId} is shared by another account and cannot be copied from {sourceRegionId} to {destinationRegionId}.',
      remedy:
        'Copy it within its region first, then copy the resulting custom image to the destination region.',
    },
    IMAGE_BEING_COPIED: {
      message: 'Image {imageId} is being copied already ({by}); one image can have only one copy running.',
      remedy: 'Nothing need be done: this copy waits in the queue until that one has ended.',
    },
    KEY_NOT_FOUND: {
      message: 'Region {regionId} has no key {keyId}.',
      remedy:
        'Give the ID, ARN or alias (alias/…) of a key in the destination region; with encrypted true and no key the service key is used.',
    },
    KEY_NOT_USABLE: {
      message: 'Key {keyId} cannot encrypt disks: {reasons}.',
      remedy:
        'Choose an enabled symmetric key of the destination region (Aliyun_AES_256 or Aliyun_SM4, usage ENCRYPT/DECRYPT).',
      remedyBy: {
        parameter: 'reasons',
        remedies: {
          DISABLED: 'Enable the key in the KMS console, or choose another.',
          PENDING_DELETION: 'Cancel its deletion in the KMS console and enable it, or choose another key.',
          PENDING_IMPORT: 'Import its key material first, or choose another key.',
          MATERIAL_EXPIRED: 'Import its key material again, or choose another key.',
          NOT_SYMMETRIC: 'Choose a symmetric key with the spec Aliyun_AES_256 or Aliyun_SM4.',
          NOT_ENCRYPT_DECRYPT: 'Choose a key with the usage ENCRYPT/DECRYPT.',
          UNKNOWN_STATE: 'Make sure in the KMS console that it is enabled, or choose another key.',
        },
      },
    },
    KEY_IN_OTHER_REGION: {
      message: 'Key {keyId} belongs to region {regionId} and cannot be used in {destinationRegionId}.',
      remedy: 'Choose a key of the destination region; create one in its KMS if there is none.',
    },
    KEY_REQUIRED_IN_DESTINATION: {
      message: 'A copy to region {regionId} needs a key of that region to be named: {cause}.',
      remedy: 'Name an enabled key of the destination region by keyId.',
      remedyBy: {
        parameter: 'cause',
        remedies: {
          CROSS_REGION:
            'Name a key of the destination region by keyId, or set encrypted to true for its service key, if it has one already.',
        },
      },
    },
    KEY_WITHOUT_ENCRYPTION: {
      message: 'Key {keyId} is given, but encrypted is false.',
      remedy: 'To encrypt, set encrypted to true or leave it out; not to encrypt, leave out keyId.',
    },
    KEY_NEAR_DELETION: {
      message: 'Key {keyId}, which the target will need, {cause} at {at}.',
      remedy: 'Choose another key: without this one the target and the disks made from it cannot be used.',
      remedyBy: {
        parameter: 'cause',
        remedies: {
          DELETION: 'Cancel its deletion in the KMS console, or choose another key.',
          MATERIAL_EXPIRY: 'Import its key material again before then, or choose another key.',
        },
      },
    },
    DECRYPTION_IMPOSSIBLE: {
      message: 'Source image {imageId} is encrypted and cannot be copied to an unencrypted image.',
      remedy: 'Leave out encrypted to keep the key, or name a new key by keyId.',
    },
    ENCRYPTION_FORCED_BY_ACCOUNT: {
      message: 'Region {regionId} has account-level default encryption of disks switched on: {cause}.',
      remedy:
        "Set encrypted to true or leave it out; if the copy must be unencrypted, first switch off the region's account-level default encryption.",
      remedyBy: { parameter: 'cause', remedies: { APPLIED: 'To use another key, name it by keyId.' } },
    },
    ROLE_NOT_AUTHORIZED: {
      message: `ECS is not authorised to use customer keys: the service role ${ROLE} is missing.`,
      remedy: `In the ECS console open the Copy Image (复制镜像) dialog, select Encrypt (加密), click Authorize (去授权) and grant ECS the role ${ROLE}; or use the service key, which needs no authorisation.`,
    },
    KMS_NOT_ENABLED: {
      message: 'Key Management Service (KMS) is not activated for this account in region {regionId}.',
      remedy: 'Activate KMS in the KMS console, then try again.',
    },
    REGION_NOT_FOUND: {
      message: 'There is no region {regionId}.',
      remedy: 'Choose a region ID that the query regions lists, for example cn-hangzhou.',
    },
    NAME_INVALID: {
      message: 'The image name "{name}" is not allowed: {rules}.',
      remedy:
        'A name has 2 to 128 characters, starts with a letter or a Chinese character, not with aliyun or acs:, does not contain http:// or https://, and consists of letters, Chinese characters, digits, periods, colons, underscores and hyphens. Leave it out to have one made.',
    },
    NAME_TAKEN: {
      message: 'Region {destinationRegionId} already has an image named "{name}".',
      remedy: 'Choose another name, or leave it out to have one made.',
    },
    DESCRIPTION_INVALID: {
      message: 'The description is not allowed: {rules}.',
      remedy:
        'A description has 2 to 256 characters, does not start with http:// or https:// and has no control characters. Leave it out if none is needed.',
    },
    TAG_INVALID: {
      message: 'Tag ({tag}) is not allowed: {rules}.',
      remedy:
        'At most 17 tags (the cloud takes 20, the gateway needs 3). A key has 1 to 128 characters, is given once, and does not start with aliyun, acs: or gateway:; a value has at most 128 and does not start with acs:; neither contains http:// or https://.',
    },
    RESOURCE_GROUP_NOT_FOUND: {
      message: 'The resource group {resourceGroupId} does not exist.',
      remedy:
        'Check the resource group ID (rg-…) in the Resource Management console, or leave it out for the default resource group.',
    },
    QUOTA_EXCEEDED: {
      message: 'The quota of images or snapshots is used up.',
      remedy:
        'Delete custom images and snapshots of the destination region that are no longer needed, or ask for a higher quota in Quota Center.',
    },
    IDEMPOTENCY_KEY_INVALID: {
      message: 'The idempotencyKey is not allowed: {rules}.',
      remedy: 'Use 1 to 64 printable ASCII characters, for example a UUID.',
    },
    IDEMPOTENCY_KEY_REUSED: {
      message: 'This idempotencyKey has been used for a different request.',
      remedy: 'To repeat a request, send exactly the same input; for a new request use a new idempotencyKey.',
    },
    NOT_ALLOWED: {
      message: 'This identity is not allowed to do that.',
      remedy:
        'Have an administrator grant ecs:CopyImage and the reading of images, snapshots and keys in RAM; with a resource group, also rights on that group.',
    },
  },
}
