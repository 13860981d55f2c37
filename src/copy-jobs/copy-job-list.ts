import { type ExpressionBuilder, sql } from 'kysely'
import type { CopyJob } from './copy-job.ts'
import type { CopyJobFilter } from './copy-job-filter.ts'
import { copyJobOf } from './copy-job-row.ts'
import type { Database, Tables } from './database.ts'

/** A place in the list, which has the newest job first. */
export interface CopyJobPosition {
  /** RFC 3339. */
  createdAt: string
  id: string
}

export interface CopyJobPageQuery {
  first: number
  after: CopyJobPosition | null
}

export const listJobs = async (
  db: Database,
  filter: CopyJobFilter,
  { first, after }: CopyJobPageQuery,
): Promise<{ jobs: CopyJob[]; hasNextPage: boolean }> => {
  const rows = await db
    .selectFrom('copyJob')
    .selectAll()
    .where((where) => where.and(conditionsOf(where, filter)))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(created_at, id) < (${after?.createdAt}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(first + 1)
    .execute()
  return { jobs: rows.slice(0, first).map(copyJobOf), hasNextPage: rows.length > first }
}

export const countJobs = async (db: Database, filter: CopyJobFilter): Promise<number> => {
  const { jobs } = await db
    .selectFrom('copyJob')
    .select(sql<number>`count(*)::int`.as('jobs'))
    .where((where) => where.and(conditionsOf(where, filter)))
    .executeTakeFirstOrThrow()
  return jobs
}

/** The filter in SQL; see `fits`. */
export const conditionsOf = (where: ExpressionBuilder<Tables, 'copyJob'>, filter: CopyJobFilter) => {
  const { statuses, keyId, createdAfter, ...equal } = filter
  const { sourceRegionId, sourceImageId, destinationRegionId, requestedBy } = equal
  const columns = { sourceRegionId, sourceImageId, destinationRegionId, requestedBy }
  const texts = [keyId, ...Object.values(columns)].filter((text) => text !== undefined)
  // PostgreSQL's text has no NUL, so nothing stored can match it.
  if (statuses?.length === 0 || texts.some((text) => text.includes('\0'))) return [sql<boolean>`false`]
  return [
    ...Object.entries(columns)
      .filter(([, value]) => value !== undefined)
      .map(([column, value]) => where(column as keyof typeof columns, '=', value as string)),
    ...(statuses ? [where('status', 'in', statuses)] : []),
    ...(keyId === undefined ? [] : [sql<boolean>`resulting_encryption -> 'keyIds' ? ${keyId}`]),
    ...(createdAfter ? [where('createdAt', '>', createdAfter)] : []),
  ]
}
