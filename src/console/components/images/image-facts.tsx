import { Typography } from 'antd'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImageDetailsQuery } from '../../generated/operations.ts'
import { CopyableId } from '../copyable-id.tsx'
import { ImageSection } from './image-section.tsx'
import { ImageStatusTag } from './image-status-tag.tsx'
import { AllImageTags } from './image-tags.tsx'
import { Instant } from '../instant.tsx'

export type ImageDetails = NonNullable<ImageDetailsQuery['image']>

const useFacts = (image: ImageDetails): [string, ReactNode][] => {
  const { t } = useTranslation('image')
  const { t: of } = useTranslation('images')
  const { t: shared } = useTranslation()
  const none = <Typography.Text type="secondary">{shared('none')}</Typography.Text>
  const os = [image.osName, of(`osType.${image.osType}`)].filter(Boolean).join(' · ')
  return [
    [t('fact.imageId'), <CopyableId key="id" id={image.imageId} />],
    [t('fact.region'), `${image.region.name} · ${image.regionId}`],
    [t('fact.owner'), of(`owner.${image.owner}`)],
    [t('fact.status'), <ImageStatusTag key="status" {...image} />],
    [t('fact.os'), os],
    [t('fact.platform'), image.platform ?? none],
    [t('fact.architecture'), image.architecture ?? none],
    [t('fact.systemDisk'), `${image.sizeGiB} GiB`],
    [t('fact.family'), image.family ?? none],
    [t('fact.description'), image.description ?? none],
    [
      t('fact.resourceGroup'),
      image.resourceGroupId ? (
        <CopyableId key="group" id={image.resourceGroupId} />
      ) : (
        t('fact.defaultResourceGroup')
      ),
    ],
    [t('fact.created'), <Instant key="created" at={image.createdAt} />],
  ]
}

export const ImageFacts = ({ image }: { image: ImageDetails }) => {
  const { t } = useTranslation('image')
  const facts = useFacts(image)
  return (
    <ImageSection title={t('facts')}>
      <dl>
        {facts.map(([term, fact]) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </Fragment>
        ))}
      </dl>
      <h3 className="image-subtitle">{t('tagsTitle')}</h3>
      {image.tags.length > 0 ? (
        <AllImageTags tags={image.tags} />
      ) : (
        <Typography.Text type="secondary">{t('noTags')}</Typography.Text>
      )}
    </ImageSection>
  )
}
