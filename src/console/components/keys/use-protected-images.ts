import { useQuery } from '@apollo/client/react'
import { ProtectedImagesDocument } from '../../generated/operations.ts'

const PAGE_SIZE = 10

/** Images that a key protects, as far as they have been read. */
export const useProtectedImages = (regionId: string, keyId: string) => {
  const { data, loading, error, refetch, fetchMore } = useQuery(ProtectedImagesDocument, {
    variables: { regionId, keyId, first: PAGE_SIZE },
    notifyOnNetworkStatusChange: true,
  })
  const connection = data?.key?.protectedImages
  const { hasNextPage = false, endCursor = null } = connection?.pageInfo ?? {}
  return {
    images: connection?.edges.map((edge) => edge.node),
    total: connection?.totalCount ?? null,
    hasMore: hasNextPage,
    loading,
    error,
    retry: () => void refetch(),
    loadMore: () => void fetchMore({ variables: { after: endCursor } }),
  }
}

export type ProtectedImages = ReturnType<typeof useProtectedImages>
