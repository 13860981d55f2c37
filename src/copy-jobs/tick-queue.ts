import { PgBoss } from 'pg-boss'
import type { Listen } from './change-feed.ts'
import type { Logger } from './logger.ts'
import type { Connection } from './connection.ts'
import { withoutClient } from './lost-client.ts'

const QUEUE = 'region-tick'
/** As the trigger of `copy_job` names it. */
const CHANGES_CHANNEL = 'copy_job'
const START_ATTEMPTS = 5
const STOP_TIMEOUT_MS = 25_000

const QUEUE_SETTINGS = {
  notify: true,
  // The least there is: a tick whose process is gone is found within this and the monitor's interval.
  heartbeatSeconds: 10,
  /**
   * Longer than any tick, since one that expired would run beside its successor: enough for 120 cloud calls in a
   * row of 30 s each (the longest CLOUD_DEADLINE_MS), where 100 copies of a region take two or three. So long costs
   * nothing: a tick whose process ended is told by its heartbeat.
   */
  expireInSeconds: 3600,
  retryLimit: 1_000_000,
  retryDelay: 1,
  deleteAfterSeconds: 60,
}

/**
 * Says when each region's jobs are looked after next, and by whom: one tick of a region is queued at most, and one
 * runs at most, over all gateways that share the store. A tick holds no data: losing one delays, and does no harm.
 */
export interface TickQueue {
  /** The region's next tick runs at once. */
  wake(regionId: string): Promise<void>
  /** The region's next tick runs after the delay, unless one is queued already. */
  schedule(regionId: string, delayMs: number): Promise<void>
  /**
   * Runs ticks as they fall due, of several regions at a time.
   * @param tick its signal fires when it has to end: the queue stops, or the tick counts as lost and runs elsewhere
   */
  run(
    tick: (regionId: string, signal: AbortSignal) => Promise<void>,
    concurrentRegions: number,
  ): Promise<void>
  /** Has the ticks under way end early, waits for them, and takes no more. */
  stop(): Promise<void>
  close(): Promise<void>
  /** Calls back when a job may have changed, over the queue's own connection. */
  listen: Listen
}

export const openTickQueue = async (
  { queueOptions, exclusive }: Connection,
  logger: Logger,
): Promise<TickQueue> => {
  const boss = new PgBoss({
    ...queueOptions,
    useListenNotify: true,
    schedule: false,
    registerInstance: false,
    // Both: by default the look for lost ticks is taken once a minute only.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  })
  boss.on('error', (error) =>
    logger.warn({ err: withoutClient(error) }, 'The queue of region ticks had an error.'),
  )
  await boss.start({ attempts: START_ATTEMPTS })
  await boss.createQueue(QUEUE, { policy: 'stately', ...QUEUE_SETTINGS })
  // One that an earlier version made keeps its settings otherwise.
  await boss.updateQueue(QUEUE, QUEUE_SETTINGS)
  let stopping = new AbortController()
  return {
    wake: async (regionId) => {
      await boss.upsert(QUEUE, { regionId }, { singletonKey: regionId, startAfter: 0 })
    },
    schedule: async (regionId, delayMs) => {
      const startAfter = new Date(Date.now() + delayMs)
      await boss.send(QUEUE, { regionId }, { singletonKey: regionId, startAfter })
    },
    run: async (tick, concurrentRegions) => {
      const { signal: stopped } = (stopping = new AbortController())
      // Ticks that an ended process left as running would keep their regions waiting for the heartbeat to lapse.
      if (exclusive) await boss.deleteAllJobs(QUEUE)
      const options = {
        localConcurrency: concurrentRegions,
        pollingIntervalSeconds: 1,
        notifyPollingIntervalSeconds: 1,
      }
      await boss.work<{ regionId: string }>(QUEUE, options, async (jobs) => {
        for (const { data, signal } of jobs) await tick(data.regionId, AbortSignal.any([stopped, signal]))
      })
    },
    stop: async () => {
      stopping.abort()
      await boss.offWork(QUEUE, { wait: true })
    },
    close: () => boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS }),
    listen: async (onChange) => {
      const listening = await boss.getDb().listen?.(CHANGES_CHANNEL, onChange, onChange)
      if (!listening) throw new Error('This database cannot tell of changes.')
      return listening
    },
  }
}
