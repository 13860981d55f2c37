import type { CopyJobFilter } from '../copy-jobs/copy-job-filter.ts'
import type { CopyJobPosition } from '../copy-jobs/copy-job-list.ts'
import type { CopyJob } from '../copy-jobs/copy-job.ts'
import type { Connection } from '../schema/connection.type.ts'
import type { PageArgs } from '../schema/page.args.ts'
import { cursorsFor, pageSizeOf } from './cursor.ts'
import type { GatewayContext } from './gateway-context.ts'
import { isUuid } from './node-id.ts'
import { pageOf } from './page-of.ts'

/** As our cursors spell it. */
const isInstant = (text: string) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text

const isPosition = (value: unknown): value is CopyJobPosition => {
  const { createdAt, id } = (value ?? {}) as Partial<Record<keyof CopyJobPosition, unknown>>
  return typeof createdAt === 'string' && isInstant(createdAt) && typeof id === 'string' && isUuid(id)
}

const filterScope = (filter: CopyJobFilter) => Object.entries(filter).toSorted(([a], [b]) => (a < b ? -1 : 1))

/** A page of copy jobs, newest first. */
export const copyJobConnection = async (
  filter: CopyJobFilter,
  page: PageArgs,
  context: GatewayContext,
): Promise<Connection<CopyJob>> => {
  const { cursorOf, positionOf } = cursorsFor(['copyJobs', filterScope(filter)], isPosition)
  const after = typeof page.after === 'string' ? positionOf(page.after) : null
  const { jobs, hasNextPage } = await context.copyJobs.list(filter, { first: pageSizeOf(page.first), after })
  const edges = jobs.map((job) => ({
    cursor: cursorOf({ createdAt: job.createdAt.toISOString(), id: job.id }),
    node: job,
  }))
  const place = { hasNextPage, hasPreviousPage: after !== null }
  return pageOf(edges, place, () => context.copyJobs.count(filter))
}
