import type { Choices } from './assumptions.ts'
import type { Service } from './service.ts'
import type { ErrorDefinition } from './wire/api-error.ts'

/** HTTP status of an error: of some it is a choice. */
export const chosenStatusOf = (
  { code, httpStatus }: ErrorDefinition,
  service: Service,
  choices: Choices,
): number => {
  if (service.name === 'kms') return httpStatus
  if (code === 'DryRunOperation') return choices['dry-run.status'] === 'http-400' ? 400 : 403
  if (code.startsWith('Throttling') && choices['throttling.status'] === 'http-429') return 429
  return httpStatus
}
