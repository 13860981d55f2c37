import { NetworkStatus } from '@apollo/client'
import { useQuery } from '@apollo/client/react'
import { ImageLineageDocument, type ImageLineageQuery } from '../../generated/operations.ts'

export type Lineage = Extract<NonNullable<ImageLineageQuery['node']>, { copyJobs: unknown }>
export type JobFromImage = Lineage['copyJobs']['edges'][number]['node']

/** Where an image comes from and what was copied from it. Jobs move by themselves: see LiveJobs. */
export const useImageLineage = (id: string) => {
  const { data, error, loading, refetch, fetchMore, networkStatus } = useQuery(ImageLineageDocument, {
    variables: { id },
    notifyOnNetworkStatusChange: true,
  })
  const lineage = data?.node && 'copyJobs' in data.node ? data.node : null
  const pageInfo = lineage?.copyJobs.pageInfo
  return {
    lineage,
    error,
    isLoading: loading && !lineage,
    isLoadingMore: networkStatus === NetworkStatus.fetchMore,
    jobs: lineage?.copyJobs.edges.map(({ node }) => node) ?? [],
    refetch,
    loadMore: pageInfo?.hasNextPage
      ? () => void fetchMore({ variables: { after: pageInfo.endCursor } }).catch(() => undefined)
      : null,
  }
}
