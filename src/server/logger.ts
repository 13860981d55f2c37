import { destination, type Logger, pino } from 'pino'

export type { Logger } from 'pino'

/** Structured logs, one JSON line each, on stderr: stdout is for what people are meant to read. */
export const createLogger = (level: string): Logger =>
  pino(
    { level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` },
    destination({ dest: 2, sync: true }),
  )
