import type { CopyJobFilter as JobFilter } from '../copy-jobs/copy-job-filter.ts'
import type { CopyJobFilter } from '../schema/copy-job-filter.input.ts'
import { badUserInput } from './bad-user-input.ts'
import type { GatewayContext } from './gateway-context.ts'
import { knownRegion } from './known-region.ts'

/** The instants that every database takes. */
const isStorable = (instant: Date) => instant.getUTCFullYear() >= 1 && instant.getUTCFullYear() <= 9999

/** @throws BAD_USER_INPUT for what no job can fit */
export const filterFieldsOf = (filter: CopyJobFilter | null, context: GatewayContext): JobFilter => {
  const { createdAfter, sourceRegionId, destinationRegionId, keyId } = filter ?? {}
  if (createdAfter && !isStorable(createdAfter)) {
    throw badUserInput('The year must be from 1 to 9999.', 'filter.createdAfter')
  }
  if (typeof sourceRegionId === 'string')
    knownRegion(sourceRegionId, context.regions, 'filter.sourceRegionId')
  if (typeof destinationRegionId === 'string') {
    knownRegion(destinationRegionId, context.regions, 'filter.destinationRegionId')
  }
  if (keyId?.startsWith('alias/')) {
    throw badUserInput('An alias can mean another key tomorrow: give the ID of the key.', 'filter.keyId')
  }
  const given = Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== undefined)
  return {
    ...(Object.fromEntries(given) as JobFilter),
    ...(typeof keyId === 'string' ? { keyId: keyId.replace(/^acs:kms:.*:key\//, '') } : {}),
  }
}
