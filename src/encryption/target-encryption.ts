import type { CopyProblem, PlannedCopy, ResultingEncryption } from './copy-plan-types.ts'
import { copyProblem } from './copy-problem.ts'
import type { KeyFacts } from './key-usability.ts'
import type { KnownSource } from './known-source.ts'

/** What `encrypted` and `keyId` ask for, before it is judged whether the keys allow it. */
export interface TargetEncryption {
  /** Null when what is asked for makes no sense. */
  resulting: ResultingEncryption | null
  wire: Pick<PlannedCopy, 'encrypted' | 'keyId'>
  /** The keys to be judged, as far as anything is known about them. */
  keys: readonly KeyFacts[]
  needsKms: boolean
  blockers: readonly CopyProblem[]
  warnings: readonly CopyProblem[]
}

export const NOTHING_ASKED: TargetEncryption = {
  resulting: null,
  wire: {},
  keys: [],
  needsKms: false,
  blockers: [],
  warnings: [],
}

export const staysPlain = ({ state }: KnownSource): ResultingEncryption => ({
  transition: 'STAYS_UNENCRYPTED',
  state: state === 'UNKNOWN' ? 'UNKNOWN' : 'UNENCRYPTED',
  keyIds: [],
  serviceKeyToBeMade: false,
})

export const encryptedWith = ({ keyId }: KeyFacts, source: KnownSource): ResultingEncryption => {
  const same = source.state === 'ENCRYPTED' && source.keyIds.length === 1 && source.keyIds[0] === keyId
  const changed = same ? 'KEEPS_KEY' : 'CHANGES_KEY'
  return {
    transition: source.encrypted ? changed : 'BECOMES_ENCRYPTED',
    state: 'ENCRYPTED',
    keyIds: [keyId],
    serviceKeyToBeMade: false,
  }
}

/** The account's default encryption, as it refuses `encrypted: false` or as it applies to what was left out. */
export const forcedByAccount = (cause: 'REFUSED' | 'APPLIED', regionId: string): CopyProblem => {
  const upstreamCode = cause === 'REFUSED' ? 'InvalidEncrypted.NotMatchDiskDefaultEncryption' : null
  return copyProblem('ENCRYPTION_FORCED_BY_ACCOUNT', ['encrypted'], { regionId, cause }, upstreamCode)
}

export const keyRequired = (cause: 'CROSS_REGION' | 'NO_SERVICE_KEY', regionId: string): CopyProblem =>
  copyProblem('KEY_REQUIRED_IN_DESTINATION', ['keyId'], { regionId, cause })
