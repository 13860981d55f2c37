import type { EncryptionState, RegionCoverageQuery } from '../../generated/operations.ts'

/** In the order in which bars are stacked. */
export const STATES = ['ENCRYPTED', 'PARTIALLY_ENCRYPTED', 'UNENCRYPTED', 'UNKNOWN'] as const

/** Images by state. */
export type EncryptionCounts = Record<EncryptionState, number>

type Region = NonNullable<RegionCoverageQuery['region']>

/** A region whose images could be judged. */
export interface CoveredRegion extends Region {
  encryptionCoverage: NonNullable<Region['encryptionCoverage']>
}

export const isCovered = (region: Region): region is CoveredRegion => region.encryptionCoverage !== null

export const countsIn = (regions: readonly CoveredRegion[]): EncryptionCounts => {
  const sum = { ENCRYPTED: 0, PARTIALLY_ENCRYPTED: 0, UNENCRYPTED: 0, UNKNOWN: 0 }
  for (const { encryptionCoverage: coverage } of regions) {
    sum.ENCRYPTED += coverage.encrypted
    sum.PARTIALLY_ENCRYPTED += coverage.partiallyEncrypted
    sum.UNENCRYPTED += coverage.unencrypted
    sum.UNKNOWN += coverage.unknown
  }
  return sum
}

export const totalOf = (counts: EncryptionCounts) => STATES.reduce((total, state) => total + counts[state], 0)

/** Whole, 0 to 100. Neither some are shown as none, nor most as all. */
export const percentOf = (part: number, total: number) =>
  part === 0 ? 0 : Math.max(1, Math.floor((part / total) * 100))

/** Address of the list of the images that a bar stands for. */
export const imagesAddress = (filter: {
  region?: string | null
  encryption?: EncryptionState
  key?: string
}) => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) if (value) search.set(name, value)
  return `/images${search.size ? `?${search}` : ''}`
}
