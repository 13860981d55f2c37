import { z } from 'zod'

import { faultKinds } from '../faults.ts'

const YEAR_MS = 366 * 24 * 3600 * 1000
const HOUR_MS = 3600 * 1000

/** POST /_emulator/clock. The clock never goes back. */
export const clockBody = z.strictObject({ advanceMs: z.number().int().min(0).max(YEAR_MS) })

/** POST /_emulator/role */
export const roleBody = z.strictObject({ granted: z.boolean() })

/** POST /_emulator/faults */
export const faultBody = z
  .strictObject({
    kind: z.enum(faultKinds),
    service: z.enum(['ecs', 'kms', 'ram']).optional(),
    operation: z.string().min(1).optional(),
    regionId: z.string().min(1).optional(),
    times: z.number().int().min(1).optional(),
    httpStatus: z.number().int().min(400).max(599).optional(),
    code: z.string().min(1).optional(),
    message: z.string().min(1).optional(),
    delayMs: z.number().int().min(0).max(HOUR_MS).optional(),
    retryAfterMs: z.number().int().min(0).max(HOUR_MS).optional(),
  })
  .refine(({ kind, delayMs }) => delayMs === undefined || kind === 'delay', 'delayMs is for kind delay')
  .refine(
    ({ kind, operation }) =>
      (kind !== 'other-key' && kind !== 'copy-fails') || operation === undefined || operation === 'CopyImage',
    'other-key and copy-fails happen to CopyImage only',
  )
