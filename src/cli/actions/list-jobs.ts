import { CopyJobsDocument, type JobFragment } from '../generated/operations.ts'
import { jobFilterOf, type JobFilterOptions } from '../job-filter.ts'
import { isEnded, outlookOf, statusStyle } from '../job-text.ts'
import { showListing } from '../listing-output.ts'
import { listed } from '../paging.ts'
import type { Action } from '../session.ts'
import type { Column } from '../table.ts'

interface Options extends JobFilterOptions {
  limit: number
}

export const listJobs: Action<Options> = async (options, { client, output }) => {
  const filter = jobFilterOf(options)
  const listing = await listed(options.limit, async (first, after) => {
    const { data, faults } = await client.send(CopyJobsDocument, { filter, first, after })
    return { data: data.copyJobs, faults }
  })
  return showListing(output, 'copyJobs', listing, columns)
}

const columns: readonly Column<JobFragment>[] = [
  { title: 'JOB', value: ({ id }) => id },
  {
    title: 'STATUS',
    value: ({ status }) => status,
    paint: ({ status }, text, paint) => paint(statusStyle(status), text),
  },
  { title: 'DONE', value: ({ progressPercent }) => `${progressPercent}%`, spare: 1 },
  { title: 'IMAGE', value: ({ sourceImageId }) => sourceImageId, spare: 3 },
  { title: 'TO', value: ({ destinationRegionId }) => destinationRegionId, spare: 2 },
  { title: 'COPY', value: ({ targetImageId }) => targetImageId ?? '', spare: 5 },
  { title: 'CREATED', value: ({ createdAt }) => createdAt.replace(/\.\d+/, ''), spare: 4 },
  {
    title: 'OUTLOOK',
    value: (job) => (isEnded(job) ? (job.failure?.code ?? '') : outlookOf(job, Date.now())),
    shrinksTo: 12,
    spare: 6,
  },
]
