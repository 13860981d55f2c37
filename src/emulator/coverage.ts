import type { ServiceName } from './faults.ts'
import type { Service } from './service.ts'

/**
 * The operations that there are, with the parameters that each takes, all others being refused; its errors, with the
 * reason why one happens as a fault only; and the fields that its answers lack, with the reason.
 */
export const coverageOf = (services: readonly Service[]) =>
  services.map(({ name, version, operations }) => ({
    service: name,
    version,
    operations: operations.map((operation) => ({
      name: operation.name,
      parameters: Object.entries(operation.parameters).map(([parameter, { type, required, rule }]) => ({
        name: parameter,
        type,
        required,
        rule,
      })),
      errors: operation.errors.map(({ httpStatus, code, message, onlyAsFault }) => ({
        httpStatus,
        code,
        message,
        onlyAsFault: onlyAsFault ?? null,
      })),
      absentFields: operation.absentFields,
    })),
  }))

export type Coverage = ReturnType<typeof coverageOf>

/** Whether a service, or any when none is given, has the operation. */
export const hasOperation = (coverage: Coverage, service: ServiceName | undefined, operation: string) =>
  coverage
    .filter((covered) => service === undefined || covered.service === service)
    .some(({ operations }) => operations.some(({ name }) => name === operation))
