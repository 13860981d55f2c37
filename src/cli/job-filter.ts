import { choices, text } from './option-kinds.ts'
import { durationMsOf } from './duration.ts'
import type { CopyJobFilter, CopyJobStatus } from './generated/operations.ts'
import type { GlobalOptions } from './settings.ts'

/** Which jobs. */
export const jobFilterOptions = {
  status: choices('Status, or several', [
    'QUEUED',
    'SUBMITTING',
    'WAITING',
    'COPYING',
    'VERIFYING',
    'CANCELLING',
    'SUCCEEDED',
    'FAILED',
    'CANCELLED',
  ]),
  region: text('Region that is copied to'),
  'from-region': text('Region that is copied from'),
  image: text('Image that is copied'),
  key: text('Key that the copy is encrypted with: its ID or ARN'),
  since: {
    ...text('Recorded since then: a time as 2026-11-24T09:00:00Z, or how long ago, as 2h or 7d'),
    coerce: (given: string | undefined) => (given === undefined ? undefined : instantOf(given, Date.now())),
  },
} as const

export interface JobFilterOptions extends GlobalOptions {
  status?: CopyJobStatus[] | undefined
  region?: string | undefined
  fromRegion?: string | undefined
  image?: string | undefined
  key?: string | undefined
  since?: string | undefined
}

/** @throws Error for what is neither a time nor a duration */
export const instantOf = (given: string, nowMs: number): string => {
  const agoMs = durationMsOf(given)
  const instant = agoMs === null ? Date.parse(given) : nowMs - agoMs
  if (Number.isNaN(instant)) {
    throw new Error(`--since takes a time as 2026-11-24T09:00:00Z, or how long ago, as 2h; not ${given}.`)
  }
  return new Date(instant).toISOString()
}

export const jobFilterOf = (options: JobFilterOptions): CopyJobFilter => ({
  statuses: options.status,
  destinationRegionId: options.region,
  sourceRegionId: options.fromRegion,
  sourceImageId: options.image,
  keyId: options.key,
  createdAfter: options.since,
})

/** The options again, as they are written. */
export const jobFilterWords = (options: JobFilterOptions): string[] =>
  Object.entries({
    '--status': options.status?.join(','),
    '--region': options.region,
    '--from-region': options.fromRegion,
    '--image': options.image,
    '--key': options.key,
    '--since': options.since,
  }).flatMap(([name, value]) => (value === undefined ? [] : [name, value]))
