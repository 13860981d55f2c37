import type { ImageRecord } from '../datasources/ecs/ecs-api.ts'
import { eventText } from '../encryption/event-text.ts'
import { clearAway, rememberSnapshots } from './copy-leftovers.ts'
import { copiesOf } from './copy-search.ts'
import { updateJob } from './copy-job-writes.ts'
import type { CopyJobRow } from './database.ts'
import type { WorkerPorts } from './worker-ports.ts'

type Settled =
  /** A copy that only seemed to be lost: there must be no second one. */
  | { outcome: 'ALIVE'; image: ImageRecord }
  /** Nothing is left: the job can be submitted. */
  | { outcome: 'NONE'; job: CopyJobRow }
  /** Something could not be deleted now. */
  | { outcome: 'LATER'; job: CopyJobRow }

const hasFailed = ({ status }: ImageRecord) => status === 'CREATE_FAILED' || status === 'UNAVAILABLE'

/**
 * What a job that is tried again has in the cloud already. Failed images are deleted, since they keep the target's
 * name, and their snapshots, which are written down first: nothing leads to them once their image is gone.
 * @returns null when the job changed meanwhile
 * @throws CloudError when the cloud cannot be asked
 */
export const settleEarlierTries = async (ports: WorkerPorts, job: CopyJobRow): Promise<Settled | null> => {
  const images = await copiesOf(ports, job)
  const image = images.find((candidate) => !hasFailed(candidate))
  if (image) return { outcome: 'ALIVE', image }
  let present = job
  for (const failed of images.length > 0 ? images : [null]) {
    const remembered = failed ? await rememberSnapshots(ports, present, failed) : present
    if (!remembered) return null
    present = remembered
    const left = await clearAway(ports, present, failed)
    if (left === 'RETRY_LATER') return { outcome: 'LATER', job: present }
    for (const remark of left) ports.logger.warn({ jobId: job.id }, eventText([remark], 'en'))
  }
  const cleared = await updateJob(ports.db, present, {
    searchBeforeSubmission: false,
    targetSnapshotIds: null,
  })
  return cleared && { outcome: 'NONE', job: cleared }
}
