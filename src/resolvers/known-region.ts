import { badUserInput } from './bad-user-input.ts'
import type { RegionLookup } from './gateway-context.ts'

const MAX_SHOWN_LENGTH = 64

/**
 * No text of a caller gets near an endpoint unless it is the ID of a region that the cloud itself listed.
 * @throws BAD_USER_INPUT for any other
 */
export const knownRegion = (regionId: string, regions: RegionLookup, argument = 'regionId'): string => {
  if (regions.has(regionId)) return regionId
  const known = regions.all().map((region) => region.regionId)
  const shown = JSON.stringify(regionId.slice(0, MAX_SHOWN_LENGTH))
  throw badUserInput(`There is no region ${shown} here. Known regions: ${known.join(', ')}.`, argument)
}
