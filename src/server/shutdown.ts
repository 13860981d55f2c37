import closeWithGrace from 'close-with-grace'
import type { Logger } from 'pino'

const graceMs = 30_000
const parentCheckMs = 1_000

/** Closes in order on SIGINT, SIGTERM or a fault nobody caught; a second signal, or 30 seconds, end it at once. */
export const closeOnSignal = (close: () => Promise<void>, logger: Logger) => {
  closeWithGrace(
    { delay: graceMs, logger: { error: (message: unknown) => logger.error(message) } },
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
  }, parentCheckMs)
  timer.unref()
}
