import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Connection } from '../../src/copy-jobs/connection.ts'
import { eventText } from '../../src/encryption/event-text.ts'
import { refusal } from './fake-cloud.ts'
import { jobScene } from './job-scene.ts'
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

const lastMessage = async (job: { id: string }) =>
  eventText((await scene.service.eventsOf([job.id])).get(job.id)?.at(-1)?.remarks ?? [], 'en')

const cancelling = async () => {
  const job = await scene.create()
  await scene.tick()
  await scene.tickAfter(10_000)
  scene.cloud.moveOn('m-copy1', {}, null)
  await scene.service.cancel(job.id, 'bob')
  scene.cloud.calls = []
  return job
}

describe('What a cancelled copy leaves behind', () => {
  test('of snapshots is deleted', async () => {
    const job = await cancelling()
    scene.cloud.onCancel = (imageId) => void scene.cloud.images.delete(imageId)
    await scene.tick()
    expect((await scene.job(job)).status).toBe('CANCELLED')
    expect(scene.cloud.calls.at(-1)).toBe('DeleteSnapshot s-m-copy1')
    expect(scene.cloud.snapshots.size).toBe(0)
  })

  test('of a copy that had failed by itself is deleted too, the image first', async () => {
    const job = await cancelling()
    scene.cloud.moveOn('m-copy1', { status: 'CREATE_FAILED', rawStatus: 'CreateFailed' })
    await scene.tick()
    expect((await scene.job(job)).status).toBe('CANCELLED')
    expect(scene.cloud.calls.slice(-2)).toEqual(['DeleteImage m-copy1', 'DeleteSnapshot s-m-copy1'])
    expect(scene.cloud.images.size).toBe(0)
    expect(await lastMessage(job)).toBe('Cancelled. The copy had failed by itself.')
  })

  test('stays when it has not the tag of the job, and is named', async () => {
    const job = await cancelling()
    scene.cloud.moveOn('m-copy1', { status: 'CREATE_FAILED', rawStatus: 'CreateFailed', tags: [] })
    await scene.tick()
    expect((await scene.job(job)).status).toBe('CANCELLED')
    expect(scene.cloud.calls.filter((call) => call.startsWith('Delete'))).toEqual([])
    expect(await lastMessage(job)).toContain("m-copy1 is left: it has not this job's tag.")
  })

  test('is named when the cloud refuses to delete it', async () => {
    const job = await cancelling()
    scene.cloud.onCancel = (imageId) => void scene.cloud.images.delete(imageId)
    scene.cloud.removalRefusals = [null, refusal('Forbidden.RAM', { httpStatus: 403 })]
    await scene.tick()
    expect((await scene.job(job)).status).toBe('CANCELLED')
    expect(await lastMessage(job)).toContain(
      's-m-copy1 is left: Forbidden.RAM: Forbidden.RAM said the cloud.',
    )
  })

  test.each(['Operation.Conflict', 'IncorrectDiskStatus.CreatingSnapshot'])(
    'is deleted later when it cannot be now (%s)',
    async (code) => {
      const job = await cancelling()
      scene.cloud.onCancel = (imageId) => void scene.cloud.images.delete(imageId)
      scene.cloud.removalRefusals = [null, refusal(code, { httpStatus: 403 })]
      await scene.tick()
      expect((await scene.job(job)).status).toBe('CANCELLING')
      await scene.tickAfter(1_000)
      expect((await scene.job(job)).status).toBe('CANCELLED')
      expect(scene.cloud.snapshots.size).toBe(0)
    },
  )
})
