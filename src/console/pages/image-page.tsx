import { useQuery } from '@apollo/client/react'
import { Skeleton } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { ErrorNotice } from '../components/error-notice.tsx'
import { ImageMissing } from '../components/images/image-missing.tsx'
import { ImageView } from '../components/images/image-view.tsx'
import { useImagesProgress } from '../components/images/images-progress.ts'
import { PageHeading } from '../components/page-heading.tsx'
import { ImageDetailsDocument } from '../generated/operations.ts'

/** One image, in any status, of any owner. */
export const ImagePage = () => {
  const { t } = useTranslation()
  const { regionId = '', imageId = '' } = useParams()
  const { data, error, loading, refetch } = useQuery(ImageDetailsDocument, {
    variables: { regionId, imageId },
  })
  const image = data?.image
  const retry = () => void refetch()
  useImagesProgress(
    useMemo(() => (image ? [image] : []), [image]),
    retry,
  )
  if (!image && !error && !loading) return <ImageMissing regionId={regionId} imageId={imageId} />
  return (
    <>
      {error && (
        <div className="image-notice">
          <ErrorNotice error={error} isPartial={Boolean(image)} onRetry={retry} />
        </div>
      )}
      {image ? (
        // Another image is another page: nothing of the one before may stay.
        <ImageView key={image.id} image={image} />
      ) : (
        <>
          <PageHeading title={imageId} />
          {loading && <Skeleton active aria-label={t('loading')} paragraph={{ rows: 14 }} />}
        </>
      )}
    </>
  )
}
