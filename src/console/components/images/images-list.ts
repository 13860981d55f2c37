import { NetworkStatus } from '@apollo/client'
import { useQuery } from '@apollo/client/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { NavigationType, useNavigationType } from 'react-router'
import { ImageListDocument, type ImageSummaryFragment, RegionsDocument } from '../../generated/operations.ts'
import type { ImagesChoice } from './images-choice.ts'
import { sortedImages } from './images-sort.ts'

/** The most that the API gives at once. */
const PAGE_SIZE = 100

/** Who comes back to the list finds it as it was; who opens it anew sees what there is now. */
const useFetchPolicy = () => {
  const navigationType = useNavigationType()
  return useState(() =>
    navigationType === NavigationType.Pop ? ('cache-first' as const) : ('cache-and-network' as const),
  )[0]
}

interface MoreFailure {
  error: unknown
  /** There was no answer at all: going on by itself would be in vain. */
  isStuck: boolean
}

/** Page after page of the images that were chosen; with a sorting all of them, since the cloud sorts nothing. */
export const useImagesList = ({ filter, sort }: ImagesChoice, regionId: string | null) => {
  const regions = useQuery(RegionsDocument, { skip: regionId !== null })
  const regionIds = useMemo(
    () => (regionId ? [regionId] : (regions.data?.regions ?? []).map((region) => region.regionId)),
    [regionId, regions.data],
  )
  const list = useQuery(ImageListDocument, {
    variables: { regionIds, filter, first: PAGE_SIZE },
    skip: regionIds.length === 0,
    fetchPolicy: useFetchPolicy(),
    notifyOnNetworkStatusChange: true,
  })
  const connection = list.data?.images
  const pageInfo = connection?.pageInfo
  const [failure, setFailure] = useState<MoreFailure | null>(null)
  const isBusy = useRef(false)

  const loadMore = async () => {
    if (isBusy.current || !pageInfo?.hasNextPage) return
    isBusy.current = true
    try {
      const { data, error } = await list.fetchMore({
        variables: { after: pageInfo.endCursor },
        errorPolicy: 'all',
      })
      setFailure(error ? { error, isStuck: !data?.images } : null)
    } catch (error) {
      setFailure({ error, isStuck: true })
    } finally {
      isBusy.current = false
    }
  }

  const isLoadingMore = list.networkStatus === NetworkStatus.fetchMore
  const isSorting = sort !== null && pageInfo?.hasNextPage === true
  const readsAll = isSorting && !isLoadingMore && !list.loading && !failure?.isStuck
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- it sets state when the answer is there
    if (readsAll) void loadMore()
  })

  const images = useMemo<readonly ImageSummaryFragment[]>(() => {
    const nodes = (connection?.edges ?? []).map(({ node }) => node)
    return sort && !isSorting ? sortedImages(nodes, sort) : nodes
  }, [connection, sort, isSorting])

  const refetch = () => {
    setFailure(null)
    return Promise.all([regionId === null && regions.refetch(), regionIds.length > 0 && list.refetch()])
  }
  return {
    images,
    totalCount: connection?.totalCount ?? null,
    hasMore: pageInfo?.hasNextPage === true,
    isSorting,
    isLoading: (list.loading || regions.loading) && !connection,
    isRefreshing: list.networkStatus === NetworkStatus.refetch,
    isLoadingMore,
    error: list.error ?? regions.error,
    failure,
    loadMore,
    refetch,
  }
}
