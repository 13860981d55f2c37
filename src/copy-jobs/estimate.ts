import type { CopyJob } from './copy-job.ts'

interface Circumstances {
  /** How long earlier copies between the same regions took. Null: there were none. */
  msPerGiB: number | null
  /** Null once submitted. */
  queuePosition: number | null
  copiesPerRegion: number
  now: Date
}

/**
 * When a copy will probably be complete: as its progress says, else as earlier copies between the same regions went;
 * of a queued one, were those before it equally long. Null while there is nothing to go by, and once it is complete.
 */
export const estimatedFinish = (job: CopyJob, circumstances: Circumstances): Date | null => {
  const { msPerGiB, queuePosition, copiesPerRegion, now } = circumstances
  if (job.estimatedFinishAt) return job.estimatedFinishAt
  if (msPerGiB === null || job.sizeGiB === null) return null
  const copyMs = Math.max(1, job.sizeGiB) * msPerGiB
  const after = (start: Date, rounds = 1) => new Date(Math.round(start.getTime() + rounds * copyMs))
  switch (job.status) {
    case 'QUEUED':
      return after(now, Math.ceil((queuePosition ?? 1) / copiesPerRegion))
    case 'SUBMITTING':
    case 'WAITING':
      return after(now)
    case 'COPYING': {
      const finish = after(job.copyingSince ?? now)
      return finish > now ? finish : null
    }
    case 'VERIFYING':
    case 'CANCELLING':
    case 'SUCCEEDED':
    case 'FAILED':
    case 'CANCELLED':
      return null
  }
}

const MAX_POLL_AFTER_MS = 60_000
const LOOKS_TO_THE_END = 20

/** When asking again makes sense: a twentieth of what is left, within bounds. Null once the job has ended. */
export const pollAfterMs = (
  { finishedAt }: CopyJob,
  estimate: Date | null,
  pollIntervalMs: number,
  now: Date,
): number | null => {
  if (finishedAt) return null
  const leftMs = estimate ? estimate.getTime() - now.getTime() : 0
  const share = Math.min(MAX_POLL_AFTER_MS, Math.round(leftMs / LOOKS_TO_THE_END))
  return Math.max(pollIntervalMs, share)
}
