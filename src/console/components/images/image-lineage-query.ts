import { useQuery } from '@apollo/client/react'
import { ImageLineageDocument, type ImageLineageQuery } from '../../generated/operations.ts'
import { useMore } from '../../graphql/use-more.ts'

export type Lineage = Extract<NonNullable<ImageLineageQuery['node']>, { copyJobs: unknown }>
export type JobFromImage = Lineage['copyJobs']['edges'][number]['node']

/** Where an image comes from and what was copied from it. Jobs move by themselves: see LiveJobs. */
export const useImageLineage = (id: string) => {
  const query = useQuery(ImageLineageDocument, { variables: { id } })
  const { data, error, loading, refetch } = query
  const lineage = data?.node && 'copyJobs' in data.node ? data.node : null
  return {
    lineage,
    error,
    isLoading: loading && !lineage,
    jobs: lineage?.copyJobs.edges.map(({ node }) => node) ?? [],
    refetch,
    more: useMore(query, lineage?.copyJobs.pageInfo),
  }
}
