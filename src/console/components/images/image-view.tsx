import { Breadcrumb } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useRegionalAddress } from '../../preferences/region.ts'
import { EncryptionTag } from '../encryption-tag.tsx'
import { ImageCopyAction } from './image-copy-action.tsx'
import { ImageDisks } from './image-disks.tsx'
import { ImageEncryption } from './image-encryption.tsx'
import { type ImageDetails, ImageFacts } from './image-facts.tsx'
import { ImageJobs } from './image-jobs.tsx'
import { ImageLineage } from './image-lineage.tsx'
import { useImageLineage } from './image-lineage-query.ts'
import { isBeingMade, ImageStatusTag } from './image-status-tag.tsx'
import { PageHeading } from '../page-heading.tsx'

/** Everything about an image that is there. */
export const ImageView = ({ image }: { image: ImageDetails }) => {
  const { t } = useTranslation()
  const addressOf = useRegionalAddress()
  const lineage = useImageLineage(image.id)
  return (
    <>
      <Breadcrumb
        className="image-breadcrumb"
        items={[{ title: <Link to={addressOf('/images')}>{t('images')}</Link> }, { title: image.name }]}
      />
      <PageHeading
        title={image.name}
        extra={
          <>
            <EncryptionTag state={image.encryption?.state ?? null} />
            {image.status !== 'AVAILABLE' && !isBeingMade(image.status) && (
              <ImageStatusTag status={image.status} />
            )}
          </>
        }
        actions={<ImageCopyAction of={image} isPrimary />}
      />
      <div className="image-sections">
        <div className="image-wide">
          <ImageDisks disks={image.disks} />
        </div>
        <ImageEncryption image={image} />
        <ImageFacts image={image} />
        <div className="image-wide">
          <ImageLineage {...lineage} image={image} />
        </div>
        <div className="image-wide">
          <ImageJobs {...lineage} />
        </div>
      </div>
    </>
  )
}
