import closeWithGrace from 'close-with-grace'
import type { Logger } from 'pino'

const GRACE_MS = 30_000
const PARENT_CHECK_MS = 1_000

/** Closes in order on SIGINT, SIGTERM or a fault nobody caught; a second signal, or 30 seconds, end it at once. */
export const closeOnSignal = (close: () => Promise<void>, logger: Logger) => {
  closeWithGrace(
    { delay: GRACE_MS, logger: { error: (message: unknown) => logger.error(message) } },
    async ({ err, signal }) => {
      if (err) logger.fatal({ err }, 'closing after a fault')
      else logger.info({ signal }, 'closing')
      await close()
    },
  )
}

/**
 * Ends this process when the one that started it is gone: a killed `npm start` would otherwise leave a gateway behind
 * that keeps the port and the database.
 */
export const closeWithParent = () => {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, PARENT_CHECK_MS)
  timer.unref()
}
