import { KeyRisksDocument } from '../../generated/operations.ts'
import { foundNodes } from '../../graphql/found-nodes.ts'
import { useQueries } from '../../graphql/use-queries.ts'
import type { CoveredRegion } from '../overview/encryption-counts.ts'
import { riskOf } from './key-risk.ts'

/** Of `nodes`: IDs in one query. */
const MAX_IDS = 100

const chunksOf = (ids: readonly string[]) =>
  Array.from({ length: Math.ceil(ids.length / MAX_IDS) }, (_, index) =>
    ids.slice(index * MAX_IDS, (index + 1) * MAX_IDS),
  )

/** Keys that protect images and are near their end, the most urgent first, with what else there is to say. */
export const useKeysAtRisk = (regions: readonly CoveredRegion[]) => {
  const protecting = regions.flatMap((region) =>
    region.encryptionCoverage.byKey.map(({ key, images }) => ({ ...key, images, regionName: region.name })),
  )
  const variables = regions.flatMap((region) =>
    chunksOf(region.encryptionCoverage.byKey.map(({ key }) => key.id)).map((ids) => ({ ids })),
  )
  const { answers, retry } = useQueries(KeyRisksDocument, variables)
  const found = foundNodes(answers.flatMap(({ data }) => data?.nodes ?? []))
  const risks = new Map(found.map((key) => [key.id, riskOf(key)]))
  const keys = protecting
    .flatMap((key) => {
      const risk = risks.get(key.id)
      return risk ? [{ ...key, risk }] : []
    })
    // Those without a date are useless already.
    .toSorted((one, other) => (one.risk.at ?? '').localeCompare(other.risk.at ?? ''))
  return {
    keys,
    isReading: answers.some(({ data, loading }) => loading && !data),
    isUnread: answers.some(({ error }) => error),
    retry,
  }
}

export type KeysAtRisk = ReturnType<typeof useKeysAtRisk>
