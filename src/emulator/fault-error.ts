import type { FaultAnswer } from './faults.ts'
import type { Operation } from './operation.ts'
import { documentedErrorOf } from './service.ts'
import type { Service } from './service.ts'
import type { ErrorDefinition } from './wire/api-error.ts'

/** Status, code and text of a fault: as the rule has them, as they are documented, or as the service would. */
export const faultErrorOf = (
  rule: { kind: 'throttle' | 'http-error' } & FaultAnswer,
  service: Service,
  operation: Operation,
): ErrorDefinition => {
  const usual = rule.kind === 'throttle' ? service.throttled : service.broken
  const documented = rule.code === undefined ? undefined : documentedErrorOf(service, operation, rule.code)
  return {
    code: rule.code ?? usual.code,
    httpStatus: rule.httpStatus ?? (documented ?? usual).httpStatus,
    message: rule.message ?? (documented ?? usual).message,
  }
}
