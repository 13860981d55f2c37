import { useState } from 'react'

interface PagedQuery {
  fetchMore: (options: {
    variables: { after: string | null }
    errorPolicy: 'all'
  }) => Promise<{ error?: unknown }>
  /** A failure belongs to them: others make another list. */
  variables: object | undefined
}

interface PageInfo {
  hasNextPage: boolean
  endCursor: string | null
}

/** Reads a list's next page, and tells what came of it: Apollo Client keeps the failure of a page from the query. */
export const useMore = ({ fetchMore, variables }: PagedQuery, pageInfo: PageInfo | undefined) => {
  const [isLoading, setLoading] = useState(false)
  const [failure, setFailure] = useState<{ error: unknown; list: string } | null>(null)
  const list = JSON.stringify(variables)
  const load = async () => {
    setLoading(true)
    setFailure(null)
    const fail = (error: unknown) => setFailure({ error, list })
    try {
      // The default of `fetchMore` is another than the query's: it would throw a page away for one part that failed.
      const { error } = await fetchMore({
        variables: { after: pageInfo?.endCursor ?? null },
        errorPolicy: 'all',
      })
      if (error) fail(error)
    } catch (error) {
      fail(error)
    } finally {
      setLoading(false)
    }
  }
  return {
    hasMore: pageInfo?.hasNextPage === true,
    isLoading,
    error: failure?.list === list ? failure.error : undefined,
    load: () => void load(),
  }
}
