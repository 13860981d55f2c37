import { useQuery } from '@apollo/client/react'
import { useEffect } from 'react'
import { CopyKeysDocument, type CopyKeysQuery } from '../generated/operations.ts'
import { useMore } from './use-more.ts'

const PAGE_SIZE = 100

export type CopyKey = NonNullable<CopyKeysQuery['keys']>['edges'][number]['node']

/** All keys of a region, page after page, so that one can look for any by its name. Null: KMS did not tell. */
export const useCopyKeys = (regionId: string) => {
  const query = useQuery(CopyKeysDocument, { variables: { regionId, first: PAGE_SIZE } })
  const { data, loading, refetch } = query
  const more = useMore(query, data?.keys?.pageInfo)
  const error = query.error ?? more.error
  const goesOn = more.hasMore && !error
  const readsMore = goesOn && !loading && !more.isLoading
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- it sets state when the answer is there
    if (readsMore) more.load()
  })
  return {
    keys: data?.keys?.edges.map(({ node }) => node) ?? null,
    isLoading: loading || goesOn,
    error,
    readAgain: more.error ? more.load : () => void refetch(),
  }
}
