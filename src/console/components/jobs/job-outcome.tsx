import { Alert, Card, Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { JobDetailsFragment } from '../../generated/operations.ts'
import { Link } from 'react-router'
import { useRegionalAddress } from '../../preferences/region.ts'
import { JobProgress } from './job-progress.tsx'

/** What a reader wants to know first: how far it is, or how it ended and what to do now. */
export const JobOutcome = ({ of: job }: { of: JobDetailsFragment }) => {
  const { t } = useTranslation('jobs')
  return (
    <div className="job-outcome">
      {job.failure ? (
        <Failure of={job} failure={job.failure} />
      ) : job.status === 'CANCELLED' ? (
        <Alert type="info" showIcon title={t('cancelled')} />
      ) : job.finishedAt ? (
        job.verification && (
          <Alert
            type={job.verification.verdict === 'MATCHES' ? 'success' : 'warning'}
            showIcon
            title={t(`verdictText.${job.verification.verdict}`)}
          />
        )
      ) : (
        <Card size="small" title={t('page.progress')}>
          <JobProgress of={job} isLarge />
          {job.cancelRequestedAt && <Typography.Text>{t('cancelAsked')}</Typography.Text>}
        </Card>
      )}
    </div>
  )
}

const Failure = ({
  of: job,
  failure,
}: {
  of: JobDetailsFragment
  failure: NonNullable<JobDetailsFragment['failure']>
}) => {
  const { t } = useTranslation('jobs')
  const addressOf = useRegionalAddress()
  const { code, message, remedy, retryable, upstreamCode, cloudRequestId } = failure
  return (
    <Alert
      type="error"
      showIcon
      title={t('failure.title', { reason: t(`failure.code.${code}`) })}
      description={
        <Flex vertical gap={8}>
          <Typography.Text>{message}</Typography.Text>
          <Typography.Text>
            <strong>{t('failure.remedy')}</strong> {remedy}
          </Typography.Text>
          {!retryable && (
            <Flex wrap gap="0 8px">
              <span>{t('failure.final')}</span>
              <Link to={addressOf(`/images/${job.sourceRegionId}/${job.sourceImageId}/copy`)}>
                {t('failure.copyAnew')}
              </Link>
            </Flex>
          )}
          <Detail label={t('failure.upstreamCode')} value={upstreamCode} />
          <Detail label={t('failure.cloudRequestId')} value={cloudRequestId} />
        </Flex>
      }
    />
  )
}

const Detail = ({ label, value }: { label: string; value: string | null }) =>
  value && (
    <Typography.Text type="secondary" copyable={{ text: value }}>
      {label} <span className="id">{value}</span>
    </Typography.Text>
  )
