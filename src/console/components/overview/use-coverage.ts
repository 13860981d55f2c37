import { useQuery } from '@apollo/client/react'
import { RegionCoverageDocument, RegionsDocument } from '../../generated/operations.ts'
import { joinedError } from '../../graphql/joined-error.ts'
import { useQueries } from '../../graphql/use-queries.ts'
import { useRegion } from '../../preferences/region.ts'
import { isCovered } from './encryption-counts.ts'

/** Of the chosen region, or of all: those that have been read, and what came in the way of the others. */
export const useCoverage = () => {
  const { regionId } = useRegion()
  const all = useQuery(RegionsDocument)
  const served = all.data?.regions ?? []
  const asked = regionId ? [regionId] : served.map((region) => region.regionId)
  const { answers, retry } = useQueries(
    RegionCoverageDocument,
    asked.map((id) => ({ regionId: id })),
  )
  const read = answers.flatMap(({ data }) => (data?.region ? [data.region] : []))
  const covered = read.filter(isCovered)
  const done = answers.filter(({ data, loading }) => data?.region || !loading).length
  const failedIds = asked.filter(
    (id, index) => !answers[index]?.loading && !covered.some((region) => region.regionId === id),
  )
  return {
    regions: read,
    covered,
    asked: asked.length,
    done,
    isReading: (all.loading && !all.data) || done < asked.length,
    failedNames: failedIds.map((id) => served.find((region) => region.regionId === id)?.name ?? id),
    error: joinedError([all.error, ...answers.map(({ error }) => error)]),
    retry: () => {
      if (all.error) void all.refetch()
      retry()
    },
  }
}
