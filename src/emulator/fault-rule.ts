import { z } from 'zod'

import { hasOperation } from './coverage.ts'
import type { Coverage } from './coverage.ts'

const HOUR_MS = 3600 * 1000
const serviceName = z.enum(['ecs', 'kms', 'ram', 'sts'])
export type ServiceName = z.infer<typeof serviceName>

/** A fault happens to each call that all of these fit, where they are given. */
const scope = {
  service: serviceName.optional(),
  operation: z.string().min(1).optional(),
  regionId: z.string().min(1).optional(),
  /** How often; until the rule is deleted when left out. */
  times: z.int().min(1).optional(),
  /** Only the nth call that fits, counted from when the rule was made; excludes `times` and `probability`. */
  nth: z.int().min(1).optional(),
  /** Of each call that fits; to all of them when left out. Only hits count for `times`. */
  probability: z.number().min(0).max(1).optional(),
}
const scopeOf = <const Operation extends string>(operation: Operation) => ({
  ...scope,
  service: z.literal('ecs').optional(),
  operation: z.literal(operation).optional(),
})
const httpStatus = z.int().min(400).max(599).optional()
const milliseconds = z.int().min(0).max(HOUR_MS).optional()
/** What is left out is as the service would have it. */
const answer = {
  httpStatus,
  code: z
    .string()
    .regex(/^[\w.:-]+$/)
    .optional(),
  message: z.string().min(1).optional(),
  retryAfterMs: milliseconds,
}

const faultRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['throttle', 'http-error']), ...scope, ...answer }),
  z.strictObject({ kind: z.literal('html'), ...scope, httpStatus }),
  z.strictObject({ kind: z.literal('delay'), ...scope, delayMs: milliseconds }),
  z.strictObject({ kind: z.enum(['reset', 'drop-answer', 'cut-body']), ...scope }),
  z.strictObject({ kind: z.enum(['other-key', 'copy-fails']), ...scopeOf('CopyImage') }),
  z.strictObject({ kind: z.literal('leaves-snapshots'), ...scopeOf('CancelCopyImage') }),
])

/**
 * What can be made to go wrong. `drop-answer` carries out the request and then cuts the connection, `cut-body` does so
 * when half of the answer is sent; `other-key` has a CopyImage silently use another key; `copy-fails` has it end in
 * CreateFailed; `leaves-snapshots` has a CancelCopyImage remove the image alone.
 */
export type FaultRule = z.infer<typeof faultRule>
export type FaultKind = FaultRule['kind']
export type RuleOf<Kind extends FaultKind> = Extract<FaultRule, { kind: Kind }>

/** An operation or region that there is not would never fail, and the test would prove nothing. */
export const faultRuleOf = (coverage: Coverage, regionIds: readonly string[]) =>
  faultRule
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
