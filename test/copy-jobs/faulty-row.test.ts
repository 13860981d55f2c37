import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import type { Connection } from '../../src/copy-jobs/connection.ts'
import { jobScene, KEY } from './job-scene.ts'
import { emptyTables, openTestDatabase } from './test-database.ts'

let connection: Connection
let scene: ReturnType<typeof jobScene>
beforeAll(async () => {
  connection = await openTestDatabase()
})
beforeEach(async () => {
  await emptyTables(connection.db)
  scene = jobScene(connection.db)
})
afterAll(async () => {
  await connection.close()
})

const faultsLogged = () =>
  scene.logger.lines.filter(({ level }) => level === 'error').map(({ details }) => details)

describe('A job with a fault', () => {
  test('when its copy is watched does not keep the others of its region waiting', async () => {
    const faulty = await scene.create({ imageId: 'm-1' })
    const sound = await scene.create({ imageId: 'm-2' })
    await scene.tick()
    Object.defineProperty(scene.cloud.images.get('m-copy1'), 'disks', {
      get: () => {
        throw new RangeError('No such disk.')
      },
    })
    const later = await scene.create({ imageId: 'm-3' })
    await scene.tickAfter(2_000)
    expect((await scene.job(faulty)).status).toBe('WAITING')
    expect((await scene.job(sound)).status).toBe('COPYING')
    expect((await scene.job(later)).status).toBe('WAITING')
    expect(faultsLogged()).toEqual([{ jobId: faulty.id, err: expect.any(RangeError) }])
  })

  test('when its copy is verified does not either', async () => {
    const faulty = await scene.create({ imageId: 'm-1' })
    const sound = await scene.create({ imageId: 'm-2' })
    await scene.tick()
    await sql`update copy_job set resulting_encryption = 'null' where id = ${faulty.id}`.execute(
      connection.db,
    )
    scene.cloud.complete('m-copy1', KEY)
    scene.cloud.complete('m-copy2', KEY)
    const later = await scene.create({ imageId: 'm-3' })
    await scene.tickAfter(2_000)
    expect((await scene.job(faulty)).status).toBe('VERIFYING')
    expect((await scene.job(sound)).status).toBe('SUCCEEDED')
    expect((await scene.job(later)).status).toBe('WAITING')
    expect(faultsLogged()).toEqual([{ jobId: faulty.id, err: expect.any(TypeError) }])
  })
})
