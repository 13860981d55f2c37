import { z } from 'zod'

import { hasOperation } from '../coverage.ts'
import type { Coverage } from '../coverage.ts'
import type { FaultRule } from '../faults.ts'
import { clockSpeed } from '../state/clock.ts'

const YEAR_MS = 366 * 24 * 3600 * 1000
const HOUR_MS = 3600 * 1000

/** POST /_emulator/clock. The clock never goes back. */
export const clockBody = z
  .strictObject({ advanceMs: z.int().min(0).max(YEAR_MS).optional(), speed: clockSpeed.optional() })
  .refine(({ advanceMs, speed }) => advanceMs !== undefined || speed !== undefined, {
    error: 'give advanceMs or speed, or both',
  })

/** POST /_emulator/role */
export const roleBody = z.strictObject({ granted: z.boolean() })

const scope = {
  service: z.enum(['ecs', 'kms', 'ram', 'sts']).optional(),
  operation: z.string().min(1).optional(),
  regionId: z.string().min(1).optional(),
  times: z.int().min(1).optional(),
  nth: z.int().min(1).optional(),
  probability: z.number().min(0).max(1).optional(),
}
const scopeOf = <const Operation extends string>(operation: Operation) => ({
  ...scope,
  service: z.literal('ecs').optional(),
  operation: z.literal(operation).optional(),
})
const httpStatus = z.int().min(400).max(599).optional()
const milliseconds = z.int().min(0).max(HOUR_MS).optional()
const answer = {
  httpStatus,
  code: z
    .string()
    .regex(/^[\w.:-]+$/)
    .optional(),
  message: z.string().min(1).optional(),
  retryAfterMs: milliseconds,
}

const faultBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['throttle', 'http-error']), ...scope, ...answer }),
  z.strictObject({ kind: z.literal('html'), ...scope, httpStatus }),
  z.strictObject({ kind: z.literal('delay'), ...scope, delayMs: milliseconds }),
  z.strictObject({ kind: z.enum(['reset', 'drop-answer', 'cut-body']), ...scope }),
  z.strictObject({ kind: z.enum(['other-key', 'copy-fails']), ...scopeOf('CopyImage') }),
  z.strictObject({ kind: z.literal('leaves-snapshots'), ...scopeOf('CancelCopyImage') }),
]) satisfies z.ZodType<FaultRule>

/** POST /_emulator/faults. An operation or region that there is not would never fail, and the test would prove nothing. */
export const faultBodyOf = (coverage: Coverage, regionIds: readonly string[]) =>
  faultBody
    .refine(
      ({ nth, times, probability }) =>
        nth === undefined || (times === undefined && probability === undefined),
      { path: ['nth'], error: 'excludes times and probability' },
    )
    .refine(
      ({ service, operation }) => operation === undefined || hasOperation(coverage, service, operation),
      { path: ['operation'], error: 'the emulator has none of that name there: see GET /_emulator/coverage' },
    )
    .refine(({ regionId }) => regionId === undefined || regionIds.includes(regionId), {
      path: ['regionId'],
      error: 'the account has no such region',
    })
    .refine(
      ({ service, operation, regionId }) =>
        regionId === undefined ||
        (['ecs', 'kms'] as const).some(
          (regional) =>
            (service ?? regional) === regional &&
            (operation === undefined || hasOperation(coverage, regional, operation)),
        ),
      { path: ['regionId'], error: 'RAM and STS have no regions' },
    )
