import { KeyDetailsDocument, ProtectedImageCountsDocument } from '../../generated/operations.ts'
import { foundNodes } from '../../graphql/found-nodes.ts'
import { joinedError } from '../../graphql/joined-error.ts'
import { useQueries } from '../../graphql/use-queries.ts'
import { riskOf } from './key-risk.ts'

/** A second's worth of DescribeKey, so that rows fill steadily. */
const KEYS_PER_QUERY = 20

const chunksOf = (ids: readonly string[]) =>
  Array.from({ length: Math.ceil(ids.length / KEYS_PER_QUERY) }, (_, index) => ({
    ids: ids.slice(index * KEYS_PER_QUERY, (index + 1) * KEYS_PER_QUERY),
  }))

/** Facts of the keys that are in view, as they come; and what the keys near their end protect. */
export const useKeyDetails = (ids: readonly string[]) => {
  const details = useQueries(KeyDetailsDocument, chunksOf(ids))
  const keys = foundNodes(details.answers.flatMap(({ data }) => data?.nodes ?? []))
  const atRisk = keys.filter((key) => riskOf(key) !== null).map((key) => key.id)
  const isReading = details.answers.some(({ data, loading }) => loading && !data)
  const counts = useQueries(ProtectedImageCountsDocument, isReading ? [] : chunksOf(atRisk))
  const counted = foundNodes(counts.answers.flatMap(({ data }) => data?.nodes ?? []))
  return {
    byId: new Map(keys.map((key) => [key.id, key])),
    imagesById: new Map(counted.map((key) => [key.id, key.protectedImages?.totalCount ?? undefined])),
    isReading,
    error: joinedError([...details.answers, ...counts.answers].map(({ error }) => error)),
    retry: () => {
      details.retry()
      counts.retry()
    },
  }
}
