import { Flex, Progress, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImageSort } from './images-choice.ts'
import type { useImagesList } from './images-list.ts'

interface ImagesCountProps {
  list: ReturnType<typeof useImagesList>
  sort: ImageSort | null
  /** Of several regions at once. */
  isOfRegions: boolean
}

/** How many images there are, in which order, and what is still being read. */
export const ImagesCount = ({ list, sort, isOfRegions }: ImagesCountProps) => {
  const { t } = useTranslation('images')
  const { totalCount, isSorting, hasMore } = list
  const shown = list.images.length
  if (list.isLoading) return <div className="images-count" />
  if (isSorting) {
    const text =
      totalCount === null
        ? t('readingToSortUncounted', { shown })
        : t('readingToSort', { shown, count: totalCount })
    return (
      <Flex component="output" wrap gap="0 12px" className="images-count">
        <Typography.Text>{text}</Typography.Text>
        {totalCount !== null && (
          <Progress
            className="images-reading"
            percent={Math.round((shown / Math.max(totalCount, 1)) * 100)}
            size="small"
            aria-label={text}
          />
        )}
      </Flex>
    )
  }
  const count = totalCount ?? shown
  const counted = !hasMore
    ? t('count', { count: shown })
    : totalCount === null
      ? t('countMore', { shown })
      : t('countShown', { shown, count })
  const order = sort
    ? t('sorted', { sort: t(`sorts.${sort}`) })
    : isOfRegions
      ? t('byRegion')
      : t('newestFirst')
  return (
    <div className="images-count">
      <output>{counted}</output>
      <Typography.Text type="secondary"> · {order}</Typography.Text>
    </div>
  )
}
