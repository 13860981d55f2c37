import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import type { Connection } from '../../src/copy-jobs/connection.ts'
import { imageRecord } from './fake-cloud.ts'
import { jobScene } from './job-scene.ts'
import { openTestDatabase } from './test-database.ts'

const REGIONS = Array.from({ length: 20 }, (_, number) => `region-${number}`)
const JOBS_A_REGION = 500

let connection: Connection
beforeAll(async () => {
  connection = await openTestDatabase()
})
afterAll(async () => {
  await connection.close()
})

/** Jobs that have been COPYING for a while, and their images. */
const copiesUnderWay = async (scene: ReturnType<typeof jobScene>) => {
  for (const regionId of REGIONS) {
    await sql`
      insert into copy_job (id, status, source_region_id, source_image_id, destination_region_id, request,
        resulting_encryption, requested_by, input_hash, client_token, first_submitted_at, submitted_at,
        copying_since, target_image_id, progress_percent, created_at)
      select gen_random_uuid(), 'COPYING', 'cn-shanghai', 'm-' || ${regionId} || '-' || n, ${regionId},
        jsonb_build_object('name', 'copy-' || n), '{"keyIds":[]}', 'ann', 'hash', gen_random_uuid()::text,
        ${scene.now()}, ${scene.now()}, ${scene.now()}, ${regionId} || '-copy-' || n, 0, ${scene.now()}
      from generate_series(1, ${JOBS_A_REGION}) as n`.execute(connection.db)
    for (let number = 1; number <= JOBS_A_REGION; number += 1) {
      const imageId = `${regionId}-copy-${number}`
      const copy = { ...imageRecord(regionId, imageId), status: 'CREATING' as const, progressPercent: 0 }
      scene.cloud.images.set(imageId, copy)
    }
  }
}

const versions = async () => {
  const { rows } = await sql<{ sum: string }>`select sum(version)::text as sum from copy_job`.execute(
    connection.db,
  )
  return rows[0]?.sum
}

test('Watching 10,000 copies over 20 regions costs 100 calls a round, and writes nothing for those that stand still', async () => {
  const scene = jobScene(connection.db, { copiesPerRegion: JOBS_A_REGION })
  await copiesUnderWay(scene)
  const before = await versions()
  for (const regionId of REGIONS) await scene.tick(regionId)
  expect(scene.cloud.calls).toHaveLength(100)
  expect(new Set(scene.cloud.calls)).toEqual(
    new Set([1, 2, 3, 4, 5].map((page) => `DescribeImages CREATING,WAITING ${page}`)),
  )
  expect(await versions()).toBe(before)
}, 60_000)
