import type { Logger } from '../../src/copy-jobs/logger.ts'

export const silentLogger: Logger = { info: () => {}, warn: () => {}, error: () => {} }

/** Keeps what is logged. */
export const listeningLogger = (): Logger & {
  lines: { level: string; details: object; message: string }[]
} => {
  const lines: { level: string; details: object; message: string }[] = []
  const log = (level: string) => (details: object, message: string) =>
    void lines.push({ level, details, message })
  return { lines, info: log('info'), warn: log('warn'), error: log('error') }
}
