import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Connection } from '../../src/copy-jobs/connection.ts'
import { estimatedFinish, pollAfterMs } from '../../src/copy-jobs/estimate.ts'
import { jobScene, KEY, REGION } from './job-scene.ts'
import { emptyTables, openTestDatabase } from './test-database.ts'

const traits = { nvmeSupport: null, bootMode: null, family: null, tags: [] }
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

/** A copy that the cloud was seen copying for so long. */
const completed = async (sizeGiB: number, copyMs: number) => {
  const job = await scene.create({ source: { traits, sizeGiB } })
  await scene.tick()
  await scene.tickAfter(10_000)
  const target = (await scene.job(job)).targetImageId ?? ''
  scene.cloud.complete(target, KEY)
  await scene.tickAfter(copyMs)
}
const pace = async () => (await scene.service.msPerGiB('cn-shanghai', [REGION])).get(REGION) ?? null

describe('How long copies take', () => {
  test('is learned from the median of earlier ones between the same regions, by their size', async () => {
    expect(await pace()).toBeNull()
    await completed(40, 20 * MINUTE)
    await completed(100, 100 * MINUTE)
    await completed(40, 400 * MINUTE)
    expect(await pace()).toBe(MINUTE)
    expect(await scene.service.msPerGiB('cn-beijing', [REGION])).toEqual(new Map())
  })

  test('is not learned from copies of unknown size', async () => {
    const job = await scene.create()
    await scene.tick()
    scene.cloud.complete('m-copy1', KEY)
    await scene.tickAfter(10_000)
    expect((await scene.job(job)).status).toBe('SUCCEEDED')
    expect(await pace()).toBeNull()
  })
})

describe('A job is expected to finish', () => {
  const circumstances = () => ({
    msPerGiB: MINUTE,
    queuePosition: null,
    copiesPerRegion: 5,
    now: scene.now(),
  })
  const inMs = (date: Date | null) => date && date.getTime() - scene.now().getTime()
  const sized = () => scene.create({ source: { traits, sizeGiB: 40 } })

  test('after those before it in the queue, and its own time', async () => {
    const job = await sized()
    const finish = (queuePosition: number) =>
      inMs(estimatedFinish(job, { ...circumstances(), queuePosition }))
    expect([1, 5, 6, 11].map(finish)).toEqual([40, 40, 80, 120].map((minutes) => minutes * MINUTE))
  })

  test('a copy’s time after it was first seen copying, as long as that is to come', async () => {
    const job = await sized()
    await scene.tick()
    await scene.tickAfter(10_000)
    const copying = await scene.job(job)
    expect(copying.status).toBe('COPYING')
    expect(inMs(estimatedFinish(copying, circumstances()))).toBe(40 * MINUTE)
    scene.advance(41 * MINUTE)
    expect(estimatedFinish(copying, circumstances())).toBeNull()
  })

  test('at no time that is known when there were no earlier copies', async () => {
    expect(estimatedFinish(await sized(), { ...circumstances(), msPerGiB: null })).toBeNull()
  })
})

describe('Asking again makes sense', () => {
  test('after a twentieth of what is left, from the poll interval to a minute, and not after the end', async () => {
    const job = await scene.create()
    const after = (leftMs: number | null) =>
      pollAfterMs(job, leftMs === null ? null : new Date(leftMs), 10_000, new Date(0))
    expect([null, 0, 100_000, 400_000, 10_000_000].map(after)).toEqual([
      10_000, 10_000, 10_000, 20_000, 60_000,
    ])
    const cancelled = await scene.service.cancel(job.id, 'bob')
    expect(cancelled && pollAfterMs(cancelled, null, 10_000, new Date(0))).toBeNull()
  })
})
