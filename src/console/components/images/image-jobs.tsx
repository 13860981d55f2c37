import { Button, Flex, Progress, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { hasEnded, useFreshJobs } from '../../graphql/fresh-jobs.ts'
import { useRegionalAddress } from '../../preferences/region.ts'
import { EncryptionTag } from '../encryption-tag.tsx'
import { ErrorNotice } from '../error-notice.tsx'
import { ImageDetailTable } from './image-detail-table.tsx'
import type { JobFromImage, useImageLineage } from './image-lineage-query.ts'
import { JobVerdict } from './image-lineage-step.tsx'
import { ImageSection } from './image-section.tsx'
import { Instant } from '../instant.tsx'
import { JobStatusTag } from '../job-status-tag.tsx'
import { KeyLabel } from '../key-label.tsx'

const JobState = ({ job }: { job: JobFromImage }) => (
  <>
    <JobStatusTag status={job.status} />
    {!hasEnded(job) && <Progress percent={job.progressPercent} size="small" aria-hidden />}
  </>
)

const JobTime = ({ job }: { job: JobFromImage }) => {
  const addressOf = useRegionalAddress()
  return (
    <Link to={addressOf(`/jobs/${encodeURIComponent(job.id)}`)}>
      <Instant at={job.createdAt} />
    </Link>
  )
}

const JobTarget = ({ job }: { job: JobFromImage }) => {
  const { t } = useTranslation()
  const addressOf = useRegionalAddress()
  if (!job.targetImageId) return t('none')
  return (
    <Link to={addressOf(`/images/${job.destinationRegionId}/${job.targetImageId}`)}>
      {job.targetImage?.name ?? job.targetImageId}
    </Link>
  )
}

const COLUMNS = ['created', 'status', 'destination', 'encryption', 'target', 'verdict'] as const

const cellsOf = (job: JobFromImage) => [
  <JobTime key="created" job={job} />,
  <JobState key="status" job={job} />,
  job.destinationRegionId,
  <Flex key="encryption" vertical align="start" gap={4}>
    <EncryptionTag state={job.resultingEncryption.state} />
    {job.resultingEncryption.key && <KeyLabel of={job.resultingEncryption.key} />}
  </Flex>,
  <JobTarget key="target" job={job} />,
  <JobVerdict key="verdict" of={job} />,
]

type ImageJobsProps = Pick<ReturnType<typeof useImageLineage>, 'jobs' | 'isLoading' | 'more' | 'error'>

/** The jobs that copied from the image, newest first. */
export const ImageJobs = ({ jobs, isLoading, more, error }: ImageJobsProps) => {
  const { t } = useTranslation('image')
  useFreshJobs(jobs)
  return (
    <ImageSection title={t('jobsTitle')}>
      {isLoading && <Skeleton active paragraph={{ rows: 2 }} title={false} />}
      {!isLoading && !error && jobs.length === 0 && <p>{t('noJobs')}</p>}
      {jobs.length > 0 && (
        <ImageDetailTable
          label={t('jobsTitle')}
          columns={COLUMNS.map((name) => t(`job.${name}`))}
          rows={jobs.map((job) => ({ key: job.id, cells: cellsOf(job) }))}
        />
      )}
      <ErrorNotice error={more.error} isPartial />
      {more.hasMore && (
        <Button onClick={more.load} loading={more.isLoading}>
          {t('moreJobs')}
        </Button>
      )}
    </ImageSection>
  )
}
