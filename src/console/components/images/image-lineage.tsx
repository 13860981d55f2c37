import { Skeleton, Typography } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LineageImageFragment, LineageJobFragment } from '../../generated/operations.ts'
import { ErrorNotice } from '../error-notice.tsx'
import type { ImageDetails } from './image-facts.tsx'
import type { JobFromImage, Lineage, useImageLineage } from './image-lineage-query.ts'
import { LineageCard, LineageJobLine, LineageStub } from './image-lineage-step.tsx'
import { ImageSection } from './image-section.tsx'
import './image-lineage.css'

interface Ancestor {
  image: LineageImageFragment
  producedBy: LineageJobFragment | null
}

/** From the oldest on. */
const ancestorsOf = (lineage: Lineage): Ancestor[] => {
  const parent = lineage.copiedFrom
  const grandparent = parent?.copiedFrom
  const eldest = grandparent?.copiedFrom
  return [
    ...(eldest ? [{ image: eldest, producedBy: null }] : []),
    ...(grandparent ? [{ image: grandparent, producedBy: grandparent.producedBy }] : []),
    ...(parent ? [{ image: parent, producedBy: parent.producedBy }] : []),
  ]
}

const Origin = ({
  oldest,
  producedBy,
}: {
  oldest: { isCopied: boolean }
  producedBy: LineageJobFragment | null
}) => {
  const { t } = useTranslation('image')
  const text = producedBy
    ? t('originGone', { imageId: producedBy.sourceImageId, regionId: producedBy.sourceRegionId })
    : oldest.isCopied
      ? t('originUnknown')
      : t('original')
  return <Typography.Text type="secondary">{text}</Typography.Text>
}

/** The copies of an image, each with its job. */
const Copies = ({ jobs }: { jobs: readonly JobFromImage[] }) => {
  const { t } = useTranslation('image')
  const copies = jobs.filter((job) => job.targetImageId !== null)
  if (copies.length === 0) return <p className="lineage-none">{t('noCopies')}</p>
  return (
    <ul className="lineage" aria-label={t('copiesOf')}>
      {copies.map((job) => (
        <li key={job.id}>
          <LineageJobLine job={job} />
          {job.targetImage ? (
            <LineageCard image={job.targetImage} />
          ) : (
            <LineageStub imageId={job.targetImageId ?? ''} regionId={job.destinationRegionId} />
          )}
        </li>
      ))}
    </ul>
  )
}

/** Generations, each below and inside the one that it was copied from. */
const Generations = ({ ancestors, children }: { ancestors: readonly Ancestor[]; children: ReactNode }) =>
  ancestors.reduceRight<ReactNode>(
    (inside, { image, producedBy }) => (
      <ul className="lineage">
        <li>
          {producedBy && <LineageJobLine job={producedBy} />}
          <LineageCard image={image} />
          {inside}
        </li>
      </ul>
    ),
    children,
  )

type ImageLineageProps = { image: ImageDetails } & Pick<
  ReturnType<typeof useImageLineage>,
  'lineage' | 'jobs' | 'error' | 'isLoading' | 'refetch'
>

/** Where the image comes from and what was copied from it, as a tree. */
export const ImageLineage = ({ image, lineage, jobs, error, isLoading, refetch }: ImageLineageProps) => {
  const { t } = useTranslation('image')
  const ancestors = lineage ? ancestorsOf(lineage) : []
  const oldest = ancestors[0]
  return (
    <ImageSection title={t('lineageTitle')} hint={t('lineageHint')}>
      <ErrorNotice error={error} isPartial={lineage !== null} onRetry={() => void refetch()} />
      {isLoading && <Skeleton active paragraph={{ rows: 4 }} />}
      {lineage && (
        <div className="lineage-tree">
          <Origin
            oldest={oldest?.image ?? image}
            producedBy={oldest ? oldest.producedBy : lineage.producedBy}
          />
          <Generations ancestors={ancestors}>
            <ul className="lineage">
              <li>
                {lineage.producedBy && <LineageJobLine job={lineage.producedBy} />}
                <LineageCard image={image} isThis />
                <Copies jobs={jobs} />
              </li>
            </ul>
          </Generations>
        </div>
      )}
    </ImageSection>
  )
}
