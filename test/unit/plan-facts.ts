import type {
  CopyInput,
  CopyPlanFacts,
  CopyProblem,
  SourceFacts,
} from '../../src/encryption/copy-plan-types.ts'
import type { KeyFacts } from '../../src/encryption/key-usability.ts'

export const NOW = new Date('2026-03-01T00:00:00Z')
export const SOURCE_REGION = 'cn-hangzhou'
export const OTHER_REGION = 'cn-shenzhen'

export const keyFacts = (changes: Partial<KeyFacts> = {}): KeyFacts => ({
  keyId: 'key-customer',
  regionId: SOURCE_REGION,
  state: 'ENABLED',
  spec: 'Aliyun_AES_256',
  usage: 'ENCRYPT/DECRYPT',
  materialExpiresAt: null,
  deleteAt: null,
  isServiceKey: false,
  ...changes,
})

export const serviceKeyFacts = (changes: Partial<KeyFacts> = {}): KeyFacts =>
  keyFacts({ keyId: 'key-service', isServiceKey: true, ...changes })

export const sourceFacts = (changes: Partial<SourceFacts> = {}): SourceFacts => ({
  imageId: 'm-source',
  regionId: SOURCE_REGION,
  name: 'web-server',
  owner: 'SELF',
  status: 'AVAILABLE',
  sizeGiB: 40,
  diskSizesGiB: [40],
  encryption: { state: 'UNENCRYPTED', keyIds: [] },
  hintedEncrypted: null,
  beingCopiedBy: null,
  ...changes,
})

export const encryptedSource = (...keyIds: string[]): SourceFacts =>
  sourceFacts({ encryption: { state: 'ENCRYPTED', keyIds } })

/** A plain image, copied within its region as it is, in an account where everything is in order. */
export const planFacts = (
  input: Partial<CopyInput> = {},
  changes: Partial<Omit<CopyPlanFacts, 'input'>> = {},
): CopyPlanFacts => ({
  input: { sourceRegionId: SOURCE_REGION, imageId: 'm-source', ...input },
  sourceRegionKnown: true,
  destinationRegionKnown: true,
  source: sourceFacts(),
  key: null,
  serviceKey: null,
  encryptionByDefault: false,
  defaultKey: null,
  kmsEnabled: true,
  roleGranted: true,
  takenNames: new Set(),
  now: NOW,
  ...changes,
})

export const codesOf = (problems: readonly CopyProblem[]): string[] => problems.map(({ code }) => code)
