import { useQuery } from '@apollo/client/react'
import { RegionsDocument } from '../../generated/operations.ts'

/** Names of regions in the reader's language; the ID until, or unless, they can be had. */
export const useRegionName = () => {
  const { data } = useQuery(RegionsDocument, { fetchPolicy: 'cache-first' })
  return (regionId: string) => data?.regions.find((region) => region.regionId === regionId)?.name ?? regionId
}
