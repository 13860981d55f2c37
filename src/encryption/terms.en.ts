import type { Terms } from './text-template.ts'

export const EN_TERMS: Terms = {
  reasons: {
    DISABLED: 'it is disabled',
    PENDING_DELETION: 'it is pending deletion',
    PENDING_IMPORT: 'its key material has not been imported',
    MATERIAL_EXPIRED: 'its imported key material has expired',
    NOT_SYMMETRIC: 'its spec is neither Aliyun_AES_256 nor Aliyun_SM4',
    NOT_ENCRYPT_DECRYPT: 'its usage is not ENCRYPT/DECRYPT',
    UNKNOWN_STATE: 'its state is unknown',
  },
  cause: {
    DELETION: 'will be deleted',
    MATERIAL_EXPIRY: 'will lose its imported key material',
    REFUSED: 'an unencrypted copy is refused',
    APPLIED: "the target will be encrypted with the region's default key",
    CROSS_REGION: 'the source image is encrypted, and KMS keys do not reach beyond their region',
    NO_SERVICE_KEY:
      'the region has no service key (alias/acs/ecs) yet, so it is not certain which key the cloud would take',
  },
  scope: { SYSTEM_DISK: 'its system disk has', ALL_DISKS: 'all its disks together have' },
  owner: { SYSTEM: 'a public image', MARKETPLACE: 'a marketplace image', COMMUNITY: 'a community image' },
  status: {
    CREATING: 'being created',
    WAITING: 'waiting to be created',
    UNAVAILABLE: 'unavailable',
    CREATE_FAILED: 'creation failed',
    DEPRECATED: 'deprecated',
  },
  rules: {
    TOO_SHORT: 'it is too short',
    TOO_LONG: 'it is too long',
    BAD_START: 'it does not start with a letter or a Chinese character',
    BAD_CHARACTER: 'it has a character that is not allowed',
    RESERVED_PREFIX: 'it starts with a reserved prefix (aliyun or acs:)',
    GATEWAY_PREFIX: "it starts with gateway:, which is reserved for the gateway's own tags",
    URL_INSIDE: 'it contains http:// or https://',
    URL_PREFIX: 'it starts with http:// or https://',
    UNPRINTABLE: 'it has control characters or incomplete Unicode characters',
    EMPTY: 'it is empty',
    DUPLICATE: 'its key is given twice (case does not matter)',
    TOO_MANY: 'there are too many tags',
  },
  verdict: {
    MATCHES: 'as planned',
    NOT_ENCRYPTED: 'not encrypted',
    PARTIALLY_ENCRYPTED: 'only partly encrypted',
    WRONG_KEY: 'encrypted with another key than planned',
    UNVERIFIABLE: 'the copy or its snapshots cannot be read',
  },
}
