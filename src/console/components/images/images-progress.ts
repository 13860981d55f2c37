import { useQuery } from '@apollo/client/react'
import { useEffect, useMemo } from 'react'
import { ImageProgressDocument, type ImageSummaryFragment } from '../../generated/operations.ts'
import { isBeingMade } from './image-status-tag.tsx'

const POLL_MS = 5_000
/** The most that the API looks up at once. */
const MAX_IDS = 100

/** Asks for the images that are being made until they are; the answers show wherever the images do. */
export const useImagesProgress = (
  images: readonly Pick<ImageSummaryFragment, 'id' | 'status'>[],
  onGone: () => void,
) => {
  const ids = useMemo(
    () =>
      images
        .filter(({ status }) => isBeingMade(status))
        .slice(0, MAX_IDS)
        .map(({ id }) => id),
    [images],
  )
  const { data } = useQuery(ImageProgressDocument, {
    variables: { ids },
    skip: ids.length === 0,
    pollInterval: POLL_MS,
    skipPollAttempt: () => document.hidden,
  })
  const isAnyGone = ids.length > 0 && data?.nodes.some((node) => node === null) === true
  useEffect(() => {
    if (isAnyGone) onGone()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each time, whatever the function
  }, [isAnyGone])
}
