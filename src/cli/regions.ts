import type { GatewayClient } from './gateway-client.ts'
import { RegionIdsDocument } from './generated/operations.ts'

/** @param given region IDs; none, or `all`, stands for every region that the gateway serves */
export const regionIdsOf = async (
  given: readonly string[] | undefined,
  client: GatewayClient,
): Promise<string[]> => {
  if (given && !given.includes('all')) return [...new Set(given)]
  const { data } = await client.send(RegionIdsDocument, {})
  return data.regions.map(({ regionId }) => regionId)
}
