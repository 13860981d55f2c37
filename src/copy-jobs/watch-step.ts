import type { ImageRecord } from '../datasources/ecs/ecs-api.ts'
import { cancelCopy } from './cancel-step.ts'
import { moveJob, updateJob } from './copy-job-writes.ts'
import type { CopyJobRow } from './database.ts'
import { guarded } from './guarded-step.ts'
import { imagesById } from './image-lookup.ts'
import { observedChange } from './observed-change.ts'
import type { WorkerPorts } from './worker-ports.ts'

/** A copy that is complete, and not yet compared with its plan. */
export interface CompletedCopy {
  job: CopyJobRow
  image: ImageRecord
}

/**
 * Reads how a region's copies get on, records what changed, and has those cancelled that are to be.
 * @param jobs WAITING, COPYING, VERIFYING or CANCELLING
 * @returns those to be verified
 * @throws CloudError when the cloud cannot be asked; nothing is recorded then
 */
export const watchCopies = async (
  ports: WorkerPorts,
  regionId: string,
  jobs: readonly CopyJobRow[],
): Promise<CompletedCopy[]> => {
  const targets = jobs.flatMap(({ targetImageId }) => targetImageId ?? [])
  const images = await imagesById(ports.ecs, regionId, targets)
  const completed: CompletedCopy[] = []
  for (const job of jobs) {
    const image = images.get(job.targetImageId ?? '')
    const present = await guarded(ports, job, () =>
      job.status === 'CANCELLING' ? cancelCopy(ports, job, image) : record(ports, job, image),
    )
    if (present?.status === 'VERIFYING' && image) completed.push({ job: present, image })
  }
  return completed
}

const record = async (
  { db, settings, now }: WorkerPorts,
  job: CopyJobRow,
  image: ImageRecord | undefined,
): Promise<CopyJobRow | null> => {
  const at = now()
  const change = observedChange(job, image, settings.missingGraceMs, at)
  if (!change) return job
  const { transition, changes, remark } = change
  if (!transition) return updateJob(db, job, changes)
  return moveJob(db, job, transition, changes, { at, remarks: remark && [remark] })
}
