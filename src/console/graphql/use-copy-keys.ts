import { useQuery } from '@apollo/client/react'
import { useEffect } from 'react'
import { CopyKeysDocument, type CopyKeysQuery } from '../generated/operations.ts'

const PAGE_SIZE = 100

export type CopyKey = NonNullable<CopyKeysQuery['keys']>['edges'][number]['node']

/** All keys of a region, page after page, so that one can look for any by its name. Null: KMS did not tell. */
export const useCopyKeys = (regionId: string) => {
  const { data, error, loading, fetchMore, refetch } = useQuery(CopyKeysDocument, {
    variables: { regionId, first: PAGE_SIZE },
  })
  const after = data?.keys?.pageInfo.hasNextPage && !error ? data.keys.pageInfo.endCursor : null
  useEffect(() => {
    if (after) void fetchMore({ variables: { after } })
  }, [after, fetchMore])
  return {
    keys: data?.keys?.edges.map(({ node }) => node) ?? null,
    isLoading: loading || after !== null,
    error,
    readAgain: () => void refetch(),
  }
}
