import type { Choices } from './assumptions.ts'
import { chosenStatusOf } from './chosen-status.ts'
import type { RuleOf } from './fault-rule.ts'
import type { Operation } from './operation.ts'
import { documentedErrorOf } from './service.ts'
import type { Service } from './service.ts'
import type { ErrorDefinition } from './wire/api-error.ts'

/** Status, code and text of a fault: as the rule has them, as they are documented, or as the service would. */
export const faultErrorOf = (
  rule: RuleOf<'throttle' | 'http-error'>,
  service: Service,
  operation: Operation,
  choices: Choices,
): ErrorDefinition => {
  const usual = rule.kind === 'throttle' ? service.throttled : service.broken
  const documented = rule.code === undefined ? undefined : documentedErrorOf(service, operation, rule.code)
  const code = rule.code ?? usual.code
  const { httpStatus, message } = documented ?? usual
  const error = { code, httpStatus, message: rule.message ?? message }
  return { ...error, httpStatus: rule.httpStatus ?? chosenStatusOf(error, service, choices) }
}
