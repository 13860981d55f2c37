import { sql } from 'kysely'
import type { Database } from './database.ts'

const COPIES_LOOKED_AT = 20

/** By destination region: the median time that the latest copies from a region took there for each GiB. */
export const msPerGiB = async (
  db: Database,
  sourceRegionId: string,
  destinationRegionIds: readonly string[],
): Promise<Map<string, number>> => {
  if (destinationRegionIds.length === 0) return new Map()
  const regions = sql.join(destinationRegionIds.map((regionId) => sql`(${regionId}::text)`))
  const { rows } = await sql<{ regionId: string; msPerGib: number }>`
    select regions.region_id, percentile_cont(0.5) within group (order by pace) as ms_per_gib
    from (values ${regions}) as regions (region_id)
    cross join lateral (
      select extract(epoch from verifying_since - coalesce(copying_since, submitted_at))::float8 * 1000
        / greatest(size_gib, 1) as pace
      from copy_job
      where source_region_id = ${sourceRegionId} and destination_region_id = regions.region_id
        and status = 'SUCCEEDED' and size_gib is not null
      order by finished_at desc limit ${COPIES_LOOKED_AT}
    ) as latest
    group by regions.region_id`.execute(db)
  return new Map(rows.map(({ regionId, msPerGib }) => [regionId, msPerGib]))
}
