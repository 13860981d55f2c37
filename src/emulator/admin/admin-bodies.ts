import { z } from 'zod'

import { clockSpeed } from '../state/clock.ts'

const YEAR_MS = 366 * 24 * 3600 * 1000

/** POST /_emulator/clock. The clock never goes back. */
export const clockBody = z
  .strictObject({ advanceMs: z.int().min(0).max(YEAR_MS).optional(), speed: clockSpeed.optional() })
  .refine(({ advanceMs, speed }) => advanceMs !== undefined || speed !== undefined, {
    error: 'give advanceMs or speed, or both',
  })

/** POST /_emulator/role */
export const roleBody = z.strictObject({ granted: z.boolean() })
