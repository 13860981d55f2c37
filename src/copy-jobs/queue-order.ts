import { type RawBuilder, sql } from 'kysely'
import { OCCUPYING_STATUSES } from './copy-job-transitions.ts'
import type { Database } from './database.ts'

/**
 * Queued jobs with their places in the queues of their destination regions, from 1: by priority, and among equal
 * ones by turns. A caller's n-th job comes after the (n-1)-th of every other, counting the copies that run for the
 * caller, so that a thousand jobs of one do not keep one job of another waiting.
 * @param queued SQL that selects rows of `copy_job`
 */
const inOrder = (queued: RawBuilder<unknown>) => sql<{ id: string; position: number }>`
  select id, row_number() over (
    partition by destination_region_id order by priority desc, turn, created_at, id)::int as position
  from (
    select queued.*, coalesce(running.places, 0) + row_number() over (
      partition by queued.destination_region_id, queued.requested_by
      order by queued.priority desc, queued.created_at, queued.id) as turn
    from (${queued}) as queued
    left join (
      select destination_region_id, requested_by, count(*) as places from copy_job
      where finished_at is null and status in (${sql.join(OCCUPYING_STATUSES)})
      group by destination_region_id, requested_by
    ) as running
      on running.destination_region_id = queued.destination_region_id
      and running.requested_by = queued.requested_by
  ) as turns`

/** By job ID; jobs that are not queued are left out. */
export const queuePositions = async (
  db: Database,
  jobIds: readonly string[],
): Promise<Map<string, number>> => {
  if (jobIds.length === 0) return new Map()
  const ids = sql.join(jobIds.map((id) => sql`${id}::uuid`))
  const queued = sql`select * from copy_job where finished_at is null and status = 'QUEUED'
    and destination_region_id in (select destination_region_id from copy_job where id in (${ids}))`
  const { rows } = await sql<{
    id: string
    position: number
  }>`select id, position from (${inOrder(queued)}) as queue where id in (${ids})`.execute(db)
  return new Map(rows.map(({ id, position }) => [id, position]))
}

/**
 * The jobs whose turn it is in a region: due, and the first of their source image, which ECS copies once at a time
 * (OperationDenied.ImageCopyConflict).
 */
export const claimableJobIds = async (
  db: Database,
  regionId: string,
  now: Date,
  limit: number,
): Promise<string[]> => {
  const queued = sql`
    select distinct on (waiting.source_region_id, waiting.source_image_id) waiting.* from copy_job as waiting
    where waiting.destination_region_id = ${regionId} and waiting.status = 'QUEUED'
      and waiting.cancel_requested_at is null
      and (waiting.not_before is null or waiting.not_before <= ${now})
      and not exists (
        select from copy_job as running
        where running.source_region_id = waiting.source_region_id
          and running.source_image_id = waiting.source_image_id
          and running.status in (${sql.join(OCCUPYING_STATUSES)}))
    order by waiting.source_region_id, waiting.source_image_id,
      waiting.priority desc, waiting.created_at, waiting.id`
  const { rows } = await sql<{ id: string }>`
    select id from (${inOrder(queued)}) as queue order by position limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}
