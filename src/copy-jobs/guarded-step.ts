import type { CopyJobRow } from './database.ts'
import type { WorkerPorts } from './worker-ports.ts'

/** Whether this only says that the tick has to end. */
export const isEndOfTick = (signal: AbortSignal, error: unknown): boolean =>
  signal.aborted && error === signal.reason

/**
 * Takes a step of one job, whose fault must not keep the region's others waiting.
 * @returns null when it failed, or needs a further call of the cloud and the tick has to end
 */
export const guarded = async <T>(
  { logger, signal }: Pick<WorkerPorts, 'logger' | 'signal'>,
  job: CopyJobRow,
  step: () => Promise<T>,
): Promise<T | null> => {
  try {
    return await step()
  } catch (error) {
    if (!isEndOfTick(signal, error))
      logger.error({ jobId: job.id, err: error }, 'A step of a copy job failed.')
    return null
  }
}
