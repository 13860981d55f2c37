import type { Logger } from './logger.ts'
import { createRegionTick, type RegionTick } from './region-tick.ts'
import type { Store } from './store.ts'
import type { TickCloud } from './tick-cloud.ts'
import { type CopyWorkerSettings, DEFAULT_COPY_WORKER_SETTINGS } from './worker-settings.ts'

interface CopyWorkerOptions extends TickCloud {
  store: Pick<Store, 'db' | 'ticks'>
  settings?: Partial<CopyWorkerSettings>
  logger: Logger
  now?: () => Date
}

interface CopyWorker {
  /** Looks after every region with unfinished jobs from now on. */
  start(): Promise<void>
  /** Ends after the cloud calls under way at the latest. What is unfinished goes on with the next start, here or on another gateway. */
  stop(): Promise<void>
  tick: RegionTick
}

export const createCopyWorker = (options: CopyWorkerOptions): CopyWorker => {
  const { store, ecs, kms, logger, now = () => new Date() } = options
  const settings = { ...DEFAULT_COPY_WORKER_SETTINGS, ...options.settings }
  const tick = createRegionTick({ db: store.db, ecs, kms, settings, logger, now })
  let sweeping: NodeJS.Timeout | undefined

  const runTick = async (regionId: string, signal: AbortSignal): Promise<void> => {
    const delayMs = await tick(regionId, signal).catch((error: unknown) => {
      logger.error({ regionId, err: error }, "A tick of a region's copy jobs failed.")
      return settings.pollIntervalMs
    })
    if (delayMs !== null) await store.ticks.schedule(regionId, delayMs)
  }

  /** Brings a tick to regions that lost theirs, as when a process ended between two statements. */
  const sweep = async (): Promise<void> => {
    const regions = await store.db
      .selectFrom('copyJob')
      .select('destinationRegionId')
      .distinct()
      .where('finishedAt', 'is', null)
      .execute()
    for (const { destinationRegionId } of regions) await store.ticks.schedule(destinationRegionId, 0)
  }

  const sweepSafely = () =>
    sweep().catch((error: unknown) =>
      logger.warn({ err: error }, 'The search for unattended copy jobs failed.'),
    )

  return {
    tick,
    start: async () => {
      await store.ticks.run(runTick, settings.concurrentRegions)
      await sweep()
      sweeping = setInterval(() => void sweepSafely(), settings.sweepIntervalMs).unref()
    },
    stop: async () => {
      clearInterval(sweeping)
      await store.ticks.stop()
    },
  }
}
