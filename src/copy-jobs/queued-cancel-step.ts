import { CloudError } from '../datasources/cloud-error.ts'
import { nextTry } from './backoff.ts'
import { carryOutCancel } from './copy-job-cancellation.ts'
import { moveJob, updateJob } from './copy-job-writes.ts'
import type { CopyJobRow } from './database.ts'
import { settleEarlierTries } from './earlier-tries.ts'
import type { WorkerPorts } from './worker-ports.ts'

/**
 * Cancels a job that was to be tried again, once nothing of its earlier tries is left in the cloud.
 * @param job QUEUED, and not yet looked for
 * @returns the job as it is then; null when it changed meanwhile
 */
export const cancelQueuedTry = async (ports: WorkerPorts, job: CopyJobRow): Promise<CopyJobRow | null> => {
  const { db, now } = ports
  const at = now()
  if (job.notBefore && job.notBefore > at) return job
  try {
    const settled = await settleEarlierTries(ports, job)
    if (!settled) return null
    if (settled.outcome === 'LATER') return await later(ports, settled.job)
    if (settled.outcome === 'NONE') return await carryOutCancel(db, settled.job, at)
    // Taken over by the step that follows, and cancelled then as any copy under way.
    return await moveJob(db, job, 'SUBMISSION_STARTED', { firstSubmittedAt: at }, { at })
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    return later(ports, job)
  }
}

const later = ({ db, settings, now }: WorkerPorts, job: CopyJobRow): Promise<CopyJobRow | null> =>
  updateJob(db, job, nextTry(job, settings, now()))
