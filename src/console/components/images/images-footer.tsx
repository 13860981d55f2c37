import { Button, Flex, Spin, Typography } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { useImagesList } from './images-list.ts'

type ImagesFooterProps = Pick<
  ReturnType<typeof useImagesList>,
  'hasMore' | 'isLoadingMore' | 'isSorting' | 'failure' | 'loadMore'
>

/** Before the end comes into view, so that it is mostly there in time. */
const MARGIN = '600px 0px'

/** Loads more when the end of the list comes near, or at a click. */
export const ImagesFooter = (props: ImagesFooterProps) => {
  const { hasMore, isLoadingMore, isSorting, failure, loadMore } = props
  const { t } = useTranslation('images')
  const end = useRef<HTMLDivElement>(null)
  const goesOn = hasMore && !isLoadingMore && !isSorting && !failure?.isStuck
  useEffect(() => {
    if (!goesOn || !end.current) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.at(-1)?.isIntersecting) void loadMore()
      },
      { rootMargin: MARGIN },
    )
    observer.observe(end.current)
    return () => observer.disconnect()
  })
  return (
    <Flex ref={end} justify="center" className="images-end">
      {isLoadingMore ? (
        <Spin size="small" description={t('loadingMore')} />
      ) : hasMore ? (
        <Button onClick={() => void loadMore()}>{t('loadMore')}</Button>
      ) : (
        <Typography.Text type="secondary">{t('end')}</Typography.Text>
      )}
    </Flex>
  )
}
