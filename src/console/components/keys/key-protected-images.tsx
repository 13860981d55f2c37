import { Button, Empty, Skeleton, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useRegionalAddress } from '../../preferences/region.ts'
import { CopyableId } from '../copyable-id.tsx'
import { EncryptionTag } from '../encryption-tag.tsx'
import { ErrorNotice } from '../error-notice.tsx'
import { Instant } from '../instant.tsx'
import type { ProtectedImages } from './use-protected-images.ts'

/** The images that are useless without the key, newest first. */
export const KeyProtectedImages = (props: ProtectedImages) => {
  const { images, total, loading, error, retry, more } = props
  const { t } = useTranslation('keys')
  const { t: common } = useTranslation()
  const addressOf = useRegionalAddress()
  return (
    <>
      <div className="keys-notices">
        <ErrorNotice error={error} isPartial={Boolean(images)} onRetry={retry} />
      </div>
      {!images && loading && <Skeleton active paragraph={{ rows: 5 }} title={false} />}
      {images && total === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noProtectedImages')} />
      )}
      {images && total !== 0 && (
        <>
          <p className="keys-hint keys-lead">
            {total !== null && <strong>{t('protects', { count: total })}. </strong>}
            {t('protectedImagesHint')}
          </p>
          <Table
            aria-label={t('protectedImages')}
            rowKey="id"
            size="middle"
            pagination={false}
            dataSource={images}
            columns={[
              {
                title: t('image'),
                render: (_, image) => (
                  <>
                    <Link to={addressOf(`/images/${image.regionId}/${image.imageId}`)}>{image.name}</Link>
                    <br />
                    <CopyableId id={image.imageId} />
                  </>
                ),
              },
              {
                title: t('encryption'),
                render: (_, image) => <EncryptionTag state={image.encryption?.state ?? null} />,
              },
              {
                title: t('createdAt'),
                responsive: ['md'],
                render: (_, image) => <Instant at={image.createdAt} />,
              },
            ]}
          />
        </>
      )}
      <ErrorNotice error={more.error} isPartial />
      {more.hasMore && (
        <Button block className="key-more" loading={more.isLoading} onClick={more.load}>
          {t('loadMore')}
          <span className="keys-hint">
            {' '}
            {images?.length} / {total ?? common('unknown')}
          </span>
        </Button>
      )}
    </>
  )
}
