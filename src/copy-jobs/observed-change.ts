import type { ImageRecord } from '../datasources/ecs/ecs-api.ts'
import type { EventRemark } from '../encryption/event-text.ts'
import { failureOf } from './copy-job-failure.ts'
import type { CopyJobTransition } from './copy-job-transitions.ts'
import type { CopyJobChanges, CopyJobRow } from './database.ts'

/** Predictions of the cloud that differ by less are not worth writing. */
const ESTIMATE_TOLERANCE_MS = 60_000

interface ObservedChange {
  /** Null when the status stays. */
  transition: CopyJobTransition | null
  changes: CopyJobChanges
  remark: EventRemark | null
}

/**
 * What the cloud's answer about a copy changes. Null: nothing. A copy that the cloud shows is waited for without end.
 * @param job WAITING, COPYING or VERIFYING
 * @param image undefined when the cloud does not show it
 */
export const observedChange = (
  job: CopyJobRow,
  image: ImageRecord | undefined,
  missingGraceMs: number,
  now: Date,
): ObservedChange | null => {
  if (!image) return missingChange(job, missingGraceMs, now)
  if (image.status === 'CREATE_FAILED' || image.status === 'UNAVAILABLE') {
    const failure = failureOf('CLOUD_COPY_FAILED', image.rawStatus)
    return failed(failure, now, { code: 'COPY_BROKEN', parameters: { rawStatus: image.rawStatus } })
  }
  if (job.status === 'VERIFYING') return job.missingSince && stay({ missingSince: null })
  if (image.status === 'AVAILABLE' || image.status === 'DEPRECATED') {
    return { transition: 'COPY_COMPLETED', changes: completedChange(now), remark: null }
  }
  return progressChange(job, image, now)
}

/** Of a copy that is complete, and is to be verified. */
export const completedChange = (now: Date): CopyJobChanges => ({
  progressPercent: 100,
  estimatedFinishAt: null,
  missingSince: null,
  notBefore: null,
  verifyingSince: now,
})

const missingChange = (job: CopyJobRow, graceMs: number, now: Date): ObservedChange | null => {
  if (!job.missingSince) return stay({ missingSince: now })
  if (now.getTime() - job.missingSince.getTime() < graceMs) return null
  const parameters = { imageId: job.targetImageId ?? '' }
  return failed(failureOf('TARGET_DISAPPEARED'), now, { code: 'COPY_GONE', parameters })
}

const failed = (failure: object, now: Date, remark: EventRemark): ObservedChange => ({
  transition: 'COPY_FAILED',
  changes: { failure: JSON.stringify(failure), finishedAt: now, estimatedFinishAt: null },
  remark,
})

const stay = (changes: CopyJobChanges): ObservedChange => ({ transition: null, changes, remark: null })

/** As the database keeps it, whatever the cloud says. */
const wholePercent = (percent: number): number => Math.min(100, Math.max(0, Math.trunc(percent) || 0))

const progressChange = (job: CopyJobRow, image: ImageRecord, now: Date): ObservedChange | null => {
  const runs = image.status === 'CREATING' || (image.status === 'UNKNOWN' && job.status === 'COPYING')
  const transition = runs === (job.status === 'COPYING') ? null : runs ? 'COPY_RUNS' : 'COPY_WAITS'
  const copyingSince = job.copyingSince ?? (runs ? now : null)
  const progressPercent = wholePercent(image.progressPercent)
  const progressed = progressPercent !== job.progressPercent
  const estimatedFinishAt = estimateOf(
    job,
    { ...image, progressPercent },
    copyingSince,
    progressed || transition !== null,
    now,
  )
  const estimateChanged = estimatedFinishAt?.getTime() !== job.estimatedFinishAt?.getTime()
  if (!transition && !progressed && !estimateChanged && !job.missingSince) return null
  const changes = {
    progressPercent,
    copyingSince,
    estimatedFinishAt,
    missingSince: null,
  }
  return { transition, changes, remark: null }
}

/** The slowest disk's remaining time as the cloud tells it, else from the pace so far. */
const estimateOf = (
  job: CopyJobRow,
  { disks, progressPercent }: ImageRecord,
  copyingSince: Date | null,
  moved: boolean,
  now: Date,
): Date | null => {
  const told = disks.map((disk) => disk.remainingSeconds).filter((seconds) => seconds !== null)
  if (told.length > 0) {
    const estimate = now.getTime() + Math.max(...told) * 1000
    const drift = Math.abs(estimate - (job.estimatedFinishAt?.getTime() ?? -Infinity))
    return moved || drift >= ESTIMATE_TOLERANCE_MS ? new Date(estimate) : job.estimatedFinishAt
  }
  if (!moved) return job.estimatedFinishAt
  const elapsedMs = copyingSince ? now.getTime() - copyingSince.getTime() : 0
  if (elapsedMs <= 0 || progressPercent <= 0) return null
  return new Date(now.getTime() + Math.round((elapsedMs * (100 - progressPercent)) / progressPercent))
}
