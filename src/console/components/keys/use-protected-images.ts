import { useQuery } from '@apollo/client/react'
import { ProtectedImagesDocument } from '../../generated/operations.ts'
import { useMore } from '../../graphql/use-more.ts'

const PAGE_SIZE = 10

/** Images that a key protects, as far as they have been read. */
export const useProtectedImages = (regionId: string, keyId: string) => {
  const query = useQuery(ProtectedImagesDocument, { variables: { regionId, keyId, first: PAGE_SIZE } })
  const { data, loading, error, refetch } = query
  const connection = data?.key?.protectedImages
  return {
    images: connection?.edges.map((edge) => edge.node),
    total: connection?.totalCount ?? null,
    loading,
    error,
    retry: () => void refetch(),
    more: useMore(query, connection?.pageInfo),
  }
}

export type ProtectedImages = ReturnType<typeof useProtectedImages>
