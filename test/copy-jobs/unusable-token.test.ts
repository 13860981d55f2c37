import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Connection } from '../../src/copy-jobs/connection.ts'
import { refusal } from './fake-cloud.ts'
import { jobScene } from './job-scene.ts'
import { emptyTables, openTestDatabase } from './test-database.ts'

const MINUTE = 60_000

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

describe.each(['IdempotentParameterMismatch', 'IdempotenceParamNotMatch'])(
  'A token that the cloud does not take (%s)',
  (code) => {
    const tokens = () => scene.cloud.copyRequests.map(({ clientToken }) => clientToken)

    test('is replaced after two fruitless searches a minute apart', async () => {
      const job = await scene.create()
      scene.cloud.refusals = [refusal(code), refusal(code), refusal(code)]
      await scene.tick()
      expect((await scene.job(job)).status).toBe('SUBMITTING')
      await scene.tickAfter(MINUTE - 1)
      expect(tokens()).toEqual([`${job.id}-1`])
      await scene.tickAfter(1)
      expect(tokens()).toEqual([`${job.id}-1`, `${job.id}-1`, `${job.id}-2`])
      expect((await scene.job(job)).status).toBe('SUBMITTING')
      await scene.tickAfter(MINUTE)
      expect(await scene.job(job)).toMatchObject({ status: 'WAITING', targetImageId: 'm-copy1' })
    })

    test('is not replaced when the copy is found by its tag', async () => {
      const job = await scene.create()
      const working = { ...scene.cloud.ecs }
      scene.cloud.ecs.copyImage = async (request) => {
        await working.copyImage(request)
        throw refusal(code)
      }
      await scene.tick()
      expect(await scene.job(job)).toMatchObject({ status: 'WAITING', targetImageId: 'm-copy1' })
      expect(tokens()).toEqual([`${job.id}-1`])
    })

    test('fails the job with the words of the cloud when no other is taken either', async () => {
      scene = jobScene(connection.db, { submissionRounds: 2 })
      const job = await scene.create()
      scene.cloud.refusals = Array.from({ length: 10 }, () => refusal(code))
      await scene.tick()
      for (let round = 0; round < 3; round += 1) await scene.tickAfter(MINUTE)
      expect(await scene.job(job)).toMatchObject({
        status: 'FAILED',
        failure: { code: 'REJECTED_BY_CLOUD', upstreamCode: code },
      })
      expect(new Set(tokens())).toEqual(new Set([`${job.id}-1`, `${job.id}-2`]))
    })
  },
)
