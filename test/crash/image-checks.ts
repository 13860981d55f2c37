import type { CloudImage } from './cloud-images.ts'
import type { Finding } from './finding.ts'
import type { SeenJob } from './history.ts'

/** By job: images that are there, or are going to be. */
export const liveImages = (images: readonly CloudImage[]): Map<string, CloudImage[]> =>
  Map.groupBy(
    images.filter(({ status }) => status !== 'CreateFailed'),
    ({ jobId }) => jobId,
  )

/** Compares what is in the cloud with what the jobs say, when all is quiet. */
export const checkImages = (jobs: readonly SeenJob[], images: readonly CloudImage[]): Finding[] => {
  const live = liveImages(images)
  const all = Map.groupBy(images, ({ jobId }) => jobId)
  const ids = new Set(jobs.map(({ id }) => id))
  return [
    ...jobs.flatMap((job) => checkImagesOf(job, live.get(job.id) ?? [], all.get(job.id) ?? [])),
    ...images
      .filter(({ jobId }) => !ids.has(jobId))
      .map(({ imageId, jobId }): Finding => ({ kind: 'ORPHAN', jobId, text: `No job made ${imageId}.` })),
  ]
}

const checkImagesOf = (job: SeenJob, live: readonly CloudImage[], all: readonly CloudImage[]): Finding[] => {
  const { id: jobId, status, targetImageId } = job
  const names = (images: readonly CloudImage[]) =>
    images.map(({ imageId, status: state }) => `${imageId} ${state}`).join(', ') || 'none'
  if (live.length > 1) return [{ kind: 'DUPLICATE', jobId, text: `${status} with ${names(live)}.` }]
  switch (status) {
    case 'SUCCEEDED': {
      const [image] = live
      const isRight = image?.status === 'Available' && image.imageId === targetImageId
      return isRight
        ? []
        : [{ kind: 'LOST', jobId, text: `SUCCEEDED as ${targetImageId} with ${names(all)}.` }]
    }
    case 'CANCELLED':
      return all.length === 0 ? [] : [{ kind: 'ORPHAN', jobId, text: `CANCELLED with ${names(all)}.` }]
    case 'FAILED':
      return live.length === 0 ? [] : [{ kind: 'ORPHAN', jobId, text: `FAILED with ${names(live)}.` }]
    default:
      return [{ kind: 'STUCK', jobId, text: `${status} with ${names(all)}; ${traceOf(job)}` }]
  }
}

const traceOf = ({ events }: SeenJob) =>
  events.map(({ at, status, message }) => `${at} ${status} ${message ?? ''}`.trim()).join(' | ')
