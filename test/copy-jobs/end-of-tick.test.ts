import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Connection } from '../../src/copy-jobs/connection.ts'
import { jobScene, KEY, REGION } from './job-scene.ts'
import { emptyTables, openTestDatabase } from './test-database.ts'

let connection: Connection
let scene: ReturnType<typeof jobScene>
let ending: AbortController
beforeAll(async () => {
  connection = await openTestDatabase()
})
beforeEach(async () => {
  await emptyTables(connection.db)
  scene = jobScene(connection.db)
  ending = new AbortController()
})
afterAll(async () => {
  await connection.close()
})

/** Has the tick's end asked for while the cloud works on its next call of the operation. */
const endDuring = (operation: 'describeImages' | 'describeSnapshots') => {
  const answer = scene.cloud.ecs[operation] as (...asked: unknown[]) => Promise<unknown>
  Object.assign(scene.cloud.ecs, {
    [operation]: async (...asked: unknown[]) => {
      Object.assign(scene.cloud.ecs, { [operation]: answer })
      ending.abort()
      await new Promise((resolve) => setTimeout(resolve, 20))
      return answer(...asked)
    },
  })
}

const tickThatEnds = async (afterMs: number) => {
  scene.advance(afterMs)
  scene.cloud.calls = []
  return scene.tick(REGION, ending.signal)
}

describe('A tick that has to end', () => {
  test('makes no further call, and leaves the rest to the next tick', async () => {
    const jobs = []
    for (let number = 1; number <= 3; number += 1) jobs.push(await scene.create({ imageId: `m-${number}` }))
    await scene.tick()
    scene.cloud.complete('m-copy1', KEY)
    const queued = await scene.create({ imageId: 'm-4' })
    endDuring('describeImages')
    expect(await tickThatEnds(2_000)).toBe(500)
    expect(scene.cloud.calls).toEqual(['DescribeImages CREATING,WAITING 1'])
    expect((await scene.job(queued)).status).toBe('QUEUED')
    await scene.tickAfter(500)
    expect((await scene.job(jobs[0]!)).status).toBe('SUCCEEDED')
    expect((await scene.job(jobs[1]!)).status).toBe('COPYING')
    expect((await scene.job(queued)).status).toBe('WAITING')
    expect(scene.logger.lines.filter(({ level }) => level === 'error')).toEqual([])
  })

  test('records the answer of every submission under way', async () => {
    for (let number = 1; number <= 3; number += 1) await scene.create({ imageId: `m-${number}` })
    const working = { ...scene.cloud.ecs }
    scene.cloud.ecs.copyImage = async (request) => {
      await new Promise((resolve) => setTimeout(resolve, request.imageId === 'm-1' ? 10 : 100))
      ending.abort()
      return working.copyImage(request)
    }
    await tickThatEnds(0)
    expect(await scene.service.count({ statuses: ['WAITING'] })).toBe(3)
  })

  test('records what the call under way tells', async () => {
    for (let number = 1; number <= 2; number += 1) await scene.create({ imageId: `m-${number}` })
    await scene.tick()
    for (let number = 1; number <= 2; number += 1) scene.cloud.complete(`m-copy${number}`, KEY)
    endDuring('describeSnapshots')
    await tickThatEnds(2_000)
    expect(await scene.service.count({ statuses: ['SUCCEEDED'] })).toBe(2)
  })
})
