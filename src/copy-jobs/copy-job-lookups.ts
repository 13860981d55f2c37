import { sql } from 'kysely'
import type { CopyJob, CopyJobEvent } from './copy-job.ts'
import type { EventRemark } from '../encryption/event-text.ts'
import { copyJobOf } from './copy-job-row.ts'
import { OCCUPYING_STATUSES } from './copy-job-transitions.ts'
import type { CopyJobRow, Database } from './database.ts'
import { queuePositions } from './queue-order.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const idsAmong = (texts: readonly string[]): string[] => texts.filter((text) => UUID.test(text))

const mapOf = (rows: readonly CopyJobRow[], keyOf: (row: CopyJobRow) => string): Map<string, CopyJob> =>
  new Map(rows.map((row) => [keyOf(row), copyJobOf(row)]))

/** By job ID; unknown ones are left out. */
export const jobsByIds = async (db: Database, ids: readonly string[]): Promise<Map<string, CopyJob>> => {
  const known = idsAmong(ids)
  if (known.length === 0) return new Map()
  return mapOf(await db.selectFrom('copyJob').selectAll().where('id', 'in', known).execute(), ({ id }) => id)
}

/** By job ID, each oldest first. */
export const eventsOf = async (
  db: Database,
  jobIds: readonly string[],
): Promise<Map<string, CopyJobEvent[]>> => {
  const known = idsAmong(jobIds)
  const events = new Map<string, CopyJobEvent[]>(known.map((id) => [id, []]))
  if (known.length === 0) return events
  const rows = await db
    .selectFrom('copyJobEvent')
    .select(['jobId', 'at', 'status', 'message', 'cloudRequestId'])
    .select(sql<EventRemark[] | null>`state -> 'remarks'`.as('remarks'))
    .where('jobId', 'in', known)
    .orderBy('version')
    .execute()
  for (const { jobId, ...event } of rows) events.get(jobId)?.push(event)
  return events
}

/** By job ID, from 1 in each destination region; jobs that are not queued are left out. */
export const positionsOf = (db: Database, jobIds: readonly string[]): Promise<Map<string, number>> =>
  queuePositions(db, idsAmong(jobIds))

/** By source image: the newest job that a further copy of it has to wait for. */
export const activeJobsOf = async (
  db: Database,
  sourceRegionId: string,
  imageIds: readonly string[],
): Promise<Map<string, CopyJob>> => {
  if (imageIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('copyJob')
    .selectAll()
    .where('sourceRegionId', '=', sourceRegionId)
    .where('sourceImageId', 'in', imageIds)
    .where('status', 'in', ['QUEUED', ...OCCUPYING_STATUSES])
    .orderBy('createdAt')
    .execute()
  return mapOf(rows, ({ sourceImageId }) => sourceImageId)
}

/** By target image: the job that made it. */
export const jobsProducing = async (
  db: Database,
  regionId: string,
  imageIds: readonly string[],
): Promise<Map<string, CopyJob>> => {
  if (imageIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('copyJob')
    .selectAll()
    .where('destinationRegionId', '=', regionId)
    .where('targetImageId', 'in', imageIds)
    .execute()
  return mapOf(rows, ({ targetImageId }) => targetImageId ?? '')
}

/** Names that unfinished jobs are going to give to images of a region, among those that contain the text. */
export const reservedNames = async (db: Database, regionId: string, text: string): Promise<string[]> => {
  if (text.includes('\0')) return []
  const rows = await db
    .selectFrom('copyJob')
    .select(sql<string>`request ->> 'name'`.as('name'))
    .where('destinationRegionId', '=', regionId)
    .where('finishedAt', 'is', null)
    .where(sql<boolean>`position(${text} in request ->> 'name') > 0`)
    .execute()
  return rows.map(({ name }) => name)
}
