import { useApolloClient, useQuery } from '@apollo/client/react'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { type CopyJobFilter, JobsDocument, type JobsQuery } from '../generated/operations.ts'
import { useSettled } from './fresh-jobs.ts'
import { useIsLive, useJobChanges, useLiveStart } from './live-jobs.tsx'
import { useMore } from './use-more.ts'

const PAGE_LENGTH = 30
const HEAD_INTERVAL_MS = 10_000

type Connection = JobsQuery['copyJobs']

/**
 * Jobs newest first, page after page. Jobs that the list does not know yet appear in it by themselves, at their
 * place, and none that is shown goes away while one reads.
 */
export const useJobList = (filter: CopyJobFilter | null) => {
  const variables = { filter, first: PAGE_LENGTH }
  const query = useQuery(JobsDocument, { variables })
  const { data, previousData, error, loading, refetch } = query
  const shown = (data ?? (loading ? previousData : undefined))?.copyJobs
  const jobs = useMemo(() => shown?.edges.map(({ node }) => node), [shown])
  useNewJobs(filter, data?.copyJobs)

  return {
    jobs,
    totalCount: shown?.totalCount ?? null,
    error,
    loading,
    refetch,
    more: useMore(query, data?.copyJobs.pageInfo),
  }
}

/** Reads the list's beginning again when a job changes that it lacks, now and then while no changes arrive. */
const useNewJobs = (filter: CopyJobFilter | null, list: Connection | undefined) => {
  const client = useApolloClient()
  const isLive = useIsLive()
  const readHead = useSettled(() => {
    const query = { query: JobsDocument, variables: { filter, first: PAGE_LENGTH } }
    const merge = ({ data }: { data?: JobsQuery | undefined }) => {
      if (!data) return
      client.cache.updateQuery(
        query,
        (known) => known && { copyJobs: withHead(known.copyJobs, data.copyJobs) },
      )
    }
    // What fails now is tried again at the next change.
    client.query({ ...query, fetchPolicy: 'no-cache' }).then(merge, () => {})
  })
  const known = useRef(new Set<string>())
  useEffect(() => {
    known.current = new Set(list?.edges.map(({ node }) => node.id))
  }, [list])
  const statuses = useRef(new Map<string, string>())
  useJobChanges(
    useCallback(
      ({ id, status }) => {
        const isNews = statuses.current.get(id) !== status
        statuses.current.set(id, status)
        if (isNews && !known.current.has(id)) readHead()
      },
      [readHead],
    ),
  )
  useLiveStart(readHead)
  useEffect(() => {
    if (isLive) return
    const timer = setInterval(readHead, HEAD_INTERVAL_MS)
    return () => clearInterval(timer)
  }, [isLive, readHead])
}

/** The list with what its first page has more now. */
const withHead = (known: Connection, head: Connection): Connection => {
  const ids = new Set(known.edges.map(({ node }) => node.id))
  const added = head.edges.filter(({ node }) => !ids.has(node.id))
  const isConnected = added.length < head.edges.length || known.edges.length === 0
  // More is new than fits a page: what lies between is not known.
  if (!isConnected) return head
  const edges = [...added, ...known.edges].toSorted((a, b) =>
    b.node.createdAt.localeCompare(a.node.createdAt),
  )
  const pageInfo = known.edges.length === 0 ? head.pageInfo : known.pageInfo
  return { ...known, edges, pageInfo, totalCount: head.totalCount }
}
