import { randomUUID } from 'node:crypto'
import type { ChangeFeed } from '../../src/copy-jobs/change-feed.ts'
import type { CopyJobDraft } from '../../src/copy-jobs/copy-job-creation.ts'
import type { CopyJob } from '../../src/copy-jobs/copy-job.ts'
import { createCopyJobService } from '../../src/copy-jobs/copy-job-service.ts'
import { createCopyWorker } from '../../src/copy-jobs/copy-worker.ts'
import type { Database } from '../../src/copy-jobs/database.ts'
import type { CopyWorkerSettings } from '../../src/copy-jobs/worker-settings.ts'
import { FakeCloud } from './fake-cloud.ts'
import { listeningLogger } from './silent-logger.ts'

export const REGION = 'cn-hangzhou'
export const KEY = 'key-hzz1'

export const draft = (
  changes: Partial<CopyJobDraft> & { imageId?: string; regionId?: string; name?: string } = {},
): CopyJobDraft => {
  // Two unfinished jobs never give the same name to an image of one region.
  const {
    imageId = 'm-source',
    regionId = REGION,
    name = `${imageId}-copy-${randomUUID()}`,
    ...fields
  } = changes
  return {
    copy: {
      sourceRegionId: 'cn-shanghai',
      imageId,
      destinationRegionId: regionId,
      name,
      encrypted: true,
      keyId: KEY,
      tags: [{ key: 'team', value: 'web' }],
    },
    resultingEncryption: {
      transition: 'BECOMES_ENCRYPTED',
      state: 'ENCRYPTED',
      keyIds: [KEY],
      serviceKeyToBeMade: false,
    },
    requestedBy: 'ann',
    idempotencyKey: null,
    source: null,
    priority: 'NORMAL',
    inputHash: 'hash-1',
    ...fields,
  }
}

const notUsed = async () => {}

/** Tells nobody of anything: scenes look for themselves. */
export const silentFeed: ChangeFeed = { add: async () => () => {}, close: notUsed }

/** Service and worker over a database, a fake cloud and a clock that stands still until it is moved. */
export const jobScene = (
  db: Database,
  settings: Partial<CopyWorkerSettings> = {},
  cloud = new FakeCloud(),
) => {
  const logger = listeningLogger()
  const woken: string[] = []
  let nowMs = Date.parse('2026-01-01T00:00:00Z')
  const now = () => new Date(nowMs)
  const ticks = {
    wake: async (regionId: string) => void woken.push(regionId),
    schedule: notUsed,
    run: notUsed,
    stop: notUsed,
    close: notUsed,
    listen: async () => ({ close: notUsed }),
  }
  const store = { db, ticks, changes: silentFeed }
  const service = createCopyJobService({ store, logger, now, cancelAnswerMs: 0 })
  const worker = createCopyWorker({ store, ecs: cloud.ecs, kms: cloud.kms, settings, logger, now })

  const create = async (changes: Parameters<typeof draft>[0] = {}): Promise<CopyJob> => {
    const creation = await service.create(draft(changes))
    if (!('job' in creation)) throw new Error(`Not created: ${creation.outcome}.`)
    nowMs += 1
    return creation.job
  }
  const job = async ({ id }: { id: string }): Promise<CopyJob> => {
    const found = (await service.jobsByIds([id])).get(id)
    if (!found) throw new Error(`There is no job ${id}.`)
    return found
  }
  const statuses = async ({ id }: { id: string }) =>
    ((await service.eventsOf([id])).get(id) ?? []).map(({ status }) => status)

  return {
    cloud,
    logger,
    woken,
    now,
    service,
    create,
    job,
    statuses,
    advance: (ms: number) => void (nowMs += ms),
    tick: (regionId = REGION, signal?: AbortSignal) => worker.tick(regionId, signal),
    /** Ticks once after the given time. */
    tickAfter: (ms: number, regionId = REGION) => {
      nowMs += ms
      return worker.tick(regionId)
    },
  }
}
