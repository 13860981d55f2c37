import { useQuery } from '@apollo/client/react'
import { Card, Descriptions, Flex, Typography } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type CopyJobStatus, JobTargetDocument, type JobDetailsFragment } from '../../generated/operations.ts'
import { useRegionalAddress } from '../../preferences/region.ts'
import { CopyableId } from '../copyable-id.tsx'
import { EncryptionTag } from '../encryption-tag.tsx'
import { Instant } from '../instant.tsx'
import { useDurations } from './job-clock.ts'
import { useRegionName } from './job-region-name.ts'
import { KeyLabel } from '../key-label.tsx'

interface JobFactsProps {
  of: JobDetailsFragment
  /** All of it could be read: what is missing is gone. */
  isComplete: boolean
}

/** What is copied, where to, how it ends up encrypted, and who asked for it. */
export const JobFacts = ({ of: job, isComplete }: JobFactsProps) => {
  const { t } = useTranslation(['jobs', 'common'])
  const { exactly } = useDurations()
  const { resultingEncryption: result, createdAt, finishedAt, sourceImage } = job
  const items: { key: string; label: string; children: ReactNode }[] = [
    {
      key: 'source',
      label: t('page.source'),
      children: (
        <ImageEnd
          regionId={job.sourceRegionId}
          imageId={job.sourceImageId}
          name={sourceImage?.name}
          isGone={isComplete && !sourceImage}
        >
          {sourceImage && <EncryptionTag state={sourceImage.encryption?.state ?? null} />}
        </ImageEnd>
      ),
    },
    { key: 'target', label: t('page.target'), children: <Target of={job} /> },
    {
      key: 'transition',
      label: t('page.transition'),
      children: (
        <Flex vertical gap={4}>
          <strong>{t(`common:transition.${result.transition}`)}</strong>
          {result.explanation}
        </Flex>
      ),
    },
    {
      key: 'key',
      label: t('page.key'),
      children: result.key ? <KeyLabel of={result.key} withId /> : t('page.noKey'),
    },
    {
      key: 'asked',
      label: t('page.requestedBy'),
      children: (
        <span>
          {job.requestedBy}, <Instant at={createdAt} />
        </span>
      ),
    },
    ...(job.cancelRequestedAt
      ? [
          {
            key: 'cancel',
            label: t('page.cancelRequested'),
            children: (
              <span>
                {job.cancelRequestedBy && `${job.cancelRequestedBy}, `}
                <Instant at={job.cancelRequestedAt} />
              </span>
            ),
          },
        ]
      : []),
    { key: 'priority', label: t('page.priority'), children: t(`priority.${job.priority}`) },
    ...(finishedAt
      ? [
          {
            key: 'took',
            label: t('page.took'),
            children: exactly(Date.parse(finishedAt) - Date.parse(createdAt)),
          },
        ]
      : []),
    { key: 'id', label: t('page.jobId'), children: <CopyableId id={job.id} /> },
  ]
  return (
    <Card size="small" title={<h2>{t('page.overview')}</h2>} className="job-card">
      <Descriptions
        size="small"
        column={1}
        items={items.map((item) => ({ ...item, styles: { label: { width: 140 } } }))}
      />
    </Card>
  )
}

interface ImageEndProps {
  regionId: string
  imageId: string
  /** Undefined: the image is gone, or not read yet. */
  name: string | undefined
  isGone: boolean
  children?: ReactNode
}

const ImageEnd = ({ regionId, imageId, name, isGone, children }: ImageEndProps) => {
  const { t } = useTranslation('jobs')
  const addressOf = useRegionalAddress()
  const regionName = useRegionName()
  return (
    <Flex vertical gap={2}>
      <Flex wrap gap="4px 8px">
        {isGone ? (
          t('page.missing')
        ) : (
          <Link to={addressOf(`/images/${regionId}/${imageId}`)}>{name ?? imageId}</Link>
        )}
        {children}
      </Flex>
      <CopyableId id={imageId} />
      <Typography.Text type="secondary">
        {regionName(regionId)} · {regionId}
      </Typography.Text>
    </Flex>
  )
}

/** Before, the cloud may not list the image yet; of a cancelled copy there is none. */
const HAS_TARGET: readonly CopyJobStatus[] = ['SUCCEEDED', 'FAILED']

const Target = ({
  of: { status, destinationRegionId: regionId, targetImageId },
}: {
  of: JobDetailsFragment
}) => {
  const { t } = useTranslation('jobs')
  const regionName = useRegionName()
  const { data, error } = useQuery(JobTargetDocument, {
    variables: { regionId, imageId: targetImageId ?? '' },
    skip: !targetImageId || !HAS_TARGET.includes(status),
  })
  if (targetImageId)
    return (
      <ImageEnd
        regionId={regionId}
        imageId={targetImageId}
        name={data?.image?.name}
        isGone={status === 'CANCELLED' || (!error && data?.image === null)}
      />
    )
  return (
    <Typography.Text>
      {t('page.noTarget')} · {regionName(regionId)} · {regionId}
    </Typography.Text>
  )
}
