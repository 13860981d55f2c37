import { Flex, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../error-notice.tsx'
import type { ImagesChoice } from './images-choice.ts'
import { ImagesCount } from './images-count.tsx'
import { ImagesEmpty } from './images-empty.tsx'
import { ImagesFooter } from './images-footer.tsx'
import type { useImagesList } from './images-list.ts'
import { ImagesTable } from './images-table.tsx'
import './images-list.css'

interface ImagesViewProps {
  choice: ImagesChoice
  list: ReturnType<typeof useImagesList>
  regionId: string | null
}

/** The images of a tab in each of their states: loading, none, failed, partly failed. */
export const ImagesView = ({ choice, list, regionId }: ImagesViewProps) => {
  const { t } = useTranslation('images')
  const { images, error, failure } = list
  const hasImages = images.length > 0
  return (
    <>
      <Flex vertical gap={8} className={error || failure ? 'images-notice' : undefined}>
        <ErrorNotice error={error} isPartial={hasImages} onRetry={() => void list.refetch()} />
        {failure && (
          <ErrorNotice
            error={failure.error}
            isPartial
            onRetry={() => void (failure.isStuck ? list.loadMore() : list.refetch())}
          />
        )}
      </Flex>
      {(hasImages || list.isLoading) && (
        <ImagesCount list={list} sort={choice.sort} isOfRegions={regionId === null} />
      )}
      {list.isLoading && <Skeleton active paragraph={{ rows: 12 }} className="images-skeleton" />}
      {hasImages && (
        <>
          <ImagesTable
            images={images}
            rowCount={list.totalCount ?? (list.hasMore ? -1 : images.length)}
            showsRegion={regionId === null}
            sort={choice.sort}
            onSort={(sort) => choice.set('sort', sort ? [sort] : [])}
            label={t(`owner.${choice.owner}`)}
          />
          <ImagesFooter {...list} />
        </>
      )}
      {!hasImages && !list.isLoading && !error && <ImagesEmpty choice={choice} />}
    </>
  )
}
