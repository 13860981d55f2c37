import type { ServiceName } from './fault-rule.ts'
import type { Service } from './service.ts'
import type { DocumentedError } from './wire/api-error.ts'

/**
 * The operations that there are, with the parameters that each takes, all others being refused; its errors and those of
 * any operation, with the reason why one happens as a fault only; and the fields that its answers lack, with the reason.
 */
export const coverageOf = (services: readonly Service[]) =>
  services.map(({ name, version, operations, commonErrors }) => ({
    service: name,
    version,
    commonErrors: commonErrors.map(errorOf),
    operations: operations.map((operation) => ({
      name: operation.name,
      parameters: Object.entries(operation.parameters).map(([parameter, { type, required, rule }]) => ({
        name: parameter,
        type,
        required,
        rule,
      })),
      errors: operation.errors.map(errorOf),
      absentFields: operation.absentFields,
    })),
  }))

const errorOf = ({ httpStatus, code, message, onlyAsFault }: DocumentedError) => ({
  httpStatus,
  code,
  message,
  onlyAsFault: onlyAsFault ?? null,
})

export type Coverage = ReturnType<typeof coverageOf>

/** Whether a service, or any when none is given, has the operation. */
export const hasOperation = (coverage: Coverage, service: ServiceName | undefined, operation: string) =>
  coverage
    .filter((covered) => service === undefined || covered.service === service)
    .some(({ operations }) => operations.some(({ name }) => name === operation))
